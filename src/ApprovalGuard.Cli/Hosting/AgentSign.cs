using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>
/// Recognises coding agents by the variables that they set for what they run, and by the names of the processes above. It stops accidents and
/// autopilot; an agent that hides is not found this way, and nothing rests on it.
/// </summary>
internal static class AgentSign
{
    private static readonly string[] Variables =
    [
        "CLAUDECODE", "CLAUDE_CODE_CHILD_SESSION", "CODEX_THREAD_ID", "CODEX_SANDBOX", "CODEX_CI", "GEMINI_CLI", "COPILOT_AGENT_SESSION_ID", "COPILOT_CLI",
        "CURSOR_AGENT", "AI_AGENT", "CLINE_ACTIVE", "OPENCODE", "QWEN_CODE", "AUGMENT_AGENT", "GOOSE_TERMINAL",
    ];

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "claude", "codex", "gemini", "cursor-agent", "copilot", "aider", "goose", "opencode", "qwen", "auggie", "amp", "crush",
    };

    /// <summary>The sign in words, such as <c>CLAUDECODE is set</c>; null where there is none.</summary>
    public static string? Find(GitEnvironment environment) =>
        Array.Find(Variables, name => !string.IsNullOrEmpty(environment[name])) is { } found ? $"{found} is set" : null;

    /// <summary>The same with the processes above, which takes a look at each: <c>claude runs above this process</c>.</summary>
    public static string? Find(GitEnvironment environment, IEnumerable<string> ancestors) =>
        Find(environment) ?? (ancestors.FirstOrDefault(Programs.Contains) is { } program ? $"{program} runs above this process" : null);
}
