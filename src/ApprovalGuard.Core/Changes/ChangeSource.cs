namespace ApprovalGuard.Changes;

/// <summary>Where a change comes from.</summary>
public enum ChangeSource
{
    /// <summary>The index against HEAD.</summary>
    Staged,

    /// <summary>The working tree against HEAD.</summary>
    Worktree,

    /// <summary><c>A..B</c>: from the merge base of A and B to B.</summary>
    Range,

    /// <summary>One commit against its first parent, or the empty tree.</summary>
    Commit,

    /// <summary>A unified diff from a file or standard input.</summary>
    Diff,

    /// <summary>A pull request.</summary>
    PullRequest,

    /// <summary>An edit that an agent proposes.</summary>
    Proposed,
}
