using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>The format of a provider's key, tried around one of its keywords.</summary>
internal sealed class RuleLead(SecretRule rule) : Lead
{
    /// <summary>Characters before a keyword in which a match may begin.</summary>
    private const int Before = 160;

    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        var text = search.Text;
        var start = Math.Max(0, offset - Before);
        var window = Math.Min(text.Length - start, offset - start + length + rule.Reach);
        for (var match = rule.Regex.Match(text, start, window); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["v"] is { Success: true } group ? group : match;
            var isFull = !char.IsAsciiLetterOrDigit(At(text, start + window)) || value.Index + value.Length < start + window;
            if (isFull && match.Index <= offset + length && match.Index + match.Length > offset && IsReal(value.Value))
            {
                search.Found.Add(new Sighting(rule, match.Index, match.Length)
                {
                    ValueStart = value.Index,
                    ValueLength = value.Length,
                    ValueIsRandom = rule.IsRandom,
                    Severity = rule.Checksum?.Invoke(value.Value) == false ? Severity.Medium : null,
                });
                return;
            }
        }
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private bool IsReal(string value) =>
        !Placeholder.IsMadeUp(value)
        && (rule.Holds is null || rule.Holds(value))
        && (rule.MinimumEntropy <= 0 || Entropy.BitsPerCharacter(value) >= rule.MinimumEntropy);
}
