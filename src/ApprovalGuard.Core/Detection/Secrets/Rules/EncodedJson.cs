using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens that are a JSON object in base64 or base64url.</summary>
internal static class EncodedJson
{
    private const int LettersInGroup = 4;

    /// <summary>Whether the text decodes to a JSON object that has a member of each name.</summary>
    public static bool Has(string base64, params ReadOnlySpan<string> names)
    {
        if (Text(base64) is not { } text)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            foreach (var name in names)
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(name, out _))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The decoded text, without a last group of letters that is cut short or no whole byte; null where it is no base64.</summary>
    public static string? Text(string base64)
    {
        var text = base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        text = Base64Url.IsValid(text) ? text : text[..^(text.Length % LettersInGroup)];
        return Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : null;
    }
}
