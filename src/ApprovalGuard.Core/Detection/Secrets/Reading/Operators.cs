namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>The operators of many languages that lead from a name to its value.</summary>
internal static class Operators
{
    private const int LongestRun = 4;

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
            case '=' or ':':
                at.SkipAny("=:>", LongestRun, "");
                return Operator.Assigns;
            case '!' or '+' or '.' or '?' or '|' when at.Next is '=' or '?' or '|' or ':':
                at.SkipAny("!+.?|:=", LongestRun, "");
                return Operator.Assigns;
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
