using System.Collections.Immutable;

namespace ApprovalGuard.Changes;

/// <summary>A run of changed lines with its context, as in a unified diff.</summary>
/// <param name="OldStart">1-based first line on the old side; 0 where the side is empty.</param>
/// <param name="NewStart">1-based first line on the new side; 0 where the side is empty.</param>
/// <param name="Lines">Context, deleted and added lines in the order of the diff.</param>
public sealed record Hunk(int OldStart, int NewStart, ImmutableArray<ChangedLine> Lines);
