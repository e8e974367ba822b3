using System.Collections.Immutable;

namespace ApprovalGuard.Gates;

/// <summary>How much was looked at; every report says it, so that a look at nothing never reads like an all-clear.</summary>
/// <param name="Files">Files looked into.</param>
/// <param name="Lines">Changed lines (check) or lines (scan).</param>
/// <param name="Bytes">Bytes of them.</param>
/// <param name="Skipped">What was left out and why.</param>
public sealed record LookedAt(int Files, long Lines, long Bytes, ImmutableArray<Skipped> Skipped);
