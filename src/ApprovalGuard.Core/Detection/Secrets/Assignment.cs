using System.Buffers;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>A value assigned to a name, in the many notations of code and configuration.</summary>
internal readonly ref struct Assignment
{
    private static readonly SearchValues<char> BareValueEnds = SearchValues.Create(" \t\r\n;,<>\"'`)}]&|");

    private const int LongestName = 40;
    private const int LongestValue = 600;
    private const int LongestType = 40;

    private Assignment(ReadOnlySpan<char> restOfName, int valueStart, int valueLength)
    {
        RestOfName = restOfName;
        ValueStart = valueStart;
        ValueLength = valueLength;
    }

    /// <summary>What follows the keyword in the name.</summary>
    public ReadOnlySpan<char> RestOfName { get; }

    /// <summary>Offset of the value, without quotes.</summary>
    public int ValueStart { get; }

    /// <summary>Length of the value.</summary>
    public int ValueLength { get; }

    /// <summary>Whether something was read.</summary>
    public bool IsThere => ValueLength > 0;

    /// <summary>Reads the assignment to the name that holds the keyword at the offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the keyword starts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="allowsBareValues">Whether a value may stand without quotes.</param>
    public static Assignment Read(string text, int offset, int length, bool allowsBareValues)
    {
        var restStart = offset + length;
        var position = restStart;
        while (position < text.Length && position - restStart < LongestName && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '-'))
        {
            position++;
        }

        var rest = text.AsSpan(restStart, position - restStart);
        var isQuotedName = Skip(text, ref position, "\"'`])");
        SkipBlanks(text, ref position);
        if (!SkipOperator(text, ref position, isQuotedName, out var needsQuotes))
        {
            return default;
        }

        SkipBlanks(text, ref position);
        SkipStringPrefix(text, ref position);
        return ReadValue(text, position, rest, allowsBareValues && !needsQuotes);
    }

    private static Assignment ReadValue(string text, int position, ReadOnlySpan<char> rest, bool allowsBareValues)
    {
        if (position >= text.Length)
        {
            return default;
        }

        var quote = text[position];
        var limit = Math.Min(text.Length, position + LongestValue);
        if (quote is '"' or '\'' or '`')
        {
            var end = text.AsSpan(position + 1, limit - position - 1).IndexOfAny(quote, '\n');
            return end > 0 && text[position + 1 + end] == quote ? new Assignment(rest, position + 1, end) : default;
        }

        if (!allowsBareValues)
        {
            return default;
        }

        var length = text.AsSpan(position, limit - position).IndexOfAny(BareValueEnds);
        return new Assignment(rest, position, length < 0 ? limit - position : length);
    }

    private static bool SkipOperator(string text, ref int position, bool isQuotedName, out bool needsQuotes)
    {
        needsQuotes = false;
        SkipTypeAnnotation(text, ref position);
        if (position >= text.Length)
        {
            return false;
        }

        switch (text[position])
        {
            case '=' or ':':
                while (position < text.Length && text[position] is '=' or ':' or '>')
                {
                    position++;
                }

                return true;
            case '!' when position + 1 < text.Length && text[position + 1] == '=':
                position += 2;
                needsQuotes = true;
                return true;
            case '>':
                position++;
                return true;
            case ',' when isQuotedName:
                position++;
                needsQuotes = true;
                return true;
            case '(':
                position++;
                needsQuotes = true;
                return true;
            case '"' or '\'':
                needsQuotes = true;
                return position > 0 && text[position - 1] == ' ';
            default:
                return false;
        }
    }

    /// <summary><c>password: str = "…"</c>, <c>let token: String = "…"</c>.</summary>
    private static void SkipTypeAnnotation(string text, ref int position)
    {
        if (position >= text.Length || text[position] != ':')
        {
            return;
        }

        var limit = Math.Min(text.Length, position + LongestType);
        for (var i = position + 1; i < limit; i++)
        {
            if (text[i] == '=' && text.AsSpan(position + 1, i - position - 1).ContainsAnyInRange('a', 'z'))
            {
                position = i;
                return;
            }

            if (!char.IsLetterOrDigit(text[i]) && text[i] is not (' ' or '&' or '?' or '<' or '>' or '[' or ']' or '_' or '.' or '|'))
            {
                return;
            }
        }
    }

    /// <summary>Prefixes of string literals: <c>b"…"</c>, <c>@"…"</c>, <c>r'…'</c>.</summary>
    private static void SkipStringPrefix(string text, ref int position)
    {
        if (position + 1 < text.Length && text[position] is 'b' or 'r' or 'f' or 'u' or '@' or 'L' && text[position + 1] is '"' or '\'')
        {
            position++;
        }
    }

    private static bool Skip(string text, ref int position, string any)
    {
        var start = position;
        while (position < text.Length && any.Contains(text[position], StringComparison.Ordinal))
        {
            position++;
        }

        return position > start;
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }
    }
}
