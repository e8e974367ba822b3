namespace ApprovalGuard.Detection.HiddenText;

/// <summary>A control sequence of a terminal (ECMA-48, xterm).</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Length">Characters of it.</param>
internal readonly record struct EscapeSequence(EscapeEffect Effect, int Length)
{
    /// <summary>A sequence is not longer than this; what goes on is text again.</summary>
    private const int Longest = 1024;

    private const char Escape = '\u001B';
    private const char ControlSequenceIntroducer = '\u009B';

    /// <summary>Whether a sequence may begin with the character. The 8-bit introducer is understood by few terminals, and a part of garbled text.</summary>
    public static bool Begins(char character) => character is Escape or ControlSequenceIntroducer;

    /// <summary>Reads the sequence at the offset; of the lone 8-bit introducer null, where no sequence follows.</summary>
    public static EscapeSequence? Read(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(at, Math.Min(Longest, text.Length - at));
        if (rest[0] == ControlSequenceIntroducer)
        {
            return ReadControl(rest, 1) is { Effect: not EscapeEffect.Other } read ? read : null;
        }

        if (rest.Length == 1)
        {
            return new EscapeSequence(EscapeEffect.Other, 1);
        }

        return rest[1] switch
        {
            '[' => ReadControl(rest, 2),
            ']' or 'P' or '^' or '_' or 'X' => ReadString(rest),
            '(' or ')' or '$' or '-' or '.' => ReadCharacterSet(rest),
            'c' => new EscapeSequence(EscapeEffect.Hides, 2),
            'D' or 'E' or 'M' or '7' or '8' => new EscapeSequence(EscapeEffect.Hides, 2),
            _ => new EscapeSequence(EscapeEffect.Other, 1),
        };
    }

    private static EscapeSequence ReadControl(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '\u0020' and <= '\u003F')
        {
            end++;
        }

        if (end == text.Length)
        {
            return new EscapeSequence(EscapeEffect.Other, 1);
        }

        var effect = text[end] switch
        {
            'm' => Conceals(text[start..end]) ? EscapeEffect.Hides : EscapeEffect.Colour,
            >= 'A' and <= 'H' or 'J' or 'K' or 'L' or 'M' or 'P' or 'S' or 'T' or 'X' or '@' or 'd' or 'f' or 's' or 'u' => EscapeEffect.Hides,
            'h' or 'l' => text[start..end] is "?1049" or "?1047" or "?47" ? EscapeEffect.Hides : EscapeEffect.Colour,
            'c' or 'n' or 't' or 'i' or 'p' or 'q' => EscapeEffect.Acts,
            _ => EscapeEffect.Other,
        };
        return new EscapeSequence(effect, end + 1);
    }

    /// <summary>Whether one of the parameters is 8: text that is printed and not shown. In <c>38;5;8</c> it is a colour.</summary>
    private static bool Conceals(ReadOnlySpan<char> parameters)
    {
        var toSkip = 0;
        var namesColour = false;
        foreach (var range in parameters.Split(';'))
        {
            var number = int.TryParse(parameters[range], out var value) ? value : 0;
            if (toSkip > 0)
            {
                toSkip--;
            }
            else if (namesColour)
            {
                toSkip = number == 2 ? 3 : 1;
                namesColour = false;
            }
            else if (number == 8)
            {
                return true;
            }
            else
            {
                namesColour = number is 38 or 48 or 58;
            }
        }

        return false;
    }

    private static EscapeSequence ReadString(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\u0007', '\u009C');
        var escape = text[1..].IndexOf(Escape);
        var length = end >= 0 && (escape < 0 || end < escape + 1) ? end + 1 : escape >= 0 ? Math.Min(text.Length, escape + 3) : 2;
        return new EscapeSequence(EscapeEffect.Acts, length);
    }

    private static EscapeSequence ReadCharacterSet(ReadOnlySpan<char> text)
    {
        var isEncoding = text[1] == '$' ? text.Length > 2 && text[2] is '@' or 'A' or 'B' or '(' or ')' : text.Length > 2 && text[2] is 'B' or 'J' or 'I' or 'A' or 'H';
        return new EscapeSequence(isEncoding ? EscapeEffect.Encoding : EscapeEffect.Other, Math.Min(3, text.Length));
    }
}
