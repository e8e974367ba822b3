namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>Base32 (RFC 4648, section 6).</summary>
internal static class Base32Text
{
    /// <summary>Its name as a layer.</summary>
    public const string Layer = "base32";

    /// <summary>Decodes valid digits without padding and gives the number of bytes; a last digit that carries less than a byte is left out.</summary>
    public static int Decode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int bits = 0, held = 0, length = 0;
        foreach (var letter in text)
        {
            held = (held << 5) | (letter >= 'A' ? letter - 'A' : letter - '2' + 26);
            bits += 5;
            if (bits >= 8)
            {
                if (length == bytes.Length)
                {
                    break;
                }

                bits -= 8;
                bytes[length++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        return length;
    }
}
