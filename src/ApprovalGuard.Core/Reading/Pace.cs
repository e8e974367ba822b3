using ApprovalGuard.Changes;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Reading;

/// <summary>
/// The time that reading takes at least (SPEC section 5): a floor under the impossible, not a reading speed. Forced viewing time cuts misses of rare
/// targets (FACTS, "People").
/// </summary>
public static class Pace
{
    private const double Removed = 0.5;
    private const double MovedOrReverted = 0.1;
    private const int FewLines = 10;

    /// <summary>More is not enforced for one change.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>What a changed line weighs.</summary>
    /// <param name="line">The line.</param>
    /// <param name="counted">Its counted lines: one per 200 columns begun.</param>
    /// <param name="isMovedOrReverted">It stood elsewhere, or stood here before.</param>
    public static double Of(in ChangedLine line, int counted, bool isMovedOrReverted) => line.Kind switch
    {
        LineKind.Context => 0,
        _ when isMovedOrReverted => counted * MovedOrReverted,
        LineKind.Deleted => counted * Removed,
        _ => counted,
    };

    /// <summary>The active time after which so many lines can have been read.</summary>
    /// <param name="paceLines">Lines of all hunks read so far, as the pace reckons them.</param>
    /// <param name="linesOfChange">Counted lines that the whole reading shows: where fewer than ten are left, each asks for a second.</param>
    /// <param name="policy">The policy's floor.</param>
    public static TimeSpan Required(double paceLines, int linesOfChange, ReadingPolicy policy)
    {
        var least = TimeSpan.FromSeconds(Math.Min(policy.MinimumSeconds, linesOfChange < FewLines ? linesOfChange : policy.MinimumSeconds));
        var reading = TimeSpan.FromMinutes(paceLines / policy.LinesPerMinute);
        var asked = reading > least ? reading : least;
        return asked < Most ? asked : Most;
    }
}
