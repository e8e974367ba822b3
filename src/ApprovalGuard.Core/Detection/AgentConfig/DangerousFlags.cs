using ApprovalGuard.Detection.AgentConfig.Examiners;
using ApprovalGuard.Detection.HiddenText;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>Flags that start an agent without its questions, in scripts, tasks and containers; documents may name them.</summary>
internal static class DangerousFlags
{
    private static readonly KeywordIndex<string> Flags = new(new[]
    {
        "--dangerously-skip-permissions", "--allow-dangerously-skip-permissions", "--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-hook-trust",
        "--approval-mode=yolo", "--approval-mode yolo", "gemini --yolo", "gemini -y ", "qwen --yolo", "copilot --yolo", "copilot --allow-all ", "--permission-mode bypassPermissions",
        "--permission-mode=bypassPermissions", "aider --yes-always",
    }.Select(static flag => (flag, flag)));

    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".sh", ".bash", ".zsh", ".fish", ".ps1", ".bat", ".cmd", ".yml", ".yaml", ".json", ".jsonc", ".toml", ".mk", ".dockerfile", ".env", ".service", ".desktop", ".plist",
    };

    /// <summary>The flags in the piece, one a line.</summary>
    public static IEnumerable<Sighting> Find(SourceText piece, FileNature nature, bool isScan)
    {
        if (!Scripts.Contains(nature.Path.Extension) || nature.Role is TextRole.Prose or TextRole.Instructions or TextRole.Translation)
        {
            yield break;
        }

        var lastLine = -1;
        foreach (var (offset, length, _) in Flags.Find(piece.Text))
        {
            var index = piece.LineIndexAt(offset);
            if (index != lastLine && piece.Line(index).TrimStart() is not ['#', ..])
            {
                lastLine = index;
                yield return new Sighting(Permissions.Rule, offset, length) { Severity = isScan ? Severity.Low : Severity.Medium, Message = "an agent is started that asks nothing" };
            }
        }
    }
}
