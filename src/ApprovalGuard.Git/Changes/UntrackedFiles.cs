using ApprovalGuard.Changes;
using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Git.Changes;

/// <summary>Files of the working tree that Git neither tracks nor ignores: each a change that adds the whole file.</summary>
internal static class UntrackedFiles
{
    private const int SizeLimit = 64 << 20;

    /// <summary>Reads them as additions.</summary>
    public static IEnumerable<FileChange> Read(GitCommands git, string workTree)
    {
        foreach (var path in PathList.Read(git.Ask("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/")))
        {
            var link = new FileInfo(Path.Combine(workTree, path.Value)).LinkTarget;
            yield return link is null
                ? Added(workTree, path)
                : WholeFile.Added(path, LosslessText.Encode(link), GitMode.SymbolicLink);
        }
    }

    private static FileChange Added(string workTree, RepoPath path)
    {
        var isExecutable = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path.Combine(workTree, path.Value)) & UnixFileMode.UserExecute) != UnixFileMode.None;
        var mode = isExecutable ? GitMode.Executable : GitMode.Regular;
        var content = WorkTreeFile.Read(workTree, path, SizeLimit);
        return content is null
            ? new FileChange { Path = path, Kind = FileChangeKind.Added, NewMode = mode, NotInspected = $"the file is larger than {SizeLimit >> 20} MB" }
            : WholeFile.Added(path, content, mode);
    }
}
