using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection;

/// <summary>Rules of the frame itself, which no detector owns.</summary>
public static class FrameRules
{
    /// <summary>A bound was reached. High in a check, medium in a scan (SPEC section 2).</summary>
    public static RuleInfo NotInspected { get; } = new()
    {
        Id = "not-inspected",
        Category = Category.NotInspected,
        Severity = Severity.High,
        Title = "not looked at in full",
        Why = "A bound was reached, so what lies beyond it could hold anything.",
        Do = "Make the change smaller, or read the rest by hand and allow this finding with a reason.",
        Reference = "docs/rules.md",
    };
}
