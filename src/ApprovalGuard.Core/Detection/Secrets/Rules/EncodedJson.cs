using System.Buffers.Text;
using System.Text.Json;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens that are a JSON object in base64 or base64url.</summary>
internal static class EncodedJson
{
    /// <summary>Whether the text decodes to a JSON object that has a member of each name.</summary>
    public static bool Has(string base64, params ReadOnlySpan<string> names)
    {
        var text = base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
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
}
