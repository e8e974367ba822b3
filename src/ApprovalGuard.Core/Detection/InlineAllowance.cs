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

    /// <summary>The reason given for this rule at this line; null where there is none.</summary>
    public static string? Find(SourceText piece, int lineIndex, RuleInfo rule) =>
        In(piece.Line(lineIndex), rule)
        ?? (lineIndex > 0 ? In(piece.Line(lineIndex - 1), rule) : null)
        ?? (rule.Category == Category.Secret && piece.Line(lineIndex).Contains(GitleaksMarker, StringComparison.Ordinal) ? GitleaksMarker : null);

    private static string? In(ReadOnlySpan<char> line, RuleInfo rule)
    {
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = line[(at + Marker.Length)..].TrimStart();
        var end = rest.IndexOfAny(' ', '\t');
        if (end <= 0 || !rest[..end].SequenceEqual(rule.Id))
        {
            return null;
        }

        var reason = WithoutCommentEnd(rest[end..].Trim());
        return reason.IsEmpty ? null : reason[..Math.Min(reason.Length, ReasonLimit)].ToString();
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
