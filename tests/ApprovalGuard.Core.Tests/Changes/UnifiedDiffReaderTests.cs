using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Core.Tests.Changes;

public sealed class UnifiedDiffReaderTests
{
    private const string Edit = """
        diff --git a/src/a.cs b/src/a.cs
        index 71ac1b5..8921ce4 100644
        --- a/src/a.cs
        +++ b/src/a.cs
        @@ -1,3 +1,4 @@ class A
         one
        -two
        +TWO
        +and a half
         three

        """;

    [Fact]
    public void An_edit_gives_path_modes_counts_and_numbered_lines()
    {
        var file = DiffText.ReadOne(Edit);

        file.Path.Value.ShouldBe("src/a.cs");
        file.Kind.ShouldBe(FileChangeKind.Modified);
        (file.OldMode, file.NewMode).ShouldBe((GitMode.Regular, GitMode.Regular));
        (file.Added, file.Deleted).ShouldBe((2, 1));
        file.Hunks.Single().Lines.Select(line => (line.Kind, line.OldNumber, line.NewNumber, DiffText.TextOf(line))).ShouldBe(
        [
            (LineKind.Context, 1, 1, "one"),
            (LineKind.Deleted, 2, 0, "two"),
            (LineKind.Added, 0, 2, "TWO"),
            (LineKind.Added, 0, 3, "and a half"),
            (LineKind.Context, 3, 4, "three"),
        ]);
    }

    [Fact]
    public void Content_that_looks_like_a_header_stays_content()
    {
        var file = DiffText.ReadOne("""
            --- a/notes.md
            +++ b/notes.md
            @@ -1,2 +1,3 @@
            --- a/other
            +++ b/other
            +@@ -1 +1 @@
             diff --git a/x b/x

            """);

        (file.Added, file.Deleted).ShouldBe((2, 1));
        file.Path.Value.ShouldBe("notes.md");
    }

    [Fact]
    public void A_missing_line_end_belongs_to_the_line_before_it()
    {
        var lines = DiffText.ReadOne("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n").Hunks.Single().Lines;

        lines[0].EndsWithLineFeed.ShouldBeFalse();
        lines[1].EndsWithLineFeed.ShouldBeTrue();
    }

    [Fact]
    public void A_carriage_return_is_part_of_the_line()
    {
        var lines = DiffText.ReadOne("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\r\n+y\r\n").Hunks.Single().Lines;

        DiffText.TextOf(lines[1]).ShouldBe("y\r");
    }

    [Theory]
    [InlineData("rename", FileChangeKind.Renamed)]
    [InlineData("copy", FileChangeKind.Copied)]
    public void Renames_and_copies_name_both_paths(string word, FileChangeKind kind)
    {
        var file = DiffText.ReadOne($"diff --git a/old b/new\nsimilarity index 100%\n{word} from old\n{word} to new\n");

        file.Kind.ShouldBe(kind);
        (file.PathBefore.Value, file.Path.Value).ShouldBe(("old", "new"));
    }

    [Fact]
    public void A_mode_change_alone_is_a_file()
    {
        var file = DiffText.ReadOne("diff --git a/run me.sh b/run me.sh\nold mode 100644\nnew mode 100755\n");

        file.Path.Value.ShouldBe("run me.sh");
        (file.OldMode, file.NewMode).ShouldBe((GitMode.Regular, GitMode.Executable));
        file.Hunks.ShouldBeEmpty();
    }

    [Fact]
    public void Quoted_paths_give_back_their_bytes()
    {
        var file = DiffText.ReadOne("diff --git \"a/lat\\351\\n.txt\" \"b/lat\\351\\n.txt\"\nnew file mode 100644\nindex 0000000..3dab7f7\n--- /dev/null\n+++ \"b/lat\\351\\n.txt\"\n@@ -0,0 +1 @@\n+x\n");

        file.Kind.ShouldBe(FileChangeKind.Added);
        file.Path.ToBytes().ShouldBe([.. "lat"u8, 0xE9, .. "\n.txt"u8]);
    }

