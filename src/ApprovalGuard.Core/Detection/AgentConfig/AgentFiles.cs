using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>Knows the files that coding agents read by themselves.</summary>
internal static class AgentFiles
{
    private static readonly HashSet<string> InstructionNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "AGENTS.md", "AGENT.md", "AGENTS.override.md", "CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", "QWEN.md", "WARP.md", "CRUSH.md", "JULES.md", "CONVENTIONS.md", "SKILL.md",
        "copilot-instructions.md", ".cursorrules", ".windsurfrules", ".clinerules", ".roorules", ".goosehints", ".aiderrules", ".rules", ".replit.md", "llms.txt", "llms-full.txt",
    };

    private static readonly string[] InstructionFolders =
    [
        ".claude/", ".cursor/rules/", ".cursor/commands/", ".cursor/agents/", ".windsurf/rules/", ".windsurf/workflows/", ".clinerules/", ".roo/", ".kiro/steering/", ".kiro/specs/",
        ".github/instructions/", ".github/prompts/", ".github/chatmodes/", ".github/agents/", ".github/skills/", ".codex/prompts/", ".codex/skills/", ".gemini/commands/", ".qwen/",
        ".junie/", ".amazonq/rules/", ".continue/rules/", ".continue/prompts/", ".augment/rules/", ".trae/rules/", ".opencode/", ".agents/", ".agent/",
    ];

    /// <summary>Whether the file holds words for an agent.</summary>
    public static bool IsInstructions(RepoPath path) =>
        InstructionNames.Contains(path.Name)
        || (path.Extension is ".md" or ".mdc" or ".txt" or ".toml" or ".markdown" && IsIn(path, InstructionFolders))
        || path.Name.EndsWith(".instructions.md", StringComparison.OrdinalIgnoreCase)
        || path.Name.EndsWith(".prompt.md", StringComparison.OrdinalIgnoreCase)
        || path.Name.EndsWith(".agent.md", StringComparison.OrdinalIgnoreCase)
        || path.Name.EndsWith(".chatmode.md", StringComparison.OrdinalIgnoreCase)
        || path.Extension == ".mdc";

    /// <summary>Whether the path leads through one of the folders, at the root or in a part of a monorepo. Their names begin with a dot, as few do.</summary>
    public static bool IsIn(RepoPath path, string[] folders)
    {
        var value = path.Value.AsSpan();
        if (!value.StartsWith('.') && !value.Contains("/.", StringComparison.Ordinal))
        {
            return false;
        }

        for (var start = 0; start >= 0 && start < value.Length;)
        {
            var rest = value[start..];
            foreach (var folder in folders)
            {
                if (rest.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            var slash = rest.IndexOf('/');
            start = slash < 0 ? -1 : start + slash + 1;
        }

        return false;
    }
}
