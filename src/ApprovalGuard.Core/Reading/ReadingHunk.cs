using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Reading;

/// <summary>What a reader is shown at once: one hunk, or one thing without text (a binary, a link, a mode) as a single row.</summary>
public sealed record ReadingHunk
{
    /// <summary>Its file.</summary>
    public required FileChange File { get; init; }

    /// <summary>0-based index among the file's hunks; -1 for a thing without text.</summary>
    public required int Index { get; init; }

    /// <summary>The units to be read in it.</summary>
    public required ImmutableArray<ReadingUnit> Units { get; init; }

    /// <summary>Counted lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Lines as the pace reckons them: a removed one a half, a moved or reverted one a tenth, generated files nothing.</summary>
    public required double PaceLines { get; init; }

    /// <summary>Whether receipts cover all of it already.</summary>
    public required bool IsRead { get; init; }

    /// <summary>0-based lines of the hunk that only moved, with the path where the other half stands.</summary>
    public ImmutableDictionary<int, RepoPath> Moved { get; init; } = ImmutableDictionary<int, RepoPath>.Empty;

    /// <summary>Findings on its lines, or of a thing without text on its file.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The lines to show; none for a thing without text.</summary>
    public ImmutableArray<ChangedLine> Text => Index < 0 ? [] : File.Hunks[Index].Lines;
}
