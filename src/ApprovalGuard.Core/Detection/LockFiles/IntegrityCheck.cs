using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>A hash that changed though the version did not, and one that is gone.</summary>
internal sealed class IntegrityCheck
{
    /// <summary>Algorithms from the weakest to the strongest.</summary>
    private static readonly string[] Strength = ["md5", "sha1", "sha256", "sha384", "sha512"];

    private readonly LockComparison _both;
    private readonly LockHashes _now;
    private readonly LockHashes _before;
    private readonly bool _isPackedAnew;
    private readonly Dictionary<(string From, string To), (LockEntry First, int Count)> _rewritten = [];

    private IntegrityCheck(LockComparison both, LockFile before)
    {
        _both = both;
        _now = new LockHashes(both.Now.Entries);
        _before = new LockHashes(before.Entries);
        _isPackedAnew = _now.Algorithms.Count > 0 && _before.Algorithms.Count > 0 && !_now.Algorithms.Overlaps(_before.Algorithms);
    }

    /// <summary>What is to be seen; nothing without another side.</summary>
    public static IEnumerable<LockSighting> Look(LockComparison both) => both.Before is { } before ? new IntegrityCheck(both, before).Look() : [];

    private IEnumerable<LockSighting> Look()
    {
        foreach (var entry in _both.Now.Entries.Where(static entry => entry.Version.Length > 0))
        {
            var isBare = true;
            foreach (var (archive, hash, line) in LockHashes.Of(entry))
            {
                isBare = false;
                if (_before.Find(entry, archive) is { } known && Differs(entry, known, hash))
                {
                    var word = _both.Now.Format == LockFileFormat.Composer ? "commit" : "hash";
                    yield return new LockSighting(
                        LockFileRules.IntegrityChanged, line, $"{LockComparison.Words(entry)} has another {word} than before, at the same version");
                }
            }

            if (isBare && !_isPackedAnew && Missing(entry) is { } missing)
            {
                yield return missing;
            }
        }

        foreach (var ((from, to), (entry, count)) in _rewritten)
        {
            var more = count > 1 ? $" and {count - 1} more" : "";
            yield return new LockSighting(
                LockFileRules.IntegrityChanged, entry.IntegrityLine, $"the hash of {LockComparison.Words(entry)}{more} went from {from} to {to}")
            {
                Severity = IsWeaker(from, to) ? null : Severity.Medium,
            };
        }
    }

    /// <summary>
    /// Whether both sides use an algorithm under which they have no value in common. Hashes of different algorithms cannot be compared: the tool moved on
    /// to a stronger one, or packs its cache in another way; these are told together.
    /// </summary>
    private bool Differs(LockEntry entry, IReadOnlyDictionary<string, HashSet<string>> known, string hash)
    {
        var isComparable = false;
        foreach (var group in LockHashes.Digests(hash).GroupBy(static digest => digest.Algorithm, StringComparer.Ordinal))
        {
            if (known.TryGetValue(group.Key, out var digits))
            {
                isComparable = true;
                if (!group.Any(digest => digits.Contains(digest.Value)))
                {
                    return true;
                }
            }
        }

        if (!isComparable)
        {
            var pair = (known.Keys.First(), LockHashes.Digests(hash).First().Algorithm);
            _rewritten[pair] = _rewritten.TryGetValue(pair, out var told) ? (told.First, told.Count + 1) : (entry, 1);
        }

        return false;
    }

    private LockSighting? Missing(LockEntry entry)
    {
        if (_before.AlwaysHas(entry))
        {
            return new LockSighting(LockFileRules.IntegrityMissing, entry.Line, $"{LockComparison.Words(entry)} lost its hash");
        }

        // These write one for every package of a registry; others leave them out for some platforms, or write none at all.
        var isRule = _both.Now.Format is not (LockFileFormat.Yarn or LockFileFormat.Composer or LockFileFormat.Bundler) && _now.Algorithms.Count > 0;
        return isRule && !_before.Knows(entry) && entry.Kind == LockSourceKind.Registry
            ? new LockSighting(LockFileRules.IntegrityMissing, entry.Line, $"{LockComparison.Words(entry)} has no hash") { Severity = Severity.Medium }
            : null;
    }

    private static bool IsWeaker(string from, string to) =>
        !(from.Contains('/', StringComparison.Ordinal) && to.Contains('/', StringComparison.Ordinal))
        && Array.IndexOf(Strength, to) < Array.IndexOf(Strength, from);
}
