using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>Follows a symbolic link's text without touching a file system.</summary>
public static class LinkTarget
{
    /// <summary>Whether the target lies outside of the repository, or inside its Git directory.</summary>
    public static bool LeavesRepository(RepoPath link, string target)
    {
        if (target.StartsWith('/') || target.StartsWith('\\') || (target.Length > 1 && target[1] == ':'))
        {
            return true;
        }

        var stack = new Stack<string>(link.Value.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                stack.Push(part);
            }
            else if (!stack.TryPop(out _))
            {
                return true;
            }
        }

        return stack.Count > 0 && stack.Last().Equals(".git", StringComparison.OrdinalIgnoreCase);
    }
}
