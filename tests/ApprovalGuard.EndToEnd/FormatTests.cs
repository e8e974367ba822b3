namespace ApprovalGuard.EndToEnd;

/// <summary>Every format, as the executable writes it.</summary>
public sealed class FormatTests
{
    public static TheoryData<string, string> Beginnings => new()
    {
        { "text", "blocked: 1 counted line in 1 file, 0 read; 1 finding, 1 blocking\n" },
        { "json", "{\n  \"schema\": \"approvalguard/verdict/v1\"" },
        { "sarif", "{\n  \"$schema\": \"https://docs.oasis-open.org/sarif/" },
        { "markdown", "**Blocked: 1 secret in `src/env.ts`, line 1 (AWS access key ID).**" },
        { "github", "::error file=src/env.ts,line=1,col=14," },
        { "junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"approvalguard check\" tests=\"2\" failures=\"1\" " },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Check_writes_it_and_the_exit_code_stays_the_same(string format, string beginning)
    {
        using var repo = WithSecret();

        var outcome = repo.Guarded("check", "--format", format);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldStartWith(beginning);
        outcome.Output.ShouldNotContain(Guard.AwsKey[5..]);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Scan_writes_it_into_a_file_and_leaves_standard_output_empty(string format)
    {
        using var repo = WithSecret();
        var file = Path.Combine(repo.Root, "..", Path.GetRandomFileName());

        var outcome = repo.Guarded("scan", ".", "--format", format, "--output", file);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        var report = File.ReadAllText(file);
        File.Delete(file);
        report.ShouldContain("aws-access-key-id");
        report.ShouldNotContain(Guard.AwsKey[5..]);
    }

    [Fact]
    public void A_scanned_folder_keeps_the_names_of_its_files()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("src/odd./env.ts", $"const key = \"{Guard.AwsKey}\";\n");

        foreach (var target in (string[])[".", "./", "src", "./src"])
        {
            repo.Guarded("scan", target).Output.ShouldContain("\nsrc/odd./env.ts:1:14: critical: ", Case.Sensitive, target);
        }
    }

    private static TestRepo WithSecret()
    {
        var repo = TestRepo.WithCommit();
        repo.Write("src/env.ts", $"const key = \"{Guard.AwsKey}\";\n");
        repo.StageAll();
        return repo;
    }
}
