using ApprovalGuard.Changes;
using ApprovalGuard.Git.Objects;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git;

/// <summary>The files of one commit, as the base side of a change.</summary>
internal sealed class CommitTree(IObjectReader objects, string commit) : IBaseTree
{
    private const int SizeLimit = 4 << 20;

    /// <inheritdoc/>
    public byte[]? Read(RepoPath path)
    {
        var id = objects.FindBlob(commit, path);
        if (id is null)
        {
            return null;
        }

        return objects.ReadBlob(id, SizeLimit)
            ?? throw new NotCheckedException(new Problem($"the file on the base side is larger than {SizeLimit >> 20} MB", path.Value, "Make it smaller there first"));
    }
}
