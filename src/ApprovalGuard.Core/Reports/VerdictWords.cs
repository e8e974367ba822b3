using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Reports;

/// <summary>The sentences about a verdict that several reports share.</summary>
public static class VerdictWords
{
    /// <summary>
    /// How reading is met as long as this version holds no reader of its own: said in one place, so that no report promises a command that is not there.
    /// </summary>
    public const string HowReadingIsMet =
        "Reading will be recorded by \"approvalguard review\", which this version does not hold yet. Until it does, gates.mode: observe in the policy, "
        + "on the base branch, says what is owed and holds nothing.";

    /// <summary>New findings, which count.</summary>
    public static int NewFindings(Verdict verdict) => verdict.Findings.Count(static finding => finding.Status == FindingStatus.New);

    /// <summary>Findings that block.</summary>
    public static int Blocking(Verdict verdict) => verdict.Findings.Count(static finding => finding.Blocks);

    /// <summary><c>needs-summary: 150 counted lines in 4 files, 0 read; 2 findings, 0 blocking</c>.</summary>
    public static string FirstLine(Verdict verdict, TextCanvas canvas)
    {
        if (verdict.IsEmpty)
        {
            return "nothing to check: 0 files, 0 lines";
        }

        var found = NewFindings(verdict);
        var files = verdict.Change.Files.Count(static file => file.Excluded is null);
        var read = verdict.Decision == Decision.Pass && verdict.Gate.Obligations.IsEmpty ? "" : $", {Numbers.Of(LinesRead(verdict))} read";
        var blocking = found == 0 ? "" : $", {Numbers.Of(Blocking(verdict))} blocking";
        var mode = verdict.Gate.Mode == GateMode.Observe && verdict.Decision != Decision.Pass ? " (observed, nothing is held)" : "";
        return $"{canvas.Decision(Words.Of(verdict.Decision))}: {Numbers.Of(verdict.Change.Counted, "counted line")} in {Numbers.Of(files, "file")}{read}; "
            + $"{Numbers.Of(found, "finding")}{blocking}{mode}";
    }

    /// <summary>Lines that receipts prove as read.</summary>
    public static int LinesRead(Verdict verdict)
    {
        var read = verdict.Gate.Obligations.FirstOrDefault(static obligation => obligation.Kind == ObligationKind.Read);
        return read is null ? 0 : Math.Max(0, verdict.Change.Counted - read.UnreadLines);
    }

    /// <summary><c>7 files, 410 changed lines, 31 kB, staged on 77b0e1d</c>.</summary>
    public static string LookedAt(Verdict verdict) =>
        $"{Numbers.Of(verdict.LookedAt.Files, "file")}, {Numbers.Of(verdict.LookedAt.Lines, "changed line")}, {Numbers.Bytes(verdict.LookedAt.Bytes)}, {Where(verdict.Change)}";

    private static string Where(ChangeCount change)
    {
        var start = Short(change.Base);
        return change.Source switch
        {
            Changes.ChangeSource.Staged => start is null ? "staged, before the first commit" : $"staged on {start}",
            Changes.ChangeSource.Worktree => start is null ? "working tree, before the first commit" : $"working tree on {start}",
            Changes.ChangeSource.Commit => $"commit {Short(change.Head)}",
            Changes.ChangeSource.Diff => "from a diff",
            _ => $"{start}..{Short(change.Head)}",
        };
    }

    private static string? Short(string? commit) => commit is null ? null : commit[..Math.Min(7, commit.Length)];
}
