using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Code so far to the right that nobody scrolls there: behind a hundred blanks and more.</summary>
internal static class OffScreenCode
{
    /// <summary>Columns between what is seen and what is not.</summary>
    private const int Gap = 100;

    /// <summary>Columns before the only text of a line; deep nesting and continued lines need some.</summary>
    private const int Indent = 200;

    private const int TabColumns = 8;

    /// <summary>Fewer characters cannot fill the gap, tabs included.</summary>
    private const int Step = Gap / TabColumns;

    /// <summary>Lines above and below that make a table when their columns agree.</summary>
    private const int Neighbours = 3;

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("(){}[]=;`$|&<>");

    /// <summary>The hidden ends of lines of the piece.</summary>
    public static IEnumerable<Sighting> Look(SourceText piece, FileNature nature)
    {
        if (nature.Role is TextRole.Recording or TextRole.Data or TextRole.Translation)
        {
            yield break;
        }

        var text = piece.Text;
        for (var i = 0; i < text.Length; i += Step)
        {
            if (!IsBlank(text[i]))
            {
                continue;
            }

            var (start, end) = RunAround(text, i);
            i = end - 1;
            if (!IsWide(piece, start, end))
            {
                continue;
            }

            if (Judge(piece, nature, start, end) is { } sighting)
            {
                yield return sighting;
            }

            // What follows on the line was judged with it.
            var next = text.IndexOf('\n', end);
            i = next < 0 ? text.Length : next;
        }
    }

    private static (int Start, int End) RunAround(string text, int at)
    {
        int start = at, end = at + 1;
        while (start > 0 && IsBlank(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsBlank(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static Sighting? Judge(SourceText piece, FileNature nature, int start, int end)
    {
        var index = piece.LineIndexAt(end);
        var lineStart = piece.LineStart(index);
        var line = piece.Line(index).TrimEnd();
        var hidden = line[Math.Min(line.Length, end - lineStart)..];
        if (!piece.IsTarget(index) || !HasLetter(hidden) || (!nature.IsCode && IsTable(piece, index, end - lineStart)))
        {
            return null;
        }

        return SeverityOf(line, start - lineStart, end - lineStart, nature) is not { } severity ? null : new Sighting(HiddenTextRules.OffScreen, end, hidden.Length)
        {
            Severity = severity,
            Message = $"text behind {Plural.Of(Width(piece.Text.AsSpan(start, end - start)), "blank")}",
        };
    }

    private static Severity? SeverityOf(ReadOnlySpan<char> line, int gap, int hiddenStart, FileNature nature)
    {
        var hidden = line[hiddenStart..];
        if (!nature.IsCode)
        {
            return nature.Role == TextRole.Instructions ? Severity.High : line[0] == '|' || !hidden.ContainsAny(CodeSigns) ? null : Severity.Medium;
        }

        // The end of a wide string, or of an aligned comment, runs nothing.
        var regions = CodeRegions.Of(line, nature.Comments);
        var isQuoted = regions[gap] == Region.Literal;
        bool runs = false, isShown = false;
        for (var i = hiddenStart; i < line.Length; i++)
        {
            runs |= regions[i] == Region.Code && char.IsLetter(line[i]);
            isShown |= regions[i] == Region.Literal && char.IsLetter(line[i]);
        }

        return runs ? hidden.ContainsAny(CodeSigns) ? Severity.High : Severity.Medium : isShown && !isQuoted ? Severity.Medium : null;
    }

    private static bool IsWide(SourceText piece, int start, int end) =>
        end - start >= Step && end < piece.Text.Length && piece.Text[end] is not ('\n' or '\r')
        && Width(piece.Text.AsSpan(start, end - start)) >= (start == 0 || piece.Text[start - 1] == '\n' ? Indent : Gap);

    private static bool IsBlank(char character) => character is ' ' or '\t' || (character > '\u007F' && (char.IsWhiteSpace(character) || character is '\u2800' or '\u3164' or '\uFFA0'));

    private static int Width(ReadOnlySpan<char> blanks) => blanks.Length + (blanks.Count('\t') * (TabColumns - 1)) + blanks.Count('\u3000');

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether lines on both sides have a wide gap that ends in the same column.</summary>
    private static bool IsTable(SourceText piece, int index, int column)
    {
        bool above = false, below = false;
        for (var i = Math.Max(0, index - Neighbours); i <= Math.Min(piece.LineCount - 1, index + Neighbours); i++)
        {
            var line = piece.Line(i);
            if (i != index && line.Length > column && column > Step && !IsBlank(line[column]) && line.Slice(column - Step, Step).IsWhiteSpace())
            {
                above |= i < index;
                below |= i > index;
            }
        }

        return above && below;
    }
}
