using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Looks into a JWT (RFC 7519).</summary>
internal static class JsonWebToken
{
    /// <summary>The subject of the specimen token that jwt.io shows, pasted into documents everywhere.</summary>
    private const string SpecimenSubject = "1234567890";

    /// <summary>Whether header and payload are JSON objects, the header names an algorithm, and it is not the known specimen.</summary>
    public static bool IsSigned(string token)
    {
        var parts = token.Split('.');
        using var header = Parse(parts[0]);
        using var payload = Parse(parts[1]);
        return header is not null && payload is not null
            && header.RootElement.TryGetProperty("alg", out var algorithm) && algorithm.ValueKind == JsonValueKind.String && algorithm.GetString() != "none"
            && !(payload.RootElement.TryGetProperty("sub", out var subject) && subject.ValueKind == JsonValueKind.String && subject.GetString() == SpecimenSubject);
    }

    /// <summary>Base64url of a text.</summary>
    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static JsonDocument? Parse(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
