using ApprovalGuard.Changes;
using LibGit2Sharp;

namespace ApprovalGuard.Git.Objects;

/// <summary>Objects through libgit2. Never asked for the change itself: its index and its blob comparison do not see what Git sees (G1, G2 of the tests).</summary>
internal sealed class LibGit2Objects : IObjectReader
{
    private readonly Repository _repository;

    static LibGit2Objects()
    {
        // Extensions that change nothing in how objects are read. "refstorage" is not among them: libgit2 does not read reftables.
        GlobalSettings.SetExtensions("relativeworktrees", "preciousobjects", "partialclone", "noop-v1", "submodulepathconfig");
    }

    /// <summary>Opens the repository; throws <see cref="LibGit2SharpException"/> where libgit2 cannot.</summary>
    public LibGit2Objects(string gitDirectory)
    {
        // Git itself has accepted the repository before this is reached.
        GlobalSettings.SetOwnerValidation(false);
        _repository = new Repository(gitDirectory);
    }

    /// <inheritdoc/>
    public string? ResolveCommit(string revision) => _repository.Lookup(revision)?.Peel<Commit>()?.Sha;

    /// <inheritdoc/>
    public string? ResolveReference(string name) => _repository.Refs[name]?.ResolveToDirectReference()?.Target?.Peel<Commit>()?.Sha;

    /// <inheritdoc/>
    public string? MergeBase(string one, string two) =>
        _repository.ObjectDatabase.FindMergeBase(CommitOf(one), CommitOf(two))?.Sha;

    /// <inheritdoc/>
    public string? FindBlob(string commit, RepoPath path)
    {
        if (path.Value.Any(LosslessText.IsEscapedByte))
        {
            throw new NotFoundException("LibGit2Sharp decodes names as UTF-8");
        }

        var entry = CommitOf(commit).Tree[path.Value];
        return entry is { TargetType: TreeEntryTargetType.Blob } ? entry.Target.Sha : null;
    }

    /// <inheritdoc/>
    public byte[]? ReadBlob(string id, int limit)
    {
        var blob = _repository.Lookup<Blob>(id) ?? throw new NotFoundException(id);
        if (blob.Size > limit)
        {
            return null;
        }

        using var content = blob.GetContentStream();
        var bytes = new byte[blob.Size];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public string? BranchRemote() => _repository.Head.RemoteName;

    /// <inheritdoc/>
    public void Dispose() => _repository.Dispose();

    private Commit CommitOf(string id) => _repository.Lookup<Commit>(id) ?? throw new NotFoundException(id);
}
