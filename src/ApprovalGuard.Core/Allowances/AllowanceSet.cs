using ApprovalGuard.Findings;

namespace ApprovalGuard.Allowances;

/// <summary>What one side of a change, or a scanned folder, allows.</summary>
/// <param name="Policy">Its <c>detect.allow</c>.</param>
/// <param name="Ignore">Its <c>.gitleaksignore</c>; null where there is none.</param>
/// <param name="Baseline">Its baseline; null where there is none.</param>
public sealed record AllowanceSet(AllowRules Policy, GitleaksIgnore? Ignore, Baseline? Baseline)
{
    /// <summary>The reason under which policy or ignore file allow the finding; null where they do not.</summary>
    public string? ReasonFor(Finding finding) =>
        Policy.ReasonFor(finding) ?? (Ignore?.Names(finding) == true ? GitleaksIgnore.FileName.Value : null);
}
