using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Reads a class of characters, from behind its opening bracket.</summary>
internal static class GoClass
{
    /// <summary>The class in .NET's syntax.</summary>
    public static string Read(GoText text)
    {
        var output = new StringBuilder(text.TryTake("^") ? "[^" : "[");
        for (var isFirst = true; isFirst || !text.TryTake("]"); isFirst = false)
        {
            ReadItem(text, output);
        }

        return output.Append(']').ToString();
    }

    private static void ReadItem(GoText text, StringBuilder output)
    {
        if (text.TryTake("[:"))
        {
            ReadPosix(text, output);
            return;
        }

        var first = ReadCharacter(text, output);
        if (first is null)
        {
            return;
        }

        output.Append(GoEscape.Unit(first.Value));
        if (!text.IsNext('-'))
        {
            return;
        }

        text.Take();
        if (text.IsNext(']'))
        {
            output.Append(GoEscape.Unit('-'));
            return;
        }

        var last = ReadCharacter(text, output) is { } end && end >= first ? end : throw text.Error("a range of a class ends before it begins");
        output.Append('-').Append(GoEscape.Unit(last));
    }

    private static void ReadPosix(GoText text, StringBuilder output)
    {
        var isNegated = text.TryTake("^");
        var name = text.TakeWhile(char.IsAsciiLetter, 10);
        var set = text.TryTake(":]") ? AsciiSet.OfName(name) : null;
        output.Append(((isNegated ? set?.Others() : set) ?? throw text.Error("a POSIX class is not known")).Pattern);
    }

    /// <summary>One character; null where a set stood there, which is written already.</summary>
    private static char? ReadCharacter(GoText text, StringBuilder output)
    {
        if (!text.TryTake("\\"))
        {
            return Bmp(text, text.TakeRune());
        }

        var letter = text.Take();
        if (letter is 'p' or 'P')
        {
            output.Append(GoEscape.Property(text, letter == 'P'));
            return null;
        }

        if (AsciiSet.OfLetter(letter) is { } set)
        {
            output.Append(set.Pattern);
            return null;
        }

        return Bmp(text, GoEscape.Character(text, letter));
    }

    private static char Bmp(GoText text, Rune rune) => rune.IsBmp ? (char)rune.Value : throw text.Error("a class holds a character beyond U+FFFF");
}
