using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Follows the requests of each package to the folders in which Node finds them: its own <c>node_modules</c>, then those of every folder above it.
/// </summary>
internal sealed class NpmTree
{
    private const string Modules = "node_modules/";

    /// <summary>Characters of places that are looked up at most; a tree of 10,000 packages takes a tenth.</summary>
    private const long MostWork = 400_000_000;

    private readonly IReadOnlyList<LockField> _packages;
    private readonly HashSet<string> _places;
    private long _work;

    private NpmTree(LockNode packages)
    {
        _packages = packages.Fields;
        _places = _packages.Select(static field => field.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>For each place whether something that is installed asks for it; null where that cannot be known.</summary>
    public static bool?[] Reached(LockNode packages) => new NpmTree(packages).Reached();

    private bool?[] Reached()
    {
        var reached = new Reach(StringComparer.Ordinal).Walk(
            _packages.Count, i => [_packages[i].Key], i => IsStart(_packages[i]), [], i => Next(_packages[i]));
        return [.. reached.Select((isReached, i) => IsBundled(_packages[i]) ? (bool?)null : isReached)];
    }

    /// <summary>Packages inside of another's archive come with it, whether it says that it asks for them or not.</summary>
    private static bool IsBundled(LockField field) =>
        field.Value.Says("inBundle") && field.Key.LastIndexOf(Modules, StringComparison.Ordinal) > 0;

    /// <summary>The project, its workspaces and the links that npm makes for them, and what comes inside of archives.</summary>
    private static bool IsStart(LockField field) => NpmLock.IsTop(field.Key) || field.Value.Says("link") || IsBundled(field);

    private IEnumerable<string> Next(LockField package)
    {
        foreach (var name in NpmLock.Requested(package.Value, NpmLock.IsTop(package.Key)))
        {
            if (Find(package, name) is { } found)
            {
                yield return found;
            }
        }
    }

    private string? Find(LockField package, string name)
    {
        for (var folder = package.Key; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            var place = folder.Length == 0 ? Modules + name : $"{folder}/{Modules}{name}";
            if (_places.Contains(place))
            {
                return place;
            }

            _work += place.Length;
            if (_work > MostWork)
            {
                throw new MisfitException("the packages ask for more than can be followed", package.Line, isBound: true);
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }
}
