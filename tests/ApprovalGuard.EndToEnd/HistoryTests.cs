using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ApprovalGuard.EndToEnd;

/// <summary>Whole histories: what was ever committed is found once, at the commit that brought it, and known things stay known.</summary>
public sealed class HistoryTests
{
    private static string Secret => $"const key = \"{Guard.AwsKey}\";\n";

    [Fact]
    public void A_secret_that_was_taken_out_again_is_found_at_the_commit_that_brought_it()
    {
        using var repo = WithSecretOnce(out var commit);

        var outcome = repo.Guarded("scan", "--history", "--format", "json");

        outcome.ExitCode.ShouldBe(1);
        var finding = Finding(outcome);
        finding.GetProperty("path").GetString().ShouldBe("src/env.ts");
        finding.GetProperty("commit").GetString().ShouldBe(commit);
        repo.Guarded("scan", ".").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Baseline_ignore_file_allowlist_and_policy_apply_to_it()
    {
        using var repo = WithSecretOnce(out var commit);
        repo.Guarded("scan", "--history", "--write-baseline", "known.json").ExitCode.ShouldBe(0);
        var baselined = repo.Guarded("scan", "--history", "--baseline", "known.json");
        baselined.ExitCode.ShouldBe(0);
        baselined.Output.ShouldContain("known: 1 baselined");

        foreach (var (path, text) in (ReadOnlySpan<(string, string)>)
        [
            (".gitleaksignore", $"{commit}:src/env.ts:aws-access-token:1\n"),
            (".gitleaks.toml", $"[allowlist]\ncommits = [\"{commit}\"]\n"),
            (".github/approvalguard.yml", "detect:\n  allow:\n    - { path: src/env.ts, reason: rotated }\n"),
        ])
        {
            repo.Write(path, text);
            var outcome = repo.Guarded("scan", "--history");
            outcome.ExitCode.ShouldBe(0, path);
            outcome.Output.ShouldContain("known: 1 allowed", Case.Sensitive, path);
            File.Delete(Path.Combine(repo.Root, path));
        }

        repo.Write(".gitleaksignore", "0123456789012345678901234567890123456789:src/env.ts:aws-access-token:1\n");
        repo.Guarded("scan", "--history").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_range_looks_at_its_own_commits_alone()
    {
        using var repo = WithSecretOnce(out var commit);

        repo.Guarded("scan", "--history", $"{commit}..HEAD").ExitCode.ShouldBe(0);
        repo.Guarded("scan", "--history", $"{commit}^..{commit}").ExitCode.ShouldBe(1);
        repo.Guarded("scan", "--history", "gone..HEAD").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Archives_in_it_are_named_and_looked_into_on_request()
    {
        using var repo = TestRepo.WithCommit();
        repo.WriteBytes("lib/app.jar", Zip("inner/env.ts", Secret));
        repo.StageAll();
        repo.Commit();
        repo.Git("rm", "--quiet", "lib/app.jar");
        repo.Commit();

        var closed = repo.Guarded("scan", "--history");
        closed.ExitCode.ShouldBe(0);
        closed.Output.ShouldContain("  skipped: 1 archive                      --archives looks into them\n");
        var opened = repo.Guarded("scan", "--history", "--archives");
        opened.ExitCode.ShouldBe(1);
        opened.Output.ShouldContain("\nlib/app.jar!inner/env.ts:1:14: critical: ");
    }

    [Fact]
    public void A_repository_without_commits_is_no_all_clear()
    {
        using var repo = TestRepo.Create();

        repo.Guarded("scan", "--history").ExitCode.ShouldBe(3);
    }

    private static TestRepo WithSecretOnce(out string commit)
    {
        var repo = TestRepo.WithCommit();
        repo.Write("src/env.ts", Secret);
        repo.StageAll();
        repo.Commit();
        commit = repo.Git("rev-parse", "HEAD").Trim();
        repo.Write("src/env.ts", "const key = read();\n");
        repo.StageAll();
        repo.Commit();
        return repo;
    }

    private static JsonElement Finding(GitOutcome outcome)
    {
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem().Clone();
    }

    private static byte[] Zip(string name, string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
