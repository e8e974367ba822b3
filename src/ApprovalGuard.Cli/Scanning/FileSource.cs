using System.Collections.Concurrent;
using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Files and folders. Inside a repository a folder is what Git tracks or would: <c>.gitignore</c> holds; a file that is named is read in any case.</summary>
internal sealed class FileSource(CommandHost host, string[] targets) : IScanSource
{
    private const int SizeLimit = 64 << 20;

    /// <inheritdoc/>
    public ScanResult Scan(Inspector inspector, ScanProgress progress, CancellationToken cancellation)
    {
        var files = targets.SelectMany(Expand).DistinctBy(static file => file.Full).ToList();
        progress.Total = files.Count;
        var done = new ConcurrentDictionary<int, ScannedFile>();
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var (shown, full) = files[i];
            var file = Look(new RepoPath(shown), full, inspector);
            done[i] = file;
            progress.Step(file.Bytes, file.Findings.Length);
        });
        var (lookedAt, findings, notRead) = ScannedFile.Sum(Enumerable.Range(0, files.Count).Select(i => done[i]));
        return new ScanResult(lookedAt, findings, string.Join(' ', targets), TimeSpan.Zero) { NotRead = notRead };
    }

    private IEnumerable<(string Shown, string Full)> Expand(string target)
    {
        var full = Path.GetFullPath(target, host.Directory);
        if (File.Exists(full))
        {
            return [(Slashes(target), full)];
        }

        if (!Directory.Exists(full))
        {
            throw new NotCheckedException(new Problem("there is no such file or folder", target, "Name one that exists; nothing was scanned"));
        }

        var folder = target == "." ? "" : target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target;
        return FilesIn(full).Select(relative => (Slashes(Path.Combine(folder, relative)), Path.Combine(full, relative)));
    }

    private IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            using var repository = GitRepository.Open(folder, host.Environment.WithoutRepository());
            if (repository.Layout.WorkTree is not null)
            {
                return [.. repository.ListFiles(folder).Select(static path => path.Value)];
            }
        }
        catch (NotCheckedException)
        {
            // Not in a repository: every file counts.
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*", options).Select(path => Path.GetRelativePath(folder, path)).Where(static path => !path.Split('/', '\\').Contains(".git"));
    }

    private static ScannedFile Look(RepoPath shown, string full, Inspector inspector)
    {
        var file = new FileInfo(full);
        if (file.LinkTarget is not null)
        {
            return ScannedFile.Left(shown, 0, "link");
        }

        if (!file.Exists)
        {
            // A submodule, or a file that Git still lists and the working tree has lost.
            return Directory.Exists(full) ? ScannedFile.Left(shown, 0, "submodule") : ScannedFile.Left(shown, 0, "deleted");
        }

        if (file.Length == 0)
        {
            // Nothing to read; pipes, sockets and devices have no length either, and opening one may wait for ever.
            return ScannedFile.Left(shown, 0, "empty");
        }

        try
        {
            var isLarge = file.Length > SizeLimit;
            using var stream = file.OpenRead();
            var content = new byte[Math.Min(file.Length, SizeLimit)];
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return ScannedFile.Look(shown, content[..length], inspector, isLarge ? $"only the first {SizeLimit >> 20} MB of it were looked at" : null);
        }
        catch (UnauthorizedAccessException)
        {
            return new ScannedFile(shown, 0, 0, [], NotRead: "permission denied");
        }
        catch (IOException exception)
        {
            return new ScannedFile(shown, 0, 0, [], NotRead: exception.Message.TrimEnd('.'));
        }
    }

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
