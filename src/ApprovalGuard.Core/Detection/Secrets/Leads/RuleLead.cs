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
        if (!search.Runs.AnyIn(start, start + window))
        {
            return;
        }

        for (var match = rule.Regex.Match(text, start, window); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["v"] is { Success: true } group ? group : match;
            var isFull = !char.IsAsciiLetterOrDigit(At(text, start + window)) || value.Index + value.Length < start + window;
            if (isFull && match.Index <= offset + length && match.Index + match.Length > offset && rule.IsReal(value.Value))
            {
                search.Found.Add(rule.At(match.Index, match.Length, value));
                return;
            }
        }
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
