using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>What a person reads on a terminal (LOOKS sections 2 and 3).</summary>
/// <param name="style">Width and colour.</param>
public sealed class TextReport(TextStyle style) : IReportWriter
{
    private const int MostFindings = 20;
    private const int MostSkipped = 10;

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output)
    {
        var canvas = new TextCanvas(style);
        canvas.Line(canvas.Headline(VerdictWords.FirstLine(verdict)));
        if (!verdict.IsEmpty)
        {
            canvas.Line();
            FileTable.Write(verdict.Change, canvas);
            FileTable.WriteExcluded(verdict.Change, canvas);
            WriteOwed(verdict, canvas);
            WriteFindings(verdict.Findings, canvas, VerdictWords.HowFindingIsAllowed);
            WriteLookedAt(verdict, canvas);
        }

        canvas.WriteTo(output);
    }

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output)
    {
        var canvas = new TextCanvas(style);
        var found = scan.New.ToList();
        canvas.Line(canvas.Headline(ScanText.FirstLine(scan)));
        foreach (var (path, why) in scan.NotRead)
        {
            canvas.Line($"  {canvas.Path(VisibleText.Path(path))}: {VisibleText.Escape(why)}");
        }

        if (found.Count > 0)
        {
            WriteFindings(found, canvas, "Harmless? Comment on it: approvalguard:allow RULE reason");
            canvas.Line();
            canvas.Line(canvas.Meta("looked at:") + " " + ScanText.LookedAt(scan));
            ScanText.WriteKnown(scan.Findings, canvas);
        }
        else if (scan.LookedAt.Files > 0)
        {
            ScanText.WriteSkipped(scan, canvas);
            ScanText.WriteKnown(scan.Findings, canvas);
        }

        WriteNotes(scan.Notes, canvas);
        canvas.WriteTo(output);
    }

    private static void WriteNotes(IEnumerable<string> notes, TextCanvas canvas)
    {
        foreach (var note in notes)
        {
            canvas.Labelled("note: ", VisibleText.Escape(note));
        }
    }

    private static void WriteOwed(Verdict verdict, TextCanvas canvas)
    {
        if (verdict.Gate.Obligations.IsEmpty)
        {
            return;
        }

        canvas.Line();
        canvas.Line(verdict.Gate.Obligations.Length == 1 ? "owed" : "owed, in this order");
        var number = 1;
        foreach (var obligation in verdict.Gate.Obligations)
        {
            canvas.Line($"  {number++}  {Words.Of(obligation.Kind),-7}  {Words.State(obligation),-4}   {VerdictWords.Detail(obligation, verdict)}");
        }

        if (VerdictWords.SmallPieces(verdict) is { } pieces)
        {
            canvas.Line($"  {pieces}");
        }

        if (verdict.Gate.Obligations.Any(static obligation => !obligation.Met))
        {
            canvas.Labelled("  ", VerdictWords.HowReadingIsMet);
        }
    }

    private static void WriteFindings(IReadOnlyCollection<Finding> findings, TextCanvas canvas, string elseWords)
    {
        foreach (var finding in findings.Where(static finding => finding.Status == FindingStatus.New).Take(MostFindings))
        {
            canvas.Line();
            FindingText.Write(finding, canvas, elseWords.Replace("RULE", finding.Rule.Id, StringComparison.Ordinal));
        }

        var left = findings.Count(static finding => finding.Status == FindingStatus.New) - MostFindings;
        if (left > 0)
        {
            canvas.Line();
            canvas.Line($"{Numbers.Of(left, "more finding")}: --format json or --output FILE");
        }

        var known = findings.Where(static finding => finding.Status != FindingStatus.New).ToList();
        if (known.Count > 0)
        {
            canvas.Line();
            known.ForEach(finding => FindingText.WriteShort(finding, canvas));
        }
    }

    private static void WriteLookedAt(Verdict verdict, TextCanvas canvas)
    {
        canvas.Line();
        canvas.Line(canvas.Meta("looked at:") + " " + VerdictWords.LookedAt(verdict));
        foreach (var line in LookedAtLines.Skipped(verdict.LookedAt, MostSkipped))
        {
            canvas.Line($"  {line}");
        }

        if (verdict.Policy.Override)
        {
            canvas.Line($"  policy: {VerdictWords.Policy(verdict)}");
        }

        WriteNotes(verdict.Notes, canvas);
    }
}
