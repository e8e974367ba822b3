using ApprovalGuard.Detection;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>Examples of the rules, which they carry themselves.</summary>
internal static class RuleSeeds
{
    /// <summary>Those in which a rule finds something, and those in which it does not.</summary>
    public static IEnumerable<RuleExample> ExamplesOf(IDetector detector) => detector.Rules.SelectMany(static rule => rule.Positives.Concat(rule.Negatives));
}
