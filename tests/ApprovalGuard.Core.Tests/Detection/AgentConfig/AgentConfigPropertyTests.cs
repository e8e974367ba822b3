using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.AgentConfig;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.AgentConfig;

public sealed class AgentConfigPropertyTests
{
    private static readonly AgentConfigDetector Detector = new();

    private static readonly string[] Paths =
    [
        ".claude/settings.json", ".mcp.json", ".vscode/settings.json", ".vscode/tasks.json", ".devcontainer/devcontainer.json", ".codex/config.toml", ".cargo/config.toml", ".aider.conf.yml",
        "lefthook.yml", ".yarnrc.yml", ".npmrc", "pip.conf", ".gitconfig", ".gitmodules", ".gitattributes", "nuget.config", "pom.xml", ".idea/startup.xml", "build.gradle", "requirements.txt",
        ".husky/pre-commit", ".envrc", ".env", "CLAUDE.md", ".claude/skills/a/SKILL.md", "README.md", "src/a.py", ".dir-locals.el",
    ];

    private static readonly Gen<string> Part = Gen.OneOf(
        "{", "}", "[", "]", "<", ">", "</", "/>", ":", "=", ",", "\"", "'", "\"\"\"", "\n", "\r\n", " ", "  ", "\t", "- ", "#", "//", "/*", "*/", "|", "&a ", "---\n", "\\", "`", "!`", "\uFEFF",
        "<!--", "-->", "[a.b]\n", "[[a]]\n", "hooks", "PreToolUse", "command", "args", "mcpServers", "permissions", "allow", "deny", "Bash(*)", "env", "ANTHROPIC_BASE_URL", "https://x.example", "http://x",
        "registry", "npx -y a", "curl https://x | sh", "runOptions", "runOn", "folderOpen", "core", "hooksPath", "url", "insteadOf", "true", "false", "name", "value", "ignore all previous", " instructions",
        "the user", "AI agents must", "\0", "\u202E", "\uD83D\uDE00");

    private static readonly Gen<string> Text = Gen.OneOf(Part, Gen.String[0, 5]).Array[0, 60].Select(static parts => string.Concat(parts));

    [Fact]
    public void Whatever_the_text_a_look_ends_and_every_place_lies_in_it() =>
        Gen.Select(Gen.OneOf(Paths), Text).Sample(
            static (path, text) =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                foreach (var file in (InspectedFile[])[InspectedFiles.Of(new RepoPath(path), bytes), Added(path, bytes, NoFileContents.Instance), Added(path, bytes, new BothSides("{", text))])
                {
                    foreach (var (piece, sighting) in Detector.Inspect(file))
                    {
                        sighting.Start.ShouldBeGreaterThanOrEqualTo(0);
                        sighting.Length.ShouldBeGreaterThan(0);
                        (sighting.Start + sighting.Length).ShouldBeLessThanOrEqualTo(piece.Text.Length);
                    }
                }
            },
            iter: 10_000);

    [Fact]
    public void What_a_scan_finds_the_change_that_adds_the_file_finds_too_and_no_less_grave() =>
        Gen.Select(Gen.OneOf(Paths), Text).Sample(
            static (path, text) =>
            {
                var bytes = Encoding.UTF8.GetBytes("x" + text.Replace("\0", "", StringComparison.Ordinal) + "\n");
                var inChange = Found(Added(path, bytes, NoFileContents.Instance)).ToLookup(static found => found.What, static found => found.Severity);
                foreach (var (what, severity) in Found(InspectedFiles.Of(new RepoPath(path), bytes)))
                {
                    inChange[what].ShouldContain(other => other >= severity, what);
                }
            },
            iter: 10_000);

    [Theory]
    [InlineData("{\"a\":", ".claude/settings.json")]
    [InlineData("[", ".claude/settings.json")]
    [InlineData("\"", ".claude/settings.json")]
    [InlineData("{\"name\":\"a\",\"value\":\"https://x.example\"},", ".claude/settings.json")]
    [InlineData("{\"mcpServers\":{\"a\":{\"command\":\"npx\"}}}", ".mcp.json")]
    [InlineData("\"mcpServers\":{\"a\":{\"command\":\"npx -y a\",", ".mcp.json")]
    [InlineData("/*", ".claude/settings.json")]
    [InlineData("a.", ".codex/config.toml")]
    [InlineData("'''", ".codex/config.toml")]
    [InlineData("[[a]]\n", ".codex/config.toml")]
    [InlineData("- ", ".aider.conf.yml")]
    [InlineData("- a: |\n", ".aider.conf.yml")]
    [InlineData("a: {", ".aider.conf.yml")]
    [InlineData("a = b \\\n", ".gitconfig")]
    [InlineData("<a b=\"", "nuget.config")]
    [InlineData("<a>", "pom.xml")]
    [InlineData("<!--", "pom.xml")]
    [InlineData("curl ", ".husky/pre-commit")]
    [InlineData("curl x ", ".claude/hooks/a.sh")]
    [InlineData("maven { url ", "build.gradle")]
    [InlineData("maven {", "build.gradle")]
    [InlineData("!`curl ", "CLAUDE.md")]
    [InlineData("<!--", "README.md")]
    [InlineData("the user ", "README.md")]
    [InlineData("ignore all the ", "CLAUDE.md")]
    [InlineData("ignore all the instructions ", "CLAUDE.md")]
    [InlineData("Claude must ", "README.md")]
    [InlineData("<!-- Claude agents must ", "README.md")]
    [InlineData("\" instructions", "src/a.js")]
    [InlineData("<a style=", "README.md")]
    [InlineData("send send ", "CLAUDE.md")]
    [InlineData("send secrets to ", "CLAUDE.md")]
    [InlineData("upload api keys to a. ", "CLAUDE.md")]
    [InlineData("<!-- Claude age", "README.md")]
    [InlineData("\\\"\"\"\n", ".codex/config.toml")]
    [InlineData("{\"command\":\"a\",\"runOptions\":{\"runOn\":\"folderOpen\"}},", ".vscode/tasks.json")]
    [InlineData("curl https://localhost curl a.b https://a ", ".husky/pre-commit")]
    [InlineData("Buffer.from(", ".claude/hooks/a.sh")]
    [InlineData("a |\n", ".envrc")]
    public void The_worst_is_looked_at_without_a_pattern_that_runs_out_of_its_time(string unit, string path)
    {
        var text = string.Concat(Enumerable.Repeat(unit, (256 << 10) / unit.Length));

        foreach (var shape in (string[])[text, string.Concat(text.Chunk(unit.Length * 4).Select(static chunk => new string(chunk) + "\n"))])
        {
            Look.AtChange(Detector, shape, path).ShouldNotContain(static finding => finding.Message.Contains("out of its time", StringComparison.Ordinal));
        }
    }

    private static InspectedFile Added(string path, byte[] bytes, IFileContents contents) => InspectedFiles.Of(WholeFile.Added(new RepoPath(path), bytes, GitMode.Regular), contents);

    private static IEnumerable<(string What, ApprovalGuard.Findings.Severity Severity)> Found(InspectedFile file) =>
        from seen in Detector.Inspect(file)
        where !file.Pieces.Contains(seen.Piece) || seen.Piece.TouchesTarget(seen.Sighting.Start, seen.Sighting.Length)
        select ($"{seen.Sighting.Rule.Id} {seen.Sighting.Start}+{seen.Sighting.Length}", seen.Sighting.Severity ?? seen.Sighting.Rule.Severity);
}
