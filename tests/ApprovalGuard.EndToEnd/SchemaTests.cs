using NJsonSchema;

namespace ApprovalGuard.EndToEnd;

/// <summary>What scripts read keeps to the schemas in <c>docs/schemas</c>.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task A_verdict_with_everything_in_it_matches_its_schema()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".gitattributes", "gen/** linguist-generated\n");
        repo.StageAll();
        repo.Commit();
        repo.Write("gen/api.ts", lines: 40);
        repo.Write("a.cs", lines: 150);
        repo.Write("src/env.ts", $"const key = \"{Guard.AwsKey}\";\n");
        repo.Write("src/env2.ts", $"const key = \"{Guard.AwsKey}\"; // approvalguard:allow aws-access-key-id a reason\n");
        repo.Write("odd\u001bname.txt", lines: 2);
        repo.WriteBytes("logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        repo.StageAll();

        var outcome = repo.Guarded("check", "--format", "json");

        outcome.ExitCode.ShouldBe(1);
        await ShouldMatch("verdict", outcome.Output);
        outcome.Output.ShouldContain("\"decision\": \"blocked\"");
        outcome.Output.ShouldContain("\"why\": \"generated\"");
        outcome.Output.ShouldContain("\"allowRequested\": \"a reason\"");
        outcome.Output.ShouldNotContain(Guard.AwsKey[5..]);
    }

    [Theory]
    [InlineData("check --format json")]
    [InlineData("check --format json --worktree")]
    [InlineData("check --format json --commit HEAD")]
    [InlineData("check --format json --range HEAD~1..HEAD")]
    public async Task Every_source_of_a_change_matches_the_schema(string line)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("a.cs", lines: 30);
        repo.StageAll();
        repo.Commit();
        repo.Write("a.cs", lines: 32);
        repo.StageAll();

        await ShouldMatch("verdict", repo.Guarded(line.Split(' ')).Output);
    }

    [Fact]
    public async Task Findings_of_a_scan_match_their_schema_and_name_the_commit_in_a_history()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("src/env.ts", $"const key = \"{Guard.AwsKey}\";\n");
        repo.Write("src/known.ts", $"const key = \"{Guard.AwsKey}\"; // approvalguard:allow aws-access-key-id a reason\n");
        repo.StageAll();
        repo.Commit();
        var commit = repo.Git("rev-parse", "HEAD").Trim();
        File.Delete(Path.Combine(repo.Root, "src/env.ts"));
        repo.StageAll();
        repo.Commit();

        var files = repo.Guarded("scan", ".", "--format", "json");
        var history = repo.Guarded("scan", "--history", "--format", "json");

        await ShouldMatch("findings", files.Output);
        await ShouldMatch("findings", history.Output);
        files.ExitCode.ShouldBe(0, files.Output);
        files.Output.ShouldContain("\"status\": \"allowed\"");
        history.ExitCode.ShouldBe(1);
        history.Output.ShouldContain($"\"commit\": \"{commit}\"");
    }

    [Fact]
    public async Task An_error_matches_its_schema()
    {
        using var repo = TestRepo.WithCommit();
        var outcome = repo.Guarded("check", "--format", "json", "--range", "nowhere..HEAD");
        outcome.ExitCode.ShouldBe(3);
        await ShouldMatch("error", outcome.Output);
    }

    private static async Task ShouldMatch(string name, string json)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Guard.SourceFolder, "docs/schemas", name + ".schema.json"), TestContext.Current.CancellationToken);
        schema.Validate(json).Select(static error => error.ToString()).ShouldBeEmpty(json);
    }
}
