namespace ApprovalGuard.Gates;

/// <summary>One thing owed before the change may pass.</summary>
/// <param name="Kind">What.</param>
/// <param name="Met">Whether receipts prove it.</param>
public sealed record Obligation(ObligationKind Kind, bool Met)
{
    /// <summary>Of <see cref="ObligationKind.Read"/>: hunks with an unread line.</summary>
    public int UnreadHunks { get; init; }

    /// <summary>Of <see cref="ObligationKind.Read"/>: counted lines not read.</summary>
    public int UnreadLines { get; init; }

    /// <summary>Of <see cref="ObligationKind.Read"/>: the level of what was read (<c>recorded</c>, …); null while nothing was.</summary>
    public string? Level { get; init; }
}
