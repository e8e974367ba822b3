using System.Collections.Immutable;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Gates;

/// <summary>The answer on a change: what was looked at, what was found, what is owed, and the decision that follows.</summary>
public sealed record Verdict
{
    /// <summary>How much was looked at.</summary>
    public required LookedAt LookedAt { get; init; }

    /// <summary>The change's numbers.</summary>
    public required ChangeCount Change { get; init; }

    /// <summary>What the gate asks for.</summary>
    public required GateResult Gate { get; init; }

    /// <summary>Findings, gravest first; one per fingerprint.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The policy in force.</summary>
    public required PolicySource Policy { get; init; }

    /// <summary>What follows.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Remarks that are no findings, such as that the change edits the policy and the base side's version applies.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>
    /// The one place where it is decided. Findings that block come first, then what is owed in its order: a decision taken before the summary was
    /// shown, or before the lines were read, does not hold.
    /// </summary>
    public static Verdict Of(
        ChangeCount change, LookedAt lookedAt, ImmutableArray<Finding> findings, Policy policy, PolicySource source, GateSituation situation, ReadingFacts reading,
        ImmutableArray<string> notes)
    {
        var gate = SizeGate.Evaluate(change, policy.Gates, situation, reading);
        return new Verdict
        {
            LookedAt = lookedAt,
            Change = change,
            Gate = gate,
            Findings = findings,
            Policy = source,
            Decision = Decide(findings, gate),
            Notes = notes,
        };
    }

    /// <summary>0 for a pass, and for any decision while the gates only observe; else 1.</summary>
    public int ExitCode => Decision == Decision.Pass || Gate.Mode == GateMode.Observe ? 0 : 1;

    /// <summary>There was nothing to look at: an empty commit or an empty diff.</summary>
    public bool IsEmpty => Change.Files.IsEmpty;

    private static Decision Decide(ImmutableArray<Finding> findings, GateResult gate)
    {
        if (findings.Any(static finding => finding.Blocks))
        {
            return Decision.Blocked;
        }

        return gate.Obligations.FirstOrDefault(static obligation => !obligation.Met)?.Kind switch
        {
            ObligationKind.Summary => Decision.NeedsSummary,
            ObligationKind.Read => Decision.NeedsReading,
            ObligationKind.Decide => Decision.NeedsDecision,
            _ => Decision.Pass,
        };
    }
}
