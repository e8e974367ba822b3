namespace ApprovalGuard.LockFiles.Formats;

/// <summary>Reads where a package of yarn 2 or later comes from: what follows its name, such as <c>npm:1.0.0</c> or <c>workspace:packages/a</c>.</summary>
internal static class YarnLocator
{
    private const string Archive = "__archiveUrl=";
    private static readonly string[] Places = ["link:", "portal:", "file:", "exec:"];

    /// <summary>The kind of place, and the place as a person would write it; null for the default registry.</summary>
    public static (LockSourceKind Kind, string? Source) Read(string place)
    {
        var bare = place.IndexOf("::", StringComparison.Ordinal) is var bindings and >= 0 ? place[..bindings] : place;
        if (bare.StartsWith("workspace:", StringComparison.Ordinal))
        {
            return (LockSourceKind.Workspace, bare["workspace:".Length..]);
        }

        if (bare.StartsWith("npm:", StringComparison.Ordinal))
        {
            return place.IndexOf(Archive, StringComparison.Ordinal) is var at and >= 0
                ? (LockSourceKind.Registry, Uri.UnescapeDataString(place[(at + Archive.Length)..].Split('&')[0]))
                : (LockSourceKind.Registry, null);
        }

        if (bare.StartsWith("patch:", StringComparison.Ordinal))
        {
            return Patched(bare["patch:".Length..]);
        }

        if (Array.Find(Places, known => bare.StartsWith(known, StringComparison.Ordinal)) is { } folder)
        {
            return (LockSourceKind.Path, Path.Combine(OwnerOf(place), bare[folder.Length..].Split('#')[0]).Replace('\\', '/'));
        }

        return (NpmSource.KindOf(bare), bare);
    }

    /// <summary>The folder of the workspace that asks, from which a relative path leads on.</summary>
    private static string OwnerOf(string place)
    {
        const string locator = "locator=";
        const string workspace = "@workspace:";
        var at = place.IndexOf(locator, StringComparison.Ordinal);
        var owner = at < 0 ? "" : Uri.UnescapeDataString(place[(at + locator.Length)..].Split('&')[0]);
        return owner.IndexOf(workspace, StringComparison.Ordinal) is var found and >= 0 ? owner[(found + workspace.Length)..] : "";
    }

    /// <summary>Whether installing runs a script that makes the package.</summary>
    public static bool RunsScript(string place) => place.StartsWith("exec:", StringComparison.Ordinal);

    /// <summary>A patch over a package: the package's place stands in it, escaped.</summary>
    private static (LockSourceKind Kind, string? Source) Patched(string patch)
    {
        var original = Uri.UnescapeDataString(patch.Split('#')[0]);
        return original.StartsWith("patch:", StringComparison.Ordinal) ? (LockSourceKind.Registry, null) : Read(YarnLock.Split(original).Place);
    }
}
