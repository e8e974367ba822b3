using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>Reads the nested <c>dependencies</c> of npm's lock files of version 1, which version 2 keeps for old clients.</summary>
internal static class NpmLegacy
{
    private const string Alias = "npm:";

    /// <summary>Adds what the section says, less what the newer section says as well.</summary>
    public static void Add(LockNode dependencies, LockNode? packages, ImmutableArray<LockEntry>.Builder entries) => Add(dependencies, "", packages, entries);

    private static void Add(LockNode dependencies, string folder, LockNode? packages, ImmutableArray<LockEntry>.Builder entries)
    {
        foreach (var field in dependencies.Fields)
        {
            var place = folder.Length < NpmShapes.LongestPlace ? $"{folder}node_modules/{field.Key}" : folder;
            if (packages?[place] is not { } newer || !SaysTheSame(field.Value, newer))
            {
                entries.Add(Entry(field));
            }

            if (field.Value["dependencies"] is { } inner)
            {
                Add(inner, place + "/", packages, entries);
            }
        }
    }

    private static bool SaysTheSame(LockNode legacy, LockNode newer)
    {
        var (version, source) = (legacy.TextOf("version"), newer.TextOf("resolved"));
        var isVersion = version == newer.TextOf("version") || version == $"{Alias}{newer.TextOf("name")}@{newer.TextOf("version")}";
        return newer.Says("link")
            || (legacy.TextOf("integrity") == newer.TextOf("integrity") && (version == source || (isVersion && legacy.TextOf("resolved") == source)));
    }

    private static LockEntry Entry(LockField field)
    {
        var node = field.Value;
        var version = node.TextOf("version") ?? "";
        var isAddress = NpmSource.KindOf(version) is not LockSourceKind.Path || version.StartsWith("file:", StringComparison.Ordinal);
        var name = field.Key;
        if (version.StartsWith(Alias, StringComparison.Ordinal) && version.LastIndexOf('@') is var at and > 5)
        {
            name = version[Alias.Length..at];
            version = version[(at + 1)..];
            isAddress = false;
        }

        var source = isAddress ? version : node.TextOf("resolved") is { } resolved and not ("true" or "false") ? resolved : null;
        return new LockEntry(name, version, source, node.TextOf("integrity"), HasInstallScript: false, field.Line)
        {
            Dependencies = [.. node.NamesIn("requires")],
            Kind = node.Says("bundled") && source is null ? LockSourceKind.Bundled : NpmSource.KindOf(source),
            Alias = name == field.Key ? null : field.Key,
            SourceLine = node.LineOf(isAddress ? "version" : "resolved"),
            IntegrityLine = node.LineOf("integrity"),
        };
    }
}
