using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Git.Changes;

/// <summary>
/// An empty folder that stands in for the working tree while a committed or staged change is read. Git takes a file's content from the working
/// tree instead of from its object where the index says that the two are equal, and with <c>core.checkStat</c> and <c>core.trustctime</c>, or a
/// forged index, they need not be: the diff would show a harmless file and the commit hold another. What is not there cannot be taken.
/// </summary>
internal sealed class EmptyWorkTree : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approvalguard-").FullName;

    /// <summary>The same repository seen from the empty folder.</summary>
    /// <param name="git">Asks in the caller's environment.</param>
    /// <param name="layout">The repository.</param>
    /// <param name="readsIndex">Whether the command compares the index that Git names; else Git gets none, so that no entry of it is believed.</param>
    public GitCommands Seen(GitCommands git, RepositoryLayout layout, bool readsIndex)
    {
        var environment = git.Environment
            .With("GIT_DIR", layout.GitDirectory)
            .With("GIT_WORK_TREE", _folder)
            .With("GIT_INDEX_FILE", readsIndex ? layout.IndexFile(git.Environment, git.Directory) : Path.Combine(_folder, "index"));
        return new GitCommands(_folder, environment);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
