namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>Reads on in a list of quoted values: <c>tokens = ["…", "…"]</c>, <c>auth = ("ada", "…")</c>.</summary>
internal static class ListReader
{
    /// <summary>The value after this one in the same list; nothing where there is none.</summary>
    public static Assignment Next(string text, Assignment value)
    {
        if (value.Notation != Notation.Quoted || !BeginsList(text, value.Start - 1))
        {
            return default;
        }

        var at = new TextCursor(text, value.Start + value.Length);
        if (!at.SkipAny("\"'`", 1, "\"'`"))
        {
            return default;
        }

        at.SkipBlanks();
        if (!at.SkipAny(",", 1, ","))
        {
            return default;
        }

        at.SkipBlanksToValue();
        var next = LiteralReader.Quoted(at, value.Notation);
        return next.IsThere && !IsName(text, next) ? next : default;
    }

    /// <summary>Whether the quote stands in brackets, or after a value that does.</summary>
    private static bool BeginsList(string text, int quote)
    {
        var before = quote - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\r' or '\n' or 'b' or 'u' or 'r' or '@')
        {
            before--;
        }

        return before >= 0 && text[before] is '[' or '(' or '{' or ',';
    }

    private static bool IsName(string text, Assignment literal)
    {
        var at = new TextCursor(text, literal.Start + literal.Length + 1);
        at.SkipBlanks();
        return at.Current is ':' or '=';
    }
}
