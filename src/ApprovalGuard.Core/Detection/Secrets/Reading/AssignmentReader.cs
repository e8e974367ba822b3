namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>
/// Reads the value that stands beside a name, in the many notations of code, configuration, commands and documents. It looks at a bounded number
/// of characters after the name, and never back.
/// </summary>
internal static class AssignmentReader
{
    private const int LongestType = 40;
    private const int LongestGap = 120;

    /// <summary>What follows a name that is itself a value: <c>name="password" value="…"</c>, <c>variable "password" { default = "…" }</c>.</summary>
    private static readonly string[] ValueNames = ["value", "val", "default", "defaultvalue", "parametervalue", "content", "string", "text", "secretvalue"];

    /// <summary>Reads the assignment to the name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name.</param>
    /// <param name="allowsBare">Whether a value may stand without quotes, as in configuration.</param>
    public static Assignment Read(string text, NameSpan name, bool allowsBare)
    {
        var at = new TextCursor(text, name.End);
        var isQuoted = at.SkipAny("\\\"'`])}*", 4, "\"'`");
        var hadBlank = at.SkipBlanks();
        if (at.IsAtEnd)
        {
            return default;
        }

        SkipType(ref at, isQuoted);
        switch (Operators.Skip(ref at, isQuoted, hadBlank))
        {
            case Operator.Assigns:
                return Value(ref at, name, allowsBare, Notation.Quoted);
            case Operator.ClosesTag:
                return isQuoted || name.Before(text) is '<' or ':' or '/' ? Element(ref at) : Linked(ref at, name, allowsBare);
            case Operator.Calls or Operator.Separates or Operator.Touches:
                var argument = Value(ref at, name, allowsBare: false, Notation.Argument);
                return argument.IsThere || !isQuoted ? argument : Linked(ref at, name, allowsBare);
            case Operator.None when isQuoted:
                return Linked(ref at, name, allowsBare);
            case Operator.None when hadBlank:
                return LiteralReader.Loose(ref at);
            default:
                return default;
        }
    }

    private static Assignment Value(ref TextCursor at, NameSpan name, bool allowsBare, Notation notation)
    {
        at.SkipBlanksToValue();
        for (var openers = 0; openers < 4 && LiteralReader.SkipOpener(ref at); openers++)
        {
            at.SkipBlanksToValue();
        }

        var literal = LiteralReader.Quoted(at, notation);
        if (literal.IsThere)
        {
            return literal;
        }

        if (at.StartsWith('{') || at.StartsWith('['))
        {
            at.Position++;
            return Linked(ref at, name, allowsBare);
        }

        return allowsBare ? LiteralReader.Bare(at, name) : LiteralReader.Fallback(at);
    }

    /// <summary>The content of an element, or of the element after the one that holds the name: <c>&lt;key>password&lt;/key>&lt;string>…&lt;/string></c>.</summary>
    private static Assignment Element(ref TextCursor at)
    {
        at.SkipBlanksToValue();
        return LiteralReader.UntilTag(at);
    }

    /// <summary>The value that a second name announces.</summary>
    private static Assignment Linked(ref TextCursor at, NameSpan name, bool allowsBare)
    {
        var limit = Math.Min(at.Text.Length, at.Position + LongestGap);
        while (at.Position < limit)
        {
            at.SkipWhile(static letter => !char.IsAsciiLetter(letter) && letter is not ('}' or ';' or ')'), limit);
            var word = at.Word();
            if (word.IsEmpty)
            {
                return default;
            }

            at.Position += word.Length;
            if (!IsValueName(word))
            {
                continue;
            }

            at.SkipAny("\\\"'`", 2, "");
            at.SkipBlanks();
            var follows = Operators.Skip(ref at, isQuotedName: false, hadBlank: false);
            return follows switch
            {
                Operator.Assigns => Plain(ref at, name, allowsBare),
                Operator.ClosesTag => Element(ref at),
                _ => default,
            };
        }

        return default;
    }

    private static Assignment Plain(ref TextCursor at, NameSpan name, bool allowsBare)
    {
        at.SkipBlanksToValue();
        var literal = LiteralReader.Quoted(at, Notation.Quoted);
        return literal.IsThere || !allowsBare ? literal : LiteralReader.Bare(at, name);
    }

    private static bool IsValueName(ReadOnlySpan<char> word)
    {
        foreach (var name in ValueNames)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>password: str = "…"</c>, <c>let token: &amp;str = "…"</c>, <c>var token string = "…"</c>, <c>char token[] = "…"</c>.</summary>
    private static void SkipType(ref TextCursor at, bool isQuotedName)
    {
        if (isQuotedName)
        {
            return;
        }

        var limit = Math.Min(at.Text.Length, at.Position + LongestType);
        var hasLetter = false;
        for (var i = at.Position; i < limit; i++)
        {
            var letter = at.Text[i];
            if (letter == '=' && hasLetter)
            {
                at.Position = i;
                return;
            }

            hasLetter |= char.IsAsciiLetter(letter);
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not (' ' or ':' or '&' or '?' or '<' or '>' or '[' or ']' or '_' or '.' or '|' or '*' or '\''))
            {
                return;
            }
        }
    }
}
