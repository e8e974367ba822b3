namespace ApprovalGuard.EndToEnd;

/// <summary><c>install</c> keeps what is there, and <c>--uninstall</c> restores it byte for byte.</summary>
public sealed class InstallTests
{
    private const string ForeignHook = "#!/bin/sh\necho foreign hook ran >&2\n";

    [Fact]
    public void A_plain_repository_is_restored_byte_for_byte()
    {
        using var repo = TestRepo.WithCommit();
        RestoresEverything(repo);
    }

    [Fact]
    public void A_foreign_hook_runs_first_and_is_restored_byte_for_byte()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, ".git/hooks/pre-commit", ForeignHook);

        RestoresEverything(repo, guarded =>
        {
            guarded.Write("a.cs", lines: 5);
            guarded.StageAll();
            var commit = guarded.TryGit("commit", "-m", "x");
            commit.ExitCode.ShouldBe(0, commit.Error);
            commit.Error.IndexOf("foreign hook ran", StringComparison.Ordinal).ShouldBeInRange(0, commit.Error.IndexOf("approvalguard: pass", StringComparison.Ordinal));
            guarded.Git("reset", "--quiet", "--hard", "HEAD~1");
        });
    }

    [Fact]
    public void A_foreign_hook_that_refuses_has_the_last_word()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, ".git/hooks/pre-commit", "#!/bin/sh\necho no >&2\nexit 7\n");
        repo.Install();
        repo.Write("a.cs", lines: 5);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "x");

        commit.ExitCode.ShouldNotBe(0);
        commit.Error.ShouldNotContain("approvalguard: pass");
    }

    [Fact]
    public void A_hook_that_is_not_executable_stays_so()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".git/hooks/pre-commit", ForeignHook);

        RestoresEverything(repo, static guarded =>
        {
            guarded.Write("a.cs", lines: 5);
            guarded.StageAll();
            guarded.TryGit("commit", "-m", "x").Error.ShouldNotContain("foreign hook ran");
            guarded.Git("reset", "--quiet", "--hard", "HEAD~1");
        });
    }

    [Fact]
    public void A_hook_that_is_a_link_is_restored_as_a_link()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, "tools/hook.sh", ForeignHook);
        File.CreateSymbolicLink(Path.Combine(repo.Root, ".git/hooks/pre-commit"), "../../tools/hook.sh");

        RestoresEverything(repo);
    }

    [Fact]
    public void Installing_twice_is_installing_once()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, ".git/hooks/pre-commit", ForeignHook);
        var before = repo.Snapshot(".git");
        repo.Install();
        var once = repo.Snapshot(".git");

        repo.Install();

        repo.Snapshot(".git").ShouldBe(once);
        repo.Guarded("install", "--uninstall").ExitCode.ShouldBe(0);
        repo.Snapshot(".git").ShouldBe(before);
    }

    [Theory]
    [InlineData(".husky/_")]
    [InlineData(".githooks")]
    public void A_hooks_path_in_the_work_tree_as_husky_sets_it_keeps_working(string folder)
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, $"{folder}/pre-commit", ForeignHook);
        WriteHook(repo, $"{folder}/commit-msg", "#!/bin/sh\necho message hook ran >&2\n");
        repo.Git("config", "core.hooksPath", folder);
        repo.StageAll();
        repo.Commit("hooks");

        RestoresEverything(repo, guarded =>
        {
            guarded.Write("a.cs", lines: 30);
            guarded.StageAll();
            var held = guarded.TryGit("commit", "-m", "x");
            held.ExitCode.ShouldBe(1);
            held.Error.ShouldContain("foreign hook ran");
            held.Error.ShouldContain("approvalguard: needs-reading");
            guarded.Write("a.cs", lines: 3);
            guarded.StageAll();
            guarded.TryGit("commit", "-m", "x").Error.ShouldContain("message hook ran");
            guarded.Git("reset", "--quiet", "--hard", "HEAD~1");

            // As husky does at every installation of packages.
            guarded.Git("config", "core.hooksPath", folder);
            guarded.Write("b.cs", lines: 30);
            guarded.StageAll();
            guarded.TryGit("commit", "-m", "x").ExitCode.ShouldBe(1);
            guarded.Git("reset", "--quiet", "--hard");
            guarded.Git("config", "--unset", "core.hooksPath");
            guarded.Git("config", "core.hooksPath", folder);
        }, compareConfig: false);
    }

    [Fact]
    public void A_hooks_path_shared_by_all_repositories_is_left_alone_and_runs()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, "../shared-hooks/pre-commit", ForeignHook);
        repo.Git("config", "--global", "core.hooksPath", Path.Combine(repo.Home, "shared-hooks"));

        RestoresEverything(repo, static guarded =>
        {
            guarded.Write("a.cs", lines: 3);
            guarded.StageAll();
            var commit = guarded.TryGit("commit", "-m", "x");
            commit.Error.ShouldContain("foreign hook ran");
            commit.Error.ShouldContain("approvalguard: pass");
            guarded.Git("reset", "--quiet", "--hard", "HEAD~1");
        });
    }

    [Fact]
    public void All_worktrees_are_guarded_by_one_installation()
    {
        using var repo = TestRepo.WithCommit().Install();
        repo.Git("worktree", "add", "--quiet", "-b", "side", "../side");
        File.WriteAllLines(Path.Combine(repo.Home, "side/b.cs"), Enumerable.Range(1, 30).Select(static i => $"line {i}"));
        repo.Git("-C", "../side", "add", "-A");

        repo.TryGit("-C", "../side", "commit", "-m", "x").Error.ShouldContain("approvalguard: needs-reading: 30 lines");
    }

    [Fact]
    public void A_changed_hook_is_not_thrown_away()
    {
        using var repo = TestRepo.WithCommit().Install();
        WriteHook(repo, ".git/hooks/pre-commit", "#!/bin/sh\n# my own words\n");

        var outcome = repo.Guarded("install", "--uninstall");

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("was changed after ApprovalGuard was installed");
        repo.Read(".git/hooks/pre-commit").ShouldContain("my own words");
    }

    [Fact]
    public void The_hook_says_what_to_do_when_the_program_is_gone()
    {
        using var repo = TestRepo.WithCommit().Install();
        var settings = Path.Combine(repo.Root, ".git/approvalguard/installed.sh");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(Guard.Executable, "/gone/approvalguard", StringComparison.Ordinal));
        repo.Environment["PATH"] = "/usr/bin:/bin";
        repo.Write("a.cs", lines: 3);
        repo.StageAll();

        var commit = repo.TryGit("commit", "-m", "x");

        commit.ExitCode.ShouldNotBe(0);
        commit.Error.ShouldContain("approvalguard: not checked: the program is gone from /gone/approvalguard");
    }

    [Fact]
    public void A_bare_repository_is_not_guarded_and_nothing_is_left_behind()
    {
        using var repo = TestRepo.Create("--bare");
        var before = repo.Snapshot("");

        var outcome = repo.Guarded("install");

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("bare repository");
        repo.Snapshot("").ShouldBe(before);
    }

    [Fact]
    public void A_failure_on_the_way_leaves_nothing_half_installed()
    {
        using var repo = TestRepo.WithCommit();
        WriteHook(repo, ".git/hooks/pre-commit", ForeignHook);
        Directory.CreateDirectory(Path.Combine(repo.Root, ".git/hooks/pre-applypatch/in-the-way"));
        var before = repo.Snapshot(".git");

        var outcome = repo.Guarded("install");

        outcome.ExitCode.ShouldBe(3, outcome.Output);
        repo.Snapshot(".git").ShouldBe(before);
    }

    [Fact]
    public void Doctor_names_what_is_open_and_the_remedy()
    {
        using var repo = TestRepo.WithCommit();
        var open = repo.Guarded("doctor");
        open.ExitCode.ShouldBe(1);
        open.Output.ShouldContain("approvalguard install");

        repo.Install().Guarded("doctor").ExitCode.ShouldBe(0);
        repo.Git("config", "core.hooksPath", "/elsewhere");
        File.Delete(Path.Combine(repo.Root, ".git/hooks/pre-commit"));
        repo.Guarded("doctor").ExitCode.ShouldBe(1);
    }

    private static void WriteHook(TestRepo repo, string path, string content)
    {
        repo.Write(path, content);
        repo.SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void RestoresEverything(TestRepo repo, Action<TestRepo>? use = null, bool compareConfig = true)
    {
        var before = Installable(repo, compareConfig);
        repo.Install();
        Installable(repo, compareConfig: true).ShouldNotBe(before);
        use?.Invoke(repo);

        var outcome = repo.Guarded("install", "--uninstall");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        Installable(repo, compareConfig).ShouldBe(before);
    }

    /// <summary>What an installation may touch: all of the Git directory but what commits themselves write, and the working tree.</summary>
    private static SortedDictionary<string, string> Installable(TestRepo repo, bool compareConfig)
    {
        var files = repo.Snapshot("");
        string[] written = [".git/objects", ".git/logs", ".git/index", ".git/ORIG_HEAD", ".git/COMMIT_EDITMSG", ".git/refs"];
        foreach (var path in files.Keys.Where(path => written.Any(start => path.StartsWith(start, StringComparison.Ordinal)) || (!compareConfig && path == ".git/config")).ToList())
        {
            files.Remove(path);
        }

        return files;
    }
}
