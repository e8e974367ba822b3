using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Changes;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Core.Tests.Gates;

/// <summary>What each kind of change counts (SPEC section 4).</summary>
public sealed class FileWeightTests
{
    [Fact]
    public void Added_and_deleted_lines_count_alike() =>
        Of(DiffText.ReadOne("diff --git a/a b/a\nindex 1111111..2222222 100644\n--- a/a\n+++ b/a\n@@ -1,3 +1,2 @@\n one\n-two\n-three\n+2\n")).ShouldBe(3);

    [Fact]
    public void A_binary_counts_101_and_an_image_nothing()
    {
        Of(A.File("tool.bin", "\u007fELF\0\0\0")).ShouldBe(101);
        var png = WholeFile.Added(new RepoPath("logo.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0], GitMode.Regular);
        Of(png).ShouldBe(0);
    }

    [Fact]
    public void A_program_called_logo_png_counts_as_the_binary_it_is() => Of(A.File("logo.png", "\u007fELF\0\0\0")).ShouldBe(101);

    [Fact]
    public void A_script_with_a_nul_in_it_counts_its_lines() => Of(A.File("run.sh", "#!/bin/sh\necho 1\0\necho 2\n")).ShouldBe(3);

    [Theory]
    [InlineData("docs/link", "../README.md", 1)]
    [InlineData("docs/link", "../../outside", 21)]
    [InlineData("link", "/etc/passwd", 21)]
    [InlineData("link", ".git/hooks/pre-commit", 21)]
    [InlineData("a/link", "../.GIT/config", 21)]
    [InlineData("link", "C:/windows", 21)]
    [InlineData("link", "./here", 1)]
    public void A_link_counts_1_and_21_where_it_leaves_the_repository(string path, string target, int weight) =>
        Of(A.File(path, target, GitMode.SymbolicLink)).ShouldBe(weight);

    [Fact]
    public void A_submodule_counts_its_own_diff_and_101_where_it_cannot_be_seen()
    {
        var submodule = new FileChange { Path = new RepoPath("lib"), Kind = FileChangeKind.Added, NewMode = GitMode.Submodule };
        Of(submodule).ShouldBe(101);
        Of(submodule with { SubmoduleFiles = [A.File("lib/a.cs", lines: 7), A.File("lib/b.cs", lines: 5)] }).ShouldBe(12);
    }

    [Fact]
    public void Becoming_executable_counts_1()
    {
        var file = new FileChange { Path = new RepoPath("run"), Kind = FileChangeKind.Modified, OldMode = GitMode.Regular, NewMode = GitMode.Executable };
        Of(file).ShouldBe(1);
        Of(file with { OldMode = GitMode.Executable, NewMode = GitMode.Regular }).ShouldBe(0);
    }

    [Fact]
    public void A_rename_counts_nothing_unless_it_enters_or_leaves_an_active_path()
    {
        var script = string.Concat(Enumerable.Repeat("run: it\n", 40));
        Of(A.Renamed("docs/a.yml", "docs/b.yml")).ShouldBe(0);
        Of(A.Renamed("docs/a.yml", ".github/workflows/a.yml"), new Files().New(".github/workflows/a.yml", script)).ShouldBe(40);
        Of(A.Renamed(".github/workflows/a.yml", "docs/a.yml"), new Files().New("docs/a.yml", script)).ShouldBe(40);
        Of(A.Renamed("docs/a.yml", ".github/workflows/a.yml")).ShouldBe(101);
    }

    [Fact]
    public void Outputs_of_a_notebook_do_not_count_and_a_broken_notebook_counts_whole()
    {
        const string Notebook = """
            {
              "cells": [
                {
                  "source": ["print(1)"],
                  "outputs": [
                    "1",
                    "2",
                    "3"
                  ]
                }
              ]
            }

            """;
        var lines = Notebook.Count(static letter => letter == '\n');
        Of(A.File("n.ipynb", Notebook), new Files().New("n.ipynb", Notebook)).ShouldBe(lines - 3);
        Of(A.File("n.ipynb", Notebook), new Files().New("n.ipynb", Notebook + "}")).ShouldBe(lines);
        Of(A.File("n.json", Notebook), new Files().New("n.json", Notebook)).ShouldBe(lines);
    }

    [Fact]
    public void Lines_that_a_bound_kept_from_memory_still_count() =>
        Of(A.File("a.txt", lines: 3) with { Added = 5000, NotInspected = "too large" }).ShouldBe(5000);

    private static int Of(FileChange file, Files? files = null) => FileWeight.Of(file, files ?? new Files());
}
