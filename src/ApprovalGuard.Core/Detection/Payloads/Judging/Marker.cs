namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Words by which a script or command is known.</summary>
internal sealed record Marker
{
    /// <summary>Says all by itself, however long the text is.</summary>
    public const int Certain = 1000;

    /// <summary>Says all by itself in a text of a few lines.</summary>
    public const int Sure = 4;

    /// <summary>Needs another beside it.</summary>
    public const int Weak = 2;

    /// <summary>A word that prose has at the start of a line too.</summary>
    public const int Faint = 1;

    /// <summary>The words; at least three characters.</summary>
    public required string Word { get; init; }

    /// <summary>What it says: <see cref="Sure"/>, <see cref="Weak"/> or <see cref="Faint"/>.</summary>
    public required int Weight { get; init; }

    /// <summary>Whether it belongs to a language for programs, not to a shell's command line.</summary>
    public required bool IsScript { get; init; }

    /// <summary>Where it counts.</summary>
    public required MarkerPlace Place { get; init; }

    /// <summary>Whether its case does not matter.</summary>
    public bool AnyCase { get; init; }

    /// <summary>A marker of a programming language.</summary>
    public static Marker OfScript(string word, int weight, MarkerPlace place) => new() { Word = word, Weight = weight, Place = place, IsScript = true };

    /// <summary>A marker of a command line.</summary>
    public static Marker OfCommand(string word, int weight, MarkerPlace place) => new() { Word = word, Weight = weight, Place = place, IsScript = false };

    /// <summary>Whether it counts at this place of the text.</summary>
    public bool CountsAt(string text, int offset)
    {
        if (!AnyCase && !text.AsSpan(offset).StartsWith(Word, StringComparison.Ordinal))
        {
            return false;
        }

        return Place switch
        {
            MarkerPlace.Anywhere => true,
            MarkerPlace.Word => offset == 0 || !IsWordLetter(text[offset - 1]) || !IsWordLetter(Word[0]),
            MarkerPlace.Function => offset == 0 || !(IsWordLetter(text[offset - 1]) || text[offset - 1] is '.' or '>' or ':'),
            MarkerPlace.Statement => BeginsStatement(text.AsSpan(0, offset)),
            _ => text.AsSpan(0, offset).IsWhiteSpace(),
        };
    }

    private static bool IsWordLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$';

    private static bool BeginsStatement(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(" \t");
        if (trimmed.IsEmpty || trimmed[^1] is '\n' or '\r' or ';' or '|' or '&' or '(' or '{' or '`' or '!')
        {
            return true;
        }

        // Right after a quote: the command line that another program is given.
        return before[^1] is '"' or '\'' || FollowsPrefix(trimmed);
    }

    private static bool FollowsPrefix(ReadOnlySpan<char> before) =>
        before.EndsWith("sudo") || before.EndsWith(" then") || before.EndsWith(" do") || before.EndsWith("nohup") || before.EndsWith("env") || before.EndsWith("exec");
}
