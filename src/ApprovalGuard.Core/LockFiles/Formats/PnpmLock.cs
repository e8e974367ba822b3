using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads <c>pnpm-lock.yaml</c>. From pnpm 11 on the file may begin with a document of its own for what pnpm itself is configured with; both hold the
/// same sections.
/// </summary>
internal static class PnpmLock
{
    private const int MostDocuments = 2;

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var documents = YamlNodes.Parse(text);
        if (documents.Length is 0 or > MostDocuments)
        {
            throw new MisfitException("not one document", 0);
        }

        var entries = ImmutableArray.CreateBuilder<LockEntry>();
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            PnpmShapes.Document.Require(document);
            var graph = new PnpmGraph(document);
            roots.UnionWith(graph.Roots);
            foreach (var field in document["packages"]?.Fields ?? [])
            {
                entries.Add(Entry(field, graph));
            }
        }

        return new LockFile(LockFileFormat.Pnpm, entries.DrainToImmutable()) { Roots = [.. roots] };
    }

    private static LockEntry Entry(LockField field, PnpmGraph graph)
    {
        var node = field.Value;
        var resolution = node["resolution"];
        var (name, version) = NameOf(field.Key);
        var source = SourceOf(resolution);
        return new LockEntry(
            node.TextOf("name") ?? name, node.TextOf("version") ?? version, source, resolution?.TextOf("integrity"), node.Says("requiresBuild"), field.Line)
        {
            Dependencies = [.. graph.Requested(field.Key)],
            Kind = KindOf(resolution, source),
            Archives = ArchivesOf(resolution),
            IsReachable = graph.Reaches(field.Key),
            SourceLine = node.LineOf("resolution"),
            IntegrityLine = node.LineOf("resolution"),
            ScriptLine = node.LineOf("requiresBuild"),
        };
    }

    private static string? SourceOf(LockNode? resolution) =>
        resolution?.TextOf("repo") is { } repository ? $"{repository}#{resolution.TextOf("commit")}"
        : resolution?.TextOf("tarball") ?? resolution?.TextOf("url") ?? resolution?.TextOf("directory");

    private static LockSourceKind KindOf(LockNode? resolution, string? source) => resolution?.TextOf("type") switch
    {
        "git" => LockSourceKind.Git,
        "directory" => LockSourceKind.Path,
        "binary" or "variations" => LockSourceKind.Url,
        null => NpmSource.KindOf(source),
        _ => LockSourceKind.Url,
    };

    private static ImmutableArray<LockedArchive> ArchivesOf(LockNode? resolution) =>
    [
        .. resolution?["variants"]?.Items
            .Select(static variant => variant["resolution"]!)
            .Where(static archive => archive is not null)
            .Select(static archive => new LockedArchive(
                NameOfFile(archive.TextOf("url") ?? ""), archive.TextOf("url"), archive.TextOf("integrity"), archive.LineOf("integrity"))) ?? [],
    ];

    private static string NameOfFile(string url) => url[(url.LastIndexOf('/') + 1)..];

    /// <summary>The parts of <c>name@1.0.0</c> (9), <c>/name@1.0.0(peer@2.0.0)</c> (6) and <c>/name/1.0.0_peer@2.0.0</c> (5).</summary>
    private static (string Name, string Version) NameOf(string key)
    {
        var bare = key[..(key.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0 ? bracket : key.Length)];
        var plain = bare.StartsWith('/') ? bare[1..] : bare;
        var at = plain.IndexOf('@', Math.Min(1, plain.Length));
        var slash = plain.LastIndexOf('/');
        if (bare.StartsWith('/') && slash > 0 && (at < 0 || at > slash) && plain[(slash + 1)..] is [>= '0' and <= '9', ..] version)
        {
            return (plain[..slash], version[..(version.IndexOf('_', StringComparison.Ordinal) is var peers and > 0 ? peers : version.Length)]);
        }

        return at > 0 ? (plain[..at], plain[(at + 1)..]) : (plain, "");
    }
}
