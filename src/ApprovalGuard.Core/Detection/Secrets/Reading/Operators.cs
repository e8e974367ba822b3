using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>The operators of many languages that lead from a name to its value.</summary>
internal static class Operators
{
    private const int LongestRun = 4;

    /// <summary>Methods that put their argument into what they are called on, or compare it with that.</summary>
    public static readonly FrozenSet<string> Setters = new[]
    {
        "type", "fill", "sendKeys", "send_keys", "val", "setValue", "set", "put", "equals", "equalsIgnoreCase", "isEqual", "isEqualTo", "compareTo", "value", "enterText", "typeText", "write", "toEqual", "toBe",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Skips an operator and says which it was.</summary>
    /// <param name="at">Stands where an operator may begin.</param>
    /// <param name="isQuotedName">Whether the name ended with a quote.</param>
    /// <param name="hadBlank">Whether a blank was skipped before.</param>
    public static Operator Skip(ref TextCursor at, bool isQuotedName, bool hadBlank)
    {
        switch (at.Current)
        {
            case '=' when at.Next is '~':
            case ':' when at.Next is ':' && at.At(2) is not (':' or '='):
                return Operator.None;
            case '=' or ':' or '\uFF1A':
                at.SkipAny("=:>\uFF1A", LongestRun, "");
                return Operator.Assigns;
            case '!' or '+' or '.' or '?' or '|' when at.Next is '=' or '?' or '|' or ':':
                at.SkipAny("!+.?|:=", LongestRun, "");
                return Operator.Assigns;
            case '.' when char.IsAsciiLetter(at.Next):
                return SkipMethod(ref at);
            case '<' when at.Next is '-' or '<':
                at.SkipAny("<-", 3, "");
                return Operator.Assigns;
            case '>':
                at.Position++;
                return Operator.ClosesTag;
            case '<' when at.Next is '/':
                return SkipToNextElement(ref at) ? Operator.ClosesTag : Operator.None;
            case ',' when isQuotedName:
                at.Position++;
                return Operator.Separates;
            case '(':
                at.Position++;
                return Operator.Calls;
            case '"' or '\'' or '`' or '@' or '\\' when hadBlank:
                return Operator.Touches;
            default:
                return SkipWord(ref at, hadBlank);
        }
    }

    /// <summary><c>password is "…"</c>, <c>$password eq '…'</c>.</summary>
    private static Operator SkipWord(ref TextCursor at, bool hadBlank)
    {
        if (hadBlank && at.Word() is "is" or "eq" or "ne" or "IS" or "to" or "as" or "ist" && at.At(at.Word().Length) == ' ')
        {
            at.Position += at.Word().Length + 1;
            at.SkipBlanks();
            return Operator.Assigns;
        }

        return Operator.None;
    }

    /// <summary><c>.get('#password').type('…')</c>.</summary>
    private static Operator SkipMethod(ref TextCursor at)
    {
        at.Position++;
        var word = at.Word();
        if (!Setters.Contains(word.ToString()) || at.At(word.Length) != '(')
        {
            return Operator.None;
        }

        at.Position += word.Length + 1;
        return Operator.Calls;
    }

    private static bool SkipToNextElement(ref TextCursor at)
    {
        at.SkipPast('>');
        at.SkipBlanksToValue();
        if (!at.StartsWith('<') || at.Next is '/')
        {
            return false;
        }

        at.SkipPast('>');
        return true;
    }
}
