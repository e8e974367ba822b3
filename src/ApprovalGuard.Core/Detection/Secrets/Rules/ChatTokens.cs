using System.Buffers.Text;
using System.Text;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>The structure of chat services' tokens.</summary>
internal static class ChatTokens
{
    private const int LeastSnowflake = 17;
    private const int MostSnowflake = 20;
    private const int LeastSlackId = 8;
    private const int MatrixChecksum = 6;

    /// <summary>Whether the first part of a Discord token decodes to the user's id, a number of 17 to 20 digits. discord.com/developers/docs/reference, "Snowflakes".</summary>
    public static bool IsDiscord(string token)
    {
        var head = token[..token.IndexOf('.', StringComparison.Ordinal)].TrimEnd('=');
        if (!Base64Url.IsValid(head))
        {
            return false;
        }

        var id = Base64Url.DecodeFromChars(head);
        return id.Length is >= LeastSnowflake and <= MostSnowflake && id.All(char.IsAsciiDigit);
    }

    /// <summary>Whether a Slack token names the ids that every one but the refresh and cookie tokens carries: a part of eight digits or more.</summary>
    public static bool IsSlack(string token) =>
        token.StartsWith("xoxe", StringComparison.Ordinal) || token.StartsWith("xoxd", StringComparison.Ordinal)
        || token.Split('-').Any(static part => part.Length >= LeastSlackId && part.All(char.IsAsciiDigit));

    /// <summary>
    /// Whether the last six letters of a Matrix token are the base 62 CRC-32 of all before them, as Synapse and the Matrix Authentication Service
    /// write it.
    /// </summary>
    public static bool HasMatrixChecksum(string token) => Base62Checksum.Of(token[..^(MatrixChecksum + 1)]) == token[^MatrixChecksum..];

    /// <summary>A Discord token's parts before the signature, for examples.</summary>
    public static string DiscordHead(string id) => $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(id))}.{Issued.Body(Issued.Alphanumeric, 6)}.";

    private static bool All(this byte[] bytes, Func<char, bool> holds) => Array.TrueForAll(bytes, value => holds((char)value));
}
