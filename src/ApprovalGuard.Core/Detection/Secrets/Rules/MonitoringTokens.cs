using System.Buffers.Binary;
using System.Text;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>The structure of monitoring services' tokens.</summary>
internal static class MonitoringTokens
{
    private const int ChecksumDigits = 8;
    private const string SentryPrefix = "sntrys_";

    /// <summary>
    /// Whether the last eight hex digits of a Grafana service account token are the CRC-32 of all before the last underscore, lowest byte first.
    /// </summary>
    public static bool HasGrafanaChecksum(string token) =>
        !token.StartsWith("glsa_", StringComparison.Ordinal) || token.EndsWith(GrafanaChecksum(token[..^(ChecksumDigits + 1)]), StringComparison.OrdinalIgnoreCase);

    /// <summary>The checksum of a token's part before the last underscore.</summary>
    public static string GrafanaChecksum(string body)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Crc32(Encoding.ASCII.GetBytes(body)));
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>
    /// Whether a Grafana Cloud token decodes to its JSON object, and a legacy API key to one that names the key; tokens of other prefixes have no
    /// such body. A Power BI link begins like a legacy key and has no name.
    /// </summary>
    public static bool IsGrafana(string token) =>
        token.StartsWith("glc_", StringComparison.Ordinal) ? EncodedJson.Has(token[4..], "o", "k")
        : !token.StartsWith("eyJ", StringComparison.Ordinal) || EncodedJson.Text(token)?.Contains("\"n\":", StringComparison.Ordinal) == true;

    /// <summary>Whether a Sentry organization token's middle part decodes to its JSON object. Sentry RFC 0091.</summary>
    public static bool IsSentry(string token) =>
        !token.StartsWith(SentryPrefix, StringComparison.Ordinal) || EncodedJson.Has(token[SentryPrefix.Length..].Split('_')[0], "iat", "url");

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        const uint Polynomial = 0xEDB88320;
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }
        }

        return ~crc;
    }
}
