using System.Collections.Immutable;

namespace ApprovalGuard.LockFiles;

/// <summary>One locked package.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where it comes from as the file says (URL, registry name, path, Git reference); null where the file does not say.</param>
/// <param name="Integrity">Its hash as written; null where there is none.</param>
/// <param name="HasInstallScript">The file says that installing runs code of the package.</param>
/// <param name="Line">1-based line in the file on which the entry starts.</param>
public sealed record LockEntry(string Name, string Version, string? Source, string? Integrity, bool HasInstallScript, int Line)
{
    /// <summary>Names of the packages that this one asks for.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];
}
