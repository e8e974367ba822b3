namespace ApprovalGuard.Cli.Installing;

/// <summary>Follows the symbolic links in every part of a path; parts that do not exist stay as they are.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it gives up (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    private static string Follow(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var real = Path.Combine(Follow(parent, ref links), Path.GetFileName(path));
        if (new FileInfo(real).LinkTarget is not { } target)
        {
            return Path.TrimEndingDirectorySeparator(real);
        }

        if (++links > MostLinks)
        {
            throw new IOException($"over {MostLinks} symbolic links in {path}");
        }

        return Follow(Path.GetFullPath(target, Path.GetDirectoryName(real)!), ref links);
    }
}
