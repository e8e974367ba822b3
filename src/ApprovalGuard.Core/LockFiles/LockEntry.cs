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

    /// <summary>What kind of place <see cref="Source"/> is.</summary>
    public LockSourceKind Kind { get; init; }

    /// <summary>The name under which it is installed, where that is another than its own; else null.</summary>
    public string? Alias { get; init; }

    /// <summary>Its archives, where the format lists several with a hash each; else empty.</summary>
    public ImmutableArray<LockedArchive> Archives { get; init; } = [];

    /// <summary>Whether the manifest asks for it, directly or through others; null where the format does not let one know.</summary>
    public bool? IsReachable { get; init; }

    /// <summary>1-based line of the source; the entry's where it says none.</summary>
    public int SourceLine { get; init; } = Line;

    /// <summary>1-based line of the integrity; the entry's where it says none.</summary>
    public int IntegrityLine { get; init; } = Line;

    /// <summary>1-based line that says that installing runs code; the entry's where none does.</summary>
    public int ScriptLine { get; init; } = Line;
}
