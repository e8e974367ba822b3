using System.Buffers;
using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>What somebody does who wants to stay: start with the machine, read credentials, put out the lights.</summary>
internal static class FootholdRules
{
    private const FileRole Commands = FileRole.Shell | FileRole.Code | FileRole.Config | FileRole.Instructions;
    private const FileRole Anywhere = Commands | FileRole.Container | FileRole.Pipeline;
    private const string Home = @"(?:~|\$HOME|\$\{HOME\}|/root|/home/[\w.$@{}\-]{1,40})";
    private const string StartFiles = @"\.(?:bashrc|zshrc|bash_profile|profile|zprofile|zshenv|zlogin|bash_login|kshrc|config/fish/config\.fish)";
    private const string Opens = @"(?:open|writeFile(?:Sync)?|appendFile(?:Sync)?|WriteAllText|AppendAllText|File\.(?:write|open)|os\.OpenFile|fopen|file_put_contents|write_text|copy|copyFile|symlink)";
    private const string Stores =
        @"\.aws/credentials\b|\.ssh/id_(?:rsa|ed25519|ecdsa|dsa)\b(?!\.pub)|/etc/shadow\b|\.pypirc\b|\.git-credentials\b|\.docker/config\.json\b|\.kube/config\b|\.vault-token\b|\.gnupg/(?:secring|private-keys)|application_default_credentials\.json|\.config/gh/hosts\.yml|\.bash_history\b|\.zsh_history\b"
        + @"|Google[/\\]{1,2}Chrome[^""'\n]{0,80}(?:Login Data|Cookies|Local State)|(?:Login Data|Web Data)\b|\blogins\.json\b|\bkey[34]\.db\b|\bwallet\.dat\b|exodus\.wallet|nkbihfbeogaeaoehlefnkodbefgpgknn|/proc/(?:self|\d+|\*|\$\w+)/environ";

    /// <summary>Lines around a firewall's emptying in which it is filled again.</summary>
    private const int FirewallLines = 40;

    private static readonly SearchValues<string> Removals = SearchValues.Create(["launchctl unload", "launchctl bootout", "/delete"], StringComparison.Ordinal);
    private static readonly SearchValues<string> FirewallRules = SearchValues.Create(["iptables -A", "iptables -P", "iptables-restore", "iptables -I"], StringComparison.Ordinal);

    private static Severity? JudgeKey(Hit hit) => hit.File.Is(FileRole.Container | FileRole.Pipeline) || !hit.Match.Value.Contains("ssh-", StringComparison.Ordinal) ? Severity.Medium : Severity.High;

    /// <summary>Taking it away again is no foothold.</summary>
    private static Severity? JudgeStart(Hit hit) =>
        hit.Lines.ContainsAny(Removals) ? null : Severity.Medium;

    /// <summary>A firewall is emptied before it is filled; and a build's own machine is thrown away.</summary>
    private static Severity? JudgeGuards(Hit hit) =>
        hit.Match.Groups["flush"].Success && hit.Around(FirewallLines).ContainsAny(FirewallRules) ? null : hit.File.Is(FileRole.Pipeline | FileRole.Container) ? Severity.Low : Severity.Medium;

