using System.Collections.Immutable;
using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.AgentConfig.Examiners.SettingCheck;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>What an agent may do without asking (SPEC section 8), in the settings of the known agents and editors.</summary>
internal sealed class Permissions : IExaminer
{
    /// <summary>The rule; also of flags in scripts, and of protections that a change removes.</summary>
    public static readonly RuleInfo Rule = new()
    {
        Id = "agent-permissions",
        Category = Category.AgentConfig,
        Severity = Severity.High,
        Title = "loosened permissions of a coding agent",
        Why = "The agent does it without asking, whatever a page, an issue or a file talked it into.",
        Do = "Let edits and commands be asked; allow single commands that only read.",
        Reference = "https://docs.anthropic.com/en/docs/claude-code/iam",
        Positives =
        [
            new("{ \"permissions\": { \"defaultMode\": \"bypassPermissions\" } }\n", ".claude/settings.json"),
            new("{ \"permissions\": { \"allow\": [\"Read\", \"Bash(*)\"] } }\n", ".claude/settings.json"),
            new("{ \"permissions\": { \"allow\": [\"Bash(python3:*)\"] } }\n", ".claude/settings.local.json"),
            new("{ \"enableAllProjectMcpServers\": true }\n", ".claude/settings.json"),
            new("{ \"chat.tools.autoApprove\": true }\n", ".vscode/settings.json"),
            new("approval_policy = \"never\"\nsandbox_mode = \"danger-full-access\"\n", ".codex/config.toml"),
            new("yes-always: true\n", ".aider.conf.yml"),
            new("{ \"mcpServers\": { \"db\": { \"command\": \"x\", \"trust\": true } } }\n", ".gemini/settings.json"),
            new("{ \"permission\": { \"bash\": \"allow\" } }\n", "opencode.json"),
            new("claude --dangerously-skip-permissions -p \"$1\"\n", "scripts/agent.sh"),
        ],
        Negatives =
        [
            new("{ \"permissions\": { \"allow\": [\"Read\", \"Bash(npm test:*)\", \"Bash(git diff:*)\", \"mcp__db__query\"], \"deny\": [\"Bash(*)\"] } }\n", ".claude/settings.json"),
            new("{ \"permissions\": { \"defaultMode\": \"default\", \"ask\": [\"Bash\"] }, \"disableAllHooks\": false }\n", ".claude/settings.json"),
            new("approval_policy = \"on-request\"\nsandbox_mode = \"workspace-write\"\n", ".codex/config.toml"),
            new("Never run it with --dangerously-skip-permissions.\n", "docs/agents.md"),
            new("{ \"permission\": { \"bash\": \"ask\", \"edit\": \"allow\" } }\n", "src/opencode/permission.json"),
        ],
    };

