using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Encodes bytes as payloads are.</summary>
internal static class Coded
{
    private const string Base32Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);

    public static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    public static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (var value in bytes)
        {
            held = (held << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32Digits[(held >> (bits - 5)) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Base32Digits[(held << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    public static string Each(byte[] bytes, string format) => string.Concat(bytes.Select(value => string.Format(CultureInfo.InvariantCulture, format, value)));

    public static string List(byte[] bytes, string format, string separator = ", ") =>
        string.Join(separator, bytes.Select(value => string.Format(CultureInfo.InvariantCulture, format, value)));

    public static string Octal(byte[] bytes) => string.Concat(bytes.Select(static value => "\\" + Convert.ToString(value, 8).PadLeft(3, '0')));

    public static string Reversed(string text) => new([.. text.Reverse()]);

    public static byte[] Xor(byte[] bytes, params byte[] key) => [.. bytes.Select((value, i) => (byte)(value ^ key[i % key.Length]))];

    public static IEnumerable<string> Pieces(string text, int length) => text.Chunk(length).Select(static piece => new string(piece));

    public static string Wrapped(string text, int width, string between) => string.Join(between, Pieces(text, width));
}
