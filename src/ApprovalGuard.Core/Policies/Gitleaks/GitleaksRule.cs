using System.Collections.Immutable;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>One of <c>[[rules]]</c> as it stands in a file, before files that extend each other are put together.</summary>
internal sealed record GitleaksRule
{
    /// <summary>Its id as it is written.</summary>
    public required string Id { get; init; }

    /// <summary>The file it stands in.</summary>
    public required string Source { get; init; }

    /// <summary>Its line there.</summary>
    public required int Line { get; init; }

    /// <summary>A few words; null where none are given.</summary>
    public string? Description { get; init; }

    /// <summary>What it looks for; null looks for paths alone.</summary>
    public GoPattern? Regex { get; init; }

    /// <summary>Paths it looks at; null for all.</summary>
    public GoPattern? Path { get; init; }

    /// <summary>The group with the secret; null for the first that holds something.</summary>
    public int? Group { get; init; }

    /// <summary>Shannon bits per character; null asks for none.</summary>
    public double? Entropy { get; init; }

    /// <summary>Words one of which must stand in the file.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Its allowlists.</summary>
    public ImmutableArray<GitleaksAllowlist> Allowlists { get; init; } = [];

    /// <summary>It serves other rules and reports nothing by itself.</summary>
    public bool IsSilent { get; init; }

    /// <summary>This rule with what another file of the same id changes in it.</summary>
    public GitleaksRule With(GitleaksRule later) => later with
    {
        Description = later.Description ?? Description,
        Regex = later.Regex ?? Regex,
        Path = later.Path ?? Path,
        Group = later.Group ?? Group,
        Entropy = later.Entropy ?? Entropy,
        Keywords = [.. Keywords, .. later.Keywords],
        Allowlists = [.. Allowlists, .. later.Allowlists],
        IsSilent = IsSilent || later.IsSilent,
    };
}
