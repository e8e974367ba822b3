using System.Collections.Immutable;

namespace ApprovalGuard.LockFiles;

/// <summary>A parsed lock file.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Entries">Its packages in the order of the file.</param>
public sealed record LockFile(LockFileFormat Format, ImmutableArray<LockEntry> Entries)
{
    /// <summary>Names that the lock file itself says the manifest asks for; empty where the format does not say.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];
}
