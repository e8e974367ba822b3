namespace ApprovalGuard.Changes;

/// <summary>
/// The tree that a change is judged against: policy, attributes and allowances are read from here, never from the
/// side under review. Reading a file that exists and cannot be had throws <see cref="Problems.NotCheckedException"/>.
/// </summary>
public interface IBaseTree
{
    /// <summary>The file's bytes; null where the tree has no such file (or no tree exists: unborn branch, foreign diff).</summary>
    byte[]? Read(RepoPath path);
}