    [Theory]
    [InlineData("--- old/src/x.c\t2026-01-01 10:00:00\n+++ new/src/x.c\t2026-01-02 10:00:00\n@@ -1 +1 @@\n-a\n+b\n", "src/x.c", FileChangeKind.Modified)]
    [InlineData("--- x.c.orig\t2026-01-01\n+++ x.c\t2026-01-02\n@@ -1 +1 @@\n-a\n+b\n", "x.c", FileChangeKind.Modified)]
    [InlineData("--- /dev/null\n+++ b/x.c\n@@ -0,0 +1 @@\n+b\n", "x.c", FileChangeKind.Added)]
    [InlineData("--- a/x.c\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n", "x.c", FileChangeKind.Deleted)]
    [InlineData("--- a/y.c\t1970-01-01 00:00:00.000000000 +0000\n+++ b/y.c\t2026-01-01\n@@ -0,0 +1 @@\n+b\n", "y.c", FileChangeKind.Added)]
    public void Plain_diffs_name_the_file_as_patch_does(string diff, string path, FileChangeKind kind)
    {
        var file = DiffText.ReadOne(diff);

        file.Path.Value.ShouldBe(path);
        file.Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_mailed_patch_is_read_between_its_letter_and_its_signature()
    {
        var files = DiffText.Read("From 71ac Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n a | 2 +-\n\n" + Edit + "-- \n2.39.5\n\n");

        files.ShouldHaveSingleItem().Added.ShouldBe(2);
    }

    [Fact]
    public void A_binary_is_named_and_counts_no_lines()
    {
        var file = DiffText.ReadOne("diff --git a/tool b/tool\nindex 71ac1b5..8921ce4 100755\nBinary files a/tool and b/tool differ\n");

        file.Content.ShouldBe(ContentKind.Binary);
        (file.Added, file.Deleted).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n", "change.diff:3", "announces 2 lines, 1 follow")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n+c\n", "change.diff:6", "does not announce")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1 +one @@\n-a\n+b\n", "change.diff:3", "not of the form")]
    [InlineData("@@ -1 +1 @@\n-a\n+b\n", "change.diff:1", "without the names")]
    [InlineData("diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n", "change.diff:1", "combined diff")]
    [InlineData("hello\n", "change.diff:1", "no diff stands in it")]
    [InlineData("--- a/x\n+++ b/../../etc/passwd\n@@ -0,0 +1 @@\n+x\n", "change.diff:1", "outside of the repository")]
    [InlineData("--- /dev/null\n+++ /etc/passwd\n@@ -0,0 +1 @@\n+x\n", "change.diff:1", "outside of the repository")]
    [InlineData("--- /dev/null\n+++ b/.git/hooks/pre-commit\n@@ -0,0 +1 @@\n+x\n", "change.diff:1", "outside of the repository")]
    public void A_broken_diff_is_refused_at_its_line(string diff, string where, string message)
    {
        var problem = Should.Throw<UsageException>(() => DiffText.Read(diff)).Problem;

        problem.Where.ShouldBe(where);
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void Nothing_at_all_is_no_file_and_no_error() => DiffText.Read("").ShouldBeEmpty();

    [Fact]
    public void A_line_beyond_the_bound_is_counted_and_named()
    {
        var diff = Encoding.UTF8.GetBytes("--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+" + new string('a', 500_000) + "\n+end\n--- a/y\n+++ b/y\n@@ -0,0 +1 @@\n+z\n");

        var files = DiffText.Read(diff, DiffLimits.Default with { LineBytes = 200_000 });

        files[0].Added.ShouldBe(2);
        files[0].NotInspected.ShouldNotBeNull();
        DiffText.TextOf(files[0].Hunks[0].Lines[1]).ShouldBe("end");
        files[1].NotInspected.ShouldBeNull();
    }

    [Fact]
    public void Lines_beyond_the_files_bound_are_still_counted()
    {
        var diff = Encoding.UTF8.GetBytes("--- a/x\n+++ b/x\n@@ -0,0 +1,1000 @@\n" + string.Concat(Enumerable.Repeat("+0123456789\n", 1000)));

        var file = DiffText.Read(diff, DiffLimits.Default with { FileBytes = 1000 }).Single();

        file.Added.ShouldBe(1000);
        file.Hunks.Single().Lines.Length.ShouldBe(100);
        file.NotInspected.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Context_of_a_foreign_diff_is_told_from_its_hunks(int context, int expected)
    {
        var around = string.Concat(Enumerable.Repeat(" c\n", context));
        var hunk = $"@@ -50,{(2 * context) + 1} +50,{(2 * context) + 1} @@\n{around}-a\n+b\n{around}";

        DiffText.ReadOne("--- a/x\n+++ b/x\n" + hunk).ContextLines.ShouldBe(expected);
    }

    [Theory]
    [InlineData("--- x")]
    [InlineData("--- x\n")]
    [InlineData("--- x\n--- y\n")]
    [InlineData("Binary files differ\n")]
    [InlineData("Binary files a differ\n")]
    [InlineData("Binary files and b differ\n")]
    public void A_text_that_only_begins_like_a_file_is_none(string diff) =>
        Should.Throw<UsageException>(() => DiffText.Read(diff)).Message.ShouldBe("no diff stands in it");

    [Theory]
    [InlineData(Edit + "--- ")]
    [InlineData(Edit + "--- x\n")]
    [InlineData(Edit + "Binary files differ\n")]
    public void A_text_behind_a_file_that_only_begins_like_another_ends_nothing(string diff) => DiffText.ReadOne(diff).Path.Value.ShouldBe("src/a.cs");

    [Theory]
    [InlineData("@@ -0,1 +1 @@\n-a\n+b\n")]
    [InlineData("@@ -0 +1 @@\n-a\n+b\n")]
    [InlineData("@@ -1 +0,1 @@\n-a\n+b\n")]
    [InlineData("@@ -2147483647,2 +1 @@\n-a\n-b\n+c\n")]
    [InlineData("@@ -1 +2147483647 @@\n-a\n+b\n")]
    public void A_hunk_whose_lines_can_have_no_number_is_an_error(string hunk) =>
        Should.Throw<UsageException>(() => DiffText.Read("--- a/a\n+++ b/a\n" + hunk)).Message.ShouldStartWith("the hunk header is not of the form");
}
