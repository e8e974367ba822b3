using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads <c>package-lock.json</c> and <c>npm-shrinkwrap.json</c>, versions 1 to 3. Version 2 says everything twice, for old and new clients; what the
/// two halves say differently is read from both.
/// </summary>
internal static class NpmLock
{
    private const string Modules = "node_modules/";

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var root = JsonNodes.Parse(text);
        NpmShapes.File.Require(root);
        var packages = root["packages"];
        var legacy = root["dependencies"];
        if (packages is null && legacy is null && root.TextOf("lockfileVersion") != "1")
        {
            throw new MisfitException("no packages", root.Line);
        }

        var entries = ImmutableArray.CreateBuilder<LockEntry>();
        if (packages is not null)
        {
            AddPackages(packages, entries);
        }

        if (legacy is not null)
        {
            NpmLegacy.Add(legacy, packages, entries);
        }

        return new LockFile(LockFileFormat.Npm, entries.DrainToImmutable()) { Roots = packages?[""] is { } project ? [.. Requested(project, isTop: true)] : [] };
    }

    /// <summary>The names that a package asks for.</summary>
    /// <param name="package">Its node.</param>
    /// <param name="isTop">Whether it is the project or a workspace, whose tools for development are installed too.</param>
    public static IEnumerable<string> Requested(LockNode package, bool isTop)
    {
        var names = package.NamesIn("dependencies").Concat(package.NamesIn("optionalDependencies")).Concat(package.NamesIn("peerDependencies"));
        return (isTop ? names.Concat(package.NamesIn("devDependencies")) : names).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether the place is no folder of node_modules: the project, a workspace, or what a link leads to.</summary>
    public static bool IsTop(string place) => !place.StartsWith(Modules, StringComparison.Ordinal) && !place.Contains("/" + Modules, StringComparison.Ordinal);

    private static void AddPackages(LockNode packages, ImmutableArray<LockEntry>.Builder entries)
    {
        var reached = packages[""] is null ? null : NpmTree.Reached(packages);
        for (var i = 0; i < packages.Fields.Count; i++)
        {
            if (packages.Fields[i] is { Key.Length: > 0 } field)
            {
                entries.Add(Entry(field, reached?[i]));
            }
        }
    }

    private static LockEntry Entry(LockField field, bool? isReached)
    {
        var node = field.Value;
        var isTop = IsTop(field.Key);
        var folder = field.Key[(field.Key.LastIndexOf(Modules, StringComparison.Ordinal) is var at and >= 0 ? at + Modules.Length : 0)..];
        var name = node.TextOf("name") ?? folder;
        var source = node.TextOf("resolved");
        var isLink = node.Says("link");
        return new LockEntry(name, node.TextOf("version") ?? "", isTop ? field.Key : source, node.TextOf("integrity"), node.Says("hasInstallScript"), field.Line)
        {
            Dependencies = [.. Requested(node, isTop)],
            Kind = isTop ? LockSourceKind.Workspace
                : isLink ? LockSourceKind.Path
                : node.Says("inBundle") && source is null ? LockSourceKind.Bundled : NpmSource.KindOf(source),
            Alias = isTop || isLink || folder == name ? null : folder,
            IsReachable = isReached,
            SourceLine = node.LineOf("resolved"),
            IntegrityLine = node.LineOf("integrity"),
            ScriptLine = node.LineOf("hasInstallScript"),
        };
    }
}
