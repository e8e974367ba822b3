using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Rights on a machine that a program or script takes for itself.</summary>
internal static class RightsRules
{
    private const FileRole Commands = FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Code | FileRole.Config | FileRole.Instructions;

    private static Severity? JudgeSetuid(Hit hit) =>
        hit.Match.Groups["target"].Success ? Severity.Critical : hit.File.Is(FileRole.Container) ? Severity.Low : Severity.Medium;

    private static Severity? JudgeSudoers(Hit hit) =>
        hit.File.Is(FileRole.Container | FileRole.Pipeline) || hit.File.File.Path.Value.Contains(".devcontainer/", StringComparison.Ordinal) || hit.File.File.Path.Name.Contains("Vagrant", StringComparison.OrdinalIgnoreCase)
            ? Severity.Medium : Severity.High;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("code-runs-sudo", Severity.Medium, "program asks for root", "https://cwe.mitre.org/data/definitions/250.html",
            "What runs there may do anything on the machine, and so may whoever gets to choose its arguments.", "Leave it to the person who runs the program to give rights, and ask for the one that is needed.",
            new Form(@"(?:\b(?:exec|execSync|spawn|spawnSync|execFile|execFileSync|system|popen|Popen|run|call|check_call|check_output|getoutput|shell_exec|passthru|proc_open|Command|CommandContext|ProcessBuilder|Start|execa|shell|sh|execvp?|create_subprocess_\w+)|\$)\s*[(!]?\s*(?:ctx\s*,\s*)?(?:new\s+String\s*\[\s*\]\s*)?[\[({]?\s*(?:f|r|b)?[""'`]\s*(?:/usr/bin/)?(?<v>(?:sudo|doas|pkexec|gsudo)\b[^""'`\n]{0,80})", "sudo", "doas", "pkexec", "gsudo")
                { Where = FileRole.Code },
            new Form(@"\[\s*[""'](?<v>(?:sudo|doas|pkexec))[""']\s*,\s*[""']", "sudo", "doas", "pkexec") { Where = FileRole.Code },
            new Form(@"(?i:\bVerb\s*=\s*""runas""|-Verb\s+RunAs\b|ShellExecute\w*\s*\([^\n]{0,80}[""']runas[""'])", "runas") { Where = FileRole.Code | FileRole.Shell },
            new Form(@"requestedExecutionLevel[^>\n]{0,60}level\s*=\s*[""']requireAdministrator", "requireAdministrator"),
            new Form(@"(?<![\w.])(?:os\.|Process::Sys\.|posix\.|process\.|syscall\.|unix\.|libc::|nix::unistd::|posix_)?set(?:re|res|e)?uid\s*\(\s*(?:0|Uid::from_raw\(0\))\s*[,)]", "setuid", "seteuid", "setreuid", "setresuid") { Where = FileRole.Code },
            new Form(@"\b(?:SeDebugPrivilege|SeTakeOwnershipPrivilege|SeLoadDriverPrivilege|SeTcbPrivilege)\b", "SeDebugPrivilege", "SeTakeOwnershipPrivilege", "SeLoadDriverPrivilege", "SeTcbPrivilege") { Where = FileRole.Code | FileRole.Shell }) with
        {
            Where = FileRole.Code | FileRole.Config | FileRole.Page | FileRole.Shell,
            Positives =
            [
                new("subprocess.run([\"sudo\", \"systemctl\", \"restart\", name])", "src/app.py"), new("execSync(`sudo chown -R ${user} ${path}`)", "src/app.ts"), new("cmd := exec.Command(\"sudo\", \"-n\", \"true\")", "src/main.go"),
                new("os.setuid(0)", "src/app.py"), new("info.Verb = \"runas\";\nVerb = \"runas\"", "src/App.cs"),
            ],
            Negatives = [new("raise SystemExit('run this with sudo')", "src/app.py"), new("os.setuid(pwnam.pw_uid)", "src/app.py"), new("run: sudo apt-get install -y jq", ".github/workflows/ci.yml"), new("// exec(\"sudo x\")", "src/app.js")],
        },
        Rule.Pattern("script-runs-sudo", Severity.Low, "script takes root", "https://cwe.mitre.org/data/definitions/250.html",
            "The command may do anything on the machine that runs the script.", "Check that this command needs root, and that its arguments are fixed.",
            new Form(@"(?:^|[;&|({]|\b(?:then|do|else|if|while|until|exec|time)\s|^\s*@)\s*(?<v>(?:sudo|doas)\s+(?!-v\b|apt\b|apt-get\b|dnf\b|yum\b|apk\b|pacman\b|zypper\b|brew\b|snap\b|port\b)[^\n;|&]{1,120})", "sudo ", "doas "),
            new Form(@"(?:^|[;&|({]|\b(?:then|do|else)\s)\s*(?<v>su\s+(?:-l?\s+|root\s+){0,2}-c\s+[""'][^\n]{1,120})", "su -", "su root")) with
        {
            IsForChanges = true,
            Where = FileRole.Shell,
            Positives = [new("sudo install -m 0755 tool /usr/local/bin/tool", "scripts/install.sh"), new("su -c \"cp tool /usr/local/bin\"", "scripts/install.sh")],
            Negatives = [new("sudo apt-get install -y jq", "scripts/install.sh"), new("echo 'try sudo make install'", "scripts/install.sh"), new("# sudo make install", "scripts/install.sh")],
        },
        Rule.Pattern("setuid-bit", Severity.Medium, "file runs with its owner's rights", "https://cwe.mitre.org/data/definitions/250.html",
            "Whoever starts that file has its owner's rights, and with a shell or an interpreter all of them.", "Give the one capability that is needed to a service, and drop the bit.",
            new Form(@"\bchmod\s+(?:-\w+\s+){0,3}(?:[ugoa]{0,4}\+[rwx]{0,3}s[rwx]{0,3}|0?[46][0-7]{3})\s+[""']?(?<target>/(?:usr/)?bin/(?:(?:ba|z|da|k)?sh|python[\d.]*|perl|find|vim?|env|cp|nmap))?[^\s;&|]{0,80}", "chmod"),
            new Form(@"\binstall\s[^\n;|&]{0,80}?-m\s*0?[46][0-7]{3}\b", "install -"),
            new Form(@"\bsetcap\s+(?!-r)[""']?[\w,=+]{0,40}cap_(?:setuid|setgid|sys_admin|dac_override|dac_read_search|sys_ptrace|sys_module|chown|fowner)\S{0,40}", "setcap"),
            new Form(@"\bchmod\w*\s*\([^\n]{0,100}?(?:\b0o?[46][0-7]{3}\b|S_ISUID)", "chmod")) with
        {
            Where = Commands,
            Judge = JudgeSetuid,
            Positives = [new("chmod u+s /usr/local/bin/tool", "scripts/install.sh"), new("RUN chmod 4755 /opt/sandbox", "Dockerfile"), new("os.chmod(path, 0o4755)", "src/app.py"), new("setcap cap_setuid+ep /usr/bin/tool", "scripts/install.sh")],
            Negatives = [new("chmod 0755 tool", "scripts/install.sh"), new("chmod u-s tool", "scripts/install.sh"), new("chmod +x tool", "scripts/install.sh"), new("setcap cap_net_bind_service=+ep /usr/bin/tool", "scripts/install.sh"), new("install -m 644 a b", "Makefile")],
        },
        Rule.Pattern("world-writable", Severity.Low, "everybody may write here", "https://cwe.mitre.org/data/definitions/732.html",
            "Any account on the machine may change the file, and with it what runs later under another.", "Give write access to the one account that needs it.",
            new Form(@"\bchmod\s+(?:-\w+\s+){0,3}(?:0?777|a\+rwx|ugo\+rwx|o\+[rx]{0,2}w\w{0,2})\s+[""']?/?(?!tmp\b)[^\s;&|]{1,80}", "chmod"),
            new Form(@"(?<![\w.])umask\s+0{1,4}(?=\s|$|;)", "umask"),
            new Form(@"(?i:\bicacls\b[^\n]{0,120}?/grant(?::r)?\s+[""']?(?:Everyone|\*S-1-1-0|Users):?[^\n]{0,12}\b[FM]\b)", "icacls")) with
        {
            IsForChanges = true,
            Where = Commands & ~FileRole.Config,
            Positives = [new("chmod -R 777 /var/www", "scripts/install.sh"), new("umask 000", "scripts/install.sh"), new("icacls C:\\app /grant Everyone:F", "scripts/install.cmd")],
            Negatives = [new("chmod 775 /var/www", "scripts/install.sh"), new("umask 022", "scripts/install.sh"), new("chmod 1777 /tmp", "scripts/install.sh")],
        },
        Rule.Pattern("passwordless-sudo", Severity.High, "root without a password", "https://www.sudo.ws/docs/man/sudoers.man/",
            "Whatever runs under that account, a coding agent or a stolen session included, is root without being asked.", "Name the one command that is needed, with its arguments, or ask for the password.",
            new Form(@"(?:^|[\s""'`%])[\w.%@$+{}\-]{1,60}\s+ALL\s*=\s*\(?[\w:, ]{0,20}\)?\s*NOPASSWD\s*:[^\n""']{0,80}", "NOPASSWD"),
            new Form(@"[""']?NOPASSWD[""']?\s*:\s*ALL", "NOPASSWD"),
            new Form(@"\bpermit\s+nopass\b[^\n]{0,60}", "nopass")) with
        {
            Where = Commands,
            Judge = JudgeSudoers,
            Positives = [new("echo \"deploy ALL=(ALL) NOPASSWD:ALL\" >> /etc/sudoers", "scripts/install.sh"), new("permit nopass keepenv :wheel", "etc/doas.conf")],
            Negatives = [new("deploy ALL=(ALL) ALL", "etc/sudoers"), new("grep -q NOPASSWD /etc/sudoers", "scripts/install.sh")],
        },
        Rule.Pattern("joins-root-group", Severity.Medium, "account joins a group that is as good as root", "https://docs.docker.com/engine/install/linux-postinstall/",
            "Members of sudo, wheel, docker, lxd, disk or shadow can become root without a further question.", "Check that this account needs it; use a rootless daemon or a single sudo rule.",
            new Form(@"\b(?:usermod\s[^\n;|&]{0,40}?-\w*G|gpasswd\s+-a\s+\S{1,40}|adduser\s+(?!--|-)\S{1,40}|addgroup\s+(?!--|-)\S{1,40}|useradd\s[^\n;|&]{0,80}?-G)\s+[""']?[\w,]{0,60}?\b(?:sudo|wheel|docker|lxd|disk|shadow|root)\b[^\n;|&]{0,40}", "usermod", "gpasswd", "adduser", "addgroup", "useradd"),
            new Form(@"(?i:\bnet\s+localgroup\s+[""']?administrators[""']?\s+[^\n]{1,60}/add|Add-LocalGroupMember[^\n]{0,60}Administrators)", "localgroup", "Add-LocalGroupMember")) with
        {
            Where = FileRole.Shell | FileRole.Code | FileRole.Config | FileRole.Instructions,
            Positives = [new("usermod -aG docker $USER", "scripts/install.sh"), new("net localgroup administrators svc /add", "scripts/install.cmd")],
            Negatives = [new("usermod -aG video app", "scripts/install.sh"), new("useradd -r -s /bin/false app", "scripts/install.sh")],
        },
        Rule.Pattern("database-superuser", Severity.Medium, "account gets all rights on a database", "https://cwe.mitre.org/data/definitions/250.html",
            "Whoever gets hold of that account may read, change and delete everything, and often run commands on the server.", "Grant what the program uses, on its own schema.",
            new Form(@"(?i:\bGRANT\s+ALL\s+(?:PRIVILEGES\s+)?ON\s+\*\.\*\s+TO\s[^\n;]{0,100})", "GRANT ALL"),
            new Form(@"(?i:\b(?:ALTER|CREATE)\s+(?:ROLE|USER)\s+\S{1,60}\s+(?:WITH\s+)?[^\n;]{0,60}?(?<!NO)\bSUPERUSER\b)", "SUPERUSER"),
            new Form(@"(?i:\bsp_addsrvrolemember\b[^\n]{0,80}sysadmin|ALTER\s+SERVER\s+ROLE\s+\[?sysadmin\]?\s+ADD\s+MEMBER[^\n;]{0,80})", "sysadmin"),
            new Form(@"(?i:\bxp_cmdshell\b['""]?\s*,\s*1)", "xp_cmdshell")) with
        {
            Positives = [new("GRANT ALL PRIVILEGES ON *.* TO 'app'@'%';", "db/init.sql"), new("ALTER ROLE app WITH SUPERUSER;", "db/init.sql"), new("EXEC sp_configure 'xp_cmdshell', 1;", "db/init.sql")],
            Negatives = [new("GRANT SELECT ON shop.* TO 'app'@'%';", "db/init.sql"), new("ALTER ROLE app NOSUPERUSER;", "db/init.sql"), new("GRANT ALL ON shop.* TO app;", "db/init.sql")],
        },
    ];
}
