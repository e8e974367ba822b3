using System.Collections.Immutable;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Gates;

/// <summary>The size gate: the number of counted lines decides what a person owes, whoever is tired.</summary>
public static class SizeGate
{
    /// <summary>The tier that a number of counted lines asks for.</summary>
    public static Tier TierOf(int counted, GatePolicy policy) =>
        counted > policy.SummaryOver ? Tier.Summary : counted > policy.ReadOver ? Tier.Read : Tier.None;

    /// <summary>What is owed on a change, and which of it was met.</summary>
    /// <param name="change">Its numbers, with what was read.</param>
    /// <param name="policy">The gates in force.</param>
    /// <param name="situation">Where it stands.</param>
    /// <param name="reading">What receipts prove about it as a whole.</param>
    public static GateResult Evaluate(ChangeCount change, GatePolicy policy, GateSituation situation, ReadingFacts reading)
    {
        var tier = TierOf(change.Counted, policy);
        var window = (int)Math.Min(int.MaxValue, (long)change.Counted - change.Read + reading.UnreadOnBranch);
        return new GateResult(
            policy.Mode, tier, policy.ReadOver, policy.SummaryOver, window, policy.WindowOver, [.. Obligations(change, policy, tier, window, situation, reading)]);
    }

    private static IEnumerable<Obligation> Obligations(
        ChangeCount change, GatePolicy policy, Tier tier, int window, GateSituation situation, ReadingFacts reading)
    {
        if (situation == GateSituation.InitialCommit)
        {
            return tier == Tier.Summary ? [new Obligation(ObligationKind.Decide, reading is { IsSummaryShown: true, IsDecided: true })] : [];
        }

        var read = Read(change, reading);
        var summary = new Obligation(ObligationKind.Summary, reading.IsSummaryShown);
        return tier switch
        {
            // A decision taken before the summary was shown, or before the lines were read, does not hold.
            Tier.Summary => [summary, read, new Obligation(ObligationKind.Decide, summary.Met && read.Met && reading.IsDecided)],
            Tier.Read => [read],
            _ => window > policy.WindowOver ? [read with { Met = false }] : [],
        };
    }

    private static Obligation Read(ChangeCount change, ReadingFacts reading)
    {
        var unread = change.Counted - change.Read;
        return new Obligation(ObligationKind.Read, Met: unread <= 0)
        {
            UnreadHunks = change.Files.Where(static file => file.Excluded is null && file.Read < file.Counted).Sum(static file => Math.Max(1, file.UnreadHunks)),
            UnreadLines = unread,
            Level = change.Read > 0 ? reading.Level : null,
        };
    }
}
