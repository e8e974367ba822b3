using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Code that a build or an installation runs by itself.</summary>
internal static class BuildRules
{
    private const FileRole Builds = FileRole.Code | FileRole.Shell | FileRole.Config;

    private static bool IsNamed(Hit hit, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (hit.File.File.Path.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInstaller(Hit hit) =>
        IsNamed(hit, "setup.py", "build.rs", "extconf.rb", "binding.gyp", "conanfile.py", "sitecustomize.py", "usercustomize.py", "hatch_build.py", "build.zig") || hit.File.File.Path.Extension is ".gemspec" or ".podspec";

    private static Severity? JudgeHook(Hit hit)
    {
        var extension = hit.File.File.Path.Extension;
        var isProject = extension is ".csproj" or ".fsproj" or ".vbproj" or ".vcxproj" or ".props" or ".targets" or ".proj";
        return hit.Match.Groups["msbuild"].Success ? isProject ? Severity.Low : null
            : hit.Match.Groups["python"].Success ? IsNamed(hit, "setup.py", "pyproject.toml") ? Severity.Low : null
            : hit.Match.Groups["gem"].Success ? extension == ".gemspec" ? Severity.Low : null
            : hit.Match.Groups["gradle"].Success ? IsNamed(hit, "settings.gradle", "settings.gradle.kts", "init.gradle", "init.gradle.kts") ? Severity.Low : null
            : null;
    }

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("install-calls-out", Severity.Medium, "installation talks to the network", "https://attack.mitre.org/techniques/T1195/001/",
            "It runs by itself, with all rights of the person, on every machine that installs or builds the package.", "Ship what is needed with the package, or fetch it when the person asks for it, with a checksum.",
            new Form(@"\b(?:urlopen|urlretrieve|requests\.(?:get|post|put)|http\.client|httpx\.|urllib3\.|socket\.(?:socket|create_connection)|ftplib|smtplib)\b", "urlopen", "urlretrieve", "requests.", "http.client.", "httpx.", "urllib3.", "socket.", "ftplib", "smtplib"),
            new Form(@"\b(?:subprocess\.\w+|os\.system|os\.popen|Popen)\s*\(\s*\[?\s*f?[""'](?:curl|wget|powershell|bash\s+-c|sh\s+-c)\b", "curl", "wget", "powershell", "bash -c", "sh -c"),
            new Form(@"\bCommand::new\s*\(\s*[""'](?:curl|wget|powershell|pwsh|bash|sh|cmd)[""']|\b(?:reqwest|ureq|minreq|attohttpc|curl::easy|isahc)::|\bTcpStream::connect", "Command::new", "reqwest", "ureq", "minreq", "attohttpc", "curl::easy", "isahc", "TcpStream"),
            new Form(@"\b(?:Net::HTTP|URI\.open|open-uri|TCPSocket|Faraday|HTTParty)\b|`(?:curl|wget)\b|\bsystem\s*\(?\s*[""'](?:curl|wget)\b", "Net::HTTP", "URI.open", "open-uri", "TCPSocket", "Faraday", "HTTParty", "curl", "wget"),
            new Form(@"""action""\s*:\s*\[[^\]\n]{0,120}[""'](?:curl|wget|bash|sh|powershell)[""']", "\"action\"")) with
        {
            Where = Builds,
            Judge = static hit => IsInstaller(hit) ? Severity.Medium : null,
            Positives =
            [
                new("from urllib.request import urlopen\nurlopen('https://collect.tool.dev/' + name)\n", "setup.py"), new("let out = Command::new(\"curl\").arg(url).output();", "build.rs"), new("require 'net/http'\nNet::HTTP.get(URI(u))\n", "ext/tool/extconf.rb"),
            ],
            Negatives = [new("from urllib.request import urlopen\nurlopen(url)\n", "src/app.py"), new("let out = Command::new(\"rustc\").output();", "build.rs"), new("setup(name='x')", "setup.py")],
        },
        Rule.Pattern("build-hook", Severity.Low, "build runs code of its own", "https://attack.mitre.org/techniques/T1195/001/",
            "It runs by itself on every machine that builds or installs this.", "Read what it runs, and check that the build needs it.",
            new Form(@"(?<msbuild><Exec\s[^>\n]{0,40}Command\s*=[^>\n]{0,200}|TaskFactory\s*=\s*""(?:RoslynCodeTaskFactory|CodeTaskFactory|RoslynInlineTaskFactory)""|<Project\s[^>\n]{0,120}InitialTargets\s*=)", "<Exec", "TaskFactory", "InitialTargets"),
            new Form(@"^\s*(?<python>cmdclass\s*=|backend-path\s*=)", "cmdclass", "backend-path"),
            new Form(@"(?<gem>\.extensions\s*(?:=|<<))", ".extensions"),
            new Form(@"(?<gradle>\bexec\s*\{|\.execute\s*\(\s*\)|\bcommandLine\b|\bRuntime\.getRuntime\(\)\.exec|\bProcessBuilder\s*\()", "exec {", "exec{", ".execute(", "commandLine", "ProcessBuilder", "Runtime.getRuntime")) with
        {
            IsForChanges = true,
            Where = Builds,
            Judge = JudgeHook,
            Positives =
            [
                new("<Exec Command=\"node build.js\" />", "src/app.csproj"), new("    cmdclass={\"install\": Install},\n", "setup.py"), new("backend-path = [\".\"]", "pyproject.toml"), new("s.extensions = [\"ext/extconf.rb\"]", "tool.gemspec"),
                new("def v = \"git describe\".execute().text", "settings.gradle"),
            ],
            Negatives = [new("<PackageReference Include=\"Exec\" />", "src/app.csproj"), new("build-backend = \"hatchling.build\"", "pyproject.toml"), new("s.files = Dir[\"lib/**\"]", "tool.gemspec")],
        },
        Rule.Pattern("remote-build-script", Severity.Medium, "build takes a script from the network", "https://cwe.mitre.org/data/definitions/494.html",
            "Whoever controls that server, or the way to it, runs what they like in every build.", "Keep a copy in the repository, or take a plugin with a version and a checksum.",
            new Form(@"\bapply\s*\(?\s*from\s*[:=]\s*(?:uri\(\s*)?[""']https?://[^""'\n]{1,200}", "apply from", "apply(from", "apply( from", "apply (from"),
            new Form(@"\bevaluate\s*\(?\s*new\s+URL\s*\([^\n]{1,200}", "evaluate(new", "evaluate new"),
            new Form(@"<Import\s[^>\n]{0,40}Project\s*=\s*""https?://[^""\n]{1,200}", "<Import"),
            new Form(@"^\s*include\s*:?\s*-?\s*(?:remote:\s*)?[""']?https?://[^\s""']{1,200}|^\s*-?\s*remote:\s*[""']?https?://[^\s""']{1,200}", "include: http", "include: 'http", "include: \"http", "remote: http", "remote: 'http", "remote: \"http") { Where = FileRole.Pipeline },
            new Form(@"^\s*@?Library\(\s*[""']https?://|\bload\s*\(?\s*[""']https?://", "Library(", "load(\"http", "load('http", "load \"http", "load 'http", "load http") { Where = FileRole.Pipeline | FileRole.Shell },
            new Form(@"^\s*source_url\s+[""']?https?://[^\s""']{1,200}(?:\s*$)", "source_url") { Where = FileRole.Shell }) with
        {
            Where = FileRole.Code | FileRole.Config,
            Positives = [new("apply from: \"https://tool.dev/publish.gradle\"", "build.gradle"), new("include:\n  - remote: https://tool.dev/ci.yml\n", ".gitlab-ci.yml")],
            Negatives = [new("apply from: \"gradle/publish.gradle\"", "build.gradle"), new("include:\n  - local: ci.yml\n", ".gitlab-ci.yml")],
        },
    ];
}
