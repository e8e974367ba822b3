using System.Collections.Immutable;

namespace ApprovalGuard.Changes;

/// <summary>What a change does to one file.</summary>
public sealed record FileChange
{
    /// <summary>The path on the new side; of a deleted file, the old one.</summary>
    public required RepoPath Path { get; init; }

    /// <summary>The path on the old side where a rename or copy changed it; else null.</summary>
    public RepoPath? OldPath { get; init; }

    /// <summary>What happened.</summary>
    public required FileChangeKind Kind { get; init; }

    /// <summary>Mode on the old side.</summary>
    public GitMode OldMode { get; init; }

    /// <summary>Mode on the new side.</summary>
    public GitMode NewMode { get; init; }

    /// <summary>Full object id on the old side; null where there is none or the diff does not say.</summary>
    public string? OldId { get; init; }

    /// <summary>Full object id on the new side; null where there is none or the diff does not say (the working tree has none).</summary>
    public string? NewId { get; init; }

    /// <summary>Whether the content is text; decided by content and name, never by an attribute.</summary>
    public ContentKind Content { get; init; } = ContentKind.Text;

    /// <summary>Size in bytes on the new side where known (binaries), else the bytes seen in the hunks.</summary>
    public long Bytes { get; init; }

    /// <summary>Git's count of <c>+</c> lines; 0 for what is not text. Right even where <see cref="NotInspected"/> dropped lines.</summary>
    public int Added { get; init; }

    /// <summary>Git's count of <c>-</c> lines; 0 for what is not text.</summary>
    public int Deleted { get; init; }

    /// <summary>The hunks in order; empty for binaries, links' and modes' changes without text, and pure renames.</summary>
    public ImmutableArray<Hunk> Hunks { get; init; } = [];

    /// <summary>Lines of context that the diff gives around a change; under 3 there are no reading units.</summary>
    public int ContextLines { get; init; } = 3;

    /// <summary>Of a submodule: the change between its two commits, or <c>default</c> where that cannot be seen.</summary>
    public ImmutableArray<FileChange> SubmoduleFiles { get; init; }

    /// <summary>Why part of the file was not looked at (a bound was reached), or null. Becomes a finding <c>not-inspected</c>.</summary>
    public string? NotInspected { get; init; }

    /// <summary>The path before the change.</summary>
    public RepoPath PathBefore => OldPath ?? Path;
}
