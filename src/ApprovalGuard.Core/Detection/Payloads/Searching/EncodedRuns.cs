using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Finds long runs of the characters that encodings are written in, on one line or wrapped over many, and has each read as escapes or as a token
/// of base64, hex or base32.
/// </summary>
internal static class EncodedRuns
{
    /// <summary>Characters between two lines of a wrapped text: its indentation, quotes, comment marks.</summary>
    private const int LongestGap = 80;

    /// <summary>Characters of a line that others may follow.</summary>
    private const int LeastFirst = 8;

    /// <summary>Characters between the text and the end of its line.</summary>
    private const int LongestTail = 12;

    /// <summary>Characters of base64, hex, percent, backslash and HTML escapes, and the ends of lines.</summary>
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-\\%&#;\r\n");

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");
    private static readonly SearchValues<char> TailCharacters = SearchValues.Create(" \t\"'`+,.\\&;)_");
    private static readonly SearchValues<char> GapCharacters = SearchValues.Create(" \t\r\n\"'`+,.\\&#*/>|;)_-");

    /// <summary>Offers what the runs of the text may hold.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var text = source.Text;
        var block = new List<TextSpan>();
        var escapesRead = 0;
        var scanner = new RunScanner(text, Characters, EncodedTokens.Least);
        while (scanner.MoveNext())
        {
            var end = scanner.Start + scanner.Length;
            for (var position = scanner.Start; position < end;)
            {
                var length = LineLength(text.AsSpan(position, end - position));
                var content = text.AsSpan(position, length).TrimStart("#;").Length;
                var line = new TextSpan(position + length - content, text.AsSpan(position + length - content, content).TrimEnd("\\;#").Length);
                if (line.Length > 0)
                {
                    Add(source, block, line, ref escapesRead, open);
                }

                position += length + (IsLineEnd(text.AsSpan(position + length)) ? 2 : 1);
            }
        }

        Flush(source, block, ref escapesRead, open);
    }

    /// <summary>Characters up to the end of a line, a real one or one that is written as an escape, as JSON has it.</summary>
    private static int LineLength(ReadOnlySpan<char> run)
    {
        for (var at = run.IndexOfAny('\\', '\n', '\r'); at >= 0;)
        {
            if (run[at] != '\\' || IsLineEnd(run[at..]))
            {
                return at;
            }

            var next = run[(at + 1)..].IndexOfAny('\\', '\n', '\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return run.Length;
    }

    private static bool IsLineEnd(ReadOnlySpan<char> text) => text is ['\\', 'n' or 'r', ..];

    /// <summary>Takes a line that may be one of many, and tries any other at once.</summary>
    private static void Add(SearchedText source, List<TextSpan> block, TextSpan line, ref int escapesRead, Func<Candidate, Outcome> open)
    {
        if (block.Count > 0)
        {
            if (Continues(source.Text, block, line))
            {
                block.Add(line);
                return;
            }

            Flush(source, block, ref escapesRead, open);
        }

        if (EndsLine(source.Text, line) && (line.Length >= LeastFirst || IsWholeLine(source.Text, line)))
        {
            block.Add(line);
        }
        else if (line.Length >= EncodedTokens.Least && source.IsTarget(line.Start, line.Length))
        {
            TryLine(source, line, ref escapesRead, open);
        }
    }

    /// <summary>Whether nothing follows on the line but the end of a string.</summary>
    private static bool EndsLine(string text, TextSpan line)
    {
        var after = text.AsSpan(line.End, Math.Min(LongestTail, text.Length - line.End));
        var end = after.IndexOfAnyExcept(TailCharacters);
        return end < 0 ? line.End + after.Length == text.Length : after[end] is '\n' or '\r' || (end > 0 && IsLineEnd(after[(end - 1)..]));
    }

    /// <summary>Whether the line goes on where the block ended: after a full line, with nothing between them but what wrapping leaves.</summary>
    private static bool Continues(string text, List<TextSpan> block, TextSpan line)
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

    private static bool IsWholeLine(string text, TextSpan line) =>
        line.Length >= 4 && (line.Start == 0 || text[line.Start - 1] == '\n') && (line.End == text.Length || text[line.End] is '\n' or '\r');

    private static void Flush(SearchedText source, List<TextSpan> block, ref int escapesRead, Func<Candidate, Outcome> open)
    {
        if (block.Count == 0)
        {
            return;
        }

        if (Tail(source.Text, block) is { Length: > 0 } tail)
        {
            block.Add(tail);
        }

        var isTarget = source.IsTarget(block[0].Start, block[^1].End - block[0].Start);
        if (isTarget && (block.Count == 1 || !EncodedTokens.TryWrapped(source, block, open)))
        {
            foreach (var line in block)
            {
                if (line.Length >= EncodedTokens.Least && source.IsTarget(line.Start, line.Length))
                {
                    TryLine(source, line, ref escapesRead, open);
                }
            }
        }

        block.Clear();
    }

    /// <summary>The last line of a wrapped text where it is too short to be a run of its own.</summary>
    private static TextSpan Tail(string text, List<TextSpan> block)
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

    private static void TryLine(SearchedText source, TextSpan line, ref int escapesRead, Func<Candidate, Outcome> open)
    {
        var text = source.Text.AsSpan(line.Start, line.Length);
        if (text.ContainsAny('\\', '%', '&') && EscapedTexts.TryAt(source, line, ref escapesRead, open))
        {
            return;
        }

        for (var position = 0; position < text.Length;)
        {
            var start = text[position..].IndexOfAny(TokenCharacters);
            if (start < 0)
            {
                return;
            }

            position += start;
            var length = text[position..].IndexOfAnyExcept(TokenCharacters);
            length = length < 0 ? text.Length - position : length;
            if (length >= EncodedTokens.Least)
            {
                EncodedTokens.Try(source, new TextSpan(line.Start + position, length), open);
            }

            position += length;
        }
    }
}
