namespace ApprovalGuard.Gates;

/// <summary>What follows, gravest first; JSON names are in kebab case: <c>needs-summary</c>.</summary>
public enum Decision
{
    /// <summary>A new high or critical finding.</summary>
    Blocked,

    /// <summary>The summary is owed first.</summary>
    NeedsSummary,

    /// <summary>Reading is owed.</summary>
    NeedsReading,

    /// <summary>Only the decision is owed.</summary>
    NeedsDecision,

    /// <summary>Nothing is owed.</summary>
    Pass,
}
