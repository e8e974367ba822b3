namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Walks from what the manifest asks for to all that follows from it. Packages are asked for by keys (a name, a name and a version, a place); each
/// key is followed once, so that the walk is as long as the file, whatever asks for what.
/// </summary>
internal sealed class Reach(StringComparer comparer)
{
    private readonly Dictionary<string, List<int>> _byKey = new(comparer);
    private readonly HashSet<string> _asked = new(comparer);
    private readonly Stack<int> _open = new();

    /// <summary>For each package whether it is reached.</summary>
    /// <param name="count">Number of packages.</param>
    /// <param name="keys">The keys by which a package is asked for.</param>
    /// <param name="isRoot">Whether a package is installed whoever asks for it.</param>
    /// <param name="asked">The keys that the manifest asks for.</param>
    /// <param name="next">The keys that a package asks for.</param>
    public bool[] Walk(int count, Func<int, IEnumerable<string>> keys, Func<int, bool> isRoot, IEnumerable<string> asked, Func<int, IEnumerable<string>> next)
    {
        var reached = new bool[count];
        for (var i = 0; i < count; i++)
        {
            foreach (var key in keys(i))
            {
                (_byKey.TryGetValue(key, out var known) ? known : _byKey[key] = []).Add(i);
            }

            if (isRoot(i))
            {
                Enter(i, reached);
            }
        }

        Ask(asked, reached);
        while (_open.TryPop(out var package))
        {
            Ask(next(package), reached);
        }

        return reached;
    }

    private void Ask(IEnumerable<string> keys, bool[] reached)
    {
        foreach (var key in keys)
        {
            if (_asked.Add(key) && _byKey.TryGetValue(key, out var packages))
            {
                packages.ForEach(package => Enter(package, reached));
            }
        }
    }

    private void Enter(int package, bool[] reached)
    {
        if (!reached[package])
        {
            reached[package] = true;
            _open.Push(package);
        }
    }
}
