using ApprovalGuard.Changes;

namespace ApprovalGuard.Git.Objects;

/// <summary>
/// Reads objects and history of one repository. Two serve it: LibGit2Sharp without a process, and Git's own plumbing for every
/// repository that libgit2 does not open or cannot read whole (SHA-256, reftable, partial clones).
/// </summary>
internal interface IObjectReader : IDisposable
{
    /// <summary>Full commit id of a revision or reference; null where it names none.</summary>
    string? ResolveCommit(string revision);

    /// <summary>Full commit id of a reference by its full name (<c>refs/remotes/origin/main</c>); null where there is none.</summary>
    string? ResolveReference(string name);

    /// <summary>The best common ancestor; null where there is none.</summary>
    string? MergeBase(string one, string two);

    /// <summary>Id of the file in the commit's tree; null where the tree has no such file.</summary>
    string? FindBlob(string commit, RepoPath path);

    /// <summary>The blob's bytes; null where it is larger than the limit. A missing object throws.</summary>
    byte[]? ReadBlob(string id, int limit);

    /// <summary>The remote that the current branch follows; null where there is none.</summary>
    string? BranchRemote();
}
