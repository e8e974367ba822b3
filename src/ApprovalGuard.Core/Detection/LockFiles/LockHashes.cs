using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>The hashes of one side of a lock file, by package, version and archive.</summary>
internal sealed class LockHashes
{
    private readonly Dictionary<(string Package, string Archive), Dictionary<string, HashSet<string>>> _values = [];
    private readonly HashSet<string> _with = new(StringComparer.Ordinal);
    private readonly HashSet<string> _without = new(StringComparer.Ordinal);

    /// <summary>Collects the hashes.</summary>
    public LockHashes(IEnumerable<LockEntry> entries)
    {
        foreach (var entry in entries)
        {
            var package = KeyOf(entry);
            var isBare = true;
            foreach (var (archive, hash, _) in Of(entry))
            {
                isBare = false;
                var values = _values.TryGetValue((package, archive), out var known) ? known : _values[(package, archive)] = new(StringComparer.Ordinal);
                foreach (var digest in Digests(hash))
                {
                    (values.TryGetValue(digest.Algorithm, out var digits) ? digits : values[digest.Algorithm] = []).Add(digest.Value);
                    Algorithms.Add(digest.Algorithm);
                }
            }

            (isBare ? _without : _with).Add(package);
        }
    }

    /// <summary>The algorithms in use.</summary>
    public HashSet<string> Algorithms { get; } = new(StringComparer.Ordinal);

    /// <summary>The hashes of an entry as written, with the archive's name (empty where there is but one) and the line.</summary>
    public static IEnumerable<(string Archive, string Hash, int Line)> Of(LockEntry entry)
    {
        if (entry.Integrity is { Length: > 0 } integrity)
        {
            yield return ("", integrity, entry.IntegrityLine);
        }

        foreach (var archive in entry.Archives)
        {
            if (archive.Integrity is { Length: > 0 } hash)
            {
                yield return (archive.Name, hash, archive.Line);
            }
        }
    }

    /// <summary>A commit of Subversion or Mercurial is no hash; it is compared as it stands.</summary>
    public static IEnumerable<LockDigest> Digests(string hash) => LockDigest.Parse(hash) is [_, ..] digests ? digests : [new LockDigest("commit", hash)];

    /// <summary>Whether this version of the package is there.</summary>
    public bool Knows(LockEntry entry) => _with.Contains(KeyOf(entry)) || _without.Contains(KeyOf(entry));

    /// <summary>Whether this version of the package has a hash wherever it stands.</summary>
    public bool AlwaysHas(LockEntry entry) => _with.Contains(KeyOf(entry)) && !_without.Contains(KeyOf(entry));

    /// <summary>Under each algorithm the digits that the archive has here; null where it has none.</summary>
    public IReadOnlyDictionary<string, HashSet<string>>? Find(LockEntry entry, string archive) => _values.GetValueOrDefault((KeyOf(entry), archive));

    private static string KeyOf(LockEntry entry) => $"{entry.Kind} {LockMemory.NameOf(entry)} {entry.Name} {entry.Version}";
}
