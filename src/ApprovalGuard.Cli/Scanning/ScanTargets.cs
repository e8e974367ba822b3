using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>The files that the paths of a command line mean. Inside a repository a folder is what Git tracks or would; a file that is named is meant in any case.</summary>
internal static class ScanTargets
{
    /// <summary>Each file once: as it is shown, where it is, and why a folder could not be listed.</summary>
    public static IReadOnlyList<(string Shown, string Full, string? NotListed)> Expand(CommandHost host, IEnumerable<string> targets) =>
        [.. targets.SelectMany(target => Expand(host, target)).DistinctBy(static file => file.Full)];

    private static IEnumerable<(string Shown, string Full, string? NotListed)> Expand(CommandHost host, string target)
    {
        var full = Path.GetFullPath(target, host.Directory);
        if (File.Exists(full))
        {
            return [(Slashes(target), full, null)];
        }

        if (!Directory.Exists(full))
        {
            throw new NotCheckedException(new Problem("there is no such file or folder", target, "Name one that exists; nothing was scanned"));
        }

        var folder = target == "." ? "" : target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target;
        return FilesIn(host, full).Select(file => (Slashes(Path.Combine(folder, file.Path)), Path.Combine(full, file.Path), file.NotListed));
    }

    private static IEnumerable<(string Path, string? NotListed)> FilesIn(CommandHost host, string folder)
    {
        try
        {
            using var repository = GitRepository.Open(folder, host.Environment.WithoutRepository());
            if (repository.Layout.WorkTree is not null)
            {
                return [.. repository.ListFiles(folder).Select(static path => (path.Value, (string?)null))];
            }
        }
        catch (NotCheckedException)
        {
            // Not in a repository: every file counts.
        }

        return FolderFiles.Below(folder);
    }

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
