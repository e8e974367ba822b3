using System.Collections.Immutable;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Gates;

/// <summary>What the gate asks for.</summary>
/// <param name="Mode">Whether it holds.</param>
/// <param name="Tier">What the counted lines alone ask for.</param>
/// <param name="ReadOver">The policy's <c>read_over</c>.</param>
/// <param name="SummaryOver">The policy's <c>summary_over</c>.</param>
/// <param name="WindowUnread">Unread lines of the branch (of the staged change where there is no upstream).</param>
/// <param name="WindowOver">The policy's <c>window_over</c>.</param>
/// <param name="Obligations">What is owed, in order.</param>
public sealed record GateResult(
    GateMode Mode, Tier Tier, int ReadOver, int SummaryOver, int WindowUnread, int WindowOver, ImmutableArray<Obligation> Obligations);
