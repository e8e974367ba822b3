using System.Buffers;

namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>Reads literal values.</summary>
internal static class LiteralReader
{
    private const int Longest = 4096;
    private const int LongestFallback = 160;
    private const int LongestName = 40;

    private static readonly SearchValues<char> BareEnds = SearchValues.Create(" \t\r\n\"'`<>;|\\");
    private static readonly SearchValues<char> StringPrefixes = SearchValues.Create("bBrRfFuUlLnN@$");

    /// <summary>Functions that make a value of its literal, and nothing else of it.</summary>
    private static readonly string[] Wrappers =
    [
        "String", "str", "string", "bytes", "bytearray", "from", "SecureString", "SecretStr", "Secret", "Some", "Just", "N", "b64decode", "atob", "unhexlify", "fromhex", "hex", "of", "fromString",
        "decode", "encode", "getBytes", "Uint8Array", "toBytes", "pw", "plain", "plainText", "of_string", "to_string", "NSString", "QString", "TEXT", "_T", "wstring", "CString", "F", "c_str", "Buffer",
        "unsafePlainText", "text", "secret", "Literal", "FromBase64String", "decodeBase64", "base64_decode", "parseHex", "hexToBytes", "BSTR", "char",
    ];

    /// <summary>Skips a bracket or a call that wraps a literal; true where one was skipped.</summary>
    public static bool SkipOpener(ref TextCursor at)
    {
        if (at.Current is '(' or '[')
        {
            at.Position++;
            return true;
        }

        var end = at.Position;
        var wordStart = end;
        while (end < at.Text.Length && end - at.Position < 60 && (char.IsAsciiLetterOrDigit(at.Text[end]) || at.Text[end] is '_' or '.' or ':' or ' '))
        {
            wordStart = char.IsAsciiLetterOrDigit(at.Text[end]) || at.Text[end] == '_' ? wordStart : end + 1;
            end++;
        }

        if (end == at.Position || end >= at.Text.Length || at.Text[end] != '(' || !Wrappers.Contains(at.Text[wordStart..end]))
        {
            return false;
        }

        at.Position = end + 1;
        return true;
    }

    /// <summary>A value in quotes that begins here: plain, escaped, prefixed, in three quotes or in typographic ones.</summary>
    public static Assignment Quoted(TextCursor at, Notation notation)
    {
        while (StringPrefixes.Contains(at.Current) && at.Next is '"' or '\'' or '`' or '$' or '@')
        {
            at.Position++;
        }

        var slashes = at.Position;
        at.SkipAny("\\", 7, "");
        slashes = at.Position - slashes;
        var quote = at.Current;
        switch (quote)
        {
            case '"' or '\'' or '`':
                return slashes > 0 ? UntilEscaped(at, quote, slashes, notation) : UntilQuote(at, quote, notation);
            case '\u201C' or '\u201D' or '\u201E':
                return Until(at, 1, "\u201D\u201C", notation);
            case '\u2018' or '\u2019':
                return Until(at, 1, "\u2019\u2018", notation);
            case '&' when at.StartsWith("&quot;"):
                return Until(at, "&quot;".Length, "&", notation);
            default:
                return default;
        }
    }

    /// <summary>A value without quotes.</summary>
    public static Assignment Bare(TextCursor at, NameSpan name)
    {
        var rest = Rest(at);
        var length = rest.IndexOfAny(BareEnds);
        var value = length < 0 ? rest : rest[..length];
        value = Cut(value, name.Before(at.Text));
        return new Assignment(at.Position, value.TrimEnd(",)]}").Length, Notation.Bare);
    }

    /// <summary>Without the second pair of quotes that a build file or a shell puts around a value: <c>'"…"'</c>.</summary>
    public static Assignment Inner(string text, Assignment literal)
    {
        var value = text.AsSpan(literal.Start, literal.Length);
        var inner = value.TrimStart("\\\"'");
        var start = literal.Start + value.Length - inner.Length;
        return inner.Length == value.Length ? literal : literal with { Start = start, Length = inner.TrimEnd("\\\"'").Length };
    }

    /// <summary>Whether the value is the beginning of an expression that names another for when it is empty.</summary>
    public static bool GoesOn(string text, Assignment bare)
    {
        var at = new TextCursor(text, bare.Start + bare.Length);
        at.SkipBlanks();
        return at.StartsWith("||") || at.StartsWith("??") || at.StartsWith("?:") || at.StartsWith("or ");
    }

