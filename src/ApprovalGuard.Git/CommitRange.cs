using ApprovalGuard.Problems;

namespace ApprovalGuard.Git;

/// <summary>Reads <c>A..B</c> as a person writes it.</summary>
internal static class CommitRange
{
    /// <summary>Both sides; a missing one is HEAD. Three dots mean the same here, since the diff is always from the merge base.</summary>
    public static (string From, string To) Parse(string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            throw new UsageException(new Problem($"\"{range}\" is no range of commits", null, "Write it as A..B, such as origin/main..HEAD"));
        }

        var from = range[..dots];
        var to = range[(dots + 2)..].TrimStart('.');
        RefuseOption(from);
        RefuseOption(to);
        return (from.Length == 0 ? "HEAD" : from, to.Length == 0 ? "HEAD" : to);
    }

    /// <summary>A revision never starts with a dash; Git would take it for an option.</summary>
    public static void RefuseOption(string revision)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException(new Problem($"\"{revision}\" is no commit", null, "Name a commit, branch or tag"));
        }
    }
}
