using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>One row of the screen: pieces of text with their ink.</summary>
/// <param name="Pieces">From left to right.</param>
internal sealed record Row(ImmutableArray<(string Text, Ink Ink)> Pieces)
{
    /// <summary>A row without anything.</summary>
    public static Row Empty { get; } = new([]);

    /// <summary>Its width in cells: East Asian wide characters take two.</summary>
    public int Width => Pieces.Sum(static piece => WidthOf(piece.Text));

    /// <summary>A row of one piece.</summary>
    public static Row Of(string text, Ink ink = Ink.Plain) => new([(text, ink)]);

    /// <summary>Text at the left and at the right edge.</summary>
    public static Row Between(string left, string right, int width, Ink ink = Ink.Plain)
    {
        var room = width - WidthOf(left) - WidthOf(right);
        return room < 1 ? Of(Cut(left, width), ink) : new([(left, ink), (new string(' ', room) + right, Ink.Plain)]);
    }

    /// <summary>Cells of a text.</summary>
    public static int WidthOf(string text) => text.All(static letter => letter is >= ' ' and < (char)0x7F) ? text.Length : new Segment(text).CellCount();

    /// <summary>As much of the text as fits.</summary>
    public static string Cut(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        var used = 0;
        foreach (var element in Elements(text))
        {
            used += WidthOf(element);
            if (used > width)
            {
                break;
            }

            kept.Append(element);
        }

        return kept.ToString();
    }

    /// <summary>The user-perceived characters of a text.</summary>
    public static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    /// <summary>The same, filled with blanks to a width.</summary>
    public Row Filled(int width) => Width >= width ? this : new(Pieces.Add((new string(' ', width - Width), Ink.Plain)));

    /// <summary>This row with another to its right.</summary>
    public Row Beside(Row other) => new([.. Pieces, .. other.Pieces]);
}
