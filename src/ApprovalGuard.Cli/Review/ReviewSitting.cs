using ApprovalGuard.Cli.Commands;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Review.Screen;
using ApprovalGuard.Gates;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Review;

/// <summary>One sitting from the change to its receipts.</summary>
internal sealed class ReviewSitting(CommandHost host, GitRepository repository, CheckRequest request)
{
    /// <summary>Reads, records, and says what is still owed; gives the exit code.</summary>
    public int Run(bool plain)
    {
        var material = ReviewMaterial.Load(host, repository, request);
        var unread = material.Plan.Unread.ToList();
        var decisionIsOpen = material.Verdict.Gate.Obligations.Any(static owed => owed is { Kind: ObligationKind.Decide or ObligationKind.Summary, Met: false });
        if (unread.Count == 0 && !decisionIsOpen)
        {
            host.Output.Write($"{Numbers.Of(material.Verdict.Change.Counted)} of {Numbers.Of(material.Verdict.Change.Counted, "line")} read. Nothing is left to read.\n");
            return material.Verdict.ExitCode;
        }

        var hunks = unread.Count > 0 ? unread : [.. material.Plan.Hunks];
        var session = new ReadingSession([.. hunks], material.Judge.Policy.Reading, host.Time, Random.Shared, HasPace());
        var outcome = plain || host.OutputTerminal.IsDumb
            ? new PlainReview(material, session, host.ReadLine, host.Output).Run()
            : new ScreenReview(host, material, session).Run();
        material.RecordRead(session);
        if (outcome == ReviewOutcome.Proceed)
        {
            material.RecordDecision();
        }

        return Conclude(session, outcome);
    }

    private bool HasPace() =>
        new GitSettings(repository.Layout.WorkTree ?? repository.Layout.GitDirectory, host.Environment).PersonalValue("approvalguard.pace") != "off";

    private int Conclude(ReadingSession session, ReviewOutcome outcome)
    {
        var now = ReviewMaterial.Load(host, repository, request).Verdict;
        var words = outcome switch
        {
            ReviewOutcome.SentBack => "Sent back. Nothing is committed; what you read is kept.",
            ReviewOutcome.Proceed => "Read and decided. The receipts are written.",
            ReviewOutcome.Read when now.Decision == Decision.NeedsDecision => "Read. The receipt is written; the decision stays open.",
            ReviewOutcome.Read => $"{Numbers.Of(VerdictWords.LinesRead(now))} of {Numbers.Of(now.Change.Counted, "line")} read. The receipt is written.",
            _ when session.LinesRead == 0 => "Stopped. Nothing was read to its end, so nothing is recorded.",
            _ => $"Stopped. {Numbers.Of(session.LinesRead, "line")} read; the receipt is written.",
        };
        host.Output.Write(words + "\n");
        return outcome == ReviewOutcome.SentBack ? 1 : now.ExitCode;
    }
}
