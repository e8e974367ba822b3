using System.Collections.Immutable;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies.Gitleaks;

namespace ApprovalGuard.Policies;

/// <summary>A secret rule of the repository's own. Its pattern runs without backtracking, so it cannot hang a check.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">A few words; the id where none are given.</param>
/// <param name="Pattern">A .NET regular expression in the subset without backtracking.</param>
/// <param name="ValueGroup">The group that holds the value; 0 for the whole match.</param>
/// <param name="Keywords">Words one of which must stand in the file; empty looks always.</param>
/// <param name="MinimumEntropy">Shannon bits per character that the value must reach; 0 asks for none.</param>
/// <param name="Severity">Its severity.</param>
public sealed record OwnRule(
    string Id, string Title, string Pattern, int ValueGroup, ImmutableArray<string> Keywords, double MinimumEntropy, Severity Severity)
{
    /// <summary>Paths that it looks at; null for all. With an empty pattern the path itself is the finding.</summary>
    public GoPattern? Path { get; init; }

    /// <summary>The value is the first group that holds something, whatever <see cref="ValueGroup"/> says; the whole match where none does.</summary>
    public bool TakesFirstGroup { get; init; }

    /// <summary>Where it stands.</summary>
    public string Origin { get; init; } = "detect.secrets.rules in the policy";
}
