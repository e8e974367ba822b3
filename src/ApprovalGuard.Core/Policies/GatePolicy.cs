using System.Collections.Immutable;

namespace ApprovalGuard.Policies;

/// <summary>Section <c>gates</c>.</summary>
public sealed record GatePolicy
{
    /// <summary><c>gates.mode</c>.</summary>
    public GateMode Mode { get; init; } = GateMode.Enforce;

    /// <summary><c>gates.read_over</c>: more counted lines than this must be read.</summary>
    public int ReadOver { get; init; } = 20;

    /// <summary><c>gates.summary_over</c>: more counted lines than this must be summarised, read, then decided. Never below <see cref="ReadOver"/>.</summary>
    public int SummaryOver { get; init; } = 100;

    /// <summary><c>gates.window_over</c>: more unread lines than this on the whole branch must be read, however small each commit was.</summary>
    public int WindowOver { get; init; } = 100;

    /// <summary><c>gates.scope</c>.</summary>
    public GateScope Scope { get; init; } = GateScope.All;

    /// <summary><c>gates.exclude</c>: globs of paths that do not count; they are still listed and scanned.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary><c>gates.break_glass</c>: accounts that may pass with a recorded reason.</summary>
    public ImmutableArray<string> BreakGlass { get; init; } = [];
}
