using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>
/// What the lock file held before the change, by what is asked of it. A file may hold ten thousands of entries of one name; each question is
/// answered without walking over them.
/// </summary>
internal sealed class LockMemory
{
    private readonly HashSet<(string Name, string Own, string Version, string? Source)> _entries = [];
    private readonly HashSet<(string Name, LockSourceKind Kind, string Address)> _addresses = [];
    private readonly HashSet<(string Name, string Archive, string? Url)> _archives = [];
    private readonly HashSet<string> _fromRegistry = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underOwnName = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Own)> _names = [];
    private readonly HashSet<string> _installed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _scripts = new(StringComparer.Ordinal);

    /// <summary>Remembers the entries.</summary>
    public LockMemory(IEnumerable<LockEntry> entries)
    {
        foreach (var entry in entries)
        {
            var name = NameOf(entry);
            _installed.Add(name);
            _entries.Add((name, entry.Name, entry.Version, entry.Source));
            _names.Add((name, entry.Name));
            _addresses.Add((name, entry.Kind, LockAddress.Of(entry)));
            _archives.UnionWith(entry.Archives.Select(archive => (name, archive.Name, archive.Url)));
            Note(_fromRegistry, name, entry.Kind == LockSourceKind.Registry);
            Note(_underOwnName, name, entry.Alias is null);
            Note(_scripts, name, entry.HasInstallScript);
        }
    }

    /// <summary>The name under which a package is installed, and by which the code asks for it.</summary>
    public static string NameOf(LockEntry entry) => entry.Alias ?? entry.Name;

    /// <summary>Whether anything was installed under the entry's name.</summary>
    public bool HasName(LockEntry entry) => _installed.Contains(NameOf(entry));

    /// <summary>Whether this version of the package was there, from the same place.</summary>
    public bool HasEntry(LockEntry entry) => _entries.Contains((NameOf(entry), entry.Name, entry.Version, entry.Source));

    /// <summary>Whether the entry's name stood for the same package.</summary>
    public bool HasPackage(LockEntry entry) => _names.Contains((NameOf(entry), entry.Name));

    /// <summary>Whether any version of the package came from there.</summary>
    public bool HasAddress(LockEntry entry) => _addresses.Contains((NameOf(entry), entry.Kind, LockAddress.Of(entry)));

    /// <summary>Whether the archive was listed under the package.</summary>
    public bool HasArchive(LockEntry entry, LockedArchive archive) => _archives.Contains((NameOf(entry), archive.Name, archive.Url));

    /// <summary>Whether the package came from a registry.</summary>
    public bool WasFromRegistry(LockEntry entry) => _fromRegistry.Contains(NameOf(entry));

    /// <summary>Whether the entry's name stood for the package of that name.</summary>
    public bool WasUnderOwnName(LockEntry entry) => _underOwnName.Contains(NameOf(entry));

    /// <summary>Whether the package ran code while it was installed.</summary>
    public bool RanScript(LockEntry entry) => _scripts.Contains(NameOf(entry));

    private static void Note(HashSet<string> names, string name, bool holds)
    {
        if (holds)
        {
            names.Add(name);
        }
    }
}
