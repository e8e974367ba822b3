using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>Where a package comes from, without what changes from version to version: the repository without its commit, the host of an archive.</summary>
internal static class LockAddress
{
    private const int LongestShown = 120;
    private const string Git = ".git";

    /// <summary>Parts of the paths under which code hosts pack a commit of the repository before them.</summary>
    private static readonly string[] Packed = ["/-/archive/", "/tarball/", "/zipball/", "/archive/"];

    /// <summary>The address, in lower case, for hosts of code tell no case apart.</summary>
    public static string Of(LockEntry entry)
    {
        if (entry.Source is not { } source || LockLocation.Parse(source) is not { } location)
        {
            return entry.Source ?? "";
        }

        return entry.Kind == LockSourceKind.Url ? location.Host : Repository(location).ToLowerInvariant();
    }

    /// <summary>The address as messages show it, without user, password and query.</summary>
    public static string Shown(LockEntry entry)
    {
        var place = LockLocation.Parse(entry.Source ?? "") is { } location ? location.Host + location.Path : "an unknown place";
        return place.Length > LongestShown ? place[..LongestShown] : place;
    }

    private static string Repository(LockLocation location)
    {
        if (location.Host == "codeload.github.com")
        {
            return "github.com" + string.Join('/', location.Path.Split('/').Take(3));
        }

        var path = location.Path;
        foreach (var packed in Packed)
        {
            path = path.IndexOf(packed, StringComparison.Ordinal) is var at and >= 0 ? path[..at] : path;
        }

        path = path.TrimEnd('/');
        return location.Host + (path.EndsWith(Git, StringComparison.Ordinal) ? path[..^Git.Length] : path);
    }
}
