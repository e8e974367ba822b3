using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Reports;

/// <summary>What <c>git commit</c> shows (LOOKS section 1). The first line stands alone, since commit dialogs show nothing else.</summary>
public sealed class HookReport(HookAudience audience, TextStyle style)
{
    private const string Prefix = "approvalguard: ";
    private const int MostFindings = 5;

    /// <summary>Writes the verdict for whoever commits.</summary>
    public void Write(Verdict verdict, TextWriter output)
    {
        var canvas = new TextCanvas(style);
        canvas.Line(Prefix + FirstLine(verdict, canvas));
        if (verdict.Decision == Decision.Blocked)
        {
            WriteFindings(verdict, canvas);
        }
        else if (verdict.Decision != Decision.Pass)
        {
            WriteOwed(verdict, canvas);
        }

        foreach (var line in canvas.Lines)
        {
            output.Write(line);
            output.Write('\n');
        }
    }

    private string FirstLine(Verdict verdict, TextCanvas canvas)
    {
        if (verdict.IsEmpty)
        {
            return "nothing to check: 0 files, 0 lines (empty commit)";
        }

        var word = canvas.Decision(Words.Of(verdict.Decision));
        var observed = verdict.Gate.Mode == GateMode.Observe && verdict.Decision != Decision.Pass ? " Observed only: the commit goes on." : "";
        var found = VerdictWords.NewFindings(verdict);
        return verdict.Decision switch
        {
            Decision.Pass => $"{word}: {Numbers.Of(verdict.Change.Counted, "line")} in {Numbers.Of(verdict.Change.Files.Count(static file => file.Excluded is null), "file")}, {Numbers.Of(found, "finding")}",
            Decision.Blocked => $"{word}: {Gravest(verdict)} ({Numbers.Of(VerdictWords.Blocking(verdict), "finding")}){observed}",
            Decision.NeedsSummary => $"{word}: {Numbers.Of(verdict.Change.Counted, "line")}, over {Numbers.Of(verdict.Gate.SummaryOver)}.{ForAgents()}{observed}",
            Decision.NeedsDecision => $"{word}: {Numbers.Of(verdict.Change.Counted, "line")}, over {Numbers.Of(verdict.Gate.SummaryOver)}, in the first commit.{ForAgents()}{observed}",
            _ => $"{word}: {Numbers.Of(verdict.Change.Counted, "line")}, {Numbers.Of(VerdictWords.LinesRead(verdict))} read.{ForAgents()}{observed}",
        };
    }

    private string ForAgents() => audience.AgentSign is null ? "" : " A person must read this commit.";

    private static string Gravest(Verdict verdict)
    {
        var finding = verdict.Findings.First(static finding => finding.Blocks);
        var place = finding.Line == 0 ? VisibleText.Path(finding.Path) : $"{VisibleText.Path(finding.Path)}:{finding.Line}";
        return $"{VisibleText.Escape(finding.Message)} at {place}";
    }

    private void WriteFindings(Verdict verdict, TextCanvas canvas)
    {
        var blocking = verdict.Findings.Where(static finding => finding.Blocks).ToList();
        foreach (var finding in blocking.Take(MostFindings))
        {
            canvas.Line();
            FindingText.Write(finding, canvas, elseWords: audience.AgentSign is null ? "Harmless? Name it in detect.allow of the policy, with a reason, in a change of its own." : null);
        }

        if (blocking.Count > MostFindings)
        {
            canvas.Line();
            canvas.Line($"  {Numbers.Of(blocking.Count - MostFindings, "more finding")}: approvalguard check");
        }

        if (audience.AgentSign is { } sign)
        {
            canvas.Line();
            canvas.Labelled("  ", $"You run inside a coding agent ({VisibleText.Escape(sign)}). Do not encode, split or move what was found. Tell the person what it is and where it came from.");
        }
    }

    private void WriteOwed(Verdict verdict, TextCanvas canvas)
    {
        if (audience.AgentSign is { } sign)
        {
            canvas.Labelled("  ", $"You run inside a coding agent ({VisibleText.Escape(sign)}) and cannot do the reading. Smaller pieces do not help: what nobody read is added up.");
            canvas.Labelled("  ", $"Tell the person: this commit waits for them in {VisibleText.Escape(audience.Folder)}");
            return;
        }

        canvas.Line();
        if (verdict.Gate.Obligations.Length > 1)
        {
            WriteObligations(verdict, canvas);
        }

        FileTable.Write(verdict.Change, canvas);
        foreach (var file in verdict.Change.Excluded)
        {
            canvas.Line($"  not counted, scanned: {VisibleText.Path(file.Path)} {Numbers.Of(file.Counted)} ({Words.Prose(file.Excluded!.Value)})");
        }

        canvas.Line();
        canvas.Labelled("  ", VerdictWords.HowReadingIsMet);
        if (audience.IsPersonAtTerminal)
        {
            canvas.Line("  git commit --no-verify commits unread.");
        }

        canvas.Line("  What you staged is still staged.");
    }

    private static void WriteObligations(Verdict verdict, TextCanvas canvas)
    {
        var number = 1;
        foreach (var obligation in verdict.Gate.Obligations)
        {
            var detail = obligation.Kind switch
            {
                ObligationKind.Summary => "shown before the first hunk",
                ObligationKind.Read => $"0 of {Numbers.Of(obligation.UnreadLines, "line")}, {Numbers.Of(obligation.UnreadHunks, "hunk")}",
                _ => "at the end of the reading",
            };
            canvas.Line($"  {number++}  {Words.Of(obligation.Kind),-7}  open   {detail}");
        }

        canvas.Line();
    }
}
