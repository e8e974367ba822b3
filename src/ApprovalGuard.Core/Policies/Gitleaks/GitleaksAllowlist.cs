using System.Collections.Immutable;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>One <c>allowlist</c> of gitleaks: what of the findings it names is no finding.</summary>
public sealed record GitleaksAllowlist
{
    /// <summary>Why; empty where nobody said.</summary>
    public required string Description { get; init; }

    /// <summary>Rules for whose findings it holds; empty for all.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Commits whose findings it allows.</summary>
    public ImmutableArray<string> Commits { get; init; } = [];

    /// <summary>Paths whose findings it allows.</summary>
    public ImmutableArray<GoPattern> Paths { get; init; } = [];

    /// <summary>Texts that it allows.</summary>
    public ImmutableArray<GoPattern> Texts { get; init; } = [];

    /// <summary>What <see cref="Texts"/> are asked about.</summary>
    public GitleaksTarget Target { get; init; }

    /// <summary>Words that a value may hold, whatever their case.</summary>
    public ImmutableArray<string> Stopwords { get; init; } = [];

    /// <summary>Whether all kinds of conditions that it names must hold, or one.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>Whether it names no condition at all.</summary>
    internal bool IsEmpty => Commits.IsEmpty && Paths.IsEmpty && Texts.IsEmpty && Stopwords.IsEmpty;
}
