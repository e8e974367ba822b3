using System.Collections.Immutable;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies.Gitleaks;

namespace ApprovalGuard.Policies;

/// <summary>Section <c>detect</c>.</summary>
public sealed record DetectPolicy
{
    /// <summary>Categories that are switched off (<c>detect.payload.enabled: false</c>).</summary>
    public ImmutableHashSet<Category> Disabled { get; init; } = [];

    /// <summary>A severity for every finding of a category (<c>detect.privilege.severity: high</c>).</summary>
    public ImmutableDictionary<Category, Severity> Severities { get; init; } = ImmutableDictionary<Category, Severity>.Empty;

    /// <summary><c>detect.secrets.rules</c>: the repository's own rules.</summary>
    public ImmutableArray<OwnRule> OwnRules { get; init; } = [];

    /// <summary>The <c>.gitleaks.toml</c> beside the policy, whose rules are among <see cref="OwnRules"/>; null where there is none.</summary>
    public GitleaksConfig? Gitleaks { get; init; }

    /// <summary><c>detect.allow</c>.</summary>
    public ImmutableArray<AllowEntry> Allow { get; init; } = [];

    /// <summary><c>detect.grant</c>: who may allow a finding; empty means maintainers and admins, not the PR's author.</summary>
    public ImmutableArray<string> Grant { get; init; } = [];
}
