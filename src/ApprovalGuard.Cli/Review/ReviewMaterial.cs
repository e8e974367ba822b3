using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Commands;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Receipts;
using ApprovalGuard.Gates;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Reading;
using ApprovalGuard.Receipts;
using ApprovalGuard.Summaries;

namespace ApprovalGuard.Cli.Review;

/// <summary>What a review works on: the change with its content, the verdict on it, what of it was read, and the desk that takes receipts.</summary>
/// <param name="Change">The change; its files are in memory.</param>
/// <param name="Files">Its files.</param>
/// <param name="Judge">What it is judged by.</param>
/// <param name="Verdict">The verdict as it stands.</param>
/// <param name="Plan">What is shown, riskiest first.</param>
/// <param name="Desk">Takes receipts.</param>
internal sealed record ReviewMaterial(Change Change, ImmutableArray<FileChange> Files, ChangeJudge Judge, Verdict Verdict, ReadingPlan Plan, ReceiptDesk Desk)
{
    /// <summary>The reader's title for it: <c>staged change</c>.</summary>
    public string Title => Change.Source switch
    {
        ChangeSource.Worktree => "working tree",
        ChangeSource.Range => "range",
        _ => "staged change",
    };

    /// <summary>Reads the change and judges it.</summary>
    public static ReviewMaterial Load(CommandHost host, GitRepository repository, CheckRequest request)
    {
        var streamed = CheckCommand.Read(repository, request, diff: null);
        ImmutableArray<FileChange> files = [.. streamed.Files];
        if (files.IsEmpty)
        {
            throw new UsageException(streamed.Source == ChangeSource.Staged
                ? new Problem("nothing is staged, so there is nothing to review", null, "git add what you want to commit, or: approvalguard review --range A..B")
                : new Problem("nothing changed, so there is nothing to review", null, "Name another: approvalguard review --help"));
        }

        var change = streamed with { Files = files };
        var desk = new ReceiptDesk(host, repository);
        var reading = desk.Load();
        var judge = ChangeJudge.For(host, repository, change, request, reading, needsBranch: true);
        var verdict = judge.Judge(change, withDigest: true);
        return new ReviewMaterial(change, files, judge, verdict, ReadingPlan.Of(files, verdict, change.Contents, reading), desk);
    }

    /// <summary>What the change does, computed from the change alone.</summary>
    public StructuralSummary Summary() => StructuralSummary.Of(Files, Verdict, Plan);

    /// <summary>Records what a sitting read.</summary>
    public void RecordRead(ReadingSession session)
    {
        if (session.LinesRead > 0 || session.ReadUnits.Any())
        {
            Desk.Record(ReceiptObligation.Read, session.ReadUnits, Judge.Source.Digest, Judge.Branch, SummaryShown);
        }
    }

    /// <summary>Records the decision that the change may go on.</summary>
    public void RecordDecision() => Desk.Record(
        ReceiptObligation.Decide, Files.SelectMany(Changes.Units.UnitReader.Read), Judge.Source.Digest, Judge.Branch, SummaryShown);

    /// <summary>The summary is shown before the first hunk, so whoever read a hunk saw it.</summary>
    private string? SummaryShown => Verdict.Gate.Tier == Tier.Summary ? Verdict.Change.Digest : null;
}
