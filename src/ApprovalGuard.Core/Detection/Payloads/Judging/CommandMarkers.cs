namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Command lines: of POSIX shells (POSIX.1-2024, Shell and Utilities) and of Windows (Microsoft's command reference).</summary>
internal static class CommandMarkers
{
    /// <summary>The markers.</summary>
    public static IEnumerable<Marker> All { get; } =
    [
        .. Sure(MarkerPlace.Anywhere,
            "/bin/sh", "/bin/bash", "/bin/zsh", "/bin/dash", "/dev/tcp/", "/dev/udp/", "| sh", "|sh", "| bash", "|bash", "| sudo ", "|python", "| python", "| perl", "|perl", "| node",
            "base64 -d", "base64 --decode", "/etc/passwd", "/etc/shadow", "authorized_keys", "/.ssh/id_", "stratum+tcp://", "2>&1", ">/dev/null", "> /dev/null"),
        .. Sure(MarkerPlace.Word,
            "bash -i", "bash -c ", "sh -c ", "nc -e", "nc -l", "ncat -", "rm -rf ", "rm -fr ", "rm -r ", "chmod +x", "chmod 7", "chmod u+", "curl -", "curl http", "curl \"", "wget -",
            "wget http", "crontab -", "python -c", "python3 -c", "perl -e", "ruby -e", "node -e", "php -r", "mkfifo ", "openssl enc", "xxd -r", "dd if=", "kill -9", "iptables -", "nohup ",
            "git clone ", "git push", "pip install ", "pip3 install ", "npm install ", "npx ", "apt-get install", "apt install", "yum install", "apk add", "docker run", "kubectl ",
            "systemctl ", "launchctl ", "osascript ", "useradd ", "usermod ", "xmrig", "LD_PRELOAD="),
        .. Sure(MarkerPlace.Statement, "curl ", "wget ", "nc ", "scp ", "sudo ", "echo ", "eval ", "chmod ", "chown ", "socat ", "printf ", "pkill ", "bash ", "rsync "),
        .. Weak(MarkerPlace.Statement,
            "ssh ", "exec ", "export ", "sh ", "rm ", "mv ", "cp ", "mkdir ", "tar ", "python ", "python3 ", "cd ", "set -", "unzip ", "whoami", "uname ", "tee ", "sed ", "awk ", "grep ",
            "unset ", "trap ", "base64 "),
        .. Faint(MarkerPlace.Statement, "source ", "cat ", "touch ", "node ", "kill ", "sleep ", "exit ", "make ", "find "),
        .. Faint(MarkerPlace.Anywhere, " && ", " || "),
        .. Weak(MarkerPlace.Word, "=$(", "\"$(", "$HOME", "$PATH", "/tmp/", "/usr/bin/", "/var/tmp/"),
        .. Sure(MarkerPlace.Word,
            "powershell -", "powershell.exe", "powershell \"", "pwsh -", "cmd.exe", "cmd /c", "cmd /k", "-EncodedCommand", "Invoke-Expression", "Invoke-WebRequest", "Invoke-RestMethod",
            "Invoke-Command", "DownloadString(", "DownloadFile(", "DownloadData(", "Net.WebClient", "iex(", "iex (", "| iex", "-ExecutionPolicy", "certutil -", "certutil.exe", "bitsadmin",
            "mshta ", "mshta.exe", "regsvr32", "rundll32", "schtasks", "vssadmin", "wmic ", "reg add ", "reg delete ", "net user ", "net localgroup ", "Start-Process", "Write-Host",
            "Write-Output", "Get-Content", "Set-Content", "Out-File", "New-Object", "Get-ChildItem", "Remove-Item", "Start-Sleep", "Add-Type", "Get-Process", "Set-ItemProperty",
            "[System.", "[Convert]::", "[Text.Encoding]", "$env:", "netsh ", "attrib +h").Select(AnyCase),
        .. Sure(MarkerPlace.Statement, "iex ", "iwr ", "irm ", "start /b", "del /").Select(AnyCase),
    ];

    private static IEnumerable<Marker> Sure(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfCommand(word, Marker.Sure, place));

    private static IEnumerable<Marker> Weak(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfCommand(word, Marker.Weak, place));

    private static IEnumerable<Marker> Faint(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfCommand(word, Marker.Faint, place));

    private static Marker AnyCase(Marker marker) => marker with { AnyCase = true };
}
