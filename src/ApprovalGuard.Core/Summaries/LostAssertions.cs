using System.Buffers;
using ApprovalGuard.Changes;
using ApprovalGuard.Reading;

namespace ApprovalGuard.Summaries;

/// <summary>Assertions that a test lost: lines removed that no added line of the same file repeats.</summary>
internal static class LostAssertions
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["assert", "expect(", "should", ".to_eq", "t.Error", "t.Fatal", "require.", "verify(", "EXPECT_", "ASSERT_"], StringComparison.Ordinal);

    /// <summary>The places, on the old side.</summary>
    public static IEnumerable<(RepoPath Path, int Line)> In(IEnumerable<FileChange> files)
    {
        foreach (var file in files.Where(static file => RiskOrder.IsTest(file.PathBefore)))
        {
            var added = ChangedText.Lines(file, LineKind.Added).Select(static line => line.Text.Trim()).ToHashSet(StringComparer.Ordinal);
            foreach (var (number, text) in ChangedText.Lines(file, LineKind.Deleted))
            {
                if (text.AsSpan().ContainsAny(Words) && !added.Contains(text.Trim()))
                {
                    yield return (file.PathBefore, number);
                }
            }
        }
    }
}
