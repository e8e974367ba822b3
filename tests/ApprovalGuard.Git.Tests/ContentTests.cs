using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Tests;

/// <summary>What stands in the files, in their names and modes, and what the configuration says about showing them.</summary>
public sealed class ContentTests
{
    [Theory]
    [InlineData("*.cs -diff")]
    [InlineData("*.cs binary")]
    [InlineData("file -diff")]
    [InlineData("*.cs diff=csharp")]
    [InlineData("*.cs filter=lfs diff=lfs merge=lfs -text")]
    public void Attributes_hide_no_line(string attributes)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("a.cs", lines: 9);
        repo.Git("add", "a.cs");
        repo.Write(".gitattributes", attributes + "\n");

        repo.StagedLines().ShouldBe((9, 0));
    }

    /// <summary>
    /// Git shows the working tree's file instead of the staged one where size and time agree and these two settings are made: the diff is harmless,
    /// the commit is not.
    /// </summary>
    [Fact]
    public void A_file_put_in_place_of_the_staged_one_with_its_size_and_time_deceives_nobody()
    {
        using var repo = TestRepo.WithCommit();
        var path = Path.Combine(repo.Root, "a.py");
        var time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        repo.Write("a.py", "evil = 1\n");
        File.SetLastWriteTimeUtc(path, time);
        repo.Git("add", "a.py");
        repo.Write("a.py", "good = 1\n");
        File.SetLastWriteTimeUtc(path, time);
        repo.Git("config", "core.checkStat", "minimal");
        repo.Git("config", "core.trustctime", "false");
        repo.Git("diff", "--cached").ShouldContain("+good = 1", Case.Sensitive, "Git itself is deceived, or this test tests nothing");

        Encoding.UTF8.GetString(repo.Staged().Single().Hunks[0].Lines[0].Text.Span).ShouldBe("evil = 1");

        repo.Commit();
        using var git = repo.Open();
        Encoding.UTF8.GetString(git.ReadCommit("HEAD").Files.Single().Hunks[0].Lines[0].Text.Span).ShouldBe("evil = 1");
    }

    [Fact]
    public void A_script_with_a_nul_is_text()
    {
        using var repo = TestRepo.WithCommit();
        repo.WriteBytes("run.js", Encoding.UTF8.GetBytes("const a = 1;\nconst b = \"\0\";\nconst c = 3;\nconst d = 4;\n"));
        repo.StageAll();

        var file = repo.Staged().Single();
        file.Content.ShouldBe(ContentKind.Text);
        file.Added.ShouldBe(4);
    }

    [Fact]
    public void A_utf16_source_is_text()
    {
        using var repo = TestRepo.WithCommit();
        repo.WriteBytes("run.ps1", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Write-Host 1\nWrite-Host 2\n")]);
        repo.StageAll();

        repo.Staged().Single().Content.ShouldBe(ContentKind.Text);
    }

    [Fact]
    public void A_binary_is_a_binary()
    {
        using var repo = TestRepo.WithCommit();
        repo.WriteBytes("tool.bin", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2, 3, 200, 201, 0, 9]);
        repo.StageAll();

        repo.Staged().Single().Content.ShouldBe(ContentKind.Binary);
        repo.StagedAgreesWithGit();
    }

    [Theory]
    [InlineData("a b.txt")]
    [InlineData("new\nline.txt")]
    [InlineData("tab\there.txt")]
    [InlineData("quote\"back\\slash.txt")]
    [InlineData("\u001b[31mred.txt")]
    [InlineData("e\u0301.txt")]
    [InlineData("\u00e9.txt")]
    [InlineData("a -> b => c.txt")]
    [InlineData("dash/-rf")]
    public void Names_of_every_kind(string name)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write(name, lines: 2);
        repo.StageAll();

        repo.Staged().Single().Path.Value.ShouldBe(name);
        repo.StagedAgreesWithGit();
        repo.Git("mv", "--", name, "moved");
    }

    [Fact]
    public void Two_names_that_are_no_utf8_stay_two()
    {
        using var repo = TestRepo.WithCommit();
        var blob = repo.Git("hash-object", "-w", "README.md").Trim();
        byte[] entries =
        [
            .. Encoding.ASCII.GetBytes($"100644 {blob}\tlat"), 0xE9, 0, .. Encoding.ASCII.GetBytes($"100644 {blob}\tlat"), 0xEA, 0,
        ];
        repo.Run("git", ["update-index", "-z", "--index-info"], entries).ExitCode.ShouldBe(0);

        var paths = repo.Staged().ConvertAll(static file => Convert.ToHexString(file.Path.ToBytes()));
        paths.ShouldBe(["6C6174E9", "6C6174EA"]);
    }

    [Fact]
    public void Links_modes_and_changes_of_type()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("a.cs", lines: 4);
        repo.Write("run.sh", lines: 4);
        repo.Write("folder/x", lines: 2);
        repo.StageAll();
        repo.Commit();
        File.Delete(Path.Combine(repo.Root, "a.cs"));
        File.CreateSymbolicLink(Path.Combine(repo.Root, "a.cs"), "README.md");
        Directory.Delete(Path.Combine(repo.Root, "folder"), recursive: true);
        repo.Write("folder", lines: 1);
        repo.StageAll();
        repo.Git("update-index", "--chmod=+x", "run.sh");

        var files = repo.Staged();
        files.Single(static file => file.Path.Value == "a.cs").NewMode.ShouldBe(GitMode.SymbolicLink);
        files.Single(static file => file.Path.Value == "run.sh").NewMode.ShouldBe(GitMode.Executable);
        repo.StagedAgreesWithGit();
    }

    [Fact]
    public void A_file_that_is_only_intended_to_be_added_is_not_staged()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("later.cs", lines: 4);
        repo.Git("add", "--intent-to-add", "later.cs");

        repo.Staged().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--assume-unchanged")]
    [InlineData("--skip-worktree")]
    public void Flags_of_the_index_change_nothing_in_what_is_staged(string flag)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("a.cs", lines: 4);
        repo.StageAll();
        repo.Git("update-index", flag, "a.cs");

        repo.StagedLines().ShouldBe((4, 0));
    }

    [Fact]
    public void A_clean_filter_is_no_reason_to_read_something_else_than_what_is_committed()
    {
        using var repo = TestRepo.WithCommit();
        repo.Git("config", "filter.up.clean", "tr a-z A-Z");
        repo.Write(".gitattributes", "*.txt filter=up\n");
        repo.Write("a.txt", lines: 3);
        repo.StageAll();

        var line = repo.Staged().Single(static file => file.Path.Value == "a.txt").Hunks[0].Lines[0];
        Encoding.UTF8.GetString(line.Text.Span).ShouldBe("LINE 1");
    }

    [Fact]
    public void Edited_renames_without_a_limit()
    {
        using var repo = TestRepo.Create();
        for (var i = 0; i < 300; i++)
        {
            repo.Write($"old/f{i}.txt", lines: 20, prefix: $"file {i} line");
        }

        repo.StageAll();
        repo.Commit();
        repo.Git("mv", "old", "new");
        for (var i = 0; i < 300; i++)
        {
            File.AppendAllText(Path.Combine(repo.Root, $"new/f{i}.txt"), "one more\n");
        }

        repo.StageAll();

        repo.StagedLines().ShouldBe((300, 0));
    }

    [Theory]
    [InlineData("diff.noprefix", "true")]
    [InlineData("diff.mnemonicPrefix", "true")]
    [InlineData("diff.external", "/bin/true")]
    [InlineData("diff.algorithm", "histogram")]
    [InlineData("diff.renames", "copies")]
    [InlineData("diff.renames", "false")]
    [InlineData("diff.interHunkContext", "20")]
    [InlineData("diff.context", "0")]
    [InlineData("diff.renameLimit", "1")]
    [InlineData("diff.ignoreSubmodules", "all")]
    [InlineData("diff.wsErrorHighlight", "all")]
    [InlineData("diff.colorMoved", "zebra")]
    [InlineData("color.ui", "always")]
    [InlineData("core.quotePath", "false")]
    [InlineData("core.abbrev", "4")]
    [InlineData("diff.suppressBlankEmpty", "true")]
    [InlineData("diff.orderFile", "/dev/null")]
    public void No_setting_of_the_user_changes_the_numbers(string name, string value)
    {
        using var repo = TestRepo.Create();
        repo.Write("a.cs", lines: 40);
        repo.Write("b.cs", lines: 30, prefix: "other");
        repo.StageAll();
        repo.Commit();
        var lines = repo.Read("a.cs").Split('\n');
        (lines[3], lines[12], lines[30]) = ("x", "", "z");
        repo.Write("a.cs", string.Join('\n', lines));
        repo.Git("mv", "b.cs", "c.cs");
        repo.StageAll();
        var before = repo.Staged().ConvertAll(static file => (file.Path, file.OldPath, file.Added, file.Deleted, file.Hunks.Length));

        repo.Git("config", name, value);

        repo.Staged().ConvertAll(static file => (file.Path, file.OldPath, file.Added, file.Deleted, file.Hunks.Length)).ShouldBe(before);
    }

    [Fact]
    public void An_open_conflict_is_an_error_with_the_file()
    {
        using var repo = TestRepo.Create();
        repo.Write("a.cs", "start\n");
        repo.StageAll();
        repo.Commit();
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Write("a.cs", "side\n");
        repo.StageAll();
        repo.Commit();
        repo.Git("checkout", "--quiet", "main");
        repo.Write("a.cs", "main\n");
        repo.StageAll();
        repo.Commit();
        repo.TryGit("merge", "side");

        repo.StagedProblem().Where.ShouldBe("a.cs");
    }

    [Theory]
    [InlineData("cherry-pick")]
    [InlineData("rebase")]
    [InlineData("revert")]
    public void A_change_in_the_middle_of_another_command(string command)
    {
        using var repo = TestRepo.Create();
        repo.Write("a.cs", "start\n");
        repo.StageAll();
        repo.Commit("one");
        repo.Write("a.cs", "two\n");
        repo.StageAll();
        repo.Commit("two");
        repo.Git("checkout", "--quiet", "-b", "side", "HEAD~1");
        repo.Write("a.cs", "side\n");
        repo.StageAll();
        repo.Commit("side");
        repo.TryGit([command, .. command == "revert" ? ["--no-edit", "main"] : new[] { "main" }]).ExitCode.ShouldNotBe(0);
        repo.Write("a.cs", "resolved\n");
        repo.StageAll();

        repo.StagedAgreesWithGit();
    }
}
