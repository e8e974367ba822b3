using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>Knows by their paths the files that steer agents, editors and builds, and how they are written.</summary>
internal static class ConfigFiles
{
    private static readonly Dictionary<string, (ConfigKind Kind, ConfigFormat Format)> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mcp.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["mcp.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["mcp_config.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["mcp-config.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["mcp_settings.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["cline_mcp_settings.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["claude_desktop_config.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        [".claude.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["managed-settings.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["gemini-extension.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["opencode.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["opencode.jsonc"] = (ConfigKind.Agent, ConfigFormat.Json),
        ["crush.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        [".crush.json"] = (ConfigKind.Agent, ConfigFormat.Json),
        [".aider.conf.yml"] = (ConfigKind.Agent, ConfigFormat.Yaml),
        [".aider.conf.yaml"] = (ConfigKind.Agent, ConfigFormat.Yaml),
        [".aider.model.settings.yml"] = (ConfigKind.Agent, ConfigFormat.Yaml),
        ["devcontainer.json"] = (ConfigKind.Editor, ConfigFormat.Json),
        [".devcontainer.json"] = (ConfigKind.Editor, ConfigFormat.Json),
        [".npmrc"] = (ConfigKind.Packages, ConfigFormat.Ini),
        [".pnpmrc"] = (ConfigKind.Packages, ConfigFormat.Ini),
        [".yarnrc"] = (ConfigKind.Packages, ConfigFormat.Lines),
        [".yarnrc.yml"] = (ConfigKind.Packages, ConfigFormat.Yaml),
        ["pnpm-workspace.yaml"] = (ConfigKind.Packages, ConfigFormat.Yaml),
        ["bunfig.toml"] = (ConfigKind.Packages, ConfigFormat.Toml),
        ["pip.conf"] = (ConfigKind.Packages, ConfigFormat.Ini),
        ["pip.ini"] = (ConfigKind.Packages, ConfigFormat.Ini),
        ["pyproject.toml"] = (ConfigKind.Packages, ConfigFormat.Toml),
        ["uv.toml"] = (ConfigKind.Packages, ConfigFormat.Toml),
        ["Pipfile"] = (ConfigKind.Packages, ConfigFormat.Toml),
        ["poetry.toml"] = (ConfigKind.Packages, ConfigFormat.Toml),
        [".condarc"] = (ConfigKind.Packages, ConfigFormat.Yaml),
        ["nuget.config"] = (ConfigKind.Packages, ConfigFormat.Markup),
        ["settings.xml"] = (ConfigKind.Packages, ConfigFormat.Markup),
        ["maven-settings.xml"] = (ConfigKind.Packages, ConfigFormat.Markup),
        ["pom.xml"] = (ConfigKind.Packages, ConfigFormat.Markup),
        ["gradle-wrapper.properties"] = (ConfigKind.Packages, ConfigFormat.Ini),
        ["maven-wrapper.properties"] = (ConfigKind.Packages, ConfigFormat.Ini),
        ["Gemfile"] = (ConfigKind.Packages, ConfigFormat.Lines),
        [".gemrc"] = (ConfigKind.Packages, ConfigFormat.Yaml),
        ["composer.json"] = (ConfigKind.Packages, ConfigFormat.Json),
        ["package.json"] = (ConfigKind.Packages, ConfigFormat.Json),
        ["go.env"] = (ConfigKind.Environment, ConfigFormat.Ini),
        [".envrc"] = (ConfigKind.Environment, ConfigFormat.Lines),
        [".gitconfig"] = (ConfigKind.Git, ConfigFormat.Ini),
        ["gitconfig"] = (ConfigKind.Git, ConfigFormat.Ini),
        [".gitmodules"] = (ConfigKind.Git, ConfigFormat.Ini),
        [".gitattributes"] = (ConfigKind.Git, ConfigFormat.Lines),
        [".pre-commit-config.yaml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        [".pre-commit-config.yml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        ["lefthook.yml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        ["lefthook.yaml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        [".lefthook.yml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        ["lefthook-local.yml"] = (ConfigKind.GitHooks, ConfigFormat.Yaml),
        [".huskyrc"] = (ConfigKind.GitHooks, ConfigFormat.Json),
        [".huskyrc.json"] = (ConfigKind.GitHooks, ConfigFormat.Json),
        [".exrc"] = (ConfigKind.Editor, ConfigFormat.Lines),
        [".nvimrc"] = (ConfigKind.Editor, ConfigFormat.Lines),
        [".nvim.lua"] = (ConfigKind.Editor, ConfigFormat.Lines),
        [".lvimrc"] = (ConfigKind.Editor, ConfigFormat.Lines),
        [".dir-locals.el"] = (ConfigKind.Editor, ConfigFormat.Lines),
    };

    private static readonly string[] AgentFolders =
    [
        ".claude/", ".claude-plugin/", ".codex/", ".cursor/", ".gemini/", ".qwen/", ".windsurf/", ".codeium/", ".github/hooks/", ".github/copilot/", ".kiro/", ".amazonq/", ".amp/", ".junie/",
        ".continue/", ".roo/", ".trae/", ".opencode/", ".zed/", ".augment/", ".goose/", ".factory/", ".kilocode/", ".copilot/",
    ];

    private static readonly string[] EditorFolders = [".vscode/", ".devcontainer/", ".idea/", ".run/", ".fleet/", ".theia/"];

    private static readonly string[] HookFolders = [".husky/", ".githooks/", ".git-hooks/", ".lefthook/"];

    /// <summary>What the file at the path steers, and how it is written; null where it steers nothing that is looked at here.</summary>
    public static (ConfigKind Kind, ConfigFormat Format)? KindOf(RepoPath path)
    {
        if (Names.TryGetValue(path.Name, out var named))
        {
            return named;
        }

        if (AgentFiles.IsIn(path, AgentFolders) && FormatOf(path) is { } agentFormat)
        {
            return (ConfigKind.Agent, agentFormat);
        }

        if ((AgentFiles.IsIn(path, EditorFolders) || path.Extension == ".code-workspace") && FormatOf(path) is { } editorFormat)
        {
            return (ConfigKind.Editor, editorFormat);
        }

        if (AgentFiles.IsIn(path, HookFolders) && path.Extension is not (".md" or ".txt"))
        {
            return (ConfigKind.GitHooks, ConfigFormat.Lines);
        }

        return Others(path);
    }

    private static (ConfigKind Kind, ConfigFormat Format)? Others(RepoPath path)
    {
        var value = path.Value;
        if (IsAt(value, ".cargo/config.toml") || IsAt(value, ".cargo/config"))
        {
            return (ConfigKind.Packages, ConfigFormat.Toml);
        }

        if (IsAt(value, ".bundle/config"))
        {
            return (ConfigKind.Packages, ConfigFormat.Yaml);
        }

        if (IsAt(value, "hooks/hooks.json"))
        {
            return (ConfigKind.Agent, ConfigFormat.Json);
        }

        if (path.Name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || path.Extension == ".env")
        {
            return (ConfigKind.Environment, ConfigFormat.Ini);
        }

        return path.Extension switch
        {
            ".gitconfig" => (ConfigKind.Git, ConfigFormat.Ini),
            ".gradle" => (ConfigKind.Packages, ConfigFormat.Lines),
            ".kts" when path.Name.EndsWith(".gradle.kts", StringComparison.OrdinalIgnoreCase) => (ConfigKind.Packages, ConfigFormat.Lines),
            ".txt" when path.Name.StartsWith("requirements", StringComparison.OrdinalIgnoreCase) || path.Name.EndsWith("requirements.txt", StringComparison.OrdinalIgnoreCase)
                => (ConfigKind.Packages, ConfigFormat.Lines),
            _ => null,
        };
    }

    private static ConfigFormat? FormatOf(RepoPath path) => path.Extension switch
    {
        ".json" or ".jsonc" or ".json5" or ".hook" or ".code-workspace" => ConfigFormat.Json,
        ".toml" => ConfigFormat.Toml,
        ".yml" or ".yaml" => ConfigFormat.Yaml,
        ".xml" => ConfigFormat.Markup,
        ".rules" or ".sh" or ".ps1" or ".js" or ".mjs" or ".ts" or ".py" or ".bash" => ConfigFormat.Lines,
        _ => null,
    };

    private static bool IsAt(string path, string end) =>
        path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[^(end.Length + 1)] == '/');
}
