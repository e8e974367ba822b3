using System.Text;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git;

/// <summary>Where the parts of a repository are; every path is absolute. Asked of Git in one process, since only Git knows all its rules.</summary>
/// <param name="GitDirectory">The Git directory of this working tree.</param>
/// <param name="CommonDirectory">The one that all worktrees share.</param>
/// <param name="WorkTree">The top of the working tree; null in a bare repository.</param>
/// <param name="HooksDirectory">Where Git looks for hooks, <c>core.hooksPath</c> honoured.</param>
/// <param name="HeadCommit">Full id of HEAD's commit; null on an unborn branch.</param>
/// <param name="EmptyTree">Id of the empty tree in this repository's hash.</param>
public sealed record RepositoryLayout(
    string GitDirectory, string CommonDirectory, string? WorkTree, string HooksDirectory, string? HeadCommit, string EmptyTree)
{
    private const string EmptyTreeSha1 = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private const string EmptyTreeSha256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
    private const int FixedLines = 5;

    /// <summary>The index that Git names for this process (<c>GIT_INDEX_FILE</c>), else the working tree's own; absolute.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="directory">Where a relative name starts.</param>
    public string IndexFile(GitEnvironment environment, string directory) =>
        environment["GIT_INDEX_FILE"] is { Length: > 0 } named ? Path.GetFullPath(named, directory) : Path.Combine(GitDirectory, "index");

    /// <summary>Finds the repository that the folder, or Git's environment, belongs to.</summary>
    /// <exception cref="NotCheckedException">There is none, or Git does not open it.</exception>
    public static RepositoryLayout Find(string directory, GitEnvironment environment)
    {
        // HEAD stands last: on an unborn branch Git ends there with an error, after all else was printed.
        using var git = GitProcess.Start(
            directory, environment, withInput: false,
            "rev-parse", "--absolute-git-dir", "--git-common-dir", "--is-bare-repository", "--git-path", "hooks", "--show-object-format", "--show-cdup", "HEAD");
        using var reader = new StreamReader(git.Output, Encoding.UTF8);
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        var exitCode = git.WaitForExit();
        var isUnborn = exitCode != 0 && lines[^1] == "HEAD";
        if ((exitCode != 0 && !isUnborn) || lines.Length is < FixedLines + 1 or > FixedLines + 2)
        {
            throw NoRepository(directory, git);
        }

        var workTree = lines[2] == "true" || lines.Length == FixedLines + 1 ? null : Absolute(directory, lines[FixedLines]);
        return new RepositoryLayout(
            lines[0],
            Absolute(directory, lines[1]),
            workTree,
            Absolute(directory, lines[3]),
            isUnborn ? null : lines[^1],
            lines[4] == "sha256" ? EmptyTreeSha256 : EmptyTreeSha1);
    }

    private static string Absolute(string directory, string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length == 0 ? "." : path, directory));

    private static NotCheckedException NoRepository(string directory, GitProcess git) =>
        git.Error.Contains("not a git repository", StringComparison.OrdinalIgnoreCase)
            ? new NotCheckedException(new Problem($"no Git repository in {directory} or above it", null, "Change into one, or name it: approvalguard check --repo DIR"))
            : git.Failure();
}
