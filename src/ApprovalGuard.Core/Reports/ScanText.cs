using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>The sentences about a scan (LOOKS section 3).</summary>
internal static class ScanText
{
    /// <summary>How to have archives looked into.</summary>
    public const string ArchivesHint = "--archives looks into them";

    /// <summary>Decision and numbers.</summary>
    public static string FirstLine(ScanResult scan)
    {
        var found = scan.New.ToList();
        if (scan.LookedAt.Files == 0)
        {
            var skipped = scan.LookedAt.Skipped.IsEmpty ? "" : $" ({Numbers.Of(scan.LookedAt.Skipped.Length)} skipped: {Skipped(scan)})";
            return $"not checked: 0 files read in {VisibleText.Escape(scan.Target)}{skipped}";
        }

        if (!scan.NotRead.IsEmpty)
        {
            var all = scan.LookedAt.Files + scan.NotRead.Length;
            return $"not checked: {Numbers.Of(scan.NotRead.Length)} of {Numbers.Of(all, "file")}; "
                + $"{Numbers.Of(found.Count, "finding")} in the other {Numbers.Of(scan.LookedAt.Files)}";
        }

        if (found.Count == 0)
        {
            return $"0 findings in {LookedAt(scan, withSkipped: false).Replace(" in ", " read in ", StringComparison.Ordinal)}";
        }

        var files = found.Select(static finding => finding.Path).Distinct().Count();
        return $"{Numbers.Of(found.Count, "finding")} in {Numbers.Of(files, "file")}: {Words.BySeverity(found)}";
    }

    /// <summary><c>1,022 files, 214,006 lines, 9.8 MB in 0.9 s; not read: 4 binary</c>.</summary>
    public static string LookedAt(ScanResult scan, bool withSkipped = true)
    {
        var looked = scan.LookedAt;
        var skipped = withSkipped && !looked.Skipped.IsEmpty ? $"; not read: {Skipped(scan)}" : "";
        return $"{Numbers.Of(looked.Files, "file")}, {Numbers.Of(looked.Lines, "line")}, {Numbers.Bytes(looked.Bytes)} in {Numbers.Duration(scan.Elapsed)}{skipped}";
    }

    /// <summary>What was left out, by kind; archives apart, since there is a way to look into them.</summary>
    public static void WriteSkipped(ScanResult scan, TextCanvas canvas)
    {
        WriteSkipped(ByReason(scan, isArchive: false), "--format json lists them", canvas);
        WriteSkipped(ByReason(scan, isArchive: true), ArchivesHint, canvas);
    }

    /// <summary>What is known, by status.</summary>
    public static void WriteKnown(IReadOnlyCollection<Finding> findings, TextCanvas canvas)
    {
        if (Words.Known(findings) is { } known)
        {
            canvas.Line($"  {"known: " + known,-38}  not counted as findings");
        }
    }

    /// <summary><c>8 binary, 1 link, 2 archive: --archives looks into them</c>.</summary>
    public static string Skipped(ScanResult scan) =>
        string.Join(", ", ByReason(scan, isArchive: false).Concat(ByReason(scan, isArchive: true))) + (scan.HasClosedArchives ? $": {ArchivesHint}" : "");

    private static void WriteSkipped(IEnumerable<string> kinds, string hint, TextCanvas canvas)
    {
        var words = string.Join(", ", kinds);
        if (words.Length > 0)
        {
            canvas.Line($"  {"skipped: " + words,-38}  {hint}");
        }
    }

    private static IEnumerable<string> ByReason(ScanResult scan, bool isArchive) => scan.LookedAt.Skipped
        .Where(skipped => (skipped.Why == Gates.Skipped.Archive) == isArchive)
        .GroupBy(static skipped => skipped.Why)
        .OrderByDescending(static group => group.Count())
        .Select(static group => $"{Numbers.Of(group.Count())} {group.Key}");
}
