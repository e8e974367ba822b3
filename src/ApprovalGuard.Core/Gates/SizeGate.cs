using System.Collections.Immutable;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Gates;

/// <summary>The size gate: the number of counted lines decides what a person owes, whoever is tired.</summary>
public static class SizeGate
{
    /// <summary>The tier that a number of counted lines asks for.</summary>
    public static Tier TierOf(int counted, GatePolicy policy) =>
        counted > policy.SummaryOver ? Tier.Summary : counted > policy.ReadOver ? Tier.Read : Tier.None;

    /// <summary>What is owed on a change of which nothing was read yet.</summary>
    /// <param name="change">Its numbers.</param>
    /// <param name="policy">The gates in force.</param>
    /// <param name="situation">Where it stands.</param>
    public static GateResult Evaluate(ChangeCount change, GatePolicy policy, GateSituation situation)
    {
        var tier = TierOf(change.Counted, policy);
        var window = change.Counted;
        return new GateResult(
            policy.Mode, tier, policy.ReadOver, policy.SummaryOver, window, policy.WindowOver, Obligations(change, policy, tier, window, situation));
    }

    private static ImmutableArray<Obligation> Obligations(ChangeCount change, GatePolicy policy, Tier tier, int window, GateSituation situation)
    {
        if (situation == GateSituation.InitialCommit)
        {
            return tier == Tier.Summary ? [new Obligation(ObligationKind.Decide, Met: false)] : [];
        }

        var read = new Obligation(ObligationKind.Read, Met: false)
        {
            UnreadHunks = change.Files.Where(static file => file.Excluded is null && file.Counted > 0).Sum(static file => Math.Max(1, file.Hunks)),
            UnreadLines = change.Counted,
        };
        return tier switch
        {
            Tier.Summary => [new Obligation(ObligationKind.Summary, Met: false), read, new Obligation(ObligationKind.Decide, Met: false)],
            Tier.Read => [read],
            _ => window > policy.WindowOver ? [read] : [],
        };
    }
}
