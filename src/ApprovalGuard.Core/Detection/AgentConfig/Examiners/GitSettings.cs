using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>Settings of Git that run programs or lead elsewhere, in configuration that a repository carries.</summary>
internal sealed class GitSettings : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "git-setting",
        Category = Category.AgentConfig,
        Severity = Severity.High,
        Title = "Git setting that runs a program or leads elsewhere",
        Why = "Git runs it at the next command, or fetches from another place than the URL says.",
        Do = "Remove it; who needs it sets it in their own configuration.",
        Reference = "https://git-scm.com/docs/git-config",
        Positives =
        [
            new("[core]\n\thooksPath = .tools/hooks\n", ".gitconfig"),
            new("[core]\n\tfsmonitor = ./watch.sh\n", "config/dev.gitconfig"),
            new("[url \"https://git.evil.example/\"]\n\tinsteadOf = https://github.com/\n", ".gitconfig"),
            new("[filter \"x\"]\n\tsmudge = ./x.sh\n", ".gitconfig"),
            new("[submodule \"a\"]\n\tpath = a\n\turl = https://github.com/acme/a\n\tupdate = !./x.sh\n", ".gitmodules"),
            new("[submodule \"a\"]\n\tpath = a\n\turl = ext::sh -c id\n", ".gitmodules"),
            new("*.py filter=scramble\n", ".gitattributes"),
        ],
        Negatives =
        [
            new("[core]\n\tautocrlf = input\n\tfsmonitor = true\n[alias]\n\tst = status\n", ".gitconfig"),
            new("[submodule \"a\"]\n\tpath = a\n\turl = https://github.com/acme/a.git\n\tupdate = rebase\n", ".gitmodules"),
            new("[submodule \"b\"]\n\tpath = b\n\turl = ../b.git\n", ".gitmodules"),
            new("*.psd filter=lfs diff=lfs merge=lfs -text\n# *.py filter=x\n", ".gitattributes"),
            new("[url \"git@github.com:\"]\n\tinsteadOf = https://github.com/\n", ".gitconfig"),
        ],
    };

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "core.hookspath", "core.sshcommand", "core.gitproxy", "core.askpass", "core.editor", "core.pager", "core.attributesfile", "sequence.editor", "gpg.program", "gpg.ssh.program",
        "gpg.ssh.defaultkeycommand", "init.templatedir", "uploadpack.packobjectshook", "credential.helper", "include.path", "diff.external", "interactive.difffilter", "web.browser", "man.viewer",
    };

    /// <summary>Whose filters are known, and what they are for.</summary>
    private static readonly HashSet<string> KnownFilters = new(StringComparer.OrdinalIgnoreCase) { "lfs", "git-crypt", "nbstripout", "crypt", "annex", "sops", "jupyternotebook", "nbdev", "transcrypt" };

    private static readonly string[] KnownHosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "savannah.gnu.org", "kernel.org", "googlesource.com", "dev.azure.com", "visualstudio.com",
        "gitlab.freedesktop.org", "gitlab.gnome.org", "salsa.debian.org", "gitee.com", "chromium.org", "apache.org", "videolan.org", "gitlab.kitware.com", "invent.kde.org"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file) => file.Kind != ConfigKind.Git ? []
        : file.IsNamed(".gitattributes") ? InAttributes(file)
        : file.IsNamed(".gitmodules") ? file.Content.Settings.Select(OfModule).OfType<Remark>()
        : file.Content.Settings.Select(OfConfig).OfType<Remark>();

    private static Remark? OfConfig(Setting setting)
    {
        if (setting.Value is not { } value || setting.Path.Length < 2)
        {
            return null;
        }

        var (section, name) = (setting.Path[0].ToLowerInvariant(), setting.Name.ToLowerInvariant());
        var key = $"{section}.{name}";
        var isShell = value.StartsWith('!');
        if (key == "core.fsmonitor")
        {
            return value is "true" or "false" or "1" or "0" ? null : Remark.Grave(Rule, setting, Severity.High, "core.fsmonitor runs a program at every command");
        }

        if (section == "url" && name is "insteadof" or "pushinsteadof")
        {
            return OfRewrite(setting, value);
        }

        var runs = Programs.Contains(key)
            || (section == "filter" && name is "clean" or "smudge" or "process")
            || (section == "diff" && name is "command" or "textconv")
            || (section == "merge" && name == "driver")
            || (section == "alias" && isShell)
            || (section == "submodule" && name == "update" && isShell)
            || (section == "credential" && name == "helper")
            || (section == "trailer" && name is "command" or "cmd")
            || (section is "difftool" or "mergetool" or "browser" && name == "cmd")
            || (section == "protocol" && name == "allow" && value == "always" && setting.Path.Contains("ext"));
        if (!runs)
        {
            return null;
        }

        var isEveryday = key is "core.editor" or "core.pager" or "include.path" or "credential.helper" || section is "alias" or "difftool" or "mergetool" || (section == "filter" && KnownFilters.Contains(setting.Path[1]));
        return CommandRisk.Of(value) is { } risk ? Remark.Grave(Rule, setting, Severity.High, $"{key} runs a program; it {risk}")
            : isEveryday ? Remark.New(Rule, setting, Severity.Low, $"{key} runs a program")
            : Remark.Ordinary(Rule, setting, Severity.Medium, $"{key} runs a program");
    }

    private static Remark? OfRewrite(Setting setting, string original)
    {
        var target = setting.Path.Length > 2 ? setting.Path[1] : "";
        var (from, to) = (HostOf(original), HostOf(target));
        // A word without a host is a shorthand: gh: for GitHub.
        return from is null || to is null || to == from ? null : Remark.Grave(Rule, setting, Severity.High, $"what is fetched from {from} comes from {to}");
    }

    private static Remark? OfModule(Setting setting)
    {
        var value = setting.Text;
        switch (setting.Name.ToLowerInvariant())
        {
            case "update" when value.StartsWith('!'):
                return Remark.Grave(Rule, setting, Severity.High, "a submodule whose update runs a command");
            case "path" when value.StartsWith('-') || value.Contains("..", StringComparison.Ordinal) || value.Split('/').Contains(".git", StringComparer.OrdinalIgnoreCase):
                return Remark.Grave(Rule, setting, Severity.High, "a submodule whose path leads outside, or is an option");
            case "url" when value.StartsWith('-') || value.Contains("::", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.OrdinalIgnoreCase):
                return Remark.Grave(Rule, setting, Severity.High, "a submodule whose URL is an option, a command or a local file");
            case "url" when Hosts.IsPlain(value) || value.StartsWith("git://", StringComparison.OrdinalIgnoreCase):
                return Remark.Ordinary(Rule, setting, Severity.Medium, "a submodule that is fetched without encryption");
            case "url" when HostOf(value) is { } host && !Hosts.IsWithin(host, KnownHosts):
                return Remark.New(Rule, setting, Severity.Low, $"a submodule from {host}");
            default:
                return null;
        }
    }

    private static IEnumerable<Remark> InAttributes(ConfigFile file)
    {
        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            foreach (var word in line.Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.StartsWith("filter=", StringComparison.Ordinal) && !KnownFilters.Contains(word["filter=".Length..]))
                {
                    yield return Remark.New(Rule, line.ToSetting(), Severity.Low, "files that pass through a filter");
                    break;
                }
            }
        }
    }

    /// <summary>The host of a URL, or of <c>git@host:path</c>.</summary>
    private static string? HostOf(string url)
    {
        if (url.Contains("://", StringComparison.Ordinal))
        {
            return Hosts.Of(url);
        }

        var (at, colon) = (url.IndexOf('@', StringComparison.Ordinal), url.IndexOf(':', StringComparison.Ordinal));
        return at >= 0 && colon > at ? url[(at + 1)..colon].ToLowerInvariant() : null;
    }
}
