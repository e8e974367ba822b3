namespace ApprovalGuard.Gates;

/// <summary>What the gate makes of where a change stands in the history (SPEC section 4).</summary>
public enum GateSituation
{
    /// <summary>The ordinary case.</summary>
    Ordinary,

    /// <summary>An unborn branch: up to <c>summary_over</c> nothing is owed, above it the decision alone.</summary>
    InitialCommit,
}
