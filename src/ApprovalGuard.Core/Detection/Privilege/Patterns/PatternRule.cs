using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>A rule that is known by how it is written.</summary>
internal sealed record PatternRule : RuleInfo
{
    /// <summary>The ways to write it.</summary>
    public required ImmutableArray<Form> Forms { get; init; }

    /// <summary>The roles of files in which it means something.</summary>
    public FileRole Where { get; init; } = FileRole.Acting;

    /// <summary>Whether only a change is asked: what has been there is nothing new.</summary>
    public bool IsForChanges { get; init; }

    /// <summary>Looks closer: how grave this match is, null where it is none. The rule's own severity where there is nothing to judge.</summary>
    public Func<Hit, Severity?>? Judge { get; init; }

    /// <summary>Words for this match in place of the title.</summary>
    public Func<Hit, string>? Words { get; init; }
}
