using System.Collections.Immutable;
using System.Globalization;
using ApprovalGuard.Changes;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>A hunk as rows: number, sign, text; what is too wide wraps with <c>&gt;</c> in the gutter, since nothing of a line is ever cut off.</summary>
internal static class HunkRows
{
    private const int Gutter = 8;

    /// <summary>All rows of the hunk.</summary>
    /// <param name="hunk">The hunk.</param>
    /// <param name="width">Cells.</param>
    /// <param name="note">What is said of a thing without text.</param>
    /// <param name="asked">The word under which marks stand; null while none is asked for.</param>
    public static IReadOnlyList<Row> Of(ReadingHunk hunk, int width, string note, MarkedWord? asked)
    {
        if (hunk.Text.IsEmpty)
        {
            return [Row.Of($"        {note}, {Numbers.Of(hunk.Lines, "counted line")}")];
        }

        var rows = new List<Row>();
        var words = ChangedWords.Of(hunk);
        for (var i = 0; i < hunk.Text.Length; i++)
        {
            AddLine(rows, hunk, i, width, words.GetValueOrDefault(i), asked);
        }

        return rows;
    }

    private static void AddLine(List<Row> rows, ReadingHunk hunk, int index, int width, ImmutableArray<(int Start, int Length)> words, MarkedWord? asked)
    {
        var line = hunk.Text[index];
        var raw = ShownLine.Of(hunk, index);
        var isMoved = hunk.Moved.ContainsKey(index);
        var isWhole = raw.Length == 0 || VisibleText.Code(raw) == raw;
        var (ink, wordInk) = line.Kind switch
        {
            _ when isMoved => (Ink.Meta, Ink.Meta),
            LineKind.Added => (Ink.Added, Ink.AddedWord),
            LineKind.Deleted => (Ink.Removed, Ink.RemovedWord),
            _ => (Ink.Plain, Ink.Plain),
        };
        var pieces = isWhole && !words.IsDefaultOrEmpty ? Pieces(raw, words, ink, wordInk) : [(VisibleText.Code(raw), ink)];
        if (isMoved)
        {
            pieces.Add(($"   (moved {(line.Kind == LineKind.Added ? "from" : "to")} {VisibleText.Path(hunk.Moved[index])})", Ink.Meta));
        }

        var number = (line.Kind == LineKind.Deleted ? line.OldNumber : line.NewNumber).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var sign = line.Kind switch { LineKind.Added => '+', LineKind.Deleted => '-', _ => ' ' };
        var first = (number + (VisibleText.HidesSomething(raw) ? "!" : " ") + sign + " ", line.Kind == LineKind.Context ? Ink.Meta : ink);
        Wrap(rows, first, pieces, width);
        if (asked is not null && asked.Line == index && isWhole)
        {
            AddMarks(rows, raw, asked, width);
        }
    }

    private static List<(string Text, Ink Ink)> Pieces(string text, ImmutableArray<(int Start, int Length)> words, Ink ink, Ink wordInk)
    {
        var pieces = new List<(string, Ink)>();
        var position = 0;
        foreach (var (start, length) in words)
        {
            pieces.Add((text[position..start], ink));
            pieces.Add((text.Substring(start, length), wordInk));
            position = start + length;
        }

        pieces.Add((text[position..], ink));
        return pieces;
    }

    private static void Wrap(List<Row> rows, (string Text, Ink Ink) gutter, List<(string Text, Ink Ink)> pieces, int width)
    {
        var room = Math.Max(10, width - Gutter);
        var current = ImmutableArray.CreateBuilder<(string, Ink)>();
        current.Add(gutter);
        var used = 0;
        foreach (var (text, ink) in pieces)
        {
            var rest = text;
            while (Row.WidthOf(rest) > room - used)
            {
                var fits = Row.Cut(rest, room - used);
                current.Add((fits, ink));
                rows.Add(new Row(current.ToImmutable()));
                current.Clear();
                current.Add(("      > ", Ink.Meta));
                (rest, used) = (rest[fits.Length..], 0);
            }

            current.Add((rest, ink));
            used += Row.WidthOf(rest);
        }

        rows.Add(new Row(current.ToImmutable()));
    }

    /// <summary>Marks under the word, below the row in which it begins.</summary>
    private static void AddMarks(List<Row> rows, string text, MarkedWord asked, int width)
    {
        var room = Math.Max(10, width - Gutter);
        var column = Row.WidthOf(text[..asked.Start]);
        var wrapped = (Row.WidthOf(text) + room - 1) / Math.Max(1, room);
        var below = Math.Max(0, wrapped - 1 - (column / room));
        rows.Insert(rows.Count - below, Row.Of(new string(' ', Gutter + (column % room)) + new string('^', Math.Min(asked.Word.Length, room - (column % room))), Ink.Mark));
    }
}
