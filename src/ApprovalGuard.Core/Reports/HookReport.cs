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
        canvas.Line(Prefix + canvas.Headline(FirstLine(verdict)));
        if (verdict.Decision == Decision.Blocked)
        {
            WriteFindings(verdict, canvas);
        }
        else if (verdict.Decision != Decision.Pass)
        {
            WriteOwed(verdict, canvas);
        }

        canvas.WriteTo(output);
    }

    private string FirstLine(Verdict verdict)
    {
        if (verdict.IsEmpty)
        {
            return "nothing to check: 0 files, 0 lines (empty commit)";
        }

        var word = Words.Of(verdict.Decision);
        var counted = Numbers.Of(verdict.Change.Counted, "line");
        var read = Numbers.Of(VerdictWords.LinesRead(verdict));
        var end = VerdictWords.IsOnlyObserved(verdict) ? " Observed only: the commit goes on." : ForAgents();
        return verdict.Decision switch
        {
            Decision.Pass => $"{word}: {counted} in {Numbers.Of(VerdictWords.FilesCounted(verdict), "file")}, {(verdict.Gate.Obligations.IsEmpty ? "" : $"{read} read, ")}"
                + Numbers.Of(VerdictWords.NewFindings(verdict), "finding"),
            Decision.Blocked => $"{word}: {Gravest(verdict)} ({Numbers.Of(VerdictWords.Blocking(verdict), "finding")}){(VerdictWords.IsOnlyObserved(verdict) ? end : "")}",
            Decision.NeedsSummary => $"{word}: {counted}, over {Numbers.Of(verdict.Gate.SummaryOver)}.{end}",
            Decision.NeedsDecision when VerdictWords.IsRead(verdict) => $"{word}: {counted}, {read} read.{end}",
            Decision.NeedsDecision => $"{word}: {counted}, over {Numbers.Of(verdict.Gate.SummaryOver)}, in the first commit.{end}",
            _ => $"{word}: {counted}, {read} read.{end}",
        };
    }

    private string ForAgents() => audience.AgentSign is null ? "" : " A person must read this commit.";

    private static string Gravest(Verdict verdict)
    {
        var finding = verdict.Findings.First(static finding => finding.Blocks);
        var place = finding.Line == 0 ? VisibleText.Path(finding.Path) : $"{VisibleText.Path(finding.Path)}:{finding.Line}";
        return $"{FindingText.Message(finding)} at {place}";
    }

    private void WriteFindings(Verdict verdict, TextCanvas canvas)
    {
        var blocking = verdict.Findings.Where(static finding => finding.Blocks).ToList();
        foreach (var finding in blocking.Take(MostFindings))
        {
            canvas.Line();
            FindingText.Write(finding, canvas, elseWords: audience.AgentSign is null ? VerdictWords.HowFindingIsAllowed : null);
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
        var isHeld = !VerdictWords.IsOnlyObserved(verdict);
        if (audience.AgentSign is { } sign)
        {
            canvas.Labelled("  ", $"You run inside a coding agent ({VisibleText.Escape(sign)}) and cannot do the reading. Smaller pieces do not help: what nobody read is added up.");
            if (isHeld)
            {
                canvas.Labelled("  ", $"Tell the person: this commit waits for them in {VisibleText.Escape(audience.Folder)}");
            }

            return;
        }

        canvas.Line();
        WriteObligations(verdict, canvas);
        FileTable.Write(verdict.Change, canvas);
        foreach (var file in verdict.Change.Excluded)
        {
            canvas.Line($"  not counted, scanned: {VisibleText.Path(file.Path)} {Numbers.Of(file.Counted)} ({Words.Prose(file.Excluded!.Value)})");
        }

        if (isHeld)
        {
            WriteWayOn(canvas);
        }
    }

    private void WriteWayOn(TextCanvas canvas)
    {
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
        if (verdict.Gate.Obligations.Length > 1)
        {
            var number = 1;
            foreach (var obligation in verdict.Gate.Obligations)
            {
                canvas.Line($"  {number++}  {Words.Of(obligation.Kind),-7}  {Words.State(obligation),-4}   {VerdictWords.Detail(obligation, verdict)}");
            }

            canvas.Line();
        }

        if (VerdictWords.SmallPieces(verdict) is { } pieces)
        {
            canvas.Line($"  {pieces}");
            canvas.Line();
        }
    }
}
