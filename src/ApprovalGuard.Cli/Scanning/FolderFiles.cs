namespace ApprovalGuard.Cli.Scanning;

/// <summary>Every file below a folder outside of Git's rule, in the order of names. Links are named and not followed, Git's own folders left out.</summary>
internal static class FolderFiles
{
    /// <summary>Paths relative to the folder, with why a folder among them could not be listed.</summary>
    public static IEnumerable<(string Path, string? NotListed)> Below(string folder)
    {
        var left = new Stack<string>([""]);
        while (left.TryPop(out var inner))
        {
            var (entries, notListed) = List(Path.Combine(folder, inner));
            if (notListed is not null)
            {
                yield return (inner, notListed);
            }

            foreach (var entry in entries)
            {
                var path = Path.Combine(inner, entry.Name);
                if (entry is FileInfo || entry.LinkTarget is not null)
                {
                    yield return (path, null);
                }
                else if (entry.Name != ".git")
                {
                    left.Push(path);
                }
            }
        }
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, string? NotListed) List(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, static (one, two) => string.CompareOrdinal(one.Name, two.Name));
            return (entries, null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], "permission denied");
        }
        catch (IOException exception)
        {
            return ([], exception.Message.TrimEnd('.'));
        }
    }
}
