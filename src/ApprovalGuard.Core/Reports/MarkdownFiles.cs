using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The files of a change in Markdown.</summary>
internal static class MarkdownFiles
{
    private const int MostReasons = 3;

    /// <summary>Those that count: first those with the gravest finding, then the largest.</summary>
    public static IReadOnlyList<string> RiskiestFirst(Verdict verdict)
    {
        var findings = verdict.Findings.Where(static finding => finding.Status == FindingStatus.New).ToLookup(static finding => finding.Path);
        return
        [
            .. verdict.Change.Files.Where(static file => file.Excluded is null)
                .OrderByDescending(file => findings[file.Path].Select(static finding => (int)finding.Severity + 1).DefaultIfEmpty().Max())
                .ThenByDescending(static file => file.Counted)
                .Select(file => $"{PathOf(file)}, {Numbers.Of(file.Counted, "line")}{Reasons(file, [.. findings[file.Path]])}"),
        ];
    }

    /// <summary><c>`package-lock.json`, 212 lines (lock file)</c>.</summary>
    public static string Excluded(FileCount file) => $"{MarkdownText.Path(file.Path)}, {Numbers.Of(file.Counted, "line")} ({Words.Prose(file.Excluded!.Value)})";

    private static string PathOf(FileCount file) => file.OldPath is { } old ? $"{MarkdownText.Path(old)} to {MarkdownText.Path(file.Path)}" : MarkdownText.Path(file.Path);

    private static string Reasons(FileCount file, List<Finding> findings)
    {
        var reasons = findings.Take(MostReasons).Select(MarkdownFinding.InFile).ToList();
        if (findings.Count > MostReasons)
        {
            reasons.Add($"{Numbers.Of(findings.Count - MostReasons, "more finding")}");
        }

        if (file.Note is { } note)
        {
            reasons.Add(note);
        }

        return reasons.Count == 0 ? "" : $": {string.Join("; ", reasons)}";
    }
}
