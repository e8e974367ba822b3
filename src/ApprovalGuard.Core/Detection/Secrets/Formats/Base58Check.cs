using System.Numerics;
using System.Security.Cryptography;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// Bitcoin's base 58 with a checksum: the last four bytes are the first four of the double SHA-256 of those before them. Private keys (WIF),
/// extended keys (BIP-32) and Tezos' keys are written so. en.bitcoin.it/wiki/Base58Check_encoding.
/// </summary>
internal static class Base58Check
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string RippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    private const int ChecksumLength = 4;

    /// <summary>Whether the text is base 58 in Bitcoin's order of digits and its checksum holds.</summary>
    public static bool Holds(string text) => Holds(text, Alphabet);

    /// <summary>The same for Ripple's order of digits.</summary>
    public static bool HoldsForRipple(string text) => Holds(text, RippleAlphabet);

    private static bool Holds(string text, string alphabet)
    {
        var bytes = Decode(text, alphabet);
        return bytes.Length > ChecksumLength && Checksum(bytes.AsSpan(0, bytes.Length - ChecksumLength)).SequenceEqual(bytes.AsSpan(bytes.Length - ChecksumLength));
    }

    /// <summary>The bytes of a text in base 58; empty where a letter is none of its digits.</summary>
    public static byte[] Decode(string text) => Decode(text, Alphabet);

    private static byte[] Decode(string text, string alphabet)
    {
        var number = BigInteger.Zero;
        foreach (var letter in text)
        {
            var digit = alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return [];
            }

            number = (number * alphabet.Length) + digit;
        }

        var zeros = text.Length - text.AsSpan().TrimStart(alphabet[0]).Length;
        return [.. new byte[zeros], .. number.ToByteArray(isUnsigned: true, isBigEndian: true)];
    }

    /// <summary>The text of bytes whose first is not zero, their checksum added.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes) => Encode(bytes, Alphabet);

    /// <summary>The same in Ripple's order of digits.</summary>
    public static string EncodeForRipple(ReadOnlySpan<byte> bytes) => Encode(bytes, RippleAlphabet);

    private static string Encode(ReadOnlySpan<byte> bytes, string alphabet)
    {
        byte[] all = [.. bytes, .. Checksum(bytes)];
        var number = new BigInteger(all, isUnsigned: true, isBigEndian: true);
        var digits = new Stack<char>();
        for (; number > 0; number /= alphabet.Length)
        {
            digits.Push(alphabet[(int)(number % alphabet.Length)]);
        }

        return string.Concat(digits);
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> bytes) => SHA256.HashData(SHA256.HashData(bytes)).AsSpan(0, ChecksumLength);
}
