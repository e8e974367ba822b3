using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>What one file adds to the numbers.</summary>
/// <param name="Path">The path on the new side.</param>
/// <param name="OldPath">The old path where it differs.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Content">Text or binary.</param>
/// <param name="Added">Git's added lines.</param>
/// <param name="Deleted">Git's deleted lines.</param>
/// <param name="Counted">The file's weight before exclusion (SPEC section 4).</param>
/// <param name="Hunks">Hunks with text.</param>
/// <param name="Bytes">Bytes looked at.</param>
/// <param name="Excluded">Why it does not count; null where it does.</param>
public sealed record FileCount(
    RepoPath Path, RepoPath? OldPath, FileChangeKind Kind, ContentKind Content, int Added, int Deleted, int Counted, int Hunks, long Bytes,
    ExclusionReason? Excluded)
{
    /// <summary>Of <see cref="Counted"/>, what receipts prove as read.</summary>
    public int Read { get; init; }

    /// <summary>Hunks with a unit that was not read; a thing without text is one.</summary>
    public int UnreadHunks { get; init; } = Math.Max(1, Hunks);

    /// <summary>What exclusion note beyond the reason a report may give, such as <c>binary</c> or <c>submodule not available</c>; else null.</summary>
    public string? Note { get; init; }
}
