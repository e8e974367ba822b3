using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>What a check saw in a lock file, before it is placed in the text.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">1-based line in the new file.</param>
/// <param name="Message">What was seen; never holds a URL's user, password or query.</param>
internal sealed record LockSighting(RuleInfo Rule, int Line, string Message)
{
    /// <summary>The severity, where it differs from the rule's.</summary>
    public Severity? Severity { get; init; }
}
