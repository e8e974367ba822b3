using System.Security.Cryptography;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Changes;

public sealed class UnitReaderTests
{
    private static readonly Gen<string> Word = Gen.Int[0, 5].Select(i => new[] { "alpha", "beta", "gamma", "{", "}", "" }[i]);

    [Fact]
    public void Line_numbers_do_not_enter()
    {
        var here = Units("--- a/x\n+++ b/x\n@@ -10,6 +10,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n");
        var there = Units("--- a/x\n+++ b/x\n@@ -90,6 +95,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n");

        there.ShouldBe(here);
    }

    [Fact]
    public void The_same_line_in_another_file_is_another_unit()
    {
        var here = Units("--- a/x\n+++ b/x\n@@ -10,6 +10,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n").Single();
        var there = Units("--- a/y\n+++ b/y\n@@ -10,6 +10,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n").Single();

        there.Above.ShouldNotBe(here.Above);
        there.Below.ShouldNotBe(here.Below);
    }

    [Fact]
    public void A_neighbour_that_changed_above_leaves_the_digest_below()
    {
        var before = Units("--- a/x\n+++ b/x\n@@ -10,6 +10,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n").Single();
        var after = Units("--- a/x\n+++ b/x\n@@ -10,6 +10,7 @@\n 1\n 2\n CHANGED\n+new\n 4\n 5\n 6\n").Single();

        after.Above.ShouldNotBe(before.Above);
        after.Below.ShouldBe(before.Below);
    }

    [Fact]
    public void Equal_lines_are_told_apart_by_their_ordinal()
    {
        var hunk = "@@ -10,6 +10,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n";
        var units = Units("--- a/x\n+++ b/x\n" + hunk + hunk.Replace("-10", "-90", StringComparison.Ordinal));

        units.Select(unit => unit.Above).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_line_without_its_end_is_another_line() =>
        Units("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+new\n").Single().Above
            .ShouldNotBe(Units("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+new\n\\ No newline at end of file\n").Single().Above);

    [Fact]
    public void A_diff_with_little_context_has_no_units() =>
        Units("--- a/x\n+++ b/x\n@@ -50 +50 @@\n-a\n+b\n").ShouldBeEmpty();

    [Fact]
    public void The_digest_of_a_change_does_not_depend_on_the_order_of_its_files() =>
        Gen.Select(Word.Array[1, 8], Word.Array[1, 8]).Sample((first, second) =>
        {
            var one = NewFile("one", first);
            var two = NewFile("two", second);
            return DigestOf(one + two) == DigestOf(two + one);
        });

    [Fact]
    public void Every_changed_line_is_a_unit_and_no_two_units_share_a_digest() =>
        Word.Array[1, 40].Sample(lines =>
        {
            var units = Units(NewFile("one", lines));
            return units.Count == lines.Length
                && units.Select(unit => unit.Above).Distinct().Count() == lines.Length
                && units.Select(unit => unit.Below).Distinct().Count() == lines.Length;
        });

    [Fact]
    public void The_digest_of_a_change_is_the_SHA_256_over_all_digests_of_its_units_in_the_order_of_their_bytes()
    {
        // So many of one beginning that they fill several pieces of a bucket.
        var random = new Random(7);
        var units = Enumerable.Range(0, 9000)
            .Select(i => new ReadingUnit(Digest(random, first: (byte)(i % 2)), i % 3 == 0 ? null : Digest(random, first: 7), 0, i))
            .ToArray();
        var sorted = units.SelectMany(unit => new[] { unit.Above, unit.Below }).OfType<UnitDigest>().Select(one => one.ToString()).Order(StringComparer.Ordinal);
        var digest = new ChangeDigest();
        digest.Add(units[..100]);
        digest.Add(units[100..]);

        digest.Conclude().ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(string.Concat(sorted)))));
    }

    private static UnitDigest Digest(Random random, byte first)
    {
        var bytes = new byte[UnitDigest.Size];
        random.NextBytes(bytes);
        bytes[0] = first;
        return UnitDigest.FromBytes(bytes);
    }

    private static string NewFile(string name, string[] lines) =>
        $"--- /dev/null\n+++ b/{name}\n@@ -0,0 +1,{lines.Length} @@\n{string.Concat(lines.Select(line => $"+{line}\n"))}";

    private static List<ReadingUnit> Units(string diff) => [.. DiffText.Read(diff).SelectMany(UnitReader.Read)];

    private static string DigestOf(string diff)
    {
        var digest = new ChangeDigest();
        foreach (var file in DiffText.Read(diff))
        {
            digest.Add(UnitReader.Read(file));
        }

        return digest.Conclude();
    }
}
