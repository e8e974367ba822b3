using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>Where the path of a package leads.</summary>
internal static class LockPath
{
    private static readonly string[] Schemes = ["file:", "link:", "portal:", "path+"];

    /// <summary>Whether it leads out of the repository.</summary>
    /// <param name="lockFile">The lock file, from whose folder most formats reckon.</param>
    /// <param name="path">The path as written.</param>
    /// <param name="isRelativeToLock">Whether this format does; else only what is absolute surely leaves.</param>
    public static bool LeavesRepository(RepoPath lockFile, string path, bool isRelativeToLock)
    {
        var plain = path.Replace('\\', '/');
        foreach (var scheme in Schemes)
        {
            plain = plain.StartsWith(scheme, StringComparison.Ordinal) ? plain[scheme.Length..] : plain;
        }

        if (plain.StartsWith('/') || plain is [_, ':', ..] || plain.StartsWith("~/", StringComparison.Ordinal))
        {
            return true;
        }

        if (!isRelativeToLock)
        {
            return false;
        }

        var depth = lockFile.Value.Count(static letter => letter == '/');
        foreach (var part in plain.Split('/'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
