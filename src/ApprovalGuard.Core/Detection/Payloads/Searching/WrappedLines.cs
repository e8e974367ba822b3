using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Tells which lines are one text that was wrapped: full lines of one length, with nothing between them but what wrapping leaves.</summary>
internal static class WrappedLines
{
    /// <summary>Characters between two lines of a wrapped text: its indentation, quotes, comment marks.</summary>
    private const int LongestGap = 80;

    /// <summary>Characters between the text and the end of its line.</summary>
    private const int LongestTail = 12;

    private static readonly SearchValues<char> TailCharacters = SearchValues.Create(" \t\"'`+,.\\&;)_");
    private static readonly SearchValues<char> GapCharacters = SearchValues.Create(" \t\r\n\"'`+,.\\&#*/>|;)_-");
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");

    /// <summary>Whether the text starts with an end of a line that is written as an escape.</summary>
    public static bool IsLineEnd(ReadOnlySpan<char> text) => text is ['\\', 'n' or 'r', ..];

    /// <summary>Whether nothing follows on the line but the end of a string.</summary>
    public static bool EndsLine(string text, TextSpan line)
    {
        var after = text.AsSpan(line.End, Math.Min(LongestTail, text.Length - line.End));
        var end = after.IndexOfAnyExcept(TailCharacters);
        return end < 0 ? line.End + after.Length == text.Length : after[end] is '\n' or '\r' || (end > 0 && IsLineEnd(after[(end - 1)..]));
    }

    /// <summary>Whether the line goes on where the block ended: after a full line, with nothing between them but what wrapping leaves.</summary>
    public static bool Continues(string text, List<TextSpan> block, TextSpan line)
    {
        var last = block[^1];
        var gap = text.AsSpan(last.End, line.Start - last.End);
        if (gap.Length > LongestGap || !IsWrap(gap))
        {
            return false;
        }

        return block.Count == 1
            ? line.Length >= EncodedTokens.Least || line.Length == last.Length || (last.Length >= EncodedTokens.Least && line.Length < last.Length)
            : IsFull(block) && line.Length <= last.Length;
    }

    /// <summary>Whether the last line is as long as those before it; the first may be shorter, where a name stands before it.</summary>
    private static bool IsFull(List<TextSpan> block) => block[^1].Length == block[1].Length && block[1].Length >= block[0].Length;

    /// <summary>One end of a line, and nothing else but blanks, quotes, operators and comment marks.</summary>
    private static bool IsWrap(ReadOnlySpan<char> gap)
    {
        int ends = 0, escaped = 0, quotes = 0;
        while (!gap.IsEmpty)
        {
            var isEscaped = IsLineEnd(gap);
            if (!isEscaped && !GapCharacters.Contains(gap[0]))
            {
                return false;
            }

            ends += gap[0] == '\n' ? 1 : 0;
            escaped += isEscaped ? 1 : 0;
            quotes += gap[0] is '"' or '\'' or '`' ? 1 : 0;
            gap = gap[(isEscaped ? 2 : 1)..];
        }

        return ends <= 1 && ends + escaped > 0 && quotes % 2 == 0;
    }

    /// <summary>Whether nothing else stands on the line.</summary>
    public static bool IsWholeLine(string text, TextSpan line) =>
        line.Length >= 4 && (line.Start == 0 || text[line.Start - 1] == '\n') && (line.End == text.Length || text[line.End] is '\n' or '\r');

    /// <summary>The last line of a wrapped text where it is too short to be a run of its own.</summary>
    public static TextSpan Tail(string text, List<TextSpan> block)
    {
        var last = block[^1];
        var after = text.AsSpan(last.End, Math.Min(LongestGap, text.Length - last.End));
        var gap = 0;
        while (gap < after.Length && (GapCharacters.Contains(after[gap]) || IsLineEnd(after[gap..])))
        {
            gap += IsLineEnd(after[gap..]) ? 2 : 1;
        }

        if (gap >= after.Length || !IsWrap(after[..gap]) || (block.Count > 1 && !IsFull(block)))
        {
            return default;
        }

        var length = after[gap..].IndexOfAnyExcept(TokenCharacters);
        var isWhole = length > 0 && after[gap + length] is '"' or '\'' or '`' or '\r' or '\n' or '\\' or '<';
        return isWhole && length < EncodedTokens.Least ? new TextSpan(last.End + gap, length) : default;
    }
}
