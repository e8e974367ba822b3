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
    private static readonly string[] ValueNames = ["value", "val", "default", "defaultvalue", "parametervalue", "content", "string", "text", "secretvalue", "params"];

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

        if (!isQuoted)
        {
            SkipType(ref at, hadBlank);
        }

        if (at.StartsWith('|') && IsCell(text, name))
        {
            at.Position++;
            return Value(ref at, name, allowsBare, Notation.Quoted);
        }

        switch (Operators.Skip(ref at, isQuoted, hadBlank))
        {
            case Operator.Assigns:
                return Value(ref at, name, allowsBare, Notation.Quoted);
            case Operator.ClosesTag:
                return Element(ref at);
            case Operator.Touches when !name.IsFlag(text) && !name.BeginsLine(text) && !IsSqlPassword(text, name) && name.Before(text) != ':' && !IsMarked(at, name, allowsBare):
                return default;
            case Operator.Calls or Operator.Separates or Operator.Touches:
                var argument = Value(ref at, name, allowsBare: false, Notation.Argument);
                return isQuoted && (!argument.IsThere || IsName(text, argument)) ? Linked(ref at, name, allowsBare) : argument;
            case Operator.None when at.StartsWith(',') && name.Before(text) == '{':
                at.Position++;
                return Value(ref at, name, allowsBare: false, Notation.Argument);
            case Operator.None when (isQuoted && name.Before(text) is '"' or '\'' or '`') || IsNamed(text, name):
                return Linked(ref at, name, allowsBare);
            case Operator.None when hadBlank && text.AsSpan(name.Start, name.End - name.Start).Equals("bearer", StringComparison.OrdinalIgnoreCase):
                return LiteralReader.Loose(at, isFlag: true);
            case Operator.None when hadBlank && (name.IsFlag(text) || name.BeginsLine(text) || IsLoginLine(text, name)):
                return LiteralReader.Loose(at, name.IsFlag(text));
            default:
                return default;
        }
    }

    private static Assignment Value(ref TextCursor at, NameSpan name, bool allowsBare, Notation notation)
    {
        at.SkipAny("*", 2, "");
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

        var bare = allowsBare ? LiteralReader.Bare(at, name) : default;
        return bare.IsThere && !LiteralReader.GoesOn(text: at.Text, bare) ? bare : LiteralReader.Fallback(at);
    }

    /// <summary>The content of an element, or of the element after the one that holds the name: <c>&lt;key>password&lt;/key>&lt;string>…&lt;/string></c>.</summary>
    private static Assignment Element(ref TextCursor at)
    {
        at.SkipBlanksToValue();
        return LiteralReader.UntilTag(at);
    }

    /// <summary>Whether the name fills a cell of a table: <c>| password | … |</c>.</summary>
    private static bool IsCell(string text, NameSpan name) => text.AsSpan(0, name.Start).TrimEnd(" `*\"") is [.., '|'];

    /// <summary>In a document: the password <c>`…`</c>.</summary>
    private static bool IsMarked(TextCursor at, NameSpan name, bool allowsBare)
    {
        const int LongerThanPass = 5;
        return allowsBare && at.StartsWith('`') && name.End - name.Start >= LongerThanPass;
    }

    /// <summary>Whether the name is given as one, for a value on the next line: <c>- name: DB_PASSWORD</c>.</summary>
    private static bool IsNamed(string text, NameSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestGap), Math.Min(name.Start, LongestGap)).TrimEnd();
        return before.EndsWith("name:", StringComparison.OrdinalIgnoreCase) || before.EndsWith("key:", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("name=", StringComparison.OrdinalIgnoreCase) || before.EndsWith("key=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the literal is itself the name of something: <c>"method": "login_with_key", "params": …</c>.</summary>
    private static bool IsName(string text, Assignment literal)
    {
        var at = new TextCursor(text, literal.Start + literal.Length + 1);
        at.SkipBlanks();
        return at.StartsWith(':');
    }

    /// <summary><c>CREATE ROLE app WITH ENCRYPTED PASSWORD '…'</c>.</summary>
    private static bool IsSqlPassword(string text, NameSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestGap), Math.Min(name.Start, LongestGap)).TrimEnd();
        return text.AsSpan(name.Start, name.End - name.Start).Equals("password", StringComparison.OrdinalIgnoreCase)
            && (before.EndsWith("with", StringComparison.OrdinalIgnoreCase) || before.EndsWith("encrypted", StringComparison.OrdinalIgnoreCase) || before.EndsWith("login", StringComparison.OrdinalIgnoreCase)
                || before.Contains(" user ", StringComparison.OrdinalIgnoreCase) || before.Contains(" role ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A line of <c>.netrc</c>, or of a document that writes logins like it: <c>machine … login … password …</c>.</summary>
    private static bool IsLoginLine(string text, NameSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestGap), Math.Min(name.Start, LongestGap));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.EndsWith(" ") && (before.Contains("login ", StringComparison.Ordinal) || before.Contains("machine ", StringComparison.Ordinal) || before.Contains("user", StringComparison.OrdinalIgnoreCase));
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
            switch (Operators.Skip(ref at, isQuotedName: false, hadBlank: false))
            {
                case Operator.Assigns:
                    return Plain(ref at, name, allowsBare);
                case Operator.ClosesTag:
                    return Element(ref at);
                default:
                    break;
            }
        }

        return default;
    }

    private static Assignment Plain(ref TextCursor at, NameSpan name, bool allowsBare)
    {
        at.SkipBlanksToValue();
        while (at.StartsWith('['))
        {
            at.Position++;
            at.SkipBlanksToValue();
        }

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
    private static void SkipType(ref TextCursor at, bool hadBlank)
    {
        if (at.StartsWith("{ get"))
        {
            at.SkipPast('}');
            at.SkipBlanks();
            return;
        }

        var isAnnotation = at.StartsWith("as ") || at.StartsWith(':') || (at.StartsWith('?') && at.Next is ':');
        if (!isAnnotation && !at.StartsWith('[') && !(hadBlank && char.IsAsciiLetter(at.Current)))
        {
            return;
        }

        var limit = Math.Min(at.Text.Length, at.Position + LongestType);
        var words = 0;
        for (var i = at.Position; i < limit; i++)
        {
            var letter = at.Text[i];
            if (letter == '=' && (words > 0 || at.StartsWith('[')) && at.At(i - at.Position + 1) is not ('=' or '\n' or '\r' or '\0'))
            {
                at.Position = i;
                return;
            }

            words += char.IsAsciiLetter(letter) && !char.IsAsciiLetterOrDigit(at.Text[i - 1]) ? 1 : 0;
            var isAllowed = char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '[' or ']' or '_' or '.' or '*' || (isAnnotation && letter is ':' or '?' or '<' or '>' or '|' or '&' or ',' or '\'');
            if (!isAllowed || (words > 1 && !isAnnotation))
            {
                return;
            }
        }
    }
}
