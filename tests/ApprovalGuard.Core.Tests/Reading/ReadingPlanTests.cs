using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Changes;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reading;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Core.Tests.Reading;

/// <summary>What is shown, in which order, and what of it is owed.</summary>
public sealed class ReadingPlanTests
{
    [Fact]
    public void Files_come_riskiest_first() =>
        Plan(
            Gates.A.File("docs/a.md", lines: 3), Gates.A.File("test/a.test.ts", lines: 3), Gates.A.File("src/a.ts", lines: 3),
            Gates.A.File("package.json", lines: 3), Gates.A.File(".github/workflows/ci.yml", lines: 3))
            .Files.Select(static file => file.Count.Path.Value)
            .ShouldBe([".github/workflows/ci.yml", "package.json", "src/a.ts", "test/a.test.ts", "docs/a.md"]);

    [Fact]
    public void Lines_of_all_hunks_are_the_counted_lines_of_the_change()
    {
        var files = new[] { Gates.A.File("a.cs", lines: 30), Gates.A.File("long.cs", new string('x', 900) + "\n"), Gates.A.File("b.bin", "\u007fELF\0\0"), Gates.A.File("l", "/etc", GitMode.SymbolicLink) };

        Plan(files).Hunks.Sum(static hunk => hunk.Lines).ShouldBe(Gates.A.Change(files).Counted);
    }

    [Fact]
    public void What_was_read_before_is_folded()
    {
        var file = Gates.A.File("a.cs", lines: 10);
        var state = Receipts.A.Proven(Receipts.A.Record(Receipts.A.Units(file)));

        Plan(state, file, Gates.A.File("b.cs", lines: 5)).Unread.ShouldHaveSingleItem().File.Path.Value.ShouldBe("b.cs");
    }

    [Fact]
    public void A_block_that_moved_is_told_with_its_other_place_and_weighs_a_tenth()
    {
        var block = string.Concat(Enumerable.Range(1, 5).Select(static i => $"-    the same line of code, number {i}\n"));
        var diff = $"diff --git a/a.cs b/a.cs\nindex 1111111..2222222 100644\n--- a/a.cs\n+++ b/a.cs\n@@ -1,6 +1 @@\n one\n{block}"
            + $"diff --git a/b.cs b/b.cs\nindex 1111111..2222222 100644\n--- a/b.cs\n+++ b/b.cs\n@@ -1 +1,6 @@\n one\n{block.Replace("-    ", "+  ")}";

        var plan = Plan([.. DiffText.Read(diff)]);

        plan.Hunks.ShouldAllBe(static hunk => hunk.Moved.Count == 5);
        plan.Hunks.Single(static hunk => hunk.File.Path.Value == "b.cs").Moved.Values.Distinct().Single().Value.ShouldBe("a.cs");
        plan.Hunks.Sum(static hunk => hunk.PaceLines).ShouldBe(1.0, 0.001);
    }

    [Fact]
    public void Two_lines_alike_are_chance_and_no_move()
    {
        const string Diff = "diff --git a/a.cs b/a.cs\nindex 1111111..2222222 100644\n--- a/a.cs\n+++ b/a.cs\n@@ -1,3 +1 @@\n one\n-}\n-}\n"
            + "diff --git a/b.cs b/b.cs\nindex 1111111..2222222 100644\n--- a/b.cs\n+++ b/b.cs\n@@ -1 +1,3 @@\n one\n+}\n+}\n";

        Plan([.. DiffText.Read(Diff)]).Hunks.ShouldAllBe(static hunk => hunk.Moved.IsEmpty);
    }

    private static ReadingPlan Plan(params FileChange[] files) => Plan(ReadingState.Nothing, files);

    private static ReadingPlan Plan(ReadingState state, params FileChange[] files)
    {
        var change = Gates.A.Change(Gates.A.GatePolicyOf(), new Gates.Files(), state, files);
        var verdict = Verdict.Of(change, new LookedAt(1, 1, 1, []), [], Policy.Default, new PolicySource("default", "sha256:0"), GateSituation.Ordinary, ReadingFacts.None, []);
        return ReadingPlan.Of(files, verdict, new Gates.Files(), state);
    }
}
