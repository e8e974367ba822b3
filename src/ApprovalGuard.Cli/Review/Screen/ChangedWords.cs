using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Reading;
using DiffPlex;
using DiffPlex.Chunkers;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>The words that differ between a removed line and the added one that took its place: DiffPlex compares them word by word.</summary>
internal static class ChangedWords
{
    private const int LongestLine = 1000;

    /// <summary>A line of which more than this share differs is another line, and marking it all would mark nothing.</summary>
    private const double MostChanged = 0.6;

    /// <summary>By line of the hunk: the spans that differ.</summary>
    public static IReadOnlyDictionary<int, ImmutableArray<(int Start, int Length)>> Of(ReadingHunk hunk)
    {
        var words = new Dictionary<int, ImmutableArray<(int, int)>>();
        for (var i = 0; i < hunk.Text.Length;)
        {
            var removed = Run(hunk.Text, i, LineKind.Deleted);
            var added = Run(hunk.Text, i + removed, LineKind.Added);
            if (removed == added && removed > 0)
            {
                for (var pair = 0; pair < removed; pair++)
                {
                    Compare(hunk, i + pair, i + removed + pair, words);
                }
            }

            i += Math.Max(1, removed + added);
        }

        return words;
    }

    private static int Run(ImmutableArray<ChangedLine> lines, int start, LineKind kind)
    {
        var length = 0;
        while (start + length < lines.Length && lines[start + length].Kind == kind)
        {
            length++;
        }

        return length;
    }

    private static void Compare(ReadingHunk hunk, int removed, int added, Dictionary<int, ImmutableArray<(int, int)>> words)
    {
        var (old, @new) = (ShownLine.Of(hunk, removed), ShownLine.Of(hunk, added));
        if (old.Length > LongestLine || @new.Length > LongestLine)
        {
            return;
        }

        var diff = Differ.Instance.CreateDiffs(old, @new, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker([' ', '\t', '.', '(', ')', '{', '}', ',', ';', ':', '<', '>', '[', ']', '=', '"', '\'']));
        var before = Spans(diff.PiecesOld, diff.DiffBlocks.Select(static block => (block.DeleteStartA, block.DeleteCountA)));
        var after = Spans(diff.PiecesNew, diff.DiffBlocks.Select(static block => (block.InsertStartB, block.InsertCountB)));
        if (Share(before, old) <= MostChanged && Share(after, @new) <= MostChanged)
        {
            words[removed] = before;
            words[added] = after;
        }
    }

    private static double Share(ImmutableArray<(int Start, int Length)> spans, string text) => text.Length == 0 ? 1 : (double)spans.Sum(static span => span.Length) / text.Length;

    private static ImmutableArray<(int Start, int Length)> Spans(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> blocks)
    {
        var spans = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var (start, count) in blocks.Where(static block => block.Count > 0))
        {
            spans.Add((pieces.Take(start).Sum(static piece => piece.Length), pieces.Skip(start).Take(count).Sum(static piece => piece.Length)));
        }

        return spans.ToImmutable();
    }
}
