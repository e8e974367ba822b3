using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.AgentConfig.Commands;

/// <summary>Tells what a command that runs by itself does beyond its work: fetch, decode, read credentials, run what is not pinned.</summary>
internal static partial class CommandRisk
{
    private const int TimeLimit = Effort.MostOfOneSearch;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Longer commands are looked at up to here; nobody reads one of this length.</summary>
    private const int Longest = 8 << 10;

    private const string Fetchers = @"\b(curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod|aria2c)\b";
    private const string Shells = @"(sudo\s{1,3}(-\w+\s{1,3})?)?([\w/]{0,40}/)?(env\s{1,3})?(ba|z|da|k|fi|c)?sh\b";
    private const string Languages = @"(sudo\s{1,3})?(python[\d.]*|node|perl|ruby|php|iex|invoke-expression|pwsh|powershell|bun|deno)\b";
    private const string LocalHost = @"(localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal)";

    private const string PipesPattern =
        Fetchers + @"[^\n]{0,400}?(\|\s{0,4}" + Shells + @"|\|\s{0,4}" + Languages + @"|&&\s{0,4}(chmod\s{1,3}\S{1,10}\s|(ba|z)?sh\s|source\s|\.\s|\./))"
        + @"|(\b(ba|z|da)?sh\s{1,3}(-\w{1,6}\s{1,3})?[""']?(<\(|\$\(|`)\s{0,3}|\beval\s{1,3}[""']?(\$\(|`)\s{0,3}|\bsource\s{1,3}<\(\s{0,3})" + Fetchers
        + @"|\b(iex|invoke-expression)\b[^\n]{0,80}?(" + Fetchers + @"|\bnet\.webclient\b)|\bnet\.webclient\b[^\n]{0,200}\b(iex|invoke-expression)\b"
        + @"|\bcertutil\b[^\n]{0,80}-urlcache|\bbitsadmin\b[^\n]{0,80}/transfer|\bmshta\b\s{1,3}[""']?https?:";

    private const string DownloadsPattern =
        @"(" + Fetchers + @"|\b(scp|sftp|rsync|ftp|tftp)\b)[^\n]{0,300}?(https?://|ftp://|\w@[\w.]{1,100}:|\$\{?\w|[\w-]{1,60}\.[a-z]{2,10}\b)"
        + @"|\bfetch\s{0,3}\(\s{0,3}[""'`]https?://|\brequests\.(get|post)\(|\burllib\.request\b|\bhttps?\.request\(";

    private const string ConnectsPattern =
        @"/dev/(tcp|udp)/|\b(nc|ncat|netcat|socat)\s{1,3}-?[\w.]|\bopenssl\s{1,3}s_client\b|\btelnet\s{1,3}[\w.-]{3,}\s|\bssh\s{1,3}-\w{0,6}R\b|\bngrok\b|\bcloudflared\s{1,3}tunnel\b";

    private const string DecodesPattern =
        @"\bbase64\s{1,3}(-d|--decode|-di)\b|\bopenssl\s{1,3}(enc|base64)\b[^\n]{0,80}\s-d\b|\bxxd\s{1,3}(-\w{1,3}\s{1,3}){0,3}-r|\bFromBase64String\b"
        + @"|\b(powershell|pwsh)(\.exe)?\b[^\n]{0,200}\s-e[a-z]{0,14}\s{1,3}[A-Za-z0-9+/=]{24,}|\batob\s{0,3}\(|\bBuffer\.from\([^\n]{0,4000}?,\s{0,3}['""]base64['""]|\bb64decode\b"
        + @"|\bbytes\.fromhex\b|\b(exec|eval)\s{0,3}\(\s{0,3}(compile|base64|codecs|zlib|bytes|__import__)|(\\x[0-9a-f]{2}){4}|\becho\s{1,3}[A-Za-z0-9+/]{60,}={0,2}\s{0,3}\|";

    private const string CredentialsPattern =
        @"(~|\$\{?HOME\}?|%USERPROFILE%|\$env:USERPROFILE|/root|/home/\w{1,40}|/Users/\w{1,40})[/\\]\.(ssh|aws|azure|kube|gnupg|docker|config[/\\](gcloud|gh|git)|netrc|npmrc|pypirc"
        + @"|git-credentials|claude\.json|claude[/\\]\.credentials|codex[/\\]auth|gemini[/\\]oauth)|\bid_(rsa|ed25519|ecdsa)\b|\.aws[/\\]credentials|\.git-credentials\b"
        + @"|\bcat\s{1,3}[^\n|]{0,60}\.env\b(?!\.(example|sample))|(?<![.\w/-])(printenv|env)\s{0,3}(\||>|$)|\bset\s{0,3}\|\s{0,3}(curl|nc|base64)|\bsecurity\s{1,3}find-(generic|internet)-password"
        + @"|\bsecret-tool\s{1,3}lookup|\bgh\s{1,3}auth\s{1,3}token|\bgcloud\s{1,3}auth\s{1,3}print-|\baws\s{1,3}sts\s{1,3}get-session-token|\bgit\s{1,3}credential\s{1,3}fill"
        + @"|\b(cookies\.sqlite|Login Data|logins\.json|key4\.db)\b|\b(curl|wget|nc|iwr|irm)\b[^\n]{0,300}\$\{?[A-Z_]{0,30}(_API_KEY|_TOKEN|_SECRET|_PASSWORD|_ACCESS_KEY)";

