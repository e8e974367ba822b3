using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The reader of unified diffs that somebody made.</summary>
internal sealed class ForeignDiffTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "diff";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            "diff --git a/src/a.cs b/src/a.cs\nindex 71ac1b5..8921ce4 100644\n--- a/src/a.cs\n+++ b/src/a.cs\n@@ -1,3 +1,4 @@ class A\n one\n-two\n+TWO\n+and a half\n three\n",
            "--- a.txt\t2026-01-01 00:00:00.000000000 +0000\n+++ b.txt\t2026-01-02 00:00:00.000000000 +0000\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+b\n+c\n",
            "diff --git a/old b/new\nsimilarity index 90%\nrename from old\nrename to new\nindex 71ac1b5..8921ce4\n--- a/old\n+++ b/new\n@@ -5,2 +5,2 @@\n x\n-y\n+z\n",
            "diff --git \"a/caf\\303\\251 \\\"x\\\"\" \"b/caf\\303\\251 \\\"x\\\"\"\nnew file mode 100755\nindex 0000000..8921ce4\n--- /dev/null\n+++ \"b/caf\\303\\251 \\\"x\\\"\"\n@@ -0,0 +1 @@\n+#!/bin/sh\n",
            "From 3f2a91c04d5a1c3f2e4d5b6a7980123456789abc Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n a | 2 +-\n\ndiff --git a/a b/a\nold mode 100644\nnew mode 100755\ndiff --git a/l b/l\ndeleted file mode 120000\n--- a/l\n+++ /dev/null\n@@ -1 +0,0 @@\n-target\n-- \n2.50.0\n",
            "diff --git a/p.png b/p.png\nindex 71ac1b5..8921ce4 100644\nBinary files a/p.png and b/p.png differ\ndiff --git a/q b/q\nGIT binary patch\nliteral 3\nKcmZ?wbhEHbRA5kG\n\n",
            "diff -ru one/x two/x\r\n--- one/x\r\n+++ two/x\r\n@@ -1,2 +1,2 @@\r\n a\r\n-b\r\n+c\r\nOnly in two: y\r\nBinary files one/z and two/z differ\r\n",
            "diff --cc a\nindex 1,2..3\n--- a/a\n+++ b/a\n@@@ -1,1 -1,1 +1,2 @@@\n  a\n",
            "diff --git a/s b/s\nnew file mode 160000\nindex 0000000..8921ce4\n--- /dev/null\n+++ b/s\n@@ -0,0 +1 @@\n+Subproject commit 3f2a91c04d5a1c3f2e4d5b6a7980123456789abc\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var lines = input.Count((byte)'\n') + 1;
        Read(input, limits: null, lines);
        Read(input, new DiffLimits(FileBytes: 200, BinaryBytes: 50, LineBytes: 40, Files: 4), lines);
    }

    private static void Read(ReadOnlySpan<byte> input, DiffLimits? limits, int lines)
    {
        try
        {
            using var stream = new MemoryStream(input.ToArray());
            var all = 0L;
            foreach (var file in UnifiedDiffReader.Read(stream, "change.diff", limits))
            {
                FileOracle.Check(file);
                BrokenPromiseException.Unless(!file.Path.Value.StartsWith('/') && !file.Path.Value.Split('/').Contains("..", StringComparer.Ordinal), $"a path leads outside: {file.Path}");
                all += file.Added + file.Deleted;
            }

            BrokenPromiseException.Unless(all <= lines, $"{all} changed lines were counted in {lines} lines");
        }
        catch (UsageException exception)
        {
            ProblemOracle.Check(exception.Problem);
        }
    }
}
