namespace ApprovalGuard.Policies;

/// <summary><c>gates.scope</c>: whose changes are gated.</summary>
public enum GateScope
{
    /// <summary>Every change.</summary>
    All,

    /// <summary>Only what an agent wrote; contradictory signs count as agent.</summary>
    Agent,
}
