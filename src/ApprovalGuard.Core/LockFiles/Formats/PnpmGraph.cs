using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>Which packages of a pnpm document ask for which, from the projects on. Version 9 keeps the requests apart, in <c>snapshots</c>.</summary>
internal sealed class PnpmGraph
{
    private static readonly string[] Sections =
        ["dependencies", "devDependencies", "optionalDependencies", "configDependencies", "packageManagerDependencies"];

    private static readonly string[] OfPackages = ["dependencies", "optionalDependencies"];

    private readonly HashSet<string> _reached;
    private readonly bool _hasRoots;
    private readonly Dictionary<string, List<string>> _requested = new(StringComparer.Ordinal);

    /// <summary>Follows the requests of one document.</summary>
    public PnpmGraph(LockNode document)
    {
        var hasSnapshots = document["snapshots"] is not null;
        var nodes = (document["snapshots"] ?? document["packages"])?.Fields ?? [];
        LockNode[] projects = [document, .. document["importers"]?.Fields.Select(static field => field.Value) ?? []];
        var asked = projects.SelectMany(static project => Requests(project, Sections)).ToList();
        _hasRoots = asked.Count > 0;
        Roots = asked.Select(static request => request.Name).Distinct(StringComparer.Ordinal);
        var reached = new Reach(StringComparer.Ordinal).Walk(
            nodes.Count, i => [nodes[i].Key], static _ => false, asked.SelectMany(Spellings), i => Requests(nodes[i].Value, OfPackages).SelectMany(Spellings));
        _reached = [.. nodes.Where((_, i) => reached[i]).Select(field => hasSnapshots ? WithoutPeers(field.Key) : field.Key)];
        foreach (var node in nodes)
        {
            var names = Requests(node.Value, OfPackages).Select(static request => request.Name);
            var key = hasSnapshots ? WithoutPeers(node.Key) : node.Key;
            if (!_requested.TryGetValue(key, out var known))
            {
                _requested[key] = known = [];
            }

            known.AddRange(names);
        }
    }

    /// <summary>What the projects ask for.</summary>
    public IEnumerable<string> Roots { get; }

    /// <summary>Whether a project asks for the package, directly or through others; null where the document names no project's requests.</summary>
    public bool? Reaches(string package) => _hasRoots ? _reached.Contains(package) : null;

    /// <summary>The names of what the package asks for.</summary>
    public IEnumerable<string> Requested(string package) =>
        _requested.TryGetValue(package, out var names) ? names.Distinct(StringComparer.Ordinal) : [];

    private static string WithoutPeers(string key) => key.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0 ? key[..bracket] : key;

    private static IEnumerable<(string Name, string Reference)> Requests(LockNode owner, string[] sections)
    {
        foreach (var section in sections)
        {
            foreach (var field in owner[section]?.Fields ?? [])
            {
                yield return (field.Key, field.Value.TextOf("version") ?? field.Value.Text);
            }
        }
    }

    /// <summary>The keys that the versions of the format have for a request.</summary>
    private static IEnumerable<string> Spellings((string Name, string Reference) request) =>
        [request.Reference, $"{request.Name}@{request.Reference}", $"/{request.Name}@{request.Reference}", $"/{request.Name}/{request.Reference}"];
}
