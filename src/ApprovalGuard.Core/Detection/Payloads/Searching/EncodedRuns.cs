using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Finds long runs of the characters that encodings are written in, on one line or wrapped over many, and has each read as escapes or as a token
/// of base64, hex or base32.
/// </summary>
internal static class EncodedRuns
{
    /// <summary>Characters of a line that others may follow.</summary>
    private const int LeastFirst = 8;

    /// <summary>Characters of base64, hex, percent, backslash and HTML escapes, and the ends of lines.</summary>
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-\\%&#;\r\n");

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");

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

                position += length + (WrappedLines.IsLineEnd(text.AsSpan(position + length)) ? 2 : 1);
            }
        }

        Flush(source, block, ref escapesRead, open);
    }

    /// <summary>Characters up to the end of a line, a real one or one that is written as an escape, as JSON has it.</summary>
    private static int LineLength(ReadOnlySpan<char> run)
    {
        for (var at = run.IndexOfAny('\\', '\n', '\r'); at >= 0;)
        {
            if (run[at] != '\\' || WrappedLines.IsLineEnd(run[at..]))
            {
                return at;
            }

            var next = run[(at + 1)..].IndexOfAny('\\', '\n', '\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return run.Length;
    }

    /// <summary>Takes a line that may be one of many, and tries any other at once.</summary>
    private static void Add(SearchedText source, List<TextSpan> block, TextSpan line, ref int escapesRead, Func<Candidate, Outcome> open)
    {
        if (block.Count > 0)
        {
            if (WrappedLines.Continues(source.Text, block, line))
            {
                block.Add(line);
                return;
            }

            Flush(source, block, ref escapesRead, open);
        }

        if (WrappedLines.EndsLine(source.Text, line) && (line.Length >= LeastFirst || WrappedLines.IsWholeLine(source.Text, line)))
        {
            block.Add(line);
        }
        else if (line.Length >= EncodedTokens.Least && source.IsTarget(line.Start, line.Length))
        {
            TryLine(source, line, ref escapesRead, open);
        }
    }

    private static void Flush(SearchedText source, List<TextSpan> block, ref int escapesRead, Func<Candidate, Outcome> open)
    {
        if (block.Count == 0)
        {
            return;
        }

        if (WrappedLines.Tail(source.Text, block) is { Length: > 0 } tail)
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
