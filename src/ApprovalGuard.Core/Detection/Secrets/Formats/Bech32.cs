namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>The checksum of bech32 texts (BIP-173): Nostr's, age's, Sui's and Cardano's secret keys.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>Whether the checksum holds; capitals are read as small letters.</summary>
    public static bool Holds(string text)
    {
        var small = text.ToLowerInvariant();
        var separator = small.LastIndexOf('1');
        return separator > 0 && small.Length - separator > ChecksumLength
            && Checksum(small[..separator], small.AsSpan(separator + 1)) == 1;
    }

    /// <summary>A text of the prefix and the data, its checksum added.</summary>
    public static string Encode(string prefix, string data)
    {
        var rest = Checksum(prefix, data + new string(Alphabet[0], ChecksumLength)) ^ 1;
        var digits = new char[ChecksumLength];
        for (var i = ChecksumLength - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }

        return $"{prefix}1{data}{new string(digits)}";
    }

    private static uint Checksum(string prefix, ReadOnlySpan<char> data)
    {
        uint sum = 1;
        foreach (var letter in prefix)
        {
            sum = Step(sum, (uint)letter >> 5);
        }

        sum = Step(sum, 0);
        foreach (var letter in prefix)
        {
            sum = Step(sum, (uint)letter & 31);
        }

        foreach (var letter in data)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return 0;
            }

            sum = Step(sum, (uint)digit);
        }

        return sum;
    }

    private static uint Step(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            sum ^= ((top >> i) & 1) != 0 ? Generator[i] : 0;
        }

        return sum;
    }
}
