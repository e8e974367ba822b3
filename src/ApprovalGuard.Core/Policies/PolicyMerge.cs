namespace ApprovalGuard.Policies;

/// <summary>
/// Puts a repository's policy over its organisation's. In gates, detection and reading the stricter value of the two wins, so that a repository
/// can ask for more and never for less; all else is the repository's own.
/// </summary>
public static class PolicyMerge
{
    /// <summary>The policy in force.</summary>
    public static Policy Over(Policy organisation, Policy repository) => repository with
    {
        Gates = Stricter(organisation.Gates, repository.Gates),
        Detect = Stricter(organisation.Detect, repository.Detect),
        Reading = Stricter(organisation.Reading, repository.Reading),
    };

    private static GatePolicy Stricter(GatePolicy one, GatePolicy two) => new()
    {
        Mode = one.Mode == GateMode.Enforce || two.Mode == GateMode.Enforce ? GateMode.Enforce : GateMode.Observe,
        ReadOver = Math.Min(one.ReadOver, two.ReadOver),
        SummaryOver = Math.Min(one.SummaryOver, two.SummaryOver),
        WindowOver = Math.Min(one.WindowOver, two.WindowOver),
        Scope = one.Scope == GateScope.All || two.Scope == GateScope.All ? GateScope.All : GateScope.Agent,
        // What only one side excludes counts.
        Exclude = [.. two.Exclude.Intersect(one.Exclude, StringComparer.Ordinal)],
        BreakGlass = one.BreakGlass.IsEmpty ? [] : [.. two.BreakGlass.Intersect(one.BreakGlass, StringComparer.OrdinalIgnoreCase)],
    };

    private static DetectPolicy Stricter(DetectPolicy one, DetectPolicy two) => new()
    {
        Disabled = one.Disabled.Intersect(two.Disabled),
        Severities = one.Severities.SetItems(two.Severities.Where(pair => !one.Severities.TryGetValue(pair.Key, out var severity) || pair.Value > severity)),
        OwnRules = [.. one.OwnRules, .. two.OwnRules],
        Allow = [.. one.Allow, .. two.Allow],
        Grant = one.Grant.IsEmpty ? two.Grant : one.Grant,
    };

    private static ReadingPolicy Stricter(ReadingPolicy one, ReadingPolicy two) => new()
    {
        Require = ReadingLevels.Higher(one.Require, two.Require),
        LinesPerMinute = Math.Min(one.LinesPerMinute, two.LinesPerMinute),
        MinimumSeconds = Math.Max(one.MinimumSeconds, two.MinimumSeconds),
        Readers = Math.Max(one.Readers, two.Readers),
    };
}
