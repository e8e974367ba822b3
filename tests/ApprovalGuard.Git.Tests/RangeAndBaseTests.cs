using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Tests;

/// <summary>Ranges, single commits, and the side that policy and attributes are read from.</summary>
public sealed class RangeAndBaseTests
{
    [Fact]
    public void A_range_is_the_net_diff_from_the_merge_base()
    {
        using var repo = Forked();
        using var git = repo.Open();

        var change = git.ReadRange("main..side");

        change.Files.Select(static file => file.Path.Value).ShouldBe(["side.cs"]);
        change.Base.ShouldBe(repo.Git("merge-base", "main", "side").Trim());
        git.ReadRange("main...side").Files.Select(static file => file.Path.Value).ShouldBe(["side.cs"]);
    }

    [Fact]
    public void A_merge_commit_is_read_against_its_first_parent_and_a_root_against_nothing()
    {
        using var repo = Forked();
        repo.Git("merge", "--quiet", "--no-edit", "side");
        using var git = repo.Open();

        git.ReadCommit("HEAD").Files.Select(static file => file.Path.Value).ShouldBe(["side.cs"]);
        var root = repo.Git("rev-list", "--max-parents=0", "HEAD").Trim();
        git.ReadCommit(root).Base.ShouldBeNull();
        git.ReadCommit(root).Files.Select(static file => file.Path.Value).ShouldBe(["README.md"]);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("main..nowhere")]
    public void A_commit_that_is_not_there_is_an_error(string revision)
    {
        using var repo = Forked();
        using var git = repo.Open();

        Should.Throw<ProblemException>(() => revision.Contains("..") ? git.ReadRange(revision) : git.ReadCommit(revision)).Problem.Message.ShouldContain("nowhere");
    }

    [Theory]
    [InlineData("--output=stolen")]
    [InlineData("--output=stolen..HEAD")]
    [InlineData("HEAD..--output=stolen")]
    public void A_revision_is_never_taken_for_an_option(string revision)
    {
        using var repo = Forked();
        using var git = repo.Open();

        Should.Throw<UsageException>(() => revision.Contains("..") ? git.ReadRange(revision) : git.ReadCommit(revision));
        File.Exists(Path.Combine(repo.Root, "stolen")).ShouldBeFalse();
    }

    [Fact]
    public void Commits_are_listed_newest_first()
    {
        using var repo = Forked();
        using var git = repo.Open();

        git.ListCommits(null).Count.ShouldBe(2);
        git.ListCommits("main..side").ShouldBe([repo.Git("rev-parse", "side").Trim()]);
    }

    [Fact]
    public void Without_an_upstream_the_base_side_is_head()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("policy", "staged");
        repo.StageAll();
        using var git = repo.Open();

