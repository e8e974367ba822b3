using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads <c>uv.lock</c>: <see href="https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile"/>. The project and its workspace are packages
/// themselves; what belongs to none of them is asked for in <c>manifest</c>.
/// </summary>
internal static class UvLock
{
    /// <summary>The one comment that uv writes.</summary>
    private const string Remark =
        "# This has no effect and is included for backwards compatibility when using relative exclude-newer values.";

    private static readonly string[] ManifestLists = ["requirements", "overrides"];
    private static readonly string[] Groups = ["optional-dependencies", "dev-dependencies", "dependency-groups"];
    private static readonly string[] OwnSources = ["virtual", "editable", "directory"];

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var root = TomlNodes.Parse(text.Replace(Remark, "", StringComparison.Ordinal));
        UvShapes.File.Require(root);
        var packages = (root["package"] ?? root["distribution"])?.Items ?? [];
        string[] asked = [.. AskedByManifest(root["manifest"]).Distinct(StringComparer.Ordinal)];
        var reached = Reached(packages, asked);
        var roots = packages.Where(IsOwn).SelectMany(Asked).Concat(asked).Distinct(StringComparer.Ordinal);
        return new LockFile(LockFileFormat.Uv, [.. packages.Select((package, i) => Entry(package, reached?[i]))]) { Roots = [.. roots] };
    }

    private static bool IsOwn(LockNode package) => Array.Exists(OwnSources, kind => package["source"]?[kind] is not null);

    private static IEnumerable<string> AskedByManifest(LockNode? manifest)
    {
        var listed = manifest?["members"]?.Items.Select(static member => member.Text) ?? [];
        var required = ManifestLists.SelectMany(section => Names(manifest?[section]));
        var grouped = manifest?["dependency-groups"]?.Fields.SelectMany(static field => Names(field.Value)) ?? [];
        return listed.Concat(required).Concat(grouped);
    }

    private static IEnumerable<string> Asked(LockNode package)
    {
        return Names(package["dependencies"]).Concat(Groups.SelectMany(group => package[group]?.Fields.SelectMany(static field => Names(field.Value)) ?? []));
    }

    private static IEnumerable<string> Names(LockNode? list) => list?.Items.Select(static item => item.TextOf("name") ?? "") ?? [];

    private static bool[]? Reached(IReadOnlyList<LockNode> packages, string[] asked) => asked.Length == 0 && !packages.Any(IsOwn)
        ? null
        : new Reach(StringComparer.Ordinal).Walk(packages.Count, i => [packages[i].TextOf("name")!], i => IsOwn(packages[i]), asked, i => Asked(packages[i]));

    private static LockEntry Entry(LockNode package, bool? isReached)
    {
        var source = package["source"];
        var place = source?.Fields.FirstOrDefault(static field => field.Key != "subdirectory") ?? default;
        return new LockEntry(
            package.TextOf("name")!, package.TextOf("version") ?? "", place.Value?.Text, Integrity: null, HasInstallScript: false, package.Line)
        {
            Dependencies = [.. Asked(package).Distinct(StringComparer.Ordinal)],
            Kind = place.Key switch
            {
                "git" => LockSourceKind.Git,
                "url" => LockSourceKind.Url,
                "path" or "directory" => LockSourceKind.Path,
                "virtual" or "editable" => LockSourceKind.Workspace,
                _ => LockSourceKind.Registry,
            },
            Archives = [.. ArchivesOf(package)],
            IsReachable = isReached,
            SourceLine = package.LineOf("source"),
            IntegrityLine = package.LineOf("sdist"),
        };
    }

    private static IEnumerable<LockedArchive> ArchivesOf(LockNode package)
    {
        LockNode[] archives = [.. package["sdist"] is { } sdist ? (LockNode[])[sdist] : [], .. package["wheels"]?.Items ?? []];
        return archives.Select(static archive =>
        {
            var place = archive.TextOf("url") ?? archive.TextOf("path") ?? archive.TextOf("filename") ?? "";
            return new LockedArchive(NameOf(place), archive.TextOf("url"), archive.TextOf("hash"), archive.Line);
        });
    }

    private static string NameOf(string place)
    {
        var path = LockLocation.Parse(place)?.Path ?? place;
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
