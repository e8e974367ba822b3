namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>A place in a text that moves forward.</summary>
internal struct TextCursor(string text, int position)
{
    private const int MostBlanks = 80;
    private const int LongestTag = 60;
    private const int LongestWord = 40;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The offset.</summary>
    public int Position { get; set; } = position;

    /// <summary>Whether nothing follows.</summary>
    public readonly bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public readonly char Current => At(0);

    /// <summary>The character after this one; NUL at the end.</summary>
    public readonly char Next => At(1);

    /// <summary>The character some places further; NUL beyond the end.</summary>
    public readonly char At(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>Whether the character stands here.</summary>
    public readonly bool StartsWith(char letter) => Current == letter;

    /// <summary>Whether the words stand here, in any case.</summary>
    public readonly bool StartsWith(string words) => Text.AsSpan(Math.Min(Position, Text.Length)).StartsWith(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The letters here.</summary>
    public readonly ReadOnlySpan<char> Word()
    {
        var end = Position;
        while (end < Text.Length && end - Position < LongestWord && char.IsAsciiLetter(Text[end]))
        {
            end++;
        }

        return Text.AsSpan(Math.Min(Position, Text.Length), end - Position);
    }

    /// <summary>Skips up to so many of the characters; true where one of the telling ones was among them.</summary>
    public bool SkipAny(string letters, int most, string telling)
    {
        var isTold = false;
        for (var count = 0; count < most && !IsAtEnd && letters.Contains(Current, StringComparison.Ordinal); count++)
        {
            isTold |= telling.Contains(Current, StringComparison.Ordinal);
            Position++;
        }

        return isTold;
    }

    /// <summary>Skips blanks on the line; false where there were none.</summary>
    public bool SkipBlanks()
    {
        var start = Position;
        while (Position - start < MostBlanks && Current is ' ' or '\t' or '\u00A0')
        {
            Position++;
        }

        return Position > start;
    }

    /// <summary>Skips blanks, and one line end with the blanks after it where a quoted value follows.</summary>
    public void SkipBlanksToValue()
    {
        SkipBlanks();
        if (Current is not ('\n' or '\r' or '\\'))
        {
            return;
        }

        var next = this;
        next.SkipAny("\\", 1, "");
        next.SkipAny("\r\n", 2, "");
        next.SkipBlanks();
        if (next.Position > Position + 1 && next.Current is '"' or '\'' or '`' or '@' or '<' or '{' or '[')
        {
            Position = next.Position;
        }
    }

    /// <summary>Skips while the predicate holds, up to an offset.</summary>
    public void SkipWhile(Func<char, bool> holds, int limit)
    {
        while (Position < limit && holds(Text[Position]))
        {
            Position++;
        }
    }

    /// <summary>Skips to the place after the character, if it is near.</summary>
    public void SkipPast(char letter)
    {
        var found = Text.AsSpan(Position, Math.Min(LongestTag, Text.Length - Position)).IndexOf(letter);
        Position += found + 1;
    }
}
