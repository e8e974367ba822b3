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

    /// <summary>There was nothing to look at: an empty commit or an empty diff.</summary>
    public bool IsEmpty => Change.Files.IsEmpty;
}
