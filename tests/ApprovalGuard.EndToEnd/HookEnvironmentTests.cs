namespace ApprovalGuard.EndToEnd;

/// <summary>
/// Fault G1: a hook's index is not the repository's index. Every way of committing builds its commit in an index of its own; the gate must see exactly
/// what will be committed.
/// </summary>
public sealed class HookEnvironmentTests
{
    [Fact]
    public void Commit_a_is_judged_by_the_index_that_it_makes() => Held(static repo =>
    {
        repo.Write("a.cs", lines: 35);
        return repo.TryGit("commit", "-a", "-m", "x");
    }, lines: 25);

    [Fact]
    public void Commit_p_is_judged_by_what_was_picked() => Held(static repo =>
    {
        repo.Write("a.cs", lines: 35);
        return repo.Run("git", ["commit", "-p", "-m", "x"], "y\n"u8.ToArray());
    }, lines: 25);

    [Fact]
    public void Commit_only_counts_the_named_file_and_not_the_staged_one()
    {
        using var repo = Prepared();
        repo.Write("b.cs", lines: 300);
        repo.Git("add", "b.cs");
        repo.Write("a.cs", lines: 14);

        var commit = repo.TryGit("commit", "--only", "a.cs", "-m", "x");

        commit.ExitCode.ShouldBe(0, commit.Error);
        commit.Error.ShouldStartWith("approvalguard: pass: 4 lines in 1 file, 0 findings\n");
    }

    [Fact]
    public void Commit_include_counts_both()
    {
        using var repo = Prepared();
        repo.Write("b.cs", lines: 3);
        repo.Git("add", "b.cs");
        repo.Write("a.cs", lines: 14);

        repo.TryGit("commit", "--include", "a.cs", "-m", "x").Error.ShouldStartWith("approvalguard: pass: 7 lines in 2 files, 0 findings\n");
    }

    [Fact]
    public void Amend_counts_what_is_new_since_the_commit_that_it_replaces()
    {
        using var repo = Prepared();
        repo.Write("a.cs", lines: 15);

        repo.TryGit("commit", "--amend", "-a", "-m", "x").Error.ShouldStartWith("approvalguard: pass: 5 lines in 1 file, 0 findings\n");
    }

    [Fact]
    public void A_commit_from_a_folder_below_sees_the_same() => Held(static repo =>
    {
        repo.Write("src/deep/b.cs", lines: 25);
        repo.StageAll();
        return repo.Run("git", ["commit", "-m", "x"], folder: "src/deep");
    }, lines: 25);

    [Fact]
    public void A_linked_worktree_is_guarded_by_its_own_index() => Held(static repo =>
    {
        repo.Git("worktree", "add", "--quiet", "-b", "side", Path.Combine(repo.Home, "side"));
        File.WriteAllLines(Path.Combine(repo.Home, "side", "b.cs"), Enumerable.Range(1, 25).Select(static i => $"line {i}"));
        repo.Run("git", ["-C", Path.Combine(repo.Home, "side"), "add", "b.cs"]);
        return repo.Run("git", ["-C", Path.Combine(repo.Home, "side"), "commit", "-a", "-m", "x"]);
    }, lines: 25);

    [Fact]
    public void A_commit_made_by_rebase_exec_is_judged() => Held(static repo =>
    {
        repo.Write("a.cs", lines: 12);
        repo.Git("commit", "--quiet", "--no-verify", "-am", "two");
        var script = Path.Combine(repo.Home, "grow.sh");
        File.WriteAllText(script, "#!/bin/sh\nseq 1 37 | sed 's/^/line /' > a.cs\ngit commit -a -m grown\n");
        return repo.TryGit("rebase", "--exec", $"sh {script}", "HEAD~1");
    }, lines: 25);

    [Fact]
    public void An_index_that_the_person_names_is_the_one_that_counts() => Held(static repo =>
    {
        repo.Environment["GIT_INDEX_FILE"] = Path.Combine(repo.Home, "other-index");
        repo.Git("read-tree", "HEAD");
        repo.Write("b.cs", lines: 25);
        repo.Git("add", "b.cs");
        return repo.TryGit("commit", "-m", "x");
    }, lines: 25);

