using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Receipts;

/// <summary>
/// What receipts prove about a change: the union of the units they cover, which decisions were taken, which summaries were shown. Made from records
/// that are whole, of this repository, not expired, and at the level that is asked for; everything else proves nothing.
/// </summary>
public sealed class ReadingState
{
    /// <summary>A reading holds for this long (SPEC section 5).</summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromDays(90);

    /// <summary>Clocks of two machines may differ by this much; a receipt from further ahead is none.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(10);

    private readonly HashSet<UnitDigest> _read = [];
    private readonly HashSet<string> _summaries = new(StringComparer.Ordinal);
    private readonly HashSet<(string Units, string Policy, string? Base)> _decisions = [];

    private ReadingState(string? level) => Level = level;

    /// <summary>Nothing was read.</summary>
    public static ReadingState Nothing { get; } = new(null);

    /// <summary>The level that every record here reaches; null where there is none.</summary>
    public string? Level { get; }

    /// <summary>What the records prove.</summary>
    /// <param name="records">From the store or from notes.</param>
    /// <param name="repositories">The names under which this repository is known.</param>
    /// <param name="now">The time.</param>
    /// <param name="level">The level that is asked for.</param>
    /// <param name="reaches">Whether a record reaches it.</param>
    public static ReadingState Of(
        IEnumerable<ReceiptRecord> records, IReadOnlySet<string> repositories, DateTimeOffset now, string level, Func<ReceiptRecord, bool> reaches)
    {
        var state = new ReadingState(level);
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Receipt is { } receipt && repositories.Contains(receipt.Repository)
                && receipt.Issued <= now + ClockDifference && now - receipt.Issued <= HoldsFor && reaches(record) && nonces.Add(receipt.Nonce))
            {
                state.Take(receipt, record);
            }
        }

        return state._read.Count == 0 && state._decisions.Count == 0 && state._summaries.Count == 0 ? Nothing : state;
    }

    /// <summary>Whether the unit was read: one of its two digests was.</summary>
    public bool IsRead(in ReadingUnit unit) => _read.Contains(unit.Above) || (unit.Below is { } below && _read.Contains(below));

    /// <summary>Whether the structural summary of exactly this change was shown.</summary>
    public bool IsSummaryShown(string changeDigest) => _summaries.Contains(changeDigest);

    /// <summary>Whether a decision holds: for these units, under this policy, on this branch.</summary>
    public bool IsDecided(string changeDigest, string policyDigest, string? baseBranch) => _decisions.Contains((changeDigest, policyDigest, baseBranch));

    private void Take(Receipt receipt, ReceiptRecord record)
    {
        if (receipt.Obligation == ReceiptObligation.Allow)
        {
            return;
        }

        if (receipt.Summary is { } shown)
        {
            _summaries.Add(shown);
        }

        if (receipt.Obligation == ReceiptObligation.Read)
        {
            _read.UnionWith(record.Digests);
        }
        else
        {
            _decisions.Add((receipt.Units, receipt.Policy, receipt.Base));
        }
    }
}
