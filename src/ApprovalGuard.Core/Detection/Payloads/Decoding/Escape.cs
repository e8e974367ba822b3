using System.Globalization;

namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>One character written as an escape.</summary>
/// <param name="Layer">The name of its kind as a layer.</param>
/// <param name="Value">The code point.</param>
/// <param name="Length">Characters that it takes.</param>
internal readonly record struct Escape(string Layer, int Value, int Length)
{
    /// <summary><c>\x41</c>, <c>\u0041</c>, <c>\u{41}</c>, <c>\U00000041</c>, <c>\101</c>.</summary>
    public const string Backslash = "escapes";

    /// <summary><c>%41</c>, <c>%u0041</c>.</summary>
    public const string Percent = "percent";

    /// <summary><c>&amp;#65;</c>, <c>&amp;#x41;</c>.</summary>
    public const string Entity = "html-entities";

    private const int MostEntityDigits = 7;
    private const int MostCodePoint = 0x10FFFF;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => Length > 0;

    /// <summary>Whether it hides a letter or digit, which nobody has to escape.</summary>
    public bool HidesLetter => Value < 0x80 && char.IsAsciiLetterOrDigit((char)Value);

    /// <summary>Reads the escape at the start of the text; none where there is no such.</summary>
    public static Escape Read(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'x' or 'X', '{', ..] or ['\\', 'u', '{', ..] => Braced(text),
        ['\\', 'x' or 'X', ..] => Digits(Backslash, text, 2, 2),
        ['\\', 'u', ..] => Digits(Backslash, text, 2, 4),
        ['\\', 'U', ..] => Digits(Backslash, text, 2, 8),
        ['\\', >= '0' and <= '7', ..] => Octal(text),
        ['%', 'u' or 'U', ..] => Digits(Percent, text, 2, 4),
        ['%', ..] => Digits(Percent, text, 1, 2),
        ['&', '#', ..] => OfEntity(text),
        _ => default,
    };

    private static Escape Digits(string layer, ReadOnlySpan<char> text, int start, int digits)
    {
        var value = HexText.Number(text[start..], digits);
        return value is >= 0 and <= MostCodePoint ? new Escape(layer, value, start + digits) : default;
    }

    private static Escape Braced(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf('}');
        var digits = end - 3;
        var value = digits is > 0 and <= 6 ? HexText.Number(text[3..], digits) : -1;
        return value is >= 0 and <= MostCodePoint ? new Escape(Backslash, value, end + 1) : default;
    }

    private static Escape Octal(ReadOnlySpan<char> text)
    {
        int value = 0, length = 1;
        while (length < text.Length && length <= 3 && text[length] is >= '0' and <= '7' && (value * 8) + text[length] - '0' <= 0xFF)
        {
            value = (value * 8) + text[length++] - '0';
        }

        // One digit alone is a back reference of a regular expression, or a NUL.
        return length > 2 ? new Escape(Backslash, value, length) : default;
    }

    private static Escape OfEntity(ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < MostEntityDigits && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (!int.TryParse(text[start..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value > MostCodePoint)
        {
            return default;
        }

        return new Escape(Entity, value, end < text.Length && text[end] == ';' ? end + 1 : end);
    }
}
