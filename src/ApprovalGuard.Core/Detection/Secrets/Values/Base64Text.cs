using System.Text;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>Base64 that says something to a reader once it is decoded.</summary>
internal static class Base64Text
{
    private const int Shortest = 8;
    private const int Looked = 256;

    /// <summary>The text inside, its beginning where it is long; null where the value is no base64, or what is inside is no plain text.</summary>
    public static string? In(ReadOnlySpan<char> value)
    {
        value = value.TrimEnd('=');
        var length = Math.Min(value.Length, Looked) / 4 * 4;
        if (value.Length < Shortest || !ValueShape.IsBase64(value) || ValueShape.IsHex(value))
        {
            return null;
        }

        var rest = value.Length <= Looked ? value[length..] : [];
        Span<char> padded = stackalloc char[length + (rest.Length > 1 ? 4 : 0)];
        value[..length].CopyTo(padded);
        if (rest.Length > 1)
        {
            padded[length..].Fill('=');
            rest.CopyTo(padded[length..]);
        }

        padded.Replace('-', '+');
        padded.Replace('_', '/');
        Span<byte> bytes = stackalloc byte[padded.Length];
        if (!Convert.TryFromBase64Chars(padded, bytes, out var count) || bytes[..count].ContainsAnyExceptInRange((byte)0x09, (byte)0x7E) || bytes[..count].ContainsAnyInRange((byte)0x0E, (byte)0x1F))
        {
            return null;
        }

        return Encoding.ASCII.GetString(bytes[..count]);
    }
}
