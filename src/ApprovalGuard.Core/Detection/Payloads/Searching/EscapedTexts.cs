using ApprovalGuard.Detection.Payloads.Decoding;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Texts whose letters are written as escapes: <c>\x63\x75\x72\x6c</c>, <c>%63%75</c>, <c>&amp;#99;&amp;#117;</c>.</summary>
internal static class EscapedTexts
{
    /// <summary>Letters and digits that are escaped, which nobody has to, from which a text is looked at.</summary>
    private const int LeastLetters = 4;

    /// <summary>Escapes from which bytes that are no text are looked at.</summary>
    private const int LeastBytes = 16;

    /// <summary>Characters before and after a run of escapes that may belong to the same text.</summary>
    private const int Reach = 4096;

    /// <summary>Characters of the escapes that follow each other at the start of the text.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < Reach && Escape.Read(text[length..]) is { IsThere: true } escape)
        {
            length += escape.Length;
        }

        return Math.Max(1, length);
    }

    /// <summary>Reads the text around a run of characters that has escapes; false where it hides nothing by them.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    /// <param name="readTo">Up to where texts with escapes were read already, in order; nothing is read twice.</param>
    /// <param name="open">Opens a candidate.</param>
    public static bool TryAt(SearchedText source, TextSpan run, ref int readTo, Func<Candidate, Outcome> open)
    {
        if (!HasEscapes(source.Text.AsSpan(run.Start, run.Length)))
        {
            return false;
        }

        if (run.End <= readTo)
        {
            return source.IsClaimed(run.Start, run.Length);
        }

        var span = Literal(source.Text, run);
        span = new TextSpan(Math.Max(span.Start, readTo), span.End - Math.Max(span.Start, readTo));
        if (source.IsClaimed(span.Start, span.Length))
        {
            return true;
        }

        readTo = span.End;

        var read = EscapedText.Read(source.Text.AsSpan(span.Start, span.Length));
        if (Content(read) is not { } content)
        {
            return false;
        }

        open(new Candidate(span.Start, span.Length, content) { Visible = read.Visible, IsTable = content.Text is null });
        source.Claim(span.Start, span.Length);
        return true;
    }

    private static Content? Content(EscapedText read)
    {
        var isBinary = read.Text.AsSpan().ContainsAnyInRange('\0', '\b') || read.Text.AsSpan().ContainsAnyInRange('\u0080', '\u00FF');
        if (isBinary && read.Layer == Escape.Backslash && read.Escapes >= LeastBytes && read.AsBytes() is { } bytes)
        {
            return Payloads.Content.Of(read.Layer, bytes);
        }

        return read.HiddenLetters >= LeastLetters ? Payloads.Content.Of(read.Layer, read.Text) : null;
    }

    private static bool HasEscapes(ReadOnlySpan<char> run)
    {
        var escapes = 0;
        for (var at = run.IndexOfAny('\\', '%', '&'); at >= 0 && escapes < LeastLetters; at = run.IndexOfAny('\\', '%', '&'))
        {
            var escape = Escape.Read(run[at..]);
            escapes += escape.IsThere ? 1 : 0;
            run = run[(at + Math.Max(1, escape.Length))..];
        }

        return escapes >= LeastLetters;
    }

    /// <summary>The string that holds the run, or the run and what touches it where there are no quotes on its line.</summary>
    private static TextSpan Literal(string text, TextSpan run)
    {
        var before = text.AsSpan(Math.Max(0, run.Start - Reach), Math.Min(run.Start, Reach));
        var open = before.LastIndexOfAny("\"'`\n");
        var start = open < 0 || before[open] == '\n' ? run.Start : run.Start - before.Length + open + 1;
        var after = text.AsSpan(run.End, Math.Min(text.Length - run.End, Reach));
        var close = after.IndexOfAny("\"'`\n");
        var end = close < 0 ? run.End : run.End + close;
        return start == run.Start && close >= 0 && after[close] == '\n' ? run : new TextSpan(start, end - start);
    }
}