    private const string RunnerPattern =
        @"\b(npx\s{1,3}((-y|--yes|-q|--quiet)\s{1,3}){1,3}((-p|--package)[ =]{1,3})?"
        + @"|(bunx|uvx|pipx\s{1,3}run|pnpx|pnpm\s{1,3}dlx|yarn\s{1,3}dlx|bun\s{1,3}x|uv\s{1,3}tool\s{1,3}run)\s{1,3}((-y|--yes|-q|--quiet|--bun|--isolated|--refresh|--from|-p|--package)[ =]{1,3}){0,4})"
        + @"(?<package>[""']?@?[A-Za-z0-9./~$][^\s""';&|]{0,200})";

    private const string PinnedPattern = @"(@v?\d[\w.+-]*|==\s?v?\d[\w.+-]*|@[0-9a-f]{40}|#[0-9a-f]{7,40}|@sha256:[0-9a-f]{64})$";

    /// <summary>What is grave about the command, in words that follow "it": <c>reads credentials</c>; null where nothing is.</summary>
    public static string? Of(string command)
    {
        var text = Beginning(command);
        return Pipes().IsMatch(text) ? "runs what it downloads"
            : Credentials().IsMatch(text) ? "reads credentials"
            : Decodes().IsMatch(text) ? "decodes and runs text"
            : Connects().IsMatch(text) ? "opens a connection of its own"
            : LeavesMachine(text) ? "talks to a remote host"
            : RunnerOf(text) is { } package ? $"runs {package}, which is not pinned"
            : command.Length > Longest ? "is too long to be read"
            : null;
    }

    /// <summary>What is grave about a line of a script: fetching alone is everyday there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isShell">Whether it is one of a shell's; programs decode and connect for many good reasons.</param>
    public static string? OfScriptLine(string line, bool isShell = true)
    {
        var text = Beginning(line);
        return Pipes().IsMatch(text) ? "runs what it downloads"
            : Credentials().IsMatch(text) && (Downloads().IsMatch(text) || Connects().IsMatch(text)) ? "sends credentials"
            : !isShell ? null
            : Decodes().IsMatch(text) ? "decodes and runs text"
            : Connects().IsMatch(text) ? "opens a connection of its own"
            : line.Length > Longest ? "is too long to be read"
            : null;
    }

    /// <summary>The package that a runner such as npx fetches without a version; null where there is none.</summary>
    public static string? RunnerOf(string command)
    {
        for (var match = Runner().Match(Beginning(command)); match.Success; match = match.NextMatch())
        {
            var package = match.Groups["package"].Value.Trim('"', '\'');
            if (!IsPinned(package) && !IsPath(package))
            {
                return package;
            }
        }

        return null;
    }

    /// <summary>Whether the package is named with a version: <c>@scope/name@1.2.3</c>, <c>name==1.2</c>, a commit or a digest.</summary>
    public static bool IsPinned(string package) => Pinned().IsMatch(package);

    /// <summary>Whether the command fetches or sends, and not only from and to this machine. Files that it writes are no hosts.</summary>
    private static bool LeavesMachine(string text)
    {
        if (!Downloads().IsMatch(text))
        {
            return false;
        }

        var elsewhere = LocalUrl().Replace(text, "");
        return elsewhere.Length == text.Length || Downloads().IsMatch(FileEnd().Replace(elsewhere, ""));
    }

    private static bool IsPath(string package) => package is ['.' or '/' or '~', ..] || package.Contains('$', StringComparison.Ordinal);

    private static string Beginning(string command) => command.Length > Longest ? command[..Longest] : command;

    [GeneratedRegex(PipesPattern, Options, TimeLimit)]
    private static partial Regex Pipes();

    [GeneratedRegex(DownloadsPattern, Options, TimeLimit)]
    private static partial Regex Downloads();

    [GeneratedRegex(@"https?://" + LocalHost + @"(?![\w.-])[^\s""']{0,300}", Options, TimeLimit)]
    private static partial Regex LocalUrl();

    [GeneratedRegex(@"\.(json|txt|log|html|xml|ya?ml|tar|gz|csv|out|tmp|pid)\b", Options, TimeLimit)]
    private static partial Regex FileEnd();

    [GeneratedRegex(ConnectsPattern, Options, TimeLimit)]
    private static partial Regex Connects();

    [GeneratedRegex(DecodesPattern, Options, TimeLimit)]
    private static partial Regex Decodes();

    [GeneratedRegex(CredentialsPattern, Options, TimeLimit)]
    private static partial Regex Credentials();

    [GeneratedRegex(RunnerPattern, Options, TimeLimit)]
    private static partial Regex Runner();

    [GeneratedRegex(PinnedPattern, Options, TimeLimit)]
    private static partial Regex Pinned();
}
