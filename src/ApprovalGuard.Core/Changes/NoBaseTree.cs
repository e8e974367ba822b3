namespace ApprovalGuard.Changes;

/// <summary>There is no base: an unborn branch, or a diff outside of any repository.</summary>
public sealed class NoBaseTree : IBaseTree
{
    /// <summary>The one instance.</summary>
    public static NoBaseTree Instance { get; } = new();

    private NoBaseTree()
    {
    }

    /// <inheritdoc/>
    public byte[]? Read(RepoPath path) => null;
}
