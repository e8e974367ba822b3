namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// A Stellar secret seed (SEP-23): base32 of a version byte, 32 bytes, and their CRC-16/XMODEM, low byte first.
/// </summary>
internal static class StellarSeed
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Length = 56;
    private const int Bytes = 35;
    private const int CheckedBytes = 33;
    private const int Version = 18 << 3;
    private const ushort Polynomial = 0x1021;

    /// <summary>Whether version and checksum are a seed's.</summary>
    public static bool Holds(string seed)
    {
        if (seed.Length != Length)
        {
            return false;
        }

        var bytes = Decode(seed);
        return bytes[0] == Version && Crc16(bytes.AsSpan(0, CheckedBytes)) == (bytes[CheckedBytes] | (bytes[CheckedBytes + 1] << 8));
    }

    /// <summary>The seed of 32 bytes.</summary>
    public static string Encode(ReadOnlySpan<byte> key)
    {
        byte[] body = [Version, .. key];
        var crc = Crc16(body);
        byte[] all = [.. body, (byte)crc, (byte)(crc >> 8)];
        var letters = new char[Length];
        for (var i = 0; i < Length; i++)
        {
            var digit = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++)
            {
                digit = (digit << 1) | ((all[bit / 8] >> (7 - (bit % 8))) & 1);
            }

            letters[i] = Alphabet[digit];
        }

        return new string(letters);
    }

    private static byte[] Decode(string seed)
    {
        var bytes = new byte[Bytes];
        for (var i = 0; i < seed.Length * 5; i++)
        {
            var digit = Alphabet.IndexOf(seed[i / 5], StringComparison.Ordinal);
            bytes[i / 8] |= (byte)(((digit >> (4 - (i % 5))) & 1) << (7 - (i % 8)));
        }

        return bytes;
    }

    private static int Crc16(ReadOnlySpan<byte> bytes)
    {
        var crc = 0;
        foreach (var value in bytes)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            crc &= 0xFFFF;
        }

        return crc;
    }
}
