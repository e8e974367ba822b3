using System.Text;
using ApprovalGuard.Detection.Secrets.Formats;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>
/// The checksum of GitHub's and npm's tokens: the last six characters are the CRC-32 of those between prefix and checksum, in base 62 with
/// leading zeros. github.blog, "Behind GitHub's new authentication token formats" (2021).
/// </summary>
internal static class Base62Checksum
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Digits = 6;

    /// <summary>Whether the checksum of a token with an underscore after its prefix holds.</summary>
    public static bool Holds(string token)
    {
        var body = token[(token.LastIndexOf('_') + 1)..];
        return body.Length > Digits && Of(body[..^Digits]) == body[^Digits..];
    }

    /// <summary>The six characters for a token's body.</summary>
    public static string Of(string body)
    {
        var crc = Crc32.Of(Encoding.ASCII.GetBytes(body));
        Span<char> digits = stackalloc char[Digits];
        for (var i = Digits - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(crc % (uint)Alphabet.Length)];
            crc /= (uint)Alphabet.Length;
        }

        return digits.ToString();
    }
}
