using System.Text.Json;

namespace ApprovalGuard.EndToEnd;

/// <summary>A team moves from gitleaks without rewriting: its configuration holds from the base side, and never from the change itself.</summary>
public sealed class GitleaksTests
{
    private const string Config = """
        title = "acme"
        [[rules]]
        id = "acme-token"
        description = "Acme token"
        regex = '''(?i)acme_(?P<kind>live|test)_([0-9a-f]{16})'''
        secretGroup = 2
        keywords = ["acme_"]
        [allowlist]
        description = "samples"
        paths = ['''^samples/''']
        """;

    private static string Token => "acme_" + "live_" + "f3a9c27be4d81056";

    [Fact]
    public void Its_rules_and_allowlists_hold_in_a_scan()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".gitleaks.toml", Config);
        repo.Write("src/a.txt", $"x = {Token}\n");
        repo.Write("samples/b.txt", $"key = \"{Guard.AwsKey}\"\n");

        var outcome = repo.Guarded("scan", ".");

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldStartWith("1 finding in 1 file: 1 high\n");
        outcome.Output.ShouldContain("\nsrc/a.txt:1:5: high: Acme token [acme-token]\n");
        outcome.Output.ShouldContain("known: 1 allowed");
        outcome.Output.ShouldNotContain(Token[10..]);
        repo.Guarded("scan", "--explain", "acme-token").Output.ShouldContain(".gitleaks.toml");
    }

    [Fact]
    public void The_base_sides_configuration_holds_for_a_change()
    {
        using var repo = WithCommitted(Config);
        repo.Write("src/a.txt", $"x = {Token}\n");
        repo.Write("samples/b.txt", $"y = {Token}\n");
        repo.StageAll();

        var findings = Findings(repo);

        findings.ShouldBe([("src/a.txt", "new", null), ("samples/b.txt", "allowed", null)]);
    }

    [Fact]
    public void What_the_change_adds_to_it_is_a_request()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".gitleaks.toml", "[allowlist]\ndescription = \"trust me\"\npaths = [\".*\"]\n");
        repo.Write("src/a.txt", $"key = \"{Guard.AwsKey}\"\n");
        repo.StageAll();

        Findings(repo).ShouldBe([("src/a.txt", "new", ".gitleaks.toml: trust me")]);
        repo.Guarded("check").Output.ShouldContain("note: this change edits .gitleaks.toml; the version of the base side applies.");
    }

    [Fact]
    public void A_change_that_breaks_it_is_judged_and_noted()
    {
        using var repo = WithCommitted(Config);
        repo.Write(".gitleaks.toml", "[[rules]]\nid = \"x\"\nregex = '''(?<!a)b'''\n");
        repo.StageAll();

        var outcome = repo.Guarded("check");

        outcome.ExitCode.ShouldNotBe(2, outcome.Error);
        outcome.Output.ReplaceLineEndings(" ").ShouldContain("after the merge nothing could be checked");
    }

    [Fact]
    public void A_mistake_in_it_is_exit_2_with_file_and_line()
    {
        using var repo = WithCommitted("title = \"x\"\n\n[[rules]]\nid = \"x\"\nregex = '''(?<!a)b'''\n");

        foreach (var arguments in (string[][])[["check"], ["scan", "."], ["scan", "--history"]])
        {
            var outcome = repo.Guarded(arguments);
            outcome.ExitCode.ShouldBe(2, string.Join(' ', arguments));
            outcome.Error.ShouldStartWith(".gitleaks.toml:5:9: error: a pattern of regex in rules cannot be run: ");
        }
    }

    [Fact]
    public void What_says_nothing_here_is_said()
    {
        using var repo = WithCommitted("[extend]\nuseDefault = true\ndisabledRules = [\"jwt\"]\n");

        repo.Guarded("scan", ".").Output.ReplaceLineEndings(" ").ShouldContain("note: .gitleaks.toml names rules of gitleaks' own (jwt)");
        using var json = JsonDocument.Parse(repo.Guarded("scan", ".", "--format", "json").Output);
        json.RootElement.GetProperty("notes").GetArrayLength().ShouldBe(2);
    }

    private static TestRepo WithCommitted(string config)
    {
        var repo = TestRepo.WithCommit();
        repo.Write(".gitleaks.toml", config);
        repo.StageAll();
        repo.Commit();
        return repo;
    }

    private static IEnumerable<(string, string, string?)> Findings(TestRepo repo)
    {
        using var json = JsonDocument.Parse(repo.Guarded("check", "--format", "json").Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => (
            finding.GetProperty("path").GetString()!, finding.GetProperty("status").GetString()!,
            finding.TryGetProperty("allowRequested", out var asked) ? asked.GetString() : null))];
    }
}
