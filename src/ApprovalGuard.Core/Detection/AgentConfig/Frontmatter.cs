using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>The settings between dashes at the top of an agent's command, skill or subagent: tools that it may use unasked, hooks, a permission mode.</summary>
internal static class Frontmatter
{
    private const string Dashes = "---";

    /// <summary>Whether the file is one that may begin so.</summary>
    public static bool IsIn(RepoPath path) => path.Extension is ".md" or ".mdc" && AgentFiles.IsInstructions(path);

    /// <summary>The settings; nothing where the file does not begin with them.</summary>
    public static string Of(string text)
    {
        if (!text.StartsWith(Dashes, StringComparison.Ordinal))
        {
            return "";
        }

        var end = text.IndexOf("\n" + Dashes, Dashes.Length, StringComparison.Ordinal);
        return end < 0 ? "" : text[..end];
    }
}
