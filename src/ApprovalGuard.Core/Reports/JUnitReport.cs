using System.Globalization;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>
/// JUnit's XML, as Jenkins and GitLab read it: one suite, with a case for what was looked at or owed and one for each finding. What makes the exit
/// code 1 fails, work not done is an error, what is known or only observed is skipped, and what does not hold passes with its words.
/// </summary>
public sealed class JUnitReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output)
    {
        var blocking = VerdictWords.IsOnlyObserved(verdict) ? JUnitOutcome.Skipped : JUnitOutcome.Failure;
        var findings = verdict.Findings.Select(finding => CaseOf(finding, finding.Blocks ? blocking : JUnitOutcome.Passed));
        Write("approvalguard check", [GateOf(verdict), .. findings], LookedAtLines.Of(verdict).Prepend(VerdictWords.FirstLine(verdict)), TimeSpan.Zero, output);
    }

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output)
    {
        var first = ScanText.FirstLine(scan);
        var complete = new JUnitCase("scan", "everything was read", null, scan.IsComplete ? JUnitOutcome.Passed : JUnitOutcome.Error, "not checked", first, []);
        var notRead = scan.NotRead.Select(
            static file => new JUnitCase("scan", $"{VisibleText.Path(file.Path)} was read", file.Path, JUnitOutcome.Error, "not checked", file.Why, []));
        var findings = scan.Findings.Select(static finding => CaseOf(finding, JUnitOutcome.Failure));
        Write("approvalguard scan", [complete, .. notRead, .. findings], LookedAtLines.Of(scan).Prepend(first), scan.Elapsed, output);
    }

    private static JUnitCase GateOf(Verdict verdict)
    {
        var open = verdict.Gate.Obligations.Where(static obligation => !obligation.Met).ToList();
        var outcome = verdict.IsEmpty ? JUnitOutcome.Skipped
            : open.Count == 0 ? JUnitOutcome.Passed
            : VerdictWords.IsOnlyObserved(verdict) ? JUnitOutcome.Skipped : JUnitOutcome.Failure;
        return new JUnitCase(
            "gate", "size gate", null, outcome, Words.Of(verdict.Decision), VerdictWords.FirstLine(verdict),
            [.. open.Select(obligation => $"{Words.Of(obligation.Kind)}: {VerdictWords.Detail(obligation, verdict)}")]);
    }

    /// <summary>The case of a finding; the outcome is that of a new one.</summary>
    private static JUnitCase CaseOf(Finding finding, JUnitOutcome outcome)
    {
        var observed = outcome == JUnitOutcome.Skipped ? " (observed, nothing is held)" : "";
        var place = FindingText.Place(finding);
        var message = FindingText.Message(finding);
        return finding.Status == FindingStatus.New
            ? new JUnitCase(
                finding.Rule.Id, $"{place}: {message}", finding.Path, outcome, Words.Of(finding.Severity), $"{Words.Of(finding.Severity)}: {message} at {place}{observed}",
                [$"{place}: {Words.Of(finding.Severity)}: {message} [{finding.Rule.Id}]", .. Seen(finding), .. FindingText.Remarks(finding), finding.Fingerprint.ToString()])
            : new JUnitCase(finding.Rule.Id, $"{place}: {message}", finding.Path, JUnitOutcome.Skipped, Words.Of(finding.Status), finding.Note ?? Words.Of(finding.Status), []);
    }

    private static IEnumerable<string> Seen(Finding finding) => finding.Shown is { } shown ? [VisibleText.Code(shown.Text)] : [];

    private static void Write(string suite, IReadOnlyList<JUnitCase> cases, IEnumerable<string> words, TimeSpan time, TextWriter output)
    {
        var seconds = time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write(
            $"<testsuite name=\"{suite}\" tests=\"{cases.Count}\" failures=\"{Count(cases, JUnitOutcome.Failure)}\" errors=\"{Count(cases, JUnitOutcome.Error)}\" "
            + $"skipped=\"{Count(cases, JUnitOutcome.Skipped)}\" time=\"{seconds}\">\n");
        foreach (var one in cases)
        {
            one.Write(output);
        }

        output.Write($"  <system-out>{XmlText.OfLines(words)}</system-out>\n</testsuite>\n");
    }

    private static int Count(IEnumerable<JUnitCase> cases, JUnitOutcome outcome) => cases.Count(one => one.Outcome == outcome);
}
