using ApprovalGuard.Changes;

namespace ApprovalGuard.Git.Changes;

/// <summary>Splits Git's <c>-z</c> lists of paths.</summary>
internal static class PathList
{
    /// <summary>The paths, each ended by a NUL.</summary>
    public static IReadOnlyList<RepoPath> Read(ReadOnlySpan<byte> list)
    {
        var paths = new List<RepoPath>();
        while (list.IndexOf((byte)0) is var end and >= 0)
        {
            paths.Add(RepoPath.FromBytes(list[..end]));
            list = list[(end + 1)..];
        }

        return paths;
    }
}