    [Fact]
    public void A_separate_git_directory_named_by_options_is_found()
    {
        using var repo = Prepared();
        Directory.Move(Path.Combine(repo.Root, ".git"), Path.Combine(repo.Home, "dotgit"));
        var hooks = Path.Combine(repo.Home, "dotgit");
        repo.Write("b.cs", lines: 25);
        repo.Run("git", ["--git-dir", "../dotgit", "--work-tree", ".", "add", "b.cs"]).ExitCode.ShouldBe(0);

        var commit = repo.Run("git", ["--git-dir", "../dotgit", "--work-tree", ".", "commit", "-m", "x"]);

        Directory.Exists(hooks).ShouldBeTrue();
        commit.ExitCode.ShouldBe(1, commit.Error);
        commit.Error.ShouldContain("needs-reading: 25 lines");
    }

    [Fact]
    public void A_merge_with_a_conflict_is_judged_when_it_is_committed()
    {
        using var repo = Prepared();
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Write("a.cs", "side\n");
        repo.Git("commit", "--quiet", "--no-verify", "-am", "side");
        repo.Git("checkout", "--quiet", "main");
        repo.Write("a.cs", "main\n");
        repo.Git("commit", "--quiet", "--no-verify", "-am", "main");
        repo.TryGit("merge", "side").ExitCode.ShouldNotBe(0);
        repo.Write("a.cs", "both\n");
        repo.Git("add", "a.cs");

        repo.TryGit("commit", "-m", "merged").Error.ShouldContain("approvalguard: pass: 2 lines in 1 file");
    }

    [Fact]
    public void A_clean_merge_runs_pre_merge_commit()
    {
        using var repo = Prepared();
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Write("b.cs", lines: 5);
        repo.StageAll();
        repo.Commit("side");
        repo.Git("checkout", "--quiet", "main");
        repo.Write("c.cs", lines: 5);
        repo.StageAll();
        repo.Commit("main");

        repo.TryGit("merge", "--no-edit", "side").Error.ShouldContain("approvalguard: pass: 5 lines in 1 file");
    }

    [Fact]
    public void A_mailed_patch_runs_pre_applypatch()
    {
        using var repo = Prepared();
        repo.Write("b.cs", lines: 25);
        repo.StageAll();
        repo.Commit("mailed");
        repo.Git("format-patch", "-1", "--quiet", "-o", repo.Home);
        repo.Git("reset", "--quiet", "--hard", "HEAD~1");

        var am = repo.TryGit("am", Directory.EnumerateFiles(repo.Home, "*.patch").Single());

        am.ExitCode.ShouldNotBe(0);
        am.Error.ShouldContain("approvalguard: needs-reading: 25 lines");
    }

    [Fact]
    public void Commit_a_in_a_linked_worktree_is_judged_by_the_index_that_it_makes() => Held(static repo =>
    {
        repo.Git("worktree", "add", "--quiet", "-b", "side", "../side");
        File.WriteAllText(Path.Combine(repo.Home, "side/a.cs"), string.Concat(Enumerable.Range(1, 35).Select(static i => $"line {i}\n")));
        return repo.Run("git", ["commit", "-a", "-m", "x"], folder: "../side");
    }, lines: 25);

    [Fact]
    public void A_setting_given_on_the_command_line_reaches_the_hook() => Held(static repo =>
    {
        repo.Write("b.cs", lines: 25);
        repo.StageAll();
        return repo.TryGit("-c", "core.quotePath=false", "-c", "diff.algorithm=histogram", "commit", "-m", "x");
    }, lines: 25);

