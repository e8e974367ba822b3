using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>What a <c>.gitleaks.toml</c> says, for a team that moves without rewriting it.</summary>
/// <param name="Rules">Its rules, which run beside the product's own.</param>
/// <param name="Allowlists">Its allowlists, global and of rules.</param>
/// <param name="Notes">What of it says nothing here.</param>
public sealed record GitleaksConfig(ImmutableArray<OwnRule> Rules, ImmutableArray<GitleaksAllowlist> Allowlists, ImmutableArray<string> Notes)
{
    /// <summary>Its name, at the top of the repository.</summary>
    public static RepoPath FileName { get; } = new(".gitleaks.toml");
}
