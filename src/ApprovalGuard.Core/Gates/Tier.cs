namespace ApprovalGuard.Gates;

/// <summary>What the number of counted lines alone asks for.</summary>
public enum Tier
{
    /// <summary>Up to <c>read_over</c>: nothing.</summary>
    None,

    /// <summary>Over <c>read_over</c>: it must be read.</summary>
    Read,

    /// <summary>Over <c>summary_over</c>: summarised, read, decided, in that order.</summary>
    Summary,
}
