namespace ApprovalGuard.EndToEnd;

/// <summary>What a real <c>git commit</c> does in a guarded repository.</summary>
public sealed class CommitTests
{
    [Fact]
    public void A_commit_of_15_lines_passes_and_says_so()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("a.cs", lines: 15);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Small");

        commit.ExitCode.ShouldBe(0);
        commit.Error.ShouldStartWith("approvalguard: pass: 15 lines in 1 file, 0 findings\n");
        Head(repo).ShouldBe("Small");
    }

    [Fact]
    public void A_commit_of_30_lines_is_held_with_needs_reading()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Middle");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldStartWith("approvalguard: needs-reading: 30 lines, 0 read.");
        commit.Error.ShouldContain("What you staged is still staged.");
        Head(repo).ShouldBe("Start");
        repo.Git("diff", "--cached", "--numstat").ShouldBe("30\t0\ta.cs\n");
    }

    [Fact]
    public void A_commit_of_150_lines_is_held_with_needs_summary_and_names_the_order()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("a.cs", lines: 150);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Large");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldStartWith("approvalguard: needs-summary: 150 lines, over 100.");
        commit.Error.ShouldContain("1  summary  open");
        commit.Error.ShouldContain("2  read     open");
        commit.Error.ShouldContain("3  decide   open");
        Head(repo).ShouldBe("Start");
    }

    [Fact]
    public void A_key_blocks_the_commit_and_is_never_shown_whole()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("src/env.ts", $"const region = \"eu\";\nconst key = \"{Guard.AwsKey}\"; // and what follows\n");
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Key");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldStartWith("approvalguard: blocked: AWS access key ID at src/env.ts:2 (1 finding)\n");
        commit.Error.ShouldContain("AKIA****************");
        commit.Error.ShouldNotContain(Guard.AwsKey[5..]);
        commit.Error.ShouldNotContain("and what follows");
        Head(repo).ShouldBe("Start");
    }

    [Fact]
    public void An_empty_commit_reads_as_nothing_to_check()
    {
        using var repo = TestRepo.WithCommit().Install();

        var commit = repo.TryGit("commit", "--allow-empty", "-m", "Empty");

        commit.ExitCode.ShouldBe(0);
        commit.Error.ShouldContain("approvalguard: nothing to check: 0 files, 0 lines (empty commit)");
    }

    [Fact]
    public void The_first_commit_of_a_repository_owes_nothing_up_to_100_lines_and_a_decision_above()
    {
        using var repo = TestRepo.Create().Install();
        repo.Write("a.cs", lines: 90);
        repo.StageAll();
        repo.TryGit("commit", "-m", "First").ExitCode.ShouldBe(0);

        using var larger = TestRepo.Create().Install();
        larger.Write("a.cs", lines: 120);
        larger.StageAll();
        var held = larger.TryGit("commit", "-m", "First");
        held.ExitCode.ShouldBe(1);
        held.Error.ShouldStartWith("approvalguard: needs-decision: 120 lines");
    }

    [Fact]
    public void Observe_says_what_it_would_ask_for_and_lets_the_commit_go_on()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".github/approvalguard.yml", "gates:\n  mode: observe\n");
        repo.StageAll();
        repo.Commit();
        repo.Install();
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Observed");

        commit.ExitCode.ShouldBe(0);
        commit.Error.ShouldStartWith("approvalguard: needs-reading: 30 lines, 0 read. Observed only: the commit goes on.");
    }

    [Fact]
    public void A_policy_in_the_change_itself_loosens_nothing()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write(".github/approvalguard.yml", "gates:\n  mode: observe\n  read_over: 1000\n  summary_over: 1000\n");
        repo.Write(".gitattributes", "*.cs linguist-generated\n");
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        repo.TryGit("commit", "-m", "Loose").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Inside_an_agent_no_file_no_bypass_and_no_question_is_shown()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Environment["CLAUDECODE"] = "1";
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "Agent");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldStartWith("approvalguard: needs-reading: 30 lines, 0 read. A person must read this commit.");
        commit.Error.ShouldContain("You run inside a coding agent (CLAUDECODE is set)");
        commit.Error.ShouldNotContain("--no-verify");
        commit.Error.ShouldNotContain("++++");
    }

    [Fact]
    public void Without_a_terminal_the_way_round_is_not_named()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        repo.TryGit("commit", "-m", "Quiet").Error.ShouldNotContain("--no-verify");
    }

    private static string Head(TestRepo repo) => repo.Git("log", "-1", "--format=%s").Trim();
}
