using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The reader of what Git's plumbing writes, of one change and of many commits.</summary>
internal sealed class GitDiffTarget : IFuzzTarget
{
    private const string Old = "1111111111111111111111111111111111111111";
    private const string New = "2222222222222222222222222222222222222222";
    private const string None = "0000000000000000000000000000000000000000";

    private static readonly string[] Changes =
    [
        $":100644 100755 {Old} {New} M\0src/a.cs\0\0diff --git a/src/a.cs b/src/a.cs\nold mode 100644\nnew mode 100755\nindex {Old}..{New}\n--- a/src/a.cs\n+++ b/src/a.cs\n@@ -1,2 +1,2 @@ x\n a\n-b\n+c\n\\ No newline at end of file\n",
        $":100644 100644 {Old} {New} R090\0old name\0new\tname\0:000000 100644 {None} {New} A\0caf\u00e9\0\0diff --git a/old name \"b/new\\tname\"\nsimilarity index 90%\nrename from old name\nrename to \"new\\tname\"\n--- a/old name\n+++ \"b/new\\tname\"\n@@ -1 +1 @@\n-a\n+b\ndiff --git \"a/caf\\303\\251\" \"b/caf\\303\\251\"\nnew file mode 100644\n--- /dev/null\n+++ \"b/caf\\303\\251\"\n@@ -0,0 +1,2 @@\n+x\0y\n+\n",
        $":100644 120000 {Old} {New} T\0link\0\0diff --git a/link b/link\ndeleted file mode 100644\n--- a/link\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\ndiff --git a/link b/link\nnew file mode 120000\n--- /dev/null\n+++ b/link\n@@ -0,0 +1 @@\n+target\n\\ No newline at end of file\n",
        $":100644 000000 {Old} {None} D\0gone\0:000000 000000 {None} {None} U\0both\0\0diff --git a/gone b/gone\ndeleted file mode 100644\n--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n* Unmerged path both\n",
        $":160000 160000 {Old} {New} M\0sub\0\0diff --git a/sub b/sub\n--- a/sub\n+++ b/sub\n@@ -1 +1 @@\n-Subproject commit {Old}\n+Subproject commit {New}\n",
    ];

    /// <inheritdoc/>
    public string Name => "git-diff";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
    [
        .. Changes.Select(static change => FuzzInput.Of(0, Encoding.UTF8.GetBytes(change))), FuzzInput.Of(1, Encoding.UTF8.GetBytes($"{Old}\0{Changes[0]}{New}\0{Changes[2]}{Old}\0{Changes[4]}")),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        using var stream = new MemoryStream(FuzzInput.ContentOf(input).ToArray());
        try
        {
            var files = FuzzInput.ChoiceOf(input, 2) == 0
                ? GitDiffReader.Read(stream, "git diff-index", NoFileContents.Instance)
                : GitDiffReader.ReadCommits(stream, "git diff-tree", NoFileContents.Instance).Select(static read => read.File);
            foreach (var file in files)
            {
                FileOracle.Check(file);
            }
        }
        catch (NotCheckedException exception)
        {
            ProblemOracle.Check(exception.Problem);
        }
    }
}
