using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The folded part of a report in Markdown that says all that was looked at, left out, owed and known.</summary>
internal static class MarkdownLookedAt
{
    private const int MostListed = 50;

    /// <summary>Of a verdict.</summary>
    public static void Write(Verdict verdict, MarkdownPage page) => page.Fold(Summary(verdict), () => WriteInside(verdict, page));

    /// <summary>Of a scan.</summary>
    public static void Write(ScanResult scan, MarkdownPage page)
    {
        var summary = $"Looked at {Numbers.Of(scan.LookedAt.Files, "file")}, {Numbers.Of(scan.LookedAt.Lines, "line")}; {Numbers.Of(scan.LookedAt.Skipped.Length)} skipped";
        page.Fold(summary, () =>
        {
            page.Paragraph($"Looked at: {MarkdownText.Prose(ScanText.LookedAt(scan, withSkipped: false))}.");
            WriteSkipped(scan.LookedAt, page);
            if (scan.HasClosedArchives)
            {
                page.Paragraph("Archives were skipped: `--archives` looks into them.");
            }

            WriteKnown(scan.Findings, page);
            WriteNotes(scan.Notes, page);
        });
    }

    private static string Summary(Verdict verdict)
    {
        var excluded = verdict.Change.Excluded.Count();
        var notCounted = excluded == 0 ? "" : $"; {Numbers.Of(excluded, "file")} not counted";
        var skipped = verdict.LookedAt.Skipped.IsEmpty ? "" : $"; {Numbers.Of(verdict.LookedAt.Skipped.Length)} skipped";
        return $"Looked at {Numbers.Of(verdict.LookedAt.Files, "file")}, {Numbers.Of(verdict.LookedAt.Lines, "changed line")}{notCounted}{skipped}; "
            + $"{Numbers.Of(VerdictWords.NewFindings(verdict), "finding")}, {Numbers.Of(VerdictWords.Blocking(verdict))} blocking";
    }

    private static void WriteInside(Verdict verdict, MarkdownPage page)
    {
        page.Paragraph($"Looked at: {MarkdownText.Prose(VerdictWords.LookedAt(verdict))}.");
        var files = MarkdownFiles.RiskiestFirst(verdict);
        if (verdict.Decision is Decision.Pass or Decision.Blocked || files.Count > MarkdownReport.MostBeforeFold)
        {
            WriteItems("Counted:", files, page);
        }

        WriteItems("Not counted, but scanned:", [.. verdict.Change.Excluded.Select(MarkdownFiles.Excluded)], page);
        WriteSkipped(verdict.LookedAt, page);
        var owed = verdict.Gate.Obligations.Select(obligation => $"{Words.Of(obligation.Kind)}, {Words.State(obligation)}: {VerdictWords.Detail(obligation, verdict)}");
        WriteItems("Owed, in this order:", [.. owed], page);
        if (verdict.Gate.Obligations.Any(static obligation => !obligation.Met))
        {
            page.Paragraph($"How: {MarkdownText.Prose(VerdictWords.HowReadingIsMet)}");
        }

        WriteKnown(verdict.Findings, page);
        var isNamed = verdict.Policy.Override ? ", by `--config`" : "";
        var (read, summary) = (Numbers.Of(verdict.Gate.ReadOver), Numbers.Of(verdict.Gate.SummaryOver));
        page.Paragraph($"Policy: {MarkdownText.Code(verdict.Policy.Source)}{isNamed}: read over {read}, summary over {summary}.");
        WriteNotes(verdict.Notes, page);
    }

    private static void WriteNotes(IEnumerable<string> notes, MarkdownPage page) =>
        WriteItems("Notes:", [.. notes.Select(static note => $"Note: {MarkdownText.Prose(note)}")], page);

    private static void WriteSkipped(LookedAt lookedAt, MarkdownPage page) =>
        WriteItems("Skipped:", [.. lookedAt.Skipped.Select(static skipped => $"{MarkdownText.Path(skipped.Path)} ({skipped.Why}, {Numbers.Bytes(skipped.Bytes)})")], page);

    private static void WriteKnown(IEnumerable<Finding> findings, MarkdownPage page) =>
        WriteItems("Known, not counted as findings:", [.. findings.Where(static finding => finding.Status != FindingStatus.New).Select(MarkdownFinding.Line)], page);

    private static void WriteItems(string title, IReadOnlyCollection<string> items, MarkdownPage page)
    {
        if (items.Count > 0)
        {
            page.Paragraph(title);
            page.List(items, static left => $"And {Numbers.Of(left)} more: `--format json` lists them.", MostListed, isNumbered: false);
        }
    }
}
