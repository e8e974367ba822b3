using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>
/// A provider's name, after which a value of its keys' form may stand under a name that promises a secret. A value is looked at from the name that
/// stands nearest before it, so that a text made of names costs one look at each value and no more.
/// </summary>
internal sealed class ContextLead(SecretRule rule) : Lead
{
    private const int MostLines = 3;

    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length) => search.NamesOf(this).Add((offset, length));

    /// <summary>Looks for values after the names that were met.</summary>
    public void Finish(SecretSearch search, List<(int Offset, int Length)> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var start = names[i].Offset + names[i].Length;
            var end = Math.Min(search.Text.Length, start + rule.Reach);
            end = i + 1 < names.Count ? Math.Min(end, names[i + 1].Offset) : end;
            foreach (var run in search.Runs.In(start, end))
            {
                if (!Look(search, names[i].Offset, Math.Max(start, run.Start), run.End))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Looks for a value in a run; false where the name is too far away for any that follows.</summary>
    private bool Look(SecretSearch search, int name, int start, int end)
    {
        var text = search.Text;
        if (text.AsSpan(name, start - name).Count('\n') > MostLines)
        {
            return false;
        }

        for (var match = rule.Regex.Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["v"] is { Success: true } group ? group : match;
            if (IsWhole(text, value) && ContextName.Promises(text, name, value.Index) && rule.IsReal(value.Value))
            {
                search.Found.Add(rule.At(match.Index, match.Length, value));
            }
        }

        return true;
    }

    private static bool IsWhole(string text, Group value)
    {
        var end = value.Index + value.Length;
        return (value.Index == 0 || !char.IsAsciiLetterOrDigit(text[value.Index - 1]))
            && (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '+' or '/' or '=' or '-'))
            && !(end + 1 < text.Length && text[end] == '.' && char.IsAsciiLetterOrDigit(text[end + 1]));
    }
}