    private static readonly ImmutableArray<SettingCheck> Checks =
    [
        // Claude Code.
        Value("permissions/defaultMode", Severity.High, "permission mode bypassPermissions: the agent asks nothing", "bypassPermissions"),
        Value("permissions/defaultMode", Severity.High, "permission mode auto: a model decides what is asked", "auto"),
        Value("permissions/defaultMode", Severity.Medium, "permission mode acceptEdits: edits are not asked", "acceptEdits"),
        That("permissions/allow/[]", Granted, isOrdinary: true),
        That("permissions/additionalDirectories/[]", Directory, isOrdinary: true),
        On("enableAllProjectMcpServers", Severity.High, "every tool server of the project starts unasked"),
        Any("enabledMcpjsonServers/[]", Severity.Medium, "a tool server that starts unasked"),
        On("disableAllHooks", Severity.High, "all hooks are off, those that guard included"),
        On("skipDangerousModePermissionPrompt", Severity.High, "the warning before bypassing permissions is off"),
        On("skipAutoPermissionPrompt", Severity.High, "the question before automatic approval is off"),
        On("useAutoModeDuringPlan", Severity.Medium, "plans run with automatic approval"),
        Any("autoMode/*/[]", Severity.Medium, "a rule that automatic approval goes by"),
        On("bypassPermissionsModeAccepted", Severity.High, "bypassing permissions counts as accepted"),
        On("hasTrustDialogAccepted", Severity.High, "the folder counts as trusted, unasked"),
        Off("sandbox/enabled", Severity.Medium, "the sandbox is off", isOrdinary: true),
        On("sandbox/autoAllowBashIfSandboxed", Severity.Medium, "commands in the sandbox are not asked", isOrdinary: true),
        Any("sandbox/excludedCommands/[]", Severity.Medium, "a command that runs outside of the sandbox"),
        On("sandbox/enableWeakerNestedSandbox", Severity.Medium, "the sandbox is weakened"),
        On("dangerously*", Severity.High, "a switch that the agent itself calls dangerous"),
        On("*DangerouslySkipPermissions", Severity.High, "permissions may be skipped"),
        Value("claudeCode.initialPermissionMode", Severity.High, "permission mode bypassPermissions: the agent asks nothing", "bypassPermissions"),

        // Commands, skills and subagents.
        Value("permissionMode", Severity.High, "permission mode bypassPermissions: the agent asks nothing", "bypassPermissions"),
        Value("permissionMode", Severity.Medium, "permission mode acceptEdits: edits are not asked", "acceptEdits"),
        That("allowed-tools", GrantedInList) with { IsNewOnly = true },
        That("allowed-tools/[]", GrantedInList) with { IsNewOnly = true },

        // Codex.
        Value("approval_policy", Severity.High, "approval policy never: the agent asks nothing", "never"),
        Value("approval_policy", Severity.Medium, "approval policy on-failure: the agent asks too late", "on-failure"),
        Value("sandbox_mode", Severity.High, "no sandbox: danger-full-access", "danger-full-access"),
        Value("trust_level", Severity.High, "the folder counts as trusted, unasked", "trusted"),
        On("sandbox_workspace_write/network_access", Severity.Medium, "commands in the sandbox reach the network", isOrdinary: true),
        Value("approvals_reviewer", Severity.Medium, "a model approves what the agent asks", "auto_review", "guardian", "guardian_subagent"),

        // Gemini, Qwen.
        Value("defaultApprovalMode", Severity.High, "approval mode yolo: the agent asks nothing", "yolo"),
        Value("defaultApprovalMode", Severity.Medium, "approval mode auto_edit: edits are not asked", "auto_edit", "auto-edit"),
        Value("approvalMode", Severity.High, "approval mode yolo: the agent asks nothing", "yolo"),
        Value("approvalMode", Severity.Medium, "approval mode auto-edit: edits are not asked", "auto_edit", "auto-edit", "autoEdit"),
        On("autoAccept", Severity.Medium, "tools that count as safe are not asked"),
        That("tools/allowed/[]", Granted, isOrdinary: true),
        That("allowedTools/[]", Granted, isOrdinary: true),
        On("trust", Severity.High, "a tool server that is never asked"),
        Off("folderTrust/enabled", Severity.High, "folders are trusted unasked"),
        Off("folderTrust", Severity.High, "folders are trusted unasked"),
        On("enablePermanentToolApproval", Severity.Medium, "approvals last for ever"),

        // VS Code and what runs in it.
        On("chat.tools.autoApprove", Severity.High, "every tool of the agent runs unasked"),
        On("chat.tools.global.autoApprove", Severity.High, "every tool of the agent runs unasked"),
        new(new SettingPattern("chat.tools.terminal.autoApprove/*"), static setting => setting.IsOn && ToolGrant.OfProgram(setting.Name) is var (severity, words) ? (severity, $"{words} runs unasked") : null),
        new(new SettingPattern("chat.tools.edits.autoApprove/*"), static setting => setting.IsOn && setting.Name is "**/*" or "**" or "*" ? (Severity.Medium, "every edit is made unasked") : null),
        Off("security.workspace.trust.enabled", Severity.High, "folders are trusted unasked"),
        Value("task.allowAutomaticTasks", Severity.High, "tasks run when the folder is opened, unasked", "on"),
        That("*.allowedCommands/[]", static value => Words(ToolGrant.OfProgram(value), "runs unasked")),
        That("*.trustedCommands/[]", static value => Words(ToolGrant.OfProgram(value), "runs unasked")),
        That("*CommandsAllowList/[]", static value => Words(ToolGrant.OfProgram(value), "runs unasked")),
        That("*.commands.allowlist/[]", static value => Words(ToolGrant.OfProgram(value), "runs unasked")),
        On("amp.dangerouslyAllowAll", Severity.High, "the agent asks nothing"),
        On("always_allow_tool_actions", Severity.High, "every tool of the agent runs unasked"),
        On("agent.always_allow_tool_actions", Severity.High, "every tool of the agent runs unasked"),

        // Lists that tool servers carry.
        That("alwaysAllow/[]", static value => value is "*" ? (Severity.High, "every tool of a server runs unasked") : (Severity.Medium, "a tool of a server runs unasked"), isOrdinary: true),
        That("autoApprove/[]", static value => value is "*" ? (Severity.High, "every tool of a server runs unasked") : (Severity.Medium, "a tool of a server runs unasked"), isOrdinary: true),
        On("autoApprove", Severity.High, "every tool of a server runs unasked"),
        On("alwaysAllow", Severity.High, "every tool of a server runs unasked"),

        // opencode, aider.
        Value("permission", Severity.High, "the agent asks nothing", "allow"),
        new(new SettingPattern("permission/*"), static setting => setting.Text == "allow" ? OfOpenCode(setting.Name) : null),
        new(new SettingPattern("permission/bash/*"), static setting => setting.Text == "allow" ? Words(ToolGrant.OfProgram(setting.Name), "runs unasked") : null),
        On("yes-always", Severity.High, "the agent asks nothing"),
        On("yes", Severity.High, "the agent asks nothing"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file) => file.Kind switch
    {
        ConfigKind.Agent when file.Format == ConfigFormat.Lines => OfPolicy(file),
        ConfigKind.Agent or ConfigKind.Editor => [.. Run(Checks, file, Rule), .. OfItems(file)],
        _ => [],
    };

    /// <summary>Items of a list whose name is not seen in a part of a file: what opens the shell is told all the same.</summary>
    private static IEnumerable<Remark> OfItems(ConfigFile file) =>
        from setting in file.Content.IsFragment ? file.Content.Settings : []
        where setting.Value is not null && setting.Name.Length == 0 && ToolGrant.Judge(setting.Text) is { Severity: >= Severity.High }
        select Remark.Ordinary(Rule, setting, Severity.Medium, "an entry that opens the shell, in a list whose name is not seen here");

    private static (Severity Severity, string Words)? Granted(string grant) => Words(ToolGrant.Judge(grant), "runs unasked");

    /// <summary>Tools that a command or skill may use while it runs, with commas between them.</summary>
    private static (Severity Severity, string Words)? GrantedInList(string list) =>
        list.Split(", ").Select(ToolGrant.Judge).Any(static judged => judged is { Severity: >= Severity.High }) ? (Severity.Medium, "every command runs unasked while this is used") : null;

    private static (Severity Severity, string Words)? Words((Severity Severity, string Words)? judged, string what) =>
        judged is var (severity, words) ? (severity, $"{words} {what}") : null;

    private static (Severity Severity, string Words)? Directory(string path) =>
        path is "/" or "~" or "~/" or "$HOME" or "/home" or "/Users" or "/etc" or "C:\\" or "C:/" ? (Severity.High, "the agent reaches a whole disk or home")
        : path is ['/' or '~', ..] || path.StartsWith("..", StringComparison.Ordinal) || path.Contains(":\\", StringComparison.Ordinal) ? (Severity.Medium, "the agent reaches a folder outside of the project")
        : null;

    private static (Severity Severity, string Words)? OfOpenCode(string tool) => tool switch
    {
        "*" or "bash" => (Severity.High, "every command runs unasked"),
        "edit" or "write" or "external_directory" or "task" => (Severity.Medium, $"{tool} runs unasked"),
        _ => null,
    };

    /// <summary>Codex's rules on commands: <c>prefix_rule(pattern = ["git"], decision = "allow")</c>.</summary>
    private static IEnumerable<Remark> OfPolicy(ConfigFile file)
    {
        if (file.Path.Extension != ".rules")
        {
            yield break;
        }

        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            if (line.Text.Contains("prefix_rule", StringComparison.Ordinal) && line.Text.Contains("allow", StringComparison.Ordinal))
            {
                yield return Remark.Ordinary(Rule, line.ToSetting(), Severity.Medium, "a command that runs unasked");
            }
        }
    }
}
