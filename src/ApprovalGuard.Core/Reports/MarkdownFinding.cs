using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>A finding in Markdown.</summary>
internal static class MarkdownFinding
{
    private const int MostPlaces = 5;

    /// <summary><c>**high**: pieces join to a script, `src/i18n/strings.ts` line 88</c>.</summary>
    public static string Line(Finding finding)
    {
        var word = finding.Status == FindingStatus.New ? Words.Of(finding.Severity) : Words.Of(finding.Status);
        return $"**{word}**: {Message(finding)}, {Place(finding)}";
    }

    /// <summary>What was seen, of one line: <c>AWS access key ID in line 12</c>.</summary>
    public static string InFile(Finding finding) => finding.Line == 0 ? Message(finding) : $"{Message(finding)} in line {finding.Line}";

    /// <summary><c>`src/deploy/env.ts` line 12</c>.</summary>
    public static string Place(Finding finding) => MarkdownText.Path(finding.Path) + (finding.Line == 0 ? "" : $" line {finding.Line}");

    /// <summary>The finding with what was seen, why it matters and what to do, a bullet each.</summary>
    public static string Whole(Finding finding) => string.Join("\n- ", Parts(finding));

    /// <summary>The message.</summary>
    public static string Message(Finding finding) => MarkdownText.Prose(FindingText.Message(finding));

    private static IEnumerable<string> Parts(Finding finding)
    {
        yield return $"{Line(finding)} ({MarkdownText.Code(finding.Rule.Id)})";
        if (finding.Shown is { } shown)
        {
            yield return $"Seen: {MarkdownText.Code(VisibleText.Code(shown.Text.Trim()))}";
        }

        if (finding.Inside is { } inside)
        {
            yield return $"Inside: {MarkdownText.Code(inside)}";
        }

        if (!finding.AlsoAt.IsEmpty)
        {
            var more = finding.AlsoAt.Length > MostPlaces ? $", and {Numbers.Of(finding.AlsoAt.Length - MostPlaces)} more" : "";
            yield return $"Also at {string.Join(", ", finding.AlsoAt.Take(MostPlaces).Select(static at => $"{MarkdownText.Path(at.Path)} line {at.Line}"))}{more}";
        }

        yield return $"Why: {MarkdownText.Prose(finding.Rule.Why)}";
        yield return $"Do: {MarkdownText.Prose(finding.Rule.Do)}";
        if (finding.AllowRequested is { } reason)
        {
            yield return $"The change asks to allow it, and cannot grant that to itself: {MarkdownText.Code(reason)}";
        }

        if (finding.Note is { } note)
        {
            yield return $"Note: {MarkdownText.Prose(note)}";
        }

        if (finding.Commit is { } commit)
        {
            yield return $"In commit {MarkdownText.Code(VerdictWords.Short(commit))}";
        }

        yield return $"Fingerprint: {MarkdownText.Code(finding.Fingerprint.ToString())}";
    }
}
