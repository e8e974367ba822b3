using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>
/// Everything that was looked at, and how, as plain lines that begin with our own words: for reports that have no layout of their own. Long lists
/// end with their number.
/// </summary>
internal static class LookedAtLines
{
    private const int MostListed = 50;

    /// <summary>Of a verdict.</summary>
    public static IEnumerable<string> Of(Verdict verdict) =>
    [
        VerdictWords.LookedAt(verdict),
        .. Skipped(verdict.LookedAt, MostListed),
        .. Bounded(
            verdict.Change.Excluded,
            static file => $"not counted, but scanned: {VisibleText.Path(file.Path)}, {Numbers.Of(file.Counted, "line")} ({Words.Prose(file.Excluded!.Value)})",
            "not counted",
            MostListed),
        .. verdict.Gate.Obligations.Select(obligation => $"owed: {Words.Of(obligation.Kind)}, {Words.State(obligation)}: {VerdictWords.Detail(obligation, verdict)}"),
        .. One(VerdictWords.SmallPieces(verdict)),
        $"policy: {VerdictWords.Policy(verdict)}",
        .. Known(verdict.Findings),
        .. Notes(verdict.Notes),
    ];

    /// <summary>Of a scan.</summary>
    public static IEnumerable<string> Of(ScanResult scan) =>
    [
        ScanText.LookedAt(scan, withSkipped: false),
        .. Bounded(scan.NotRead, static file => $"not read: {VisibleText.Path(file.Path)}: {VisibleText.Escape(file.Why)}", "not read", MostListed),
        .. Skipped(scan.LookedAt, MostListed),
        .. One(scan.HasClosedArchives ? $"skipped archives: {ScanText.ArchivesHint}" : null),
        .. Known(scan.Findings),
        .. Notes(scan.Notes),
    ];

    /// <summary><c>skipped: assets/logo.png (binary, 5.0 kB)</c>, a line a file.</summary>
    public static IEnumerable<string> Skipped(LookedAt lookedAt, int most) => Bounded(
        lookedAt.Skipped, static skipped => $"skipped: {VisibleText.Path(skipped.Path)} ({skipped.Why}, {Numbers.Bytes(skipped.Bytes)})", "skipped", most);

    private static IEnumerable<string> Known(IEnumerable<Findings.Finding> findings) => One(Words.Known(findings) is { } known ? $"known: {known}, not counted as findings" : null);

    private static IEnumerable<string> Notes(IEnumerable<string> notes) => notes.Select(static note => $"note: {VisibleText.Escape(note)}");

    private static IEnumerable<string> One(string? line) => line is null ? [] : [line];

    private static IEnumerable<string> Bounded<T>(IEnumerable<T> items, Func<T, string> line, string what, int most)
    {
        var all = items.ToList();
        var lines = all.Take(most).Select(line);
        return all.Count > most ? lines.Append($"{what}: {Numbers.Of(all.Count - most)} more: --format json lists them") : lines;
    }
}
