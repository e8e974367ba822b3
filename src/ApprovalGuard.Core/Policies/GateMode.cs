namespace ApprovalGuard.Policies;

/// <summary><c>gates.mode</c>: whether a decision holds anything.</summary>
public enum GateMode
{
    /// <summary>The decision holds the change.</summary>
    Enforce,

    /// <summary>The same decision is computed and nothing is held (exit 0).</summary>
    Observe,
}
