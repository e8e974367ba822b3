using ApprovalGuard.Findings;

namespace ApprovalGuard.Allowances;

/// <summary>What one side of a change, or a scanned folder, allows.</summary>
/// <param name="Policy">Its <c>detect.allow</c>.</param>
/// <param name="Ignore">Its <c>.gitleaksignore</c>; null where there is none.</param>
/// <param name="Baseline">Its baseline; null where there is none.</param>
public sealed record AllowanceSet(AllowRules Policy, GitleaksIgnore? Ignore, Baseline? Baseline)
{
    /// <summary>The allowlists of its <c>.gitleaks.toml</c>; null where there is none.</summary>
    public GitleaksAllowances? Gitleaks { get; init; }

    /// <summary>The reason under which policy, ignore file or allowlists allow the finding; null where they do not.</summary>
    public string? ReasonFor(Finding finding) =>
        Policy.ReasonFor(finding) ?? (Ignore?.Names(finding) == true ? GitleaksIgnore.FileName.Value : null) ?? Gitleaks?.ReasonFor(finding);
}