        git.BaseCommitOf(git.ReadStaged()).ShouldBe(repo.Git("rev-parse", "HEAD").Trim());
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("policy")).ShouldBeNull();
        Encoding.UTF8.GetString(git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("README.md"))!).ShouldBe("# Shop\n");
    }

    [Theory]
    [InlineData("origin", "main")]
    [InlineData("origin", "master")]
    [InlineData("upstream", "main")]
    public void With_an_upstream_the_base_side_is_the_merge_base_with_its_default_branch(string remote, string branch)
    {
        using var repo = TestRepo.WithCommit();
        var fork = repo.Git("rev-parse", "HEAD").Trim();
        repo.Git("remote", "add", remote, "file:///nowhere");
        repo.Git("update-ref", $"refs/remotes/{remote}/{branch}", fork);
        repo.Write("policy", "committed on the branch");
        repo.StageAll();
        repo.Commit();
        using var git = repo.Open();

        git.BaseCommitOf(git.ReadStaged()).ShouldBe(fork);
        git.BaseTreeOf(git.ReadStaged()).Read(new RepoPath("policy")).ShouldBeNull();
    }

    [Fact]
    public void The_remotes_own_head_names_its_default_branch()
    {
        using var repo = TestRepo.WithCommit();
        var fork = repo.Git("rev-parse", "HEAD").Trim();
        repo.Git("update-ref", "refs/remotes/origin/trunk", fork);
        repo.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
        repo.Write("a.cs", lines: 1);
        repo.StageAll();
        repo.Commit();
        using var git = repo.Open();

        git.BaseCommitOf(git.ReadStaged()).ShouldBe(fork);
    }

    [Fact]
    public void The_working_tree_shows_staged_unstaged_and_new_files_but_no_ignored_ones()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(".gitignore", "*.log\n");
        repo.Write("staged.cs", lines: 2);
        repo.Git("add", ".gitignore", "staged.cs");
        repo.Write("README.md", "# Shop\nmore\n");
        repo.Write("new.cs", lines: 3);
        repo.Write("noise.log", lines: 9);
        using var git = repo.Open();

        git.ReadWorktree().Files.Select(static file => (file.Path.Value, file.Added)).ShouldBe(
            [(".gitignore", 1), ("README.md", 1), ("staged.cs", 2), ("new.cs", 3)], ignoreOrder: true);
    }

    [Fact]
    public void Every_commit_of_a_history_made_by_chance_has_gits_numbers()
    {
        var random = new Random(4711);
        using var repo = TestRepo.WithCommit();
        var names = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            if (names.Count > 2 && random.Next(4) == 0)
            {
                var old = names[random.Next(names.Count)];
                names.Remove(old);
                names.Add($"moved{i}.txt");
                repo.Git("mv", old, $"moved{i}.txt");
            }

            var name = names.Count > 0 && random.Next(2) == 0 ? names[random.Next(names.Count)] : $"f{i}.txt";
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            repo.Write(name, string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => $"{random.Next(12)}\n")));
            repo.StageAll();
            repo.StagedAgreesWithGit();
            repo.Commit($"step {i}");
        }
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void A_history_in_one_stream_is_every_commit_by_itself(string format)
    {
        using var repo = TestRepo.Create("--object-format=" + format);
        repo.Write("a.cs", lines: 30);
        repo.Write("new\nline.txt", "no end");
        repo.StageAll();
        repo.Commit("root");
        repo.Git("commit", "--quiet", "--allow-empty", "-m", "nothing");
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Git("mv", "a.cs", "b.cs");
        repo.SetMode("b.cs", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        repo.WriteBytes("bytes.bin", [0, 1, 2, 0]);
        repo.StageAll();
        repo.Commit("moved");
        File.Delete(Path.Combine(repo.Root, "new\nline.txt"));
        File.CreateSymbolicLink(Path.Combine(repo.Root, "new\nline.txt"), "b.cs");
        repo.StageAll();
        repo.Commit("another type");
        repo.Git("checkout", "--quiet", "main");
        repo.Write("c.cs", new string('0', 40) + "\0:100644\n");
        repo.StageAll();
        repo.Commit("what looks like a commit");
        repo.Git("merge", "--quiet", "--no-edit", "--no-verify", "side");
        using var git = repo.Open();

        var (commits, files, _) = git.ReadHistory(null);
        var inOne = files.GroupBy(static pair => pair.Commit).ToDictionary(static group => group.Key, static group => group.Select(static pair => Told(pair.File)).ToList());

        commits.Count.ShouldBe(6);
        foreach (var commit in commits)
        {
            inOne.GetValueOrDefault(commit, []).ShouldBe([.. git.ReadCommit(commit).Files.Select(Told)]);
        }

        static string Told(FileChange file) =>
            $"{file.Path} {file.OldPath} {file.Kind} {file.OldMode} {file.NewMode} {file.NewId} {file.Content} +{file.Added} -{file.Deleted} {file.Hunks.Sum(static hunk => hunk.Lines.Length)}";
    }

    [Fact]
    public void A_history_with_an_object_missing_is_an_error()
    {
        using var repo = Forked();
        var id = repo.Git("rev-parse", "HEAD:main.cs").Trim();
        File.Delete(Path.Combine(repo.Root, ".git/objects", id[..2], id[2..]));
        using var git = repo.Open();

        Should.Throw<NotCheckedException>(() => git.ReadHistory(null).Files.Count());
    }

    private static TestRepo Forked()
    {
        var repo = TestRepo.WithCommit();
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Write("side.cs", lines: 4);
        repo.StageAll();
        repo.Commit("side");
        repo.Git("checkout", "--quiet", "main");
        repo.Write("main.cs", lines: 5);
        repo.StageAll();
        repo.Commit("main");
        return repo;
    }
}
