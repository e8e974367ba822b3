using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection;

/// <summary>
/// Reads <c>approvalguard:allow RULE reason</c> on a finding's line or the line above it; without a reason it does not count.
/// gitleaks' own comment on the line is understood for secrets.
/// </summary>
internal static class InlineAllowance
{
    private const string Marker = "approvalguard:allow";
    private const string GitleaksMarker = "gitleaks:allow";
    private const int ReasonLimit = 200;

    /// <summary>The reason given for this rule at this line, without the secrets that may stand behind it; null where there is none.</summary>
    public static string? Find(SourceText piece, int lineIndex, RuleInfo rule, SecretMask mask) =>
        At(piece, lineIndex, rule, mask)
        ?? (lineIndex > 0 ? At(piece, lineIndex - 1, rule, mask) : null)
        ?? (rule.Category == Category.Secret && piece.Line(lineIndex).Contains(GitleaksMarker, StringComparison.Ordinal) ? GitleaksMarker : null);

    private static string? At(SourceText piece, int lineIndex, RuleInfo rule, SecretMask mask)
    {
        var line = piece.Line(lineIndex);
        var reason = In(line, rule);
        if (!line.Overlaps(reason, out var offset))
        {
            return null;
        }

        var start = piece.LineStart(lineIndex) + offset;
        return mask.Show(piece, start, start + Math.Min(reason.Length, ReasonLimit));
    }

    private static ReadOnlySpan<char> In(ReadOnlySpan<char> line, RuleInfo rule)
    {
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var rest = line[(at + Marker.Length)..].TrimStart();
        var end = rest.IndexOfAny(' ', '\t');
        return end > 0 && rest[..end].SequenceEqual(rule.Id) ? WithoutCommentEnd(rest[end..].Trim()) : [];
    }

    private static ReadOnlySpan<char> WithoutCommentEnd(ReadOnlySpan<char> reason)
    {
        foreach (var end in (ReadOnlySpan<string>)["*/", "-->", "#}", "%>"])
        {
            if (reason.EndsWith(end))
            {
                reason = reason[..^end.Length].TrimEnd();
            }
        }

        return reason;
    }
}
