using ApprovalGuard.Changes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Tests;

/// <summary>Every shape of repository gives Git's own answer or a clear error.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void A_plain_repository()
    {
        using var repo = WithChange();
        repo.StagedAgreesWithGit();
    }

    [Fact]
    public void A_repository_without_commits_is_read_against_the_empty_tree()
    {
        using var repo = TestRepo.Create();
        repo.Write("a.cs", lines: 7);
        repo.StageAll();

        repo.StagedLines().ShouldBe((7, 0));
        using var git = repo.Open();
        git.Layout.HeadCommit.ShouldBeNull();
        git.ReadStaged().Base.ShouldBeNull();
    }

    [Fact]
    public void A_detached_head()
    {
        using var repo = WithChange();
        repo.Git("checkout", "--quiet", "--detach");
        repo.StagedAgreesWithGit();
    }

    [Fact]
    public void A_folder_below_the_top()
    {
        using var repo = WithChange();
        Directory.CreateDirectory(Path.Combine(repo.Root, "deep/er"));
        repo.Staged("deep/er").Count.ShouldBe(repo.Staged().Count);
    }

    [Fact]
    public void A_bare_repository_has_no_index_to_check_but_commits()
    {
        using var repo = WithChange();
        repo.Commit();
        repo.Git("clone", "--quiet", "--bare", ".", Path.Combine(repo.Home, "bare.git"));
        using var bare = repo.Open("../bare.git");

        Should.Throw<NotCheckedException>(bare.ReadStaged).Problem.Message.ShouldContain("bare repository");
        bare.ReadCommit("HEAD").Files.Sum(static file => file.Added).ShouldBe(17);
    }

    [Fact]
    public void No_repository_at_all()
    {
        using var repo = TestRepo.Create();
        Should.Throw<NotCheckedException>(() => repo.Open("..")).Problem.Message.ShouldStartWith("no Git repository in");
    }

    [Fact]
    public void A_linked_worktree_has_its_own_index()
    {
        using var repo = WithChange();
        repo.Git("worktree", "add", "--quiet", "-b", "side", "../side");
        File.WriteAllText(Path.Combine(repo.Home, "side/new.txt"), "1\n2\n");
        repo.Git("-C", "../side", "add", "new.txt");

        repo.Staged("../side").Single().Added.ShouldBe(2);
    }

    [Fact]
    public void Configuration_of_a_single_worktree_is_read_by_git_itself()
    {
        using var repo = WithChange();
        repo.Git("config", "extensions.worktreeConfig", "true");
        repo.Git("config", "--worktree", "core.hooksPath", "/somewhere/else");

        repo.StagedAgreesWithGit();
        using var git = repo.Open();
        git.Layout.HooksDirectory.ShouldBe("/somewhere/else");
    }

    [Fact]
    public void Worktrees_with_relative_paths()
    {
        Reading.NeedsGit(2, 48);
        using var repo = WithChange();
        repo.Git("worktree", "add", "--quiet", "--relative-paths", "-b", "side", "../side");
        repo.StagedAgreesWithGit();
    }

    [Fact]
    public void Sha256()
    {
        using var repo = WithChange("--object-format=sha256");
        repo.StagedAgreesWithGit();
        using var git = repo.Open();
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("a.cs")).ShouldNotBeNull();
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("missing")).ShouldBeNull();
    }

    [Fact]
    public void Reftable()
    {
        Reading.NeedsGit(2, 45);
        using var repo = WithChange("--ref-format=reftable");
        repo.StagedAgreesWithGit();
    }

    [Theory]
    [InlineData("--cone", "--no-sparse-index")]
    [InlineData("--cone", "--sparse-index")]
    public void Sparse_checkouts_with_and_without_a_sparse_index(string cone, string index)
    {
        using var repo = TestRepo.Create();
        repo.Write("in/a.cs", lines: 5);
        repo.Write("out/b.cs", lines: 5);
        repo.StageAll();
        repo.Commit();
        repo.Git("sparse-checkout", "init", cone, index);
        repo.Git("sparse-checkout", "set", "in");
        repo.Write("in/a.cs", lines: 9);
        repo.Git("add", "in");

        repo.StagedAgreesWithGit();
        using var git = repo.Open();
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("out/b.cs")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("--index-version=4")]
    [InlineData("--split-index")]
    [InlineData("--untracked-cache")]
    public void Other_formats_of_the_index(string option)
    {
        using var repo = WithChange();
        repo.Git("update-index", option);
        repo.Write("late.cs", lines: 3);
        repo.Git("add", "late.cs");
        repo.StagedAgreesWithGit();
    }

    [Fact]
    public void A_partial_clone_fetches_what_it_needs()
    {
        using var repo = WithChange();
        repo.Commit();
        repo.Git("config", "uploadpack.allowFilter", "true");
        repo.Git("clone", "--quiet", "--filter=blob:none", "file://" + repo.Root, "../partial");
        File.AppendAllText(Path.Combine(repo.Home, "partial/a.cs"), "more\n");
        repo.Git("-C", "../partial", "add", "-A");

        repo.Staged("../partial").Single().Added.ShouldBe(1);
    }

    [Fact]
    public void A_partial_clone_whose_remote_is_gone_says_so()
    {
        using var repo = WithChange();
        repo.Commit();
        repo.Git("config", "uploadpack.allowFilter", "true");
        repo.Git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + repo.Root, "../partial");
        repo.Git("-C", "../partial", "remote", "set-url", "origin", "file:///gone");
        using var git = repo.Open("../partial");

        Should.Throw<NotCheckedException>(() => git.ReadCommit("HEAD").Files.ToList()).Problem.Do.ShouldNotBeEmpty();
        Should.Throw<NotCheckedException>(() => git.BaseTreeOf(git.ReadCommit("HEAD")).Read(new RepoPath("a.cs")));
    }

    [Fact]
    public void A_shallow_clone_says_that_it_is_shallow()
    {
        using var repo = WithChange();
        repo.Commit("two");
        repo.Git("clone", "--quiet", "--depth=1", "file://" + repo.Root, "../shallow");
        using var git = repo.Open("../shallow");

        git.ReadStaged().Files.ShouldBeEmpty();
        Should.Throw<NotCheckedException>(() => git.ReadRange("nowhere..HEAD")).Problem.Message.ShouldContain("shallow");
    }

    [Fact]
    public void Borrowed_objects()
    {
        using var repo = WithChange();
        repo.Commit();
        repo.Git("clone", "--quiet", "--shared", ".", "../shared");
        File.AppendAllText(Path.Combine(repo.Home, "shared/a.cs"), "more\n");
        repo.Git("-C", "../shared", "add", "-A");

        repo.Staged("../shared").Single().Added.ShouldBe(1);
    }

    [Fact]
    public void An_extension_that_git_does_not_know_is_refused_in_gits_words()
    {
        using var repo = WithChange();
        repo.Git("config", "core.repositoryFormatVersion", "1");
        repo.Git("config", "extensions.foo", "true");

        Should.Throw<NotCheckedException>(() => repo.Open()).Problem.Message.ShouldContain("foo");
    }

    [Theory]
    [InlineData("preciousObjects", "true")]
    [InlineData("partialClone", "origin")]
    [InlineData("noop", "1")]
    [InlineData("objectFormat", "sha1")]
    [InlineData("noop-v1", "1")]
    public void Extensions_that_git_knows_do_not_matter(string name, string value)
    {
        using var repo = WithChange();
        repo.Git("config", "core.repositoryFormatVersion", "1");
        repo.Git("config", "extensions." + name, value);
        repo.StagedAgreesWithGit();
    }

    /// <summary>Git 2.55 knows these and 2.39 does not: Git itself decides, and what it refuses is said in its words.</summary>
    [Theory]
    [InlineData("refStorage", "files")]
    [InlineData("relativeWorktrees", "true")]
    [InlineData("submodulePathConfig", "true")]
    public void Extensions_that_only_a_newer_git_knows_give_gits_own_answer(string name, string value)
    {
        using var repo = WithChange();
        repo.Git("config", "core.repositoryFormatVersion", "1");
        repo.Git("config", "extensions." + name, value);

        if (repo.TryGit("status").ExitCode == 0)
        {
            repo.StagedAgreesWithGit();
        }
        else
        {
            Should.Throw<NotCheckedException>(() => repo.Open()).Problem.Message.ShouldContain(name, Case.Insensitive);
        }
    }

    [Fact]
    public void A_format_of_the_future_is_refused_in_gits_words()
    {
        using var repo = WithChange();
        repo.Git("config", "core.repositoryFormatVersion", "2");

        Should.Throw<NotCheckedException>(() => repo.Open()).Problem.Message.ShouldContain("version");
    }

    [Theory]
    [InlineData("index.skipHash", "true")]
    [InlineData("index.threads", "4")]
    [InlineData("feature.manyFiles", "true")]
    [InlineData("core.fsmonitor", "true")]
    public void Settings_that_change_how_the_index_is_written(string name, string value)
    {
        using var repo = WithChange();
        repo.Git("config", name, value);
        repo.Write("late.cs", lines: 3);
        repo.Git("add", "late.cs");
        repo.StagedAgreesWithGit();
        repo.TryGit("fsmonitor--daemon", "stop");
    }

    [Fact]
    public void Packs_with_bitmaps_a_multi_pack_index_and_a_commit_graph()
    {
        using var repo = WithChange();
        repo.Commit("two");
        repo.Write("b.cs", lines: 30);
        repo.StageAll();
        repo.Commit("three");
        repo.Git("repack", "-adq", "--write-bitmap-index");
        repo.Git("multi-pack-index", "write");
        repo.Git("commit-graph", "write", "--reachable", "--split");
        repo.Write("b.cs", lines: 37);
        repo.StageAll();

        repo.StagedAgreesWithGit();
        using var git = repo.Open();
        git.ListCommits(null).Count.ShouldBe(3);
        git.ReadRange("HEAD~2..HEAD").Files.Count().ShouldBe(2);
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("b.cs")).ShouldNotBeNull();
    }

    [Fact]
    public void Objects_in_quarantine_are_seen_through_the_environment()
    {
        using var repo = WithChange();
        repo.Git("reset", "--quiet", "--hard");
        repo.Environment["GIT_OBJECT_DIRECTORY"] = Path.Combine(repo.Home, "quarantine");
        repo.Environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Path.Combine(repo.Root, ".git/objects");
        Directory.CreateDirectory(repo.Environment["GIT_OBJECT_DIRECTORY"]);
        repo.Write("late.cs", lines: 3);
        repo.Git("add", "late.cs");
        repo.Commit("in quarantine");

        using var git = repo.Open();
        git.ReadCommit("HEAD").Files.Single().Added.ShouldBe(3);
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("late.cs")).ShouldNotBeNull();
    }

    [Fact]
    public void A_repository_of_another_user_is_refused_until_git_is_told_to_trust_it()
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root can give a folder away");
        using var repo = WithChange();
        repo.Run("chown", ["-R", "12345", repo.Root]).ExitCode.ShouldBe(0);
        var problem = Should.Throw<NotCheckedException>(() => repo.Open()).Problem;
        problem.Message.ShouldContain("belongs to another user");
        problem.Do.ShouldContain("safe.directory");

        repo.Environment["GIT_CONFIG_COUNT"] = "1";
        repo.Environment["GIT_CONFIG_KEY_0"] = "safe.directory";
        repo.Environment["GIT_CONFIG_VALUE_0"] = repo.Root;
        if (repo.TryGit("status").ExitCode == 0)
        {
            repo.StagedAgreesWithGit();
        }

        repo.Environment["GIT_CONFIG_COUNT"] = "0";
        repo.Run("git", ["config", "--global", "safe.directory", "*"]).ExitCode.ShouldBe(0);
        repo.StagedAgreesWithGit();
        using var git = repo.Open();
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("a.cs")).ShouldNotBeNull();
    }

    [Fact]
    public void Where_hooks_lie_is_asked_of_git_whatever_place_says_it()
    {
        using var repo = WithChange();
        repo.Git("config", "--global", "core.hooksPath", "~/hooks");
        Hooks(repo).ShouldBe(Path.Combine(repo.Home, "hooks"));

        File.WriteAllText(Path.Combine(repo.Home, "more"), "[core]\n\thooksPath = /from/an/include\n");
        repo.Git("config", "--global", "includeIf.gitdir:" + repo.Root + "/.path", Path.Combine(repo.Home, "more"));
        Hooks(repo).ShouldBe("/from/an/include");

        repo.Environment["GIT_CONFIG_COUNT"] = "1";
        repo.Environment["GIT_CONFIG_KEY_0"] = "core.hooksPath";
        repo.Environment["GIT_CONFIG_VALUE_0"] = "/from/the/environment";
        Hooks(repo).ShouldBe("/from/the/environment");

        static string Hooks(TestRepo repo)
        {
            using var git = repo.Open();
            return git.Layout.HooksDirectory;
        }
    }

    [Fact]
    public void A_submodule_is_opened_and_its_own_change_is_seen()
    {
        using var inner = TestRepo.WithCommit();
        using var repo = TestRepo.WithCommit();
        repo.Git("submodule", "--quiet", "add", inner.Root, "lib");
        repo.Commit("add lib");
        File.WriteAllText(Path.Combine(repo.Root, "lib/new.txt"), "1\n2\n3\n");
        repo.Git("-C", "lib", "add", "-A");
        repo.Git("-C", "lib", "commit", "--quiet", "-m", "grow");
        repo.Git("add", "lib");

        var file = repo.Staged().Single();
        file.NewMode.ShouldBe(GitMode.Submodule);
        file.SubmoduleFiles.Single().Path.Value.ShouldBe("lib/new.txt");
        file.SubmoduleFiles.Single().Added.ShouldBe(3);

        repo.Staged("lib").ShouldBeEmpty();
    }

    [Fact]
    public void A_submodule_whose_commits_are_not_here_is_unseen_and_no_error()
    {
        using var repo = TestRepo.WithCommit();
        repo.Git("update-index", "--add", "--cacheinfo", "160000," + new string('1', 40) + ",lib");

        repo.Staged().Single().SubmoduleFiles.IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void A_corrupt_object_is_named()
    {
        using var repo = WithChange();
        var id = repo.Git("rev-parse", ":a.cs").Trim();
        var path = Path.Combine(repo.Root, ".git/objects", id[..2], id[2..]);
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllText(path, "broken");

        repo.StagedProblem().Message.ShouldContain("cannot read the repository");
    }

    [Fact]
    public void An_index_that_is_no_index_is_named()
    {
        using var repo = WithChange();
        File.WriteAllText(Path.Combine(repo.Root, ".git/index"), "no index at all");
        repo.StagedProblem().Message.ShouldContain("index");
    }

    [Fact]
    public void Replaced_objects_do_not_hide_what_is_committed()
    {
        using var repo = WithChange();
        var real = repo.Git("rev-parse", ":a.cs").Trim();
        var fake = repo.Git("hash-object", "-w", "README.md").Trim();
        repo.Git("replace", real, fake);

        repo.Staged().Single(static file => file.Path.Value == "a.cs").Added.ShouldBe(17);
    }

    private static TestRepo WithChange(params string[] initArguments)
    {
        var repo = TestRepo.Create(initArguments);
        repo.Write("README.md", "# Shop\n");
        repo.Write("a.cs", lines: 3);
        repo.StageAll();
        repo.Commit("one");
        repo.Write("a.cs", lines: 20);
        repo.StageAll();
        return repo;
    }
}
