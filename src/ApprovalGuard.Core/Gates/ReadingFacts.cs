namespace ApprovalGuard.Gates;

/// <summary>What receipts prove about the change as a whole; which lines were read stands in its numbers.</summary>
/// <param name="Level">The level that the receipts reach; null where there are none.</param>
/// <param name="IsSummaryShown">The structural summary of exactly this change was shown, and words stand beside it where they are owed.</param>
/// <param name="IsDecided">A person decided on exactly these units, under this policy, on this branch.</param>
/// <param name="UnreadOnBranch">Counted lines that nobody read in what the branch holds already beside this change.</param>
public sealed record ReadingFacts(string? Level, bool IsSummaryShown, bool IsDecided, int UnreadOnBranch = 0)
{
    /// <summary>No receipts.</summary>
    public static ReadingFacts None { get; } = new(null, false, false);
}
