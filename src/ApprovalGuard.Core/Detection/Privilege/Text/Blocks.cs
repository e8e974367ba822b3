namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>The block of braces or of deeper indentation that a place belongs to, as far as a glance reaches.</summary>
internal static class Blocks
{
    private const int Reach = 1500;
    private const int MostLevels = 4;

    /// <summary>
    /// The text between the braces around the offset, the braces themselves left out; where there are none close by, the lines around it of
    /// the same or a deeper indentation, as YAML nests.
    /// </summary>
    public static ReadOnlySpan<char> Around(ReadOnlySpan<char> text, int offset)
    {
        var start = OpenBrace(text, offset);
        return start < 0 ? Indented(text, offset) : text[(start + 1)..Math.Max(start + 1, CloseBrace(text, offset))];
    }

    /// <summary>Whether the word stands in a line that opens one of the blocks around, such as <c>resource "aws_iam_policy" "all" {</c>.</summary>
    public static bool IsIn(ReadOnlySpan<char> text, int offset, string word)
    {
        for (var level = 0; level < MostLevels && (offset = OpenBrace(text, offset)) >= 0; level++)
        {
            if (text[StartOfLine(text, offset)..offset].Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int OpenBrace(ReadOnlySpan<char> text, int offset)
    {
        var depth = 0;
        for (var i = offset - 1; i >= Math.Max(0, offset - Reach); i--)
        {
            switch (text[i])
            {
                case '}':
                    depth++;
                    break;
                case '{' when i > 0 && text[i - 1] == '$':
                    break;
                case '{' when depth == 0:
                    return i;
                case '{':
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return -1;
    }

    private static int CloseBrace(ReadOnlySpan<char> text, int offset)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, offset + Reach);
        for (var i = offset; i < limit; i++)
        {
            if (text[i] == '{')
            {
                depth++;
            }
            else if (text[i] == '}' && depth-- == 0)
            {
                return i;
            }
        }

        return limit;
    }

    private static ReadOnlySpan<char> Indented(ReadOnlySpan<char> text, int offset)
    {
        var lineStart = StartOfLine(text, offset);
        if (offset - lineStart >= Reach)
        {
            return text[lineStart..Math.Min(text.Length, offset + Reach)];
        }

        var indent = IndentAt(text, lineStart);
        var start = lineStart;
        while (start > 0 && offset - start < Reach && !BeginsItem(text, start, indent))
        {
            var above = StartOfLine(text, start - 1);
            if (!IsBlank(text, above) && IndentAt(text, above) < indent - ItemIndent)
            {
                break;
            }

            start = above;
        }

        var end = EndOfLine(text, offset);
        while (end < text.Length && end - offset < Reach)
        {
            if (!IsBlank(text, end + 1) && (IndentAt(text, end + 1) < indent - ItemIndent || (BeginsItem(text, end + 1, indent) && IndentAt(text, end + 1) < indent)))
            {
                break;
            }

            end = EndOfLine(text, end + 1);
        }

        return text[Math.Max(start, offset - Reach)..Math.Min(Math.Min(end, offset + Reach), text.Length)];
    }

    /// <summary>Columns by which an item's dash stands left of its keys.</summary>
    private const int ItemIndent = 2;

    private static bool BeginsItem(ReadOnlySpan<char> text, int lineStart, int indent)
    {
        var own = IndentAt(text, lineStart);
        return own < indent && own >= indent - ItemIndent && own < text.Length - lineStart && text[lineStart + own] == '-';
    }

    private static int IndentAt(ReadOnlySpan<char> text, int lineStart)
    {
        var indent = 0;
        while (indent < Reach && lineStart + indent < text.Length && text[lineStart + indent] == ' ')
        {
            indent++;
        }

        return indent;
    }

    private static bool IsBlank(ReadOnlySpan<char> text, int lineStart) => lineStart >= text.Length || text[lineStart..EndOfLine(text, lineStart)].IsWhiteSpace();

    /// <summary>The line's start, no farther away than a glance reaches.</summary>
    private static int StartOfLine(ReadOnlySpan<char> text, int offset)
    {
        var first = Math.Max(0, offset - Reach);
        return first + text[first..offset].LastIndexOf('\n') + 1;
    }

    /// <summary>The line's end, no farther away than a glance reaches.</summary>
    private static int EndOfLine(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length)
        {
            return text.Length;
        }

        var last = Math.Min(text.Length, from + Reach);
        var end = text[from..last].IndexOf('\n');
        return end < 0 ? last : from + end;
    }
}
