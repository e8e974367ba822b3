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

    /// <summary>The honest way out of a finding that is none.</summary>
    public const string HowFindingIsAllowed = "Harmless? Name it in detect.allow of the policy, with a reason, in a change of its own.";

    /// <summary>New findings, which count.</summary>
    public static int NewFindings(Verdict verdict) => verdict.Findings.Count(static finding => finding.Status == FindingStatus.New);

    /// <summary>Findings that block.</summary>
    public static int Blocking(Verdict verdict) => verdict.Findings.Count(static finding => finding.Blocks);

    /// <summary>Files that count.</summary>
    public static int FilesCounted(Verdict verdict) => verdict.Change.Files.Count(static file => file.Excluded is null);

    /// <summary>The decision would hold the change if the gates did more than observe.</summary>
    public static bool IsOnlyObserved(Verdict verdict) => verdict.Gate.Mode == GateMode.Observe && verdict.Decision != Decision.Pass;

    /// <summary><c>needs-summary: 150 counted lines in 4 files, 0 read; 2 findings, 0 blocking</c>.</summary>
    public static string FirstLine(Verdict verdict)
    {
        if (verdict.IsEmpty)
        {
            return "nothing to check: 0 files, 0 lines";
        }

        var found = NewFindings(verdict);
        var read = verdict.Decision == Decision.Pass && verdict.Gate.Obligations.IsEmpty ? "" : $", {Numbers.Of(LinesRead(verdict))} read";
        var blocking = found == 0 ? "" : $", {Numbers.Of(Blocking(verdict))} blocking";
        var mode = IsOnlyObserved(verdict) ? " (observed, nothing is held)" : "";
        return $"{Words.Of(verdict.Decision)}: {Numbers.Of(verdict.Change.Counted, "counted line")} in {Numbers.Of(FilesCounted(verdict), "file")}{read}; "
            + $"{Numbers.Of(found, "finding")}{blocking}{mode}";
    }

    /// <summary>Reading was owed, and receipts prove it.</summary>
    public static bool IsRead(Verdict verdict) => verdict.Gate.Obligations.Any(static obligation => obligation is { Kind: ObligationKind.Read, Met: true });

    /// <summary>Lines that receipts prove as read.</summary>
    public static int LinesRead(Verdict verdict)
    {
        var read = verdict.Gate.Obligations.FirstOrDefault(static obligation => obligation.Kind == ObligationKind.Read);
        return read is null ? 0 : Math.Max(0, verdict.Change.Counted - read.UnreadLines);
    }

    /// <summary>What is still to be done for an obligation, or how it is met: <c>0 of 150 lines, 7 hunks</c>.</summary>
    public static string Detail(Obligation obligation, Verdict verdict) => obligation.Kind switch
    {
        ObligationKind.Summary => "shown before the first hunk",
        ObligationKind.Read => $"{Numbers.Of(LinesRead(verdict))} of {Numbers.Of(verdict.Change.Counted, "line")}, {Numbers.Of(obligation.UnreadHunks, "hunk")}",
        _ => "at the end of the reading",
    };

    /// <summary>Why reading is owed of a change that is small by itself; null where it is not.</summary>
    public static string? SmallPieces(Verdict verdict) => verdict.Gate.WindowUnread > verdict.Gate.WindowOver && verdict.Gate.Tier == Tier.None
        ? $"small pieces add up: {Numbers.Of(verdict.Gate.WindowUnread, "line")} unread on this branch, over {Numbers.Of(verdict.Gate.WindowOver)}"
        : null;

    /// <summary><c>7 files, 410 changed lines, 31 kB, staged on 77b0e1d</c>.</summary>
    public static string LookedAt(Verdict verdict) =>
        $"{Numbers.Of(verdict.LookedAt.Files, "file")}, {Numbers.Of(verdict.LookedAt.Lines, "changed line")}, {Numbers.Bytes(verdict.LookedAt.Bytes)}, {Where(verdict.Change)}";

    /// <summary><c>.github/approvalguard.yml</c>; where it was named on the command line, that is said.</summary>
    public static string Policy(Verdict verdict) => VisibleText.Escape(verdict.Policy.Source) + (verdict.Policy.Override ? ", by --config" : "");

    /// <summary>The first digits of a commit's id, as people write it.</summary>
    public static string Short(string commit) => commit[..Math.Min(7, commit.Length)];

    private static string Where(ChangeCount change)
    {
        var start = change.Base is null ? null : Short(change.Base);
        var end = change.Head is null ? null : Short(change.Head);
        return change.Source switch
        {
            Changes.ChangeSource.Staged => start is null ? "staged, before the first commit" : $"staged on {start}",
            Changes.ChangeSource.Worktree => start is null ? "working tree, before the first commit" : $"working tree on {start}",
            Changes.ChangeSource.Commit => $"commit {end}",
            Changes.ChangeSource.Diff => "from a diff",
            _ => $"{start}..{end}",
        };
    }
}
