using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads <c>composer.lock</c>: <see href="https://getcomposer.org/doc/01-basic-usage.md#commit-your-composer-lock-file-to-version-control"/>. It does not
/// say what the project itself asks for. Every package lies in some repository of code; what a registry lists bears the registry's address.
/// </summary>
internal static class ComposerLock
{
    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var root = JsonNodes.Parse(text);
        ComposerShapes.File.Require(root);
        if (root["content-hash"] is null && root["hash"] is null)
        {
            throw new MisfitException("no content hash", root.Line);
        }

        return new LockFile(
            LockFileFormat.Composer, [.. root["packages"]!.Items.Concat(root["packages-dev"]?.Items ?? []).Select(Entry)]);
    }

    private static LockEntry Entry(LockNode package)
    {
        var dist = package["dist"];
        var repository = package["source"];
        var version = package.TextOf("version")!;
        var (kind, place) = PlaceOf(package, dist, repository);
        return new LockEntry(
            package.TextOf("name")!, version, SourceOf(place, kind), Integrity(version, dist, repository), RunsAtInstall(package.TextOf("type")), package.Line)
        {
            Dependencies = [.. package.NamesIn("require")],
            Kind = kind,
            Archives = ArchivesOf(dist),
            SourceLine = place?.LineOf("url") ?? package.Line,
            IntegrityLine = dist is null ? repository?.LineOf("reference") ?? package.Line : dist.LineOf(HasSum(dist) ? "shasum" : "reference"),
            ScriptLine = package.LineOf("type"),
        };
    }

    private static (LockSourceKind Kind, LockNode? Place) PlaceOf(LockNode package, LockNode? dist, LockNode? repository)
    {
        if (dist?.TextOf("type") == "path" || repository?.TextOf("type") == "path")
        {
            return (LockSourceKind.Path, dist?.TextOf("type") == "path" ? dist : repository);
        }

        var kind = package["notification-url"] is not null ? LockSourceKind.Registry : repository is not null ? LockSourceKind.Git : LockSourceKind.Url;
        return (kind, repository ?? dist);
    }

    private static string? SourceOf(LockNode? place, LockSourceKind kind) =>
        kind != LockSourceKind.Path && place?.TextOf("reference") is { Length: > 0 } commit ? $"{place.TextOf("url")}#{commit}" : place?.TextOf("url");

    /// <summary>Composer locks the commit; a checksum of the archive is rarely there. A branch moves by itself, so its commit says nothing.</summary>
    private static string? Integrity(string version, LockNode? dist, LockNode? repository) =>
        HasSum(dist) ? dist!.TextOf("shasum")
        : version.StartsWith("dev-", StringComparison.Ordinal) || version.EndsWith("-dev", StringComparison.Ordinal) ? null
        : dist?.TextOf("reference") ?? repository?.TextOf("reference");

    private static bool HasSum(LockNode? dist) => dist?.TextOf("shasum") is { Length: > 0 };

    /// <summary>A plugin's code runs inside of Composer as soon as it is installed.</summary>
    private static bool RunsAtInstall(string? type) => type is "composer-plugin" or "composer-installer";

    private static ImmutableArray<LockedArchive> ArchivesOf(LockNode? dist) =>
        dist?.TextOf("type") is not null and not "path" && dist.TextOf("url") is { } url
            ? [new LockedArchive("dist", url, Integrity: null, dist.LineOf("url"))]
            : [];
}
