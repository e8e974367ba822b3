namespace ApprovalGuard.EndToEnd;

/// <summary>Beside the real husky, lefthook and pre-commit, installed before us or after us. <c>.ci/run</c> brings them.</summary>
public sealed class HookToolTests
{
    [Fact]
    public void Pre_commit_runs_the_hook_that_the_repository_offers()
    {
        using var repo = WithTool("pre-commit");
        var offered = OfferHooks(repo);
        repo.Write(".pre-commit-config.yaml", $"repos:\n  - repo: {offered}\n    rev: v1\n    hooks:\n      - id: approvalguard\n");
        repo.StageAll();
        repo.Commit("config");
        Run(repo, "pre-commit", "install");

        Commit(repo, lines: 15).ExitCode.ShouldBe(0);
        var held = Commit(repo, lines: 30);

        held.ExitCode.ShouldNotBe(0);
        (held.Output + held.Error).ShouldContain("approvalguard: needs-reading: 30 lines, 0 read.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pre_commit_and_the_installed_hook_both_run_in_any_order(bool toolFirst)
    {
        using var repo = WithTool("pre-commit");
        repo.Write(
            ".pre-commit-config.yaml",
            "repos:\n  - repo: local\n    hooks:\n      - id: note\n        name: note\n        entry: touch seen-by-tool\n        language: system\n        pass_filenames: false\n        always_run: true\n");
        BothRun(repo, toolFirst, static repo => Run(repo, "pre-commit", "install"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lefthook_and_the_installed_hook_both_run_in_any_order(bool toolFirst)
    {
        using var repo = WithTool("lefthook");
        repo.Write("lefthook.yml", "pre-commit:\n  jobs:\n    - run: touch seen-by-tool\n");
        BothRun(repo, toolFirst, static repo => Run(repo, "lefthook", "install"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Husky_and_the_installed_hook_both_run_in_any_order(bool toolFirst)
    {
        using var repo = WithTool("husky");
        repo.Write(".husky/pre-commit", "touch seen-by-tool\n");
        BothRun(repo, toolFirst, static repo => Run(repo, "husky"));
    }

    private static void BothRun(TestRepo repo, bool toolFirst, Action<TestRepo> installTool)
    {
        repo.StageAll();
        repo.Commit("config");
        if (toolFirst)
        {
            installTool(repo);
            repo.Install();
        }
        else
        {
            repo.Install();
            installTool(repo);
            repo.Install();
        }

        var small = Commit(repo, lines: 15);
        small.ExitCode.ShouldBe(0, small.Error);
        (small.Output + small.Error).ShouldContain("approvalguard: pass: 15 lines in 1 file, 0 findings");
        File.Exists(Path.Combine(repo.Root, "seen-by-tool")).ShouldBeTrue();

        var held = Commit(repo, lines: 30);
        held.ExitCode.ShouldNotBe(0);
        (held.Output + held.Error).ShouldContain("approvalguard: needs-reading: 30 lines, 0 read.");
        repo.Guarded("doctor").ExitCode.ShouldBe(0);
    }

    /// <summary>A repository that offers <c>.pre-commit-hooks.yaml</c> as ours does, with a tag to name.</summary>
    private static string OfferHooks(TestRepo repo)
    {
        var offered = Path.Combine(repo.Home, "offered");
        Directory.CreateDirectory(offered);
        File.Copy(Path.Combine(Guard.SourceFolder, ".pre-commit-hooks.yaml"), Path.Combine(offered, ".pre-commit-hooks.yaml"));
        repo.Git("-C", offered, "init", "--quiet");
        repo.Git("-C", offered, "add", "-A");
        repo.Git("-C", offered, "commit", "--quiet", "-m", "hooks");
        repo.Git("-C", offered, "tag", "v1");
        return offered;
    }

    private static TestRepo WithTool(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append(Path.Combine(Guard.SourceFolder, "artifacts/tools/node_modules/.bin")).ToList();
        Assert.SkipUnless(folders.Exists(folder => File.Exists(Path.Combine(folder, name))), $"{name} is not installed; .ci/run brings it");
        var repo = TestRepo.WithCommit();
        repo.Environment["PATH"] = string.Join(':', folders.Prepend(Path.GetDirectoryName(Guard.Executable)!));
        repo.Environment["CI"] = "";
        return repo;
    }

    private static void Run(TestRepo repo, string program, params string[] arguments)
    {
        var outcome = repo.Run("/usr/bin/env", [program, .. arguments]);
        outcome.ExitCode.ShouldBe(0, outcome.Error + outcome.Output);
    }

    private static GitOutcome Commit(TestRepo repo, int lines)
    {
        repo.Write($"src/file{lines}.cs", lines);
        repo.Git("add", "src");
        return repo.TryGit("commit", "-m", "x");
    }
}
