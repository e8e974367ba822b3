using ApprovalGuard.Changes;
using ApprovalGuard.Git.Processes;
using LibGit2Sharp;

namespace ApprovalGuard.Git.Objects;

/// <summary>
/// libgit2 where it can, Git's plumbing where it cannot. libgit2 refuses some repositories at opening, some at the first access, and in a
/// partial clone single objects: each question it does not answer is asked again of Git, and so are all after it once it refused to open.
/// </summary>
internal sealed class ObjectReader(string gitDirectory, GitCommands git) : IObjectReader
{
    private readonly GitObjects _git = new(git);
    private readonly Lock _turn = new();
    private LibGit2Objects? _libGit2;
    private bool _refused;

    /// <inheritdoc/>
    public string? ResolveCommit(string revision) => First(reader => reader.ResolveCommit(revision)) ?? _git.ResolveCommit(revision);

    /// <inheritdoc/>
    public string? ResolveReference(string name) => First(reader => reader.ResolveReference(name));

    /// <inheritdoc/>
    public string? MergeBase(string one, string two) => First(reader => reader.MergeBase(one, two));

    /// <inheritdoc/>
    public string? FindBlob(string commit, RepoPath path) => First(reader => reader.FindBlob(commit, path));

    /// <inheritdoc/>
    public byte[]? ReadBlob(string id, int limit) => First(reader => reader.ReadBlob(id, limit));

    /// <inheritdoc/>
    public string? BranchRemote() => First(static reader => reader.BranchRemote());

    /// <inheritdoc/>
    public void Dispose()
    {
        _libGit2?.Dispose();
        _git.Dispose();
    }

    private T First<T>(Func<IObjectReader, T> ask)
    {
        // Detectors of several files may ask at once; neither reader is made for that.
        using var turn = _turn.EnterScope();
        if (!_refused)
        {
            try
            {
                return ask(_libGit2 ??= new LibGit2Objects(gitDirectory));
            }
            catch (LibGit2SharpException)
            {
                _refused = _libGit2 is null;
            }
        }

        return ask(_git);
    }
}
