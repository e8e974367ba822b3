using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The words for one thing, the same in every report (LOOKS section 0, rule 2).</summary>
public static class Words
{
    /// <summary><c>needs-summary</c>.</summary>
    public static string Of(Decision decision) => decision switch
    {
        Decision.Blocked => "blocked",
        Decision.NeedsSummary => "needs-summary",
        Decision.NeedsReading => "needs-reading",
        Decision.NeedsDecision => "needs-decision",
        _ => "pass",
    };

    /// <summary>In prose: <c>Needs a summary</c>.</summary>
    public static string Prose(Decision decision) => decision switch
    {
        Decision.Blocked => "Blocked",
        Decision.NeedsSummary => "Needs a summary",
        Decision.NeedsReading => "Needs reading",
        Decision.NeedsDecision => "Needs a decision",
        _ => "Pass",
    };

    /// <summary><c>high</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };

    /// <summary><c>hidden-text</c>.</summary>
    public static string Of(Category category) => category switch
    {
        Category.Secret => "secret",
        Category.Payload => "payload",
        Category.HiddenText => "hidden-text",
        Category.Privilege => "privilege",
        Category.AgentConfig => "agent-config",
        Category.PlanDrift => "plan-drift",
        Category.Boundary => "boundary",
        _ => "not-inspected",
    };

    /// <summary><c>baselined</c>.</summary>
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Baselined => "baselined",
        FindingStatus.Allowed => "allowed",
        _ => "new",
    };

    /// <summary><c>summary</c>.</summary>
    public static string Of(Tier tier) => tier switch
    {
        Tier.Summary => "summary",
        Tier.Read => "read",
        _ => "none",
    };

    /// <summary><c>decide</c>.</summary>
    public static string Of(ObligationKind kind) => kind switch
    {
        ObligationKind.Summary => "summary",
        ObligationKind.Read => "read",
        _ => "decide",
    };

    /// <summary><c>met</c> or <c>open</c>.</summary>
    public static string State(Obligation obligation) => obligation.Met ? "met" : "open";

    /// <summary><c>lock-file</c>, as JSON says it.</summary>
    public static string Of(ExclusionReason reason) => reason switch
    {
        ExclusionReason.Generated => "generated",
        ExclusionReason.Vendored => "vendored",
        ExclusionReason.LockFile => "lock-file",
        _ => "policy",
    };

    /// <summary><c>lock file</c>, as people read it.</summary>
    public static string Prose(ExclusionReason reason) => reason switch
    {
        ExclusionReason.Generated => "linguist-generated",
        ExclusionReason.Vendored => "linguist-vendored",
        ExclusionReason.LockFile => "lock file",
        _ => "excluded by the policy",
    };

    /// <summary><c>pull-request</c>.</summary>
    public static string Of(ChangeSource source) => source switch
    {
        ChangeSource.Staged => "staged",
        ChangeSource.Worktree => "worktree",
        ChangeSource.Range => "range",
        ChangeSource.Commit => "commit",
        ChangeSource.Diff => "diff",
        ChangeSource.PullRequest => "pull-request",
        _ => "proposed",
    };

    /// <summary><c>1 critical, 2 high</c>.</summary>
    public static string BySeverity(IEnumerable<Finding> findings) => string.Join(
        ", ",
        findings.GroupBy(static finding => finding.Severity).OrderByDescending(static group => group.Key).Select(static group => $"{Numbers.Of(group.Count())} {Of(group.Key)}"));

    /// <summary><c>3 baselined, 1 allowed</c>; null where all are new.</summary>
    public static string? Known(IEnumerable<Finding> findings)
    {
        var known = findings.Where(static finding => finding.Status != FindingStatus.New).GroupBy(static finding => finding.Status).OrderBy(static group => group.Key);
        var words = string.Join(", ", known.Select(static group => $"{Numbers.Of(group.Count())} {Of(group.Key)}"));
        return words.Length == 0 ? null : words;
    }
}
