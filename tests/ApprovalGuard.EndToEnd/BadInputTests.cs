using System.Text;

namespace ApprovalGuard.EndToEnd;

/// <summary>Bad input gets a clear message and exit code 2 or 3, never 0, and loses nothing.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("not a diff at all\n", 2)]
    [InlineData("--- a/x\n+++ b/x\n@@ -1,3 +1,12 @@\n a\n+b\n", 2)]
    [InlineData("diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n", 2)]
    [InlineData("diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,2 @@@\n  a\n++b\n", 2)]
    [InlineData("--- /dev/null\n+++ b/../../etc/passwd\n@@ -0,0 +1 @@\n+root\n", 2)]
    [InlineData("--- a/x\n+++ b/x\n@@ -99999999999999999999,1 +1,1 @@\n-a\n+b\n", 2)]
    public void A_broken_diff_is_refused_with_its_place(string diff, int exitCode)
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Run(Guard.Executable, ["check", "--diff", "-"], Encoding.UTF8.GetBytes(diff));

        outcome.ExitCode.ShouldBe(exitCode, outcome.Output + outcome.Error);
        outcome.Error.ShouldContain("error: ");
        outcome.Error.ShouldContain("Nothing was checked");
    }

    [Fact]
    public void An_empty_diff_reads_as_nothing_to_check()
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Run(Guard.Executable, ["check", "--diff", "-"], []);

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldBe("nothing to check: 0 files, 0 lines\n");
    }

    [Fact]
    public void A_diff_is_judged_without_any_repository()
    {
        using var repo = TestRepo.WithCommit();
        var diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"u8.ToArray();

        var outcome = repo.Run(Guard.Executable, ["check", "--diff", "-"], diff, folder: "..");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldStartWith("pass: 2 counted lines in 1 file; 0 findings");
    }

    [Fact]
    public void A_diff_file_that_is_not_there()
    {
        using var repo = TestRepo.WithCommit();
        var outcome = repo.Guarded("check", "--diff", "gone.diff");
        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldStartWith("gone.diff: error: the diff cannot be read\n");
    }

    [Theory]
    [InlineData("gates:\n  read_ovr: 5\n", "unknown key \"read_ovr\" in gates", "Did you mean read_over?")]
    [InlineData("gates:\n  summary_over: 15\n", "summary_over is 15, below read_over (20)", "Set summary_over to 20 or more.")]
    [InlineData("gates: [\n", "", "")]
    [InlineData("gates:\n  mode: off\n", "mode", "")]
    [InlineData("a: &a [*a, *a]\n", "", "")]
    public void A_policy_with_a_mistake_is_named_with_line_and_column(string policy, string message, string remedy)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".github/approvalguard.yml", policy);
        repo.StageAll();
        repo.Commit();

        var outcome = repo.Guarded("check");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldMatch(@"^\.github/approvalguard\.yml:\d+:\d+: error: ");
        outcome.Error.ShouldContain(message);
        outcome.Error.ShouldContain(remedy);
        outcome.Error.ShouldContain("Nothing was checked.");
    }

    [Fact]
    public void A_broken_policy_stops_a_commit_and_loses_nothing()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".github/approvalguard.yml", "nonsense: 1\n");
        repo.StageAll();
        repo.Commit();
        repo.Install();
        repo.Write("a.cs", lines: 3);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "x");

        commit.ExitCode.ShouldNotBe(0);
        commit.Error.ShouldStartWith("approvalguard: not checked: unknown key \"nonsense\"");
        repo.Git("diff", "--cached", "--name-only").ShouldBe("a.cs\n");
    }

    [Fact]
    public void With_json_an_error_is_json()
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Run(Guard.Executable, ["check", "--format", "json"], folder: "..");

        outcome.ExitCode.ShouldBe(3);
        using var json = System.Text.Json.JsonDocument.Parse(outcome.Output);
        json.RootElement.GetProperty("schema").GetString().ShouldBe("approvalguard/error/v1");
        json.RootElement.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        json.RootElement.GetProperty("do").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_corrupt_object_is_exit_3()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("a.cs", lines: 3);
        repo.StageAll();
        var id = repo.Git("rev-parse", ":a.cs").Trim();
        var path = Path.Combine(repo.Root, ".git/objects", id[..2], id[2..]);
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllText(path, "broken");

        repo.Guarded("check").ExitCode.ShouldBe(3);
        repo.TryGit("commit", "-m", "x").ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public void A_repository_without_commits_a_bare_one_and_a_detached_head()
    {
        using var unborn = TestRepo.Create();
        unborn.Guarded("check").Output.ShouldBe("nothing to check: 0 files, 0 lines\n");

        using var bare = TestRepo.Create("--bare");
        bare.Guarded("check").ExitCode.ShouldBe(3);

        using var detached = TestRepo.WithCommit();
        detached.Git("checkout", "--quiet", "--detach");
        detached.Write("a.cs", lines: 3);
        detached.StageAll();
        detached.Guarded("check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_single_line_of_50_MB_is_counted_by_its_width_and_never_passes()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("long.txt", new string('a', 50_000_000) + "\n");
        repo.StageAll();

        var outcome = repo.Guarded("check");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldStartWith("blocked: 250,000 counted lines");
        outcome.Output.ShouldContain("not looked at in full");
        outcome.Output.Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void A_name_with_a_newline_and_a_terminal_escape_is_shown_and_harmless()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("new\nline\u001b[31mred.txt", lines: 3);
        repo.StageAll();

        var outcome = repo.Guarded("check");

        outcome.Output.ShouldContain("\"new\\nline\\x1b[31mred.txt\"");
        outcome.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void An_unreadable_file_makes_a_scan_end_with_3()
    {
        Assert.SkipWhen(Environment.UserName == "root", "root reads every file");
        using var repo = TestRepo.WithCommit();
        repo.Write("secret.txt", "x\n");
        repo.SetMode("secret.txt", UnixFileMode.None);

        var outcome = repo.Guarded("scan", ".");

        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldStartWith("not checked: 1 of 2 files");
    }

    [Fact]
    public void A_pipe_in_a_folder_does_not_hold_a_scan_for_ever()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files");
        using var repo = TestRepo.WithCommit();
        Directory.CreateDirectory(Path.Combine(repo.Home, "folder"));
        repo.Run("mkfifo", [Path.Combine(repo.Home, "folder/pipe")]).ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(repo.Home, "folder/empty.txt"), "");

        var outcome = repo.Guarded("scan", "../folder");

        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldContain("2 skipped: 2 empty");
    }

    [Theory]
    [InlineData("chekc", "unknown command \"chekc\"", "Did you mean check?")]
    [InlineData("check --stagd", "unknown option \"--stagd\"", "Did you mean --staged?")]
    [InlineData("check --staged --worktree", "more than one change is named", "")]
    [InlineData("check --format yaml", "unknown format \"yaml\"", "Known are text")]
    [InlineData("check --range main", "is no range of commits", "A..B")]
    [InlineData("scan", "nothing is named to scan", "scan .")]
    [InlineData("scan --explain aws-acess-key-id", "unknown rule", "Did you mean aws-access-key-id?")]
    [InlineData("completion tcsh", "unknown shell", "bash")]
    [InlineData("", "no command is named", "--help")]
    public void A_mistake_on_the_command_line_is_exit_2_with_a_hint(string line, string message, string hint)
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Guarded(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldContain(message);
        outcome.Error.ShouldContain(hint);
    }

    [Fact]
    public void A_scan_of_what_is_not_there_or_holds_nothing_is_exit_3()
    {
        using var repo = TestRepo.WithCommit();
        repo.Guarded("scan", "gone").ExitCode.ShouldBe(3);
        Directory.CreateDirectory(Path.Combine(repo.Root, "empty"));
        var outcome = repo.Guarded("scan", "empty");
        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldStartWith("not checked: 0 files read in empty");
        repo.Run(Guard.Executable, ["scan", "-"], []).ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_exit_3_and_leaves_no_half()
    {
        using var repo = TestRepo.WithCommit();
        repo.Guarded("check", "--output", "no/such/folder/report.txt").ExitCode.ShouldBe(3);
        Directory.Exists(Path.Combine(repo.Root, "no")).ShouldBeFalse();
    }
}
