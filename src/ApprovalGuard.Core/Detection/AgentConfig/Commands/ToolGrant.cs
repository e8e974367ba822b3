using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Commands;

/// <summary>
/// Judges an entry of a list of tools that run unasked: <c>Bash(npm test:*)</c>, <c>Edit</c>, <c>mcp__db__*</c>, <c>*</c>. Reading is no matter; writing
/// is medium; everything, and whatever hides a command interpreter, is high (SPEC section 8).
/// </summary>
internal static class ToolGrant
{
    private static readonly HashSet<string> ShellTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "Bash", "Shell", "ShellTool", "run_shell_command", "execute_bash", "execute_cmd", "run_terminal_cmd", "run_terminal_command", "shell", "terminal", "PowerShell", "bash",
    };

    private static readonly HashSet<string> WritingTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "Edit", "Write", "MultiEdit", "NotebookEdit", "fs_write", "write_file", "replace", "str_replace_editor", "apply_patch", "edit", "write", "create", "delete_file",
    };

    /// <summary>Programs that run whatever text they are given.</summary>
    private static readonly HashSet<string> Interpreters = new(StringComparer.OrdinalIgnoreCase)
    {
        "bash", "sh", "zsh", "dash", "ksh", "fish", "python", "python2", "python3", "node", "nodejs", "deno", "bun", "perl", "ruby", "php", "lua", "osascript", "powershell", "pwsh", "cmd", "eval",
        "exec", "sudo", "su", "doas", "env", "xargs", "ssh", "nohup", "npx", "bunx", "uvx", "pipx", "tclsh", "expect", "busybox", "time", "timeout", "watch", "nc", "ncat", "socat",
    };

    private static readonly HashSet<string> Powerful = new(StringComparer.OrdinalIgnoreCase) { "curl", "wget", "find", "awk", "sed", "docker", "podman", "kubectl", "rm", "chmod", "scp", "rsync", "make" };

    /// <summary>How grave the grant is, and why in words; null where it is what a careful team grants.</summary>
    public static (Severity Severity, string Words)? Judge(string grant)
    {
        var text = grant.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var tool = (open < 0 ? text : text[..open]).Trim();
        var argument = open < 0 ? "" : text[(open + 1)..].TrimEnd(')').Trim();
        if (tool is "*" or "**" or ".*" or "/.*/" or "@*" or "all")
        {
            return (Severity.High, "everything");
        }

        if (ShellTools.Contains(tool))
        {
            return OfCommand(argument);
        }

        if (WritingTools.Contains(tool) && IsAnything(argument))
        {
            return (Severity.Medium, "every edit");
        }

        return tool.StartsWith("mcp__", StringComparison.Ordinal) && (tool.EndsWith('*') || tool.Split("__").Length < 3)
            ? (Severity.Medium, "every tool of a server")
            : null;
    }

    /// <summary>How grave it is that commands of this pattern run unasked.</summary>
    public static (Severity Severity, string Words)? OfCommand(string pattern)
    {
        if (IsAnything(pattern))
        {
            return (Severity.High, "every command");
        }

        var isOpen = pattern.EndsWith('*');
        var words = pattern.TrimEnd('*').TrimEnd(' ', ':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!isOpen || words.Length == 0)
        {
            return null;
        }

        var program = words[0][(words[0].LastIndexOf('/') + 1)..].TrimEnd('*', ':');
        var isBare = words.Skip(1).All(static word => word.StartsWith('-'));
        return !isBare ? null
            : Interpreters.Contains(program) ? (Severity.High, $"{program}, which runs any command,")
            : Powerful.Contains(program) ? (Severity.Medium, $"{program} with any argument")
            : null;
    }

    /// <summary>Whether a program, named alone in a list of commands that run unasked, runs any text that it is given.</summary>
    public static (Severity Severity, string Words)? OfProgram(string program) =>
        program.Trim() is "*" or "/.*/" or "" or ".*" ? (Severity.High, "every command")
        : Interpreters.Contains(program.Trim()) ? (Severity.High, $"{program.Trim()}, which runs any command,")
        : OfCommand(program);

    private static bool IsAnything(string argument) => argument is "" or "*" or "**" or ":*" or "*:*" or "**/*" or ".*" or "./**" or "/**" or "//**";
}
