using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Shapes;
using ApprovalGuard.LockFiles.Syntax;
using static ApprovalGuard.LockFiles.Shapes.Shape;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads NuGet's <c>packages.lock.json</c>, versions 1 to 3:
/// <see href="https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies"/>. It names no sources.
/// </summary>
internal static class NuGetLock
{
    private static readonly Shape Package = Record(
        ("type", Word("Direct", "Transitive", "CentralTransitive", "Project")),
        ("requested", Range()),
        ("resolved", Token()),
        ("contentHash", Hash),
        ("dependencies", Requests)).Requiring("type");

    private static readonly Shape File = Record(
        ("version", Word("1", "2", "3")),
        ("dependencies", Map(Map(Package)))).Requiring("version", "dependencies");

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var root = JsonNodes.Parse(text);
        File.Require(root);
        var frameworks = root["dependencies"]!.Fields;
        return new LockFile(LockFileFormat.NuGet, [.. frameworks.SelectMany(static framework => Entries(framework))])
        {
            Roots =
            [
                .. frameworks.SelectMany(static framework => framework.Value.Fields)
                    .Where(static field => field.Value.TextOf("type") == "Direct")
                    .Select(static field => field.Key)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };
    }

    private static IEnumerable<LockEntry> Entries(LockField framework)
    {
        var packages = framework.Value.Fields;
        var reached = Reached(framework.Key, packages);
        return packages.Select((field, i) => Entry(field, reached?[i]));
    }

    /// <summary>
    /// Names are the same in any case. A section for a platform (<c>net10.0/linux-x64</c>) lists only what differs from the framework's own, and what the
    /// platform brings in nobody asks for by name.
    /// </summary>
    private static bool[]? Reached(string framework, IReadOnlyList<LockField> packages) => framework.Contains('/', StringComparison.Ordinal)
        ? null
        : new Reach(StringComparer.OrdinalIgnoreCase).Walk(
            packages.Count,
            i => [packages[i].Key],
            i => packages[i].Value.TextOf("type") is "Direct" or "Project",
            [],
            i => packages[i].Value.NamesIn("dependencies"));

    private static LockEntry Entry(LockField field, bool? isReached)
    {
        var node = field.Value;
        var isProject = node.TextOf("type") == "Project";
        return new LockEntry(field.Key, node.TextOf("resolved") ?? "", Source: null, node.TextOf("contentHash"), HasInstallScript: false, field.Line)
        {
            Dependencies = [.. node.NamesIn("dependencies")],
            Kind = isProject ? LockSourceKind.Workspace : LockSourceKind.Registry,
            IsReachable = isReached,
            IntegrityLine = node.LineOf("contentHash"),
        };
    }
}