    [Fact]
    public void A_commit_inside_a_submodule_is_judged_by_the_submodules_own_hooks()
    {
        using var inner = TestRepo.WithCommit();
        using var repo = Prepared();
        repo.Git("submodule", "--quiet", "add", inner.Root, "lib");
        repo.Run(Guard.Executable, ["install"], folder: "lib").ExitCode.ShouldBe(0);
        repo.Write("lib/b.cs", lines: 25);
        repo.Git("-C", "lib", "add", "-A");

        var commit = repo.Run("git", ["commit", "-m", "x"], folder: "lib");

        commit.ExitCode.ShouldNotBe(0);
        commit.Error.ShouldContain("approvalguard: needs-reading: 25 lines, 0 read.");
    }

    [Theory]
    [InlineData("merge", "--squash")]
    [InlineData("revert", "--no-commit")]
    [InlineData("cherry-pick", "--no-commit")]
    public void What_another_command_prepared_is_judged_when_it_is_committed(string command, string option)
    {
        using var repo = Prepared();
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Write("b.cs", lines: 25);
        repo.StageAll();
        repo.Commit("side");
        if (command != "revert")
        {
            repo.Git("checkout", "--quiet", "main");
        }

        repo.Git(command, option, "side");

        repo.TryGit("commit", "-m", "x").Error.ShouldContain("approvalguard: needs-reading: 25 lines, 0 read.");
    }

    [Theory]
    [InlineData("cherry-pick")]
    [InlineData("revert")]
    public void A_command_that_goes_on_after_a_conflict_is_judged(string command)
    {
        using var repo = Prepared();
        repo.Write("a.cs", "one\n");
        repo.StageAll();
        repo.Commit("one");
        repo.Write("a.cs", "two\n");
        repo.StageAll();
        repo.Commit("two");
        repo.TryGit(command, "HEAD~1").ExitCode.ShouldNotBe(0);
        repo.Write("a.cs", lines: 30);
        repo.StageAll();

        var goesOn = repo.TryGit("-c", "core.editor=true", command, "--continue");

        goesOn.ExitCode.ShouldNotBe(0);
        goesOn.Error.ShouldContain("approvalguard: needs-reading: 31 lines, 0 read.");
    }

    [Fact]
    public void Rewording_a_commit_changes_no_line_and_passes()
    {
        using var repo = Prepared();
        repo.Write("b.cs", lines: 25);
        repo.StageAll();
        repo.Commit("side");

        var reword = repo.TryGit("commit", "--amend", "-m", "better words");

        reword.ExitCode.ShouldBe(0, reword.Error);
        reword.Error.ShouldStartWith("approvalguard: nothing to check: 0 files, 0 lines");
    }

    /// <summary>Fault G2: attributes that anybody can write must not hide a line.</summary>
    [Theory]
    [InlineData("* -diff")]
    [InlineData("* binary")]
    [InlineData("file -diff")]
    [InlineData("*.cs diff=none")]
    public void Attributes_of_the_working_tree_hide_nothing(string attributes) => Held(repo =>
    {
        repo.Write(".gitattributes", attributes + "\n");
        repo.Write("b.cs", lines: 25);
        repo.Git("add", "b.cs");
        return repo.TryGit("commit", "-m", "x");
    }, lines: 25);

    [Fact]
    public void Attributes_inside_the_git_directory_hide_nothing() => Held(static repo =>
    {
        Directory.CreateDirectory(Path.Combine(repo.Root, ".git", "info"));
        File.WriteAllText(Path.Combine(repo.Root, ".git", "info", "attributes"), "* -diff linguist-generated\n");
        repo.Write("b.cs", lines: 25);
        repo.StageAll();
        return repo.TryGit("commit", "-m", "x");
    }, lines: 25);

    private static TestRepo Prepared()
    {
        var repo = TestRepo.Create();
        repo.Write("a.cs", lines: 10);
        repo.StageAll();
        repo.Commit("one");
        return repo.Install();
    }

    private static void Held(Func<TestRepo, GitOutcome> commit, int lines)
    {
        using var repo = Prepared();

        var outcome = commit(repo);

        outcome.ExitCode.ShouldNotBe(0, outcome.Error);
        (outcome.Error + outcome.Output).ShouldContain($"approvalguard: needs-reading: {lines} lines, 0 read.");
    }
}
