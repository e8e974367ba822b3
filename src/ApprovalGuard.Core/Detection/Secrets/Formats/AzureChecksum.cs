using System.Buffers.Binary;
using System.Numerics;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// The checksum of Azure's common annotated keys: Marvin32 over the sixty bytes before it, seeded with the ASCII of <c>Default0</c>, its four
/// bytes written in base 62; a key carries the first four digits, or all six. github.com/microsoft/security-utilities.
/// </summary>
internal static class AzureChecksum
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int CheckedLetters = 80;
    private const int CheckedBytes = 60;
    private const int DigitsInKey = 4;
    private const int MostDigits = 6;
    private const uint SeedLow = 0x756c7430;
    private const uint SeedHigh = 0x44656661;

    /// <summary>Whether the checksum of a key of 84 or 88 characters holds.</summary>
    public static bool Holds(string key)
    {
        Span<byte> bytes = stackalloc byte[CheckedBytes];
        return key.Length > CheckedLetters
            && Convert.TryFromBase64Chars(key.AsSpan(0, CheckedLetters), bytes, out var written) && written == CheckedBytes
            && Of(bytes).StartsWith(key.AsSpan(CheckedLetters).TrimEnd('=')[..DigitsInKey], StringComparison.Ordinal);
    }

    /// <summary>The four digits that follow the first eighty characters of a key.</summary>
    public static string For(string key) => Of(Convert.FromBase64String(key))[..DigitsInKey].ToString();

    private static ReadOnlySpan<char> Of(ReadOnlySpan<byte> bytes)
    {
        var rest = BinaryPrimitives.ReverseEndianness(Marvin(bytes));
        var digits = new char[MostDigits];
        for (var i = MostDigits - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(rest % (uint)Digits.Length)];
            rest /= (uint)Digits.Length;
        }

        return digits;
    }

    /// <summary>Marvin32 of bytes whose number is a multiple of four.</summary>
    private static uint Marvin(ReadOnlySpan<byte> bytes)
    {
        const uint End = 0x80;
        uint low = SeedLow, high = SeedHigh;
        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
        {
            low += BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            Mix(ref low, ref high);
        }

        low += End;
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return low ^ high;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = BitOperations.RotateLeft(low, 20) + high;
        high = BitOperations.RotateLeft(high, 9) ^ low;
        low = BitOperations.RotateLeft(low, 27) + high;
        high = BitOperations.RotateLeft(high, 19);
    }
}
