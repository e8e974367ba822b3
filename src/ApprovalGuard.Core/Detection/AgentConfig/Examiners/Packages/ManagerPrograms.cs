using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>Programs and scripts that a package manager runs because its settings say so.</summary>
internal sealed class ManagerPrograms : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "package-manager-program",
        Category = Category.AgentConfig,
        Severity = Severity.High,
        Title = "program that a package manager runs",
        Why = "It runs at the next install or build of everybody.",
        Do = "Check the program; let the manager use its own.",
        Reference = "https://yarnpkg.com/configuration/yarnrc#yarnPath",
        Positives =
        [
            new("yarnPath: ./tools/yarn.js\n", ".yarnrc.yml"),
            new("yarn-path \"./tools/yarn.js\"\n", ".yarnrc"),
            new("node-options=--require ./tools/a.js\n", ".npmrc"),
            new("script-shell=./tools/sh\n", ".npmrc"),
            new("[build]\nrustc-wrapper = \"./tools/wrap.sh\"\n", ".cargo/config.toml"),
            new("plugins:\n  - path: x.cjs\n    spec: \"https://x.example/plugin.cjs\"\n", ".yarnrc.yml"),
        ],
        Negatives =
        [
            new("node-options=--max-old-space-size=4096\nscript-shell=bash\n", ".npmrc"),
            new("[build]\nrustc-wrapper = \"sccache\"\n[target.x86_64-unknown-linux-gnu]\nlinker = \"clang\"\n", ".cargo/config.toml"),
            new("nodeLinker: node-modules\n", ".yarnrc.yml"),
        ],
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "yarnPath", "script-shell", "scriptShell", "shell", "git", "pnpmfile", "global-pnpmfile", "globalPnpmfile", "onload-script", "rustc", "rustdoc", "rustc-wrapper",
        "rustc-workspace-wrapper", "runner", "linker", "credential-provider",
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file)
    {
        if (file.Kind != ConfigKind.Packages || file.Format == ConfigFormat.Markup || file.IsNamed("package.json", "composer.json", "pyproject.toml", "Gemfile"))
        {
            return [];
        }

        return file.IsNamed(".yarnrc") ? InYarnrc(file) : file.Content.Settings.Select(Judge).OfType<Remark>();
    }

    private static Remark? Judge(Setting setting)
    {
        if (setting.Value is not { Length: > 0 } value)
        {
            return null;
        }

        if (setting.Name is "node-options" or "nodeOptions")
        {
            var loads = value.Contains("-r ", StringComparison.Ordinal) || value.Contains("--require", StringComparison.Ordinal) || value.Contains("--import", StringComparison.Ordinal)
                || value.Contains("loader", StringComparison.Ordinal);
            return loads ? Remark.Grave(Rule, setting, Severity.High, "node-options loads code before everything that runs") : null;
        }

        if (setting.Name == "spec" && setting.Path.Contains("plugins") && value.Contains("://", StringComparison.Ordinal))
        {
            return Remark.Ordinary(Rule, setting, Severity.Medium, "a plugin of the package manager from a URL");
        }

        return Names.Contains(setting.Name) && IsInRepository(value) ? OfProgram(setting, value) : null;
    }

    private static Remark OfProgram(Setting setting, string value) => value.TrimStart('.', '/').StartsWith("yarn/releases/", StringComparison.Ordinal)
        ? Remark.New(Rule, setting, Severity.Low, $"{setting.Name} is a program of the repository")
        : Remark.Ordinary(Rule, setting, setting.Name is "yarnPath" or "onload-script" ? Severity.High : Severity.Medium, $"{setting.Name} is a program of the repository");

    private static bool IsInRepository(string value) => value.Contains('/', StringComparison.Ordinal) && value[0] is not ('/' or '~' or '$') && !value.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<Remark> InYarnrc(ConfigFile file)
    {
        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            if (line.Text.TrimStart('"').StartsWith("yarn-path", StringComparison.Ordinal) && line.Text.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0)
            {
                yield return OfProgram(line.ToSetting() with { Path = ["yarnPath"] }, line.Text[blank..].Trim().Trim('"'));
            }
        }
    }
}