    private static Severity? JudgeLights(Hit hit) => hit.Match.Groups["mild"].Success ? Severity.Medium : Severity.High;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("starts-with-machine", Severity.Medium, "starts by itself from now on", "https://attack.mitre.org/tactics/TA0003/",
            "What is put there runs again at every start or login, long after this code is gone.", "Check that the program is meant to stay, and say so where people install it.",
            new Form(@"(?:\|\s*crontab\b(?!\s+-[lre])|(?:^|[;&|""'`]\s*|\bsudo\s+)crontab\s+(?:-u\s+\S{1,40}\s+)?(?:-(?=\s|$|[""'`])|(?!-)[\w$~{}""'\-]{0,60}[./$][\w./$~{}""'\-]{0,60})(?=\s|$|[;&|)]))", "crontab"),
            new Form(@"(?:>>?\s*|\btee\s+(?:-a\s+)?|\b(?:cp|mv|install|ln)\s[^\n;|&]{1,120}\s)[""']?/(?:etc/cron(?:tab\b|\.\w+/)|var/spool/cron)[^\s;|&]{0,80}", "/etc/cron", "/var/spool/cron"),
            new Form(Opens + @"\s*\([^\n]{0,80}?[""'`](?:/etc/cron|/var/spool/cron|/etc/systemd/system/|/etc/init\.d/|/etc/rc\.local|/etc/ld\.so\.preload|/etc/profile)[^\n]{0,80}", "/etc/cron", "/var/spool/cron", "/etc/systemd", "/etc/init.d", "/etc/rc.local", "/etc/ld.so.preload", "/etc/profile") { Where = FileRole.Code },
            new Form(@"(?:>>?\s*|\btee\s+(?:-a\s+)?)[""']?(?:/etc/rc\.local|/etc/ld\.so\.preload|" + Home + @"/\.config/systemd/user/|" + Home + @"/\.config/autostart/)[^\s;|&]{0,80}", "/etc/rc.local", "/etc/ld.so.preload", "systemd/user", "config/autostart"),
            new Form(Opens + @"\s*\([^\n]{0,160}?" + StartFiles + @"\b[^\n]{0,60}?(?:[""']a\+?b?[""']|append|O_APPEND|write|FILE_APPEND)", ".bashrc", ".zshrc", ".bash_profile", ".profile", ".zprofile", ".zshenv", "config.fish") { Where = FileRole.Code },
            new Form(@"(?:appendFile(?:Sync)?|AppendAllText|FILE_APPEND)[^\n]{0,160}?" + StartFiles + @"\b", ".bashrc", ".zshrc", ".bash_profile", ".profile", ".zprofile", ".zshenv") { Where = FileRole.Code },
            new Form(@"[""'`/][^""'`\n]{0,80}Library/(?:LaunchAgents|LaunchDaemons)/[^""'`\n\s]{1,80}|\blaunchctl\s+(?:load|bootstrap|enable)\b[^\n;|&]{0,100}", "LaunchAgents", "LaunchDaemons", "launchctl"),
            new Form(@"(?i:CurrentVersion\\{1,2}Run(?:Once)?\b)", "CurrentVersion\\"),
            new Form(@"(?i:\bschtasks(?:\.exe)?\s[^\n]{0,40}/create\b[^\n]{0,200}|\bRegister-ScheduledTask\b[^\n]{0,160}|Start Menu\\{1,2}Programs\\{1,2}Startup)", "schtasks", "Register-ScheduledTask", "Start Menu\\")) with
        {
            Where = Commands,
            Judge = JudgeStart,
            Positives =
            [
                new("(crontab -l; echo \"* * * * * /opt/x\") | crontab -", "scripts/install.sh"), new("with open(os.path.expanduser(\"~/.bashrc\"), \"a\") as f: f.write(line)", "src/app.py"), new("fs.appendFileSync(path.join(os.homedir(), '.zshrc'), line)", "src/app.js"),
                new("reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v x /d x.exe", "scripts/install.cmd"), new("cp tool.service ~/Library/LaunchAgents/dev.tool.plist; launchctl load ~/Library/LaunchAgents/dev.tool.plist", "scripts/install.sh"),
            ],
            Negatives = [new("crontab -l", "scripts/install.sh"), new("source ~/.bashrc", "scripts/install.sh"), new("with open(os.path.expanduser(\"~/.toolrc\")) as f: pass", "src/app.py"), new("# add to crontab: * * * * *", "scripts/install.sh"), new("launchctl unload ~/Library/LaunchAgents/dev.tool.plist", "scripts/remove.sh")],
        },
        Rule.Pattern("login-key-added", Severity.High, "key for logging in is added", "https://attack.mitre.org/techniques/T1098/004/",
            "Whoever has the other half of the key may log in from now on.", "Check whose key it is, and let the operator of the machine add it.",
            new Form(@"(?:\b(?:echo|printf|cat)\s[^\n|]{0,900}?)?(?:>>?\s*|\|\s*(?:sudo\s+)?tee\s+(?:-a\s+)?)[""']?[\w./~${}\-]{0,80}authorized_keys2?\b", "authorized_keys"),
            new Form(Opens + @"\s*\([^\n]{0,160}?authorized_keys2?\b[^\n]{0,80}?(?:[""'][aw]\+?b?[""']|append|O_APPEND|O_WRONLY|write)", "authorized_keys") { Where = FileRole.Code },
            new Form(@"\b(?:appendFile|writeFile)(?:Sync)?\s*\([^\n]{0,160}?authorized_keys2?\b", "authorized_keys") { Where = FileRole.Code }) with
        {
            Where = Anywhere,
            Judge = JudgeKey,
            Positives = [new($"echo \"{"ssh-ed25519"} AAAAC3NzaC1lZDI1NTE5AAAAIK x@y\" >> ~/.ssh/authorized_keys", "scripts/install.sh"), new("fs.appendFileSync('/root/.ssh/authorized_keys', key)", "src/app.js")],
            Negatives = [new("chmod 600 ~/.ssh/authorized_keys", "scripts/install.sh"), new("AuthorizedKeysFile .ssh/authorized_keys", "etc/sshd.conf"), new("with open(\"authorized_keys\") as f: keys = f.read()", "src/app.py")],
        },
        Rule.Pattern("reads-credentials", Severity.Medium, "reads a store of credentials", "https://attack.mitre.org/techniques/T1555/",
            "The file holds the person's own logins, for everything, not what this program was given.", "Ask for the one credential that is needed, by its own name.",
            new Form(@"(?:\b(?:open|read\w*|load\w*|slurp|cat|cp|copy\w*|base64|tar|zip|head|xxd|Get-Content|ReadAll\w*|File\.\w+|readFile\w*|ReadFile|file_get_contents|include_str|require|join|expanduser|homedir|Path|glob\w*|sqlite3?\.\w+)\b[\s(][^\n]{0,160}?)(?<v>" + Stores + ")",
                ".aws/credentials", ".ssh/id_", "/etc/shadow", ".pypirc", ".git-credentials", ".docker/config", ".kube/config", ".vault-token", ".gnupg/", "application_default_credentials", ".config/gh/", "_history", "Login Data", "Web Data", "logins.json", "key4.db", "key3.db", "wallet.dat", "exodus.wallet", "nkbihfbe", "/environ"),
            new Form(@"\bsecurity\s+(?:find-(?:generic|internet)-password\b[^\n;|&]{0,100}?-\w*[wg]|dump-keychain)[^\n;|&]{0,40}", "security find-", "security dump-"),
            new Form(@"(?i:\breg(?:\.exe)?\s+save\s+hklm\\{1,2}(?:sam|system|security)\b|\bsekurlsa::|\blsadump::|\bmimikatz\b|\bcomsvcs(?:\.dll)?\b[^\n]{0,20}MiniDump|\bprocdump\b[^\n]{0,40}lsass)", "reg save", "reg.exe save", "sekurlsa", "lsadump", "mimikatz", "comsvcs", "lsass"),
            new Form(@"169\.254\.169\.254/(?:latest/)?meta-data/iam/security-credentials|metadata\.google\.internal/computeMetadata/v1/instance/service-accounts/\w+/token|169\.254\.169\.254/metadata/identity/oauth2/token", "169.254.169.254/", "metadata.google.internal/"),
            new Form(@"\bdocument\.cookie\b", "document.cookie") { Beside = [@"\bfetch\s*\(\s*[""'`]https?:|sendBeacon\s*\(\s*[""'`]https?:|new\s+Image\(\)\.src|\.src\s*=\s*[""'`]https?:"], Around = 2, Where = FileRole.Code | FileRole.Page }) with
        {
            Where = FileRole.Code | FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Page | FileRole.Instructions,
            Positives =
            [
                new("with open(os.path.expanduser(\"~/.aws/credentials\")) as f: data = f.read()", "src/app.py"), new("const key = fs.readFileSync(path.join(os.homedir(), '.ssh/id_rsa'))", "src/app.js"), new("cat /etc/shadow", "scripts/run.sh"),
                new("curl http://169.254.169.254/latest/meta-data/iam/security-credentials/role", "scripts/run.sh"),
            ],
            Negatives = [new("ssh-keygen -f ~/.ssh/id_rsa -N ''", "scripts/run.sh"), new("cat ~/.ssh/id_rsa.pub", "scripts/run.sh"), new("raise Error('put it in ~/.aws/credentials')", "src/app.py"), new("document.cookie = `theme=${theme}`", "src/app.js")],
        },
        Rule.Pattern("tracks-covered", Severity.High, "leaves no tracks", "https://attack.mitre.org/techniques/T1070/",
            "Whoever looks later for what happened finds nothing.", "Leave histories and logs as they are.",
            new Form(@"\b(?:unset\s+HISTFILE\b|HISTFILE\s*=\s*[""']?/dev/null|set\s+\+o\s+history\b)", "HISTFILE", "+o history"),
            new Form(@"(?<mild>(?:^|[;&|""'`]\s*|\bsudo\s+)history\s+-\w*c\w*(?=\s|$|[;&|""'`])|\bexport\s+HIST(?:FILE)?SIZE\s*=\s*0\b)", "history -", "HISTSIZE=", "HISTFILESIZE="),
            new Form(@"(?<mild>\b(?:rm|shred|truncate|unlink)\s[^\n;|&]{0,80}?\.(?:bash|zsh|sh)_history\b)", "_history"),
            new Form(@"(?:(?:^|[;&|])\s*(?:cat\s+/dev/null\s*|:\s*|true\s*)?>\s*|\b(?:shred|rm)\s[^\n;|&>]{0,60}?|\btruncate\s[^\n;|&]{0,40}?)/var/log/(?:auth\.log|secure|wtmp|btmp|lastlog|utmp|audit)\S{0,40}", "/var/log/"),
            new Form(@"(?i:\bwevtutil(?:\.exe)?\s+(?:cl|clear-log)\b[^\n]{0,60}|\bClear-EventLog\b[^\n]{0,60}|\bauditctl\s+-(?:e\s*0|D)\b|HistorySavePath\b[^\n]{0,40}Remove-Item|Remove-Item[^\n]{0,80}HistorySavePath)", "wevtutil", "Clear-EventLog", "auditctl", "HistorySavePath")) with
        {
            Where = Anywhere,
            Judge = JudgeLights,
            Positives = [new("unset HISTFILE", "scripts/run.sh"), new("wevtutil cl Security", "scripts/run.cmd"), new("export HISTFILE=/dev/null", "scripts/run.sh"), new("history -c && exit", "scripts/run.sh"), new("> /var/log/auth.log", "scripts/run.sh")],
            Negatives = [new("git log --history -c", "scripts/run.sh"), new("export HISTSIZE=10000", "scripts/run.sh"), new("tail -f /var/log/auth.log", "scripts/run.sh"), new("rm -rf /var/log/app", "scripts/run.sh")],
        },
        Rule.Pattern("guards-off", Severity.Medium, "protection of the machine switched off", "https://attack.mitre.org/techniques/T1562/",
            "What would have stopped or reported an attack on this machine no longer does.", "Add the one exception that is needed.",
            new Form(@"(?i:\bSet-MpPreference\b[^\n]{0,120}?-Disable\w+\s+(?:\$true|1)\b|\bAdd-MpPreference\b[^\n]{0,80}?-Exclusion\w+\s[^\n]{1,80}|\bamsiInitFailed\b|\bnetsh\s+advfirewall\s+set\s+\w+\s+state\s+off\b|Set-NetFirewallProfile\b[^\n]{0,80}-Enabled\s+False)", "MpPreference", "amsiInitFailed", "advfirewall", "Set-NetFirewallProfile"),
            new Form(@"(?:^|[;&|""'`]\s*|\bsudo\s+)setenforce\s+(?:0|[Pp]ermissive)\b|\bSELINUX\s*=\s*(?:disabled|permissive)\b", "setenforce", "SELINUX"),
            new Form(@"\bufw\s+(?:--force\s+)?disable\b|(?<flush>\biptables\s+(?:-t\s+\w+\s+)?(?:-F|--flush)(?=\s|$|[;&|]))|\bspctl\s+--(?:master|global)-disable\b|\bcsrutil\s+disable\b", "ufw ", "iptables", "spctl", "csrutil"),
            new Form(@"\bsystemctl\s+(?:stop|disable|mask)\s[^\n;|&]{0,40}?\b(?:auditd|firewalld|apparmor|falcon-sensor|clamav\S*|fail2ban|rsyslog|osqueryd|crowdsec|wazuh\S*)\b", "systemctl")) with
        {
            Where = Anywhere,
            Judge = JudgeGuards,
            Positives = [new("setenforce 0", "scripts/run.sh"), new("Set-MpPreference -DisableRealtimeMonitoring $true", "scripts/run.ps1"), new("sudo ufw disable", "scripts/run.sh"), new("systemctl stop auditd", "scripts/run.sh")],
            Negatives = [new("setenforce 1", "scripts/run.sh"), new("systemctl stop nginx", "scripts/run.sh"), new("ufw allow 443", "scripts/run.sh"), new("iptables -F\niptables -A INPUT -j DROP\n", "scripts/run.sh")],
        },
        Rule.Pattern("coin-miner", Severity.High, "mines coins", "https://attack.mitre.org/techniques/T1496/", "It spends the machine's power, and the bill, for somebody else.", "Take it out, and find out who put it there.",
            new Form(@"\bstratum\+(?:tcp|ssl|tls|udp)://[^\s""'`]{1,120}", "stratum+"),
            new Form(@"(?<![\w\-])(?:xmrig|minerd|cpuminer(?:-multi)?|nbminer|t-rex|lolminer|ccminer|cgminer)(?:\.exe)?\s+[^\n]{0,80}?(?:-o|-a|--url|--algo|--donate-level|-u)[\s=]", "xmrig", "minerd", "cpuminer", "nbminer", "lolminer", "ccminer", "cgminer"),
            new Form(@"github\.com/xmrig/xmrig/releases|\bCoinHive\.(?:Anonymous|User)\b|coinhive\.min\.js|\bpool\.(?:minexmr|supportxmr|hashvault)\.\w+|\bxmr\.(?:2miners|nanopool|f2pool)\.\w+", "xmrig/releases", "coinhive", "minexmr", "supportxmr", "hashvault", "xmr.")) with
        {
            Where = Anywhere | FileRole.Page,
            Positives = [new($"./x -o {"stratum"}+tcp://pool.tool.dev:3333 -u wallet", "scripts/run.sh"), new("xmrig --donate-level 1 -o pool:3333", "scripts/run.sh")],
            Negatives = [new("block = [\"stratum\", \"coin\"]", "src/app.py"), new("// xmrig -o pool", "src/app.js")],
        },
    ];
}
