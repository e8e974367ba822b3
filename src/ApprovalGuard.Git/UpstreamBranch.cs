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
        foreach (var remote in Remotes(objects))
        {
            foreach (var branch in (ReadOnlySpan<string>)["HEAD", "main", "master"])
            {
                if (objects.ResolveCommit($"refs/remotes/{remote}/{branch}") is { } commit)
                {
                    return commit;
                }
            }
        }

        return null;
    }

    /// <summary>The remotes in the order in which they are asked. A branch may follow another local branch: its remote is then called ".".</summary>
    public static IEnumerable<string> Remotes(IObjectReader objects) =>
        new[] { "upstream", objects.BranchRemote(), "origin" }.OfType<string>().Where(static remote => remote != ".").Distinct(StringComparer.Ordinal);
}
