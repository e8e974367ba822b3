using ApprovalGuard.Changes;

namespace ApprovalGuard.Archives;

/// <summary>Files of one archive that could not be looked at, by reason, so that a thousand encrypted ones are one piece of news.</summary>
internal sealed class MissedEntries(string path, Func<string, string> pathInside)
{
    private readonly Dictionary<string, (int Count, string First)> _byReason = new(StringComparer.Ordinal);

    /// <summary>Notes one; an empty name means the archive itself.</summary>
    public void Add(string reason, string name)
    {
        var (count, first) = _byReason.GetValueOrDefault(reason, (0, name));
        _byReason[reason] = (count + 1, first);
    }

    /// <summary>What there is to say.</summary>
    public IEnumerable<ArchivePart> Parts()
    {
        foreach (var (reason, (count, first)) in _byReason)
        {
            yield return count == 1 && first.Length > 0
                ? new ArchivePart(new RepoPath(pathInside(first)), new RepoPath(first), null, reason)
                : new ArchivePart(new RepoPath(path), new RepoPath(path), null, count == 1 ? reason : $"of {count} files in it: {reason}; the first is {first}");
        }
    }
}
