namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>
/// Base64 of both alphabets of RFC 4648, read as leniently as the decoders that a payload would meet: missing padding, characters between the
/// digits left out.
/// </summary>
internal static class Base64Text
{
    private const byte None = 0xFF;

    private static readonly byte[] Values = MakeValues();

    /// <summary>Decodes as much as fits and gives the number of bytes; what is no digit is skipped, and so is a last digit that carries less than a byte.</summary>
    public static int Decode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var values = Values;
        int bits = 0, held = 0, length = 0;
        foreach (var letter in text)
        {
            var value = letter < values.Length ? values[letter] : None;
            if (value == None)
            {
                // After padding the next text begins, as where each line was encoded by itself.
                bits = letter == '=' ? 0 : bits;
                continue;
            }

            held = (held << 6) | value;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                if (length == bytes.Length)
                {
                    break;
                }

                bytes[length++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        return length;
    }

    /// <summary>Its name as a layer, by the alphabet in use.</summary>
    public static string LayerOf(ReadOnlySpan<char> text) => text.ContainsAny('-', '_') ? "base64url" : "base64";

    private static byte[] MakeValues()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var values = new byte[128];
        values.AsSpan().Fill(None);
        for (var i = 0; i < Digits.Length; i++)
        {
            values[Digits[i]] = (byte)i;
        }

        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }
}