    /// <summary>A value that only a blank sets apart from a flag, or that ends the line.</summary>
    public static Assignment Loose(TextCursor at, bool isFlag)
    {
        var rest = Rest(at);
        var length = rest.IndexOfAny(BareEnds);
        var value = length < 0 ? rest : rest[..length];
        var after = rest[value.Length..];
        var line = after.IndexOf('\n');
        var endsLine = (line < 0 ? after : after[..line]).Trim(" \t\r\"'`\\;,)").IsEmpty;
        return isFlag || endsLine ? new Assignment(at.Position, value.TrimEnd(",)]}").Length, Notation.Loose) : default;
    }

    /// <summary>The content of an element.</summary>
    public static Assignment UntilTag(TextCursor at)
    {
        const string Raw = "<![CDATA[";
        if (at.StartsWith(Raw))
        {
            at.Position += Raw.Length;
            var raw = Rest(at).IndexOf("]]>");
            return raw > 0 ? new Assignment(at.Position, raw, Notation.Quoted) : default;
        }

        var rest = Rest(at);
        var end = rest.IndexOf('<');
        var value = end > 0 && end + 1 < rest.Length && rest[end + 1] == '/' ? rest[..end].TrimEnd() : [];
        return value.Contains('\n') ? default : new Assignment(at.Position, value.Length, Notation.Quoted);
    }

    /// <summary>In an expression, the literal that serves when nothing else does: <c>env.KEY || '…'</c>, <c>getenv("KEY", "…")</c>.</summary>
    public static Assignment Fallback(TextCursor at)
    {
        var start = at.Position;
        var limit = Math.Min(at.Text.Length, start + LongestFallback);
        for (var literals = 0; at.Position < limit && at.Current != '\n' && literals < 4;)
        {
            if (at.Current is not ('"' or '\''))
            {
                at.Position++;
                continue;
            }

            var literal = UntilQuote(at, at.Current, Notation.Argument);
            var before = at.Text.AsSpan(start, at.Position - start).TrimEnd();
            if (literal.IsThere && (before.EndsWith("||") || before.EndsWith("??") || before.EndsWith(" or") || before.EndsWith("?:") || (literals == 1 && before.EndsWith(","))))
            {
                return literal;
            }

            at.Position += literal.Length + 2;
            literals++;
        }

        return default;
    }

    private static Assignment UntilQuote(TextCursor at, char quote, Notation notation)
    {
        if (at.Next == quote)
        {
            return at.At(2) == quote ? UntilThree(at, quote, notation) : default;
        }

        var limit = Math.Min(at.Text.Length, at.Position + Longest);
        for (var i = at.Position + 1; i < limit; i++)
        {
            if (at.Text[i] == quote)
            {
                return new Assignment(at.Position + 1, i - at.Position - 1, notation);
            }

            if (at.Text[i] == '\n')
            {
                return default;
            }

            i += at.Text[i] == '\\' ? 1 : 0;
        }

        return default;
    }

    private static Assignment UntilThree(TextCursor at, char quote, Notation notation)
    {
        at.Position += 3;
        var rest = Rest(at);
        var end = rest.IndexOf(quote);
        var value = end < 0 ? [] : rest[..end];
        return new Assignment(at.Position + value.Length - value.TrimStart().Length, value.Trim().Length, notation);
    }

    private static Assignment UntilEscaped(TextCursor at, char quote, int slashes, Notation notation)
    {
        at.Position++;
        var rest = Rest(at);
        var end = rest.IndexOfAny('\n', quote);
        return end > slashes && rest[end] == quote && rest[end - 1] == '\\' ? new Assignment(at.Position, end - slashes, notation) : default;
    }

    private static Assignment Until(TextCursor at, int open, string ends, Notation notation)
    {
        at.Position += open;
        var rest = Rest(at);
        var end = rest.IndexOfAny(ends.AsSpan());
        return end > 0 && !rest[..end].Contains('\n') ? new Assignment(at.Position, end, notation) : default;
    }

    private static ReadOnlySpan<char> Rest(TextCursor at) => at.Text.AsSpan(at.Position, Math.Min(Longest, at.Text.Length - at.Position));

    /// <summary>In a query or a list of settings a value ends where the next name begins.</summary>
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> value, char beforeName)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if ((value[i] is '&' or ',' && LeadsToName(value[(i + 1)..])) || (value[i] == '}' && beforeName == '{') || (value[i] == '#' && beforeName is '?' or '&'))
            {
                return value[..i];
            }
        }

        return value;
    }

    private static bool LeadsToName(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, LongestName)];
        var length = rest.IndexOfAnyExcept(NameLetters);
        return rest.IsEmpty || (length > 0 && rest[length] is '=' or ':');
    }

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");
}
