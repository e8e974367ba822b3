using ApprovalGuard.Git.Objects;

namespace ApprovalGuard.Git;

/// <summary>
/// The upstream's default branch (SPEC section 3): <c>refs/remotes/REMOTE/HEAD</c>, else its <c>main</c> or <c>master</c>, of the remote
/// <c>upstream</c>, else the current branch's, else <c>origin</c>.
/// </summary>
internal static class UpstreamBranch
{
    /// <summary>Full id of its commit as this clone knows it; null where there is no upstream.</summary>
    public static string? Find(IObjectReader objects)
    {
        foreach (var remote in new[] { "upstream", objects.BranchRemote(), "origin" })
        {
            // A branch may follow another local branch: its remote is then called ".".
            if (remote is null or ".")
            {
                continue;
            }

            foreach (var branch in (ReadOnlySpan<string>)["HEAD", "main", "master"])
            {
                if (objects.ResolveReference($"refs/remotes/{remote}/{branch}") is { } commit)
                {
                    return commit;
                }
            }
        }

        return null;
    }
}
