using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>What a person reads on a terminal (LOOKS sections 2 and 3).</summary>
/// <param name="style">Width and colour.</param>
public sealed class TextReport(TextStyle style) : IReportWriter
{
    private const int MostFindings = 20;
    private const int LinesOfAScreen = 24;
    private const int MostSkipped = 10;

    private const string CheckElse = "Harmless? Name it in detect.allow of the policy, with a reason, in a change of its own.";

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output)
    {
        var canvas = new TextCanvas(style);
        var first = VerdictWords.FirstLine(verdict, canvas);
        canvas.Line(first);
        if (!verdict.IsEmpty)
        {
            canvas.Line();
            FileTable.Write(verdict.Change, canvas);
            FileTable.WriteExcluded(verdict.Change, canvas);
            WriteOwed(verdict, canvas);
            WriteFindings(verdict.Findings, canvas, CheckElse);
            WriteLookedAt(verdict, canvas);
        }

        Emit(canvas, first, output);
    }

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output)
    {
        var canvas = new TextCanvas(style);
        var found = scan.Findings.Where(static finding => finding.Status == FindingStatus.New).ToList();
        var first = ScanText.FirstLine(scan, found, canvas);
        canvas.Line(first);
        foreach (var (path, why) in scan.NotRead)
        {
            canvas.Line($"  {canvas.Path(VisibleText.Path(path))}: {VisibleText.Escape(why)}");
        }

        if (found.Count > 0)
        {
            var known = scan.Findings.Where(static finding => finding.Status != FindingStatus.New);
            WriteFindings([.. found], canvas, "Harmless? Put a comment on the line: approvalguard:allow RULE reason");
            canvas.Line();
            canvas.Line(canvas.Meta("looked at:") + " " + ScanText.LookedAt(scan));
            ScanText.WriteKnown([.. known], canvas);
        }
        else if (scan.LookedAt.Files > 0)
        {
            ScanText.WriteSkipped(scan, canvas);
            ScanText.WriteKnown(scan.Findings, canvas);
        }

        Emit(canvas, first, output);
    }

    private static void Emit(TextCanvas canvas, string first, TextWriter output)
    {
        foreach (var line in canvas.Lines)
        {
            output.Write(line);
            output.Write('\n');
        }

        if (canvas.Lines.Count > LinesOfAScreen)
        {
            output.Write(first);
            output.Write('\n');
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
            var detail = obligation.Kind switch
            {
                ObligationKind.Read => $"{Numbers.Of(obligation.UnreadLines)} of {Numbers.Of(verdict.Change.Counted, "line")} unread, {Numbers.Of(obligation.UnreadHunks, "hunk")}",
                ObligationKind.Summary => "shown before the first hunk",
                _ => "after the reading, knowing both",
            };
            canvas.Line($"  {number++}  {Words.Of(obligation.Kind),-7}  {(obligation.Met ? "met " : "open")}   {detail}");
        }

        if (verdict.Gate.WindowUnread > verdict.Gate.WindowOver && verdict.Gate.Tier == Tier.None)
        {
            canvas.Line($"  small pieces add up: {Numbers.Of(verdict.Gate.WindowUnread, "line")} unread on this branch, over {Numbers.Of(verdict.Gate.WindowOver)}");
        }

        canvas.Labelled("  ", VerdictWords.HowReadingIsMet);
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
        foreach (var skipped in verdict.LookedAt.Skipped.Take(MostSkipped))
        {
            canvas.Line($"  skipped: {VisibleText.Path(skipped.Path)} ({skipped.Why}, {Numbers.Bytes(skipped.Bytes)})");
        }

        if (verdict.LookedAt.Skipped.Length > MostSkipped)
        {
            canvas.Line($"  skipped: {Numbers.Of(verdict.LookedAt.Skipped.Length - MostSkipped)} more: --format json lists them");
        }

        if (verdict.Policy.Override)
        {
            canvas.Line($"  policy: {VisibleText.Escape(verdict.Policy.Source)}, by --config");
        }

        foreach (var note in verdict.Notes)
        {
            canvas.Labelled("note: ", VisibleText.Escape(note));
        }
    }
}
