using ApprovalGuard.Changes;
using ApprovalGuard.Checks;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Git;
using ApprovalGuard.Policies;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Cli.Commands;

/// <summary>Everything that a change is judged by: the base side's policy and tree, the detectors, the branch, and what was read.</summary>
/// <param name="Policy">The policy in force.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Branch">The branch that the change is for, as receipts name it; null where there is none.</param>
/// <param name="Situation">Where the change stands in the history.</param>
/// <param name="Check">The way through the core.</param>
internal sealed record ChangeJudge(Policy Policy, PolicySource Source, string? Branch, GateSituation Situation, ChangeCheck Check)
{
    /// <summary>Finds it all for a change.</summary>
    /// <param name="host">The world around.</param>
    /// <param name="repository">The repository; null for a diff outside of any.</param>
    /// <param name="change">The change.</param>
    /// <param name="request">How it was named.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="needsBranch">Whether receipts are about to be made; else the branch is asked for only where a decision could hold.</param>
    public static ChangeJudge For(
        CommandHost host, GitRepository? repository, Change change, CheckRequest request, ReadingState reading, bool needsBranch = false)
    {
        var tree = repository?.BaseTreeOf(change) ?? NoBaseTree.Instance;
        var (policy, source) = PolicyLoader.Load(request.Config, tree, repository?.Layout.CommonDirectory, host.Directory);
        var inspector = new Inspector(Detectors.Under(policy.Detect), policy.Detect, Severity.High);
        var isInitial = change.Source == ChangeSource.Staged && repository?.Layout.HeadCommit is null;
        var branch = needsBranch || reading != ReadingState.Nothing ? repository?.BranchOf(change, request.Range) : null;
        var check = new ChangeCheck(policy, source, tree, inspector, host.Today, reading, branch);
        return new ChangeJudge(policy, source, branch, isInitial ? GateSituation.InitialCommit : GateSituation.Ordinary, check);
    }

    /// <summary>The verdict.</summary>
    public Verdict Judge(Change change, bool withDigest) => Check.Run(change, Situation, withDigest);
}
