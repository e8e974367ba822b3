namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>Pairs of hex digits (RFC 4648, section 8), of either case.</summary>
internal static class HexText
{
    /// <summary>Its name as a layer.</summary>
    public const string Layer = "hex";

    /// <summary>Decodes hex digits and gives the number of bytes; an odd last digit is left out.</summary>
    public static int Decode(ReadOnlySpan<char> digits, Span<byte> bytes)
    {
        var length = Math.Min(digits.Length / 2, bytes.Length);
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((Value(digits[2 * i]) << 4) | Value(digits[(2 * i) + 1]));
        }

        return length;
    }

    /// <summary>The value of up to eight hex digits at the start; -1 where there are not that many.</summary>
    public static int Number(ReadOnlySpan<char> text, int digits)
    {
        if (text.Length < digits)
        {
            return -1;
        }

        var value = 0;
        foreach (var letter in text[..digits])
        {
            if (!char.IsAsciiHexDigit(letter))
            {
                return -1;
            }

            value = (value << 4) | Value(letter);
        }

        return value;
    }

    private static int Value(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
