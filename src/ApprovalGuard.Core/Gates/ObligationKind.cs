namespace ApprovalGuard.Gates;

/// <summary>What a person owes, in the order in which it is met.</summary>
public enum ObligationKind
{
    /// <summary>See the structural summary first.</summary>
    Summary,

    /// <summary>Read the lines.</summary>
    Read,

    /// <summary>Decide, knowing both.</summary>
    Decide,
}
