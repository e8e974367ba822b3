namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Mapbox tokens: a kind, a JSON object in base64url, a signature. docs.mapbox.com, "Token format".</summary>
internal static class MapboxToken
{
    /// <summary>Whether the middle part decodes to the object that names the user and the token (or, of a temporary one, its end).</summary>
    public static bool IsToken(string token)
    {
        var parts = token.Split('.');
        return EncodedJson.Has(parts[1], "u", "a") || EncodedJson.Has(parts[1], "u", "exp");
    }

    /// <summary>A token of a kind, for examples.</summary>
    public static string Of(string kind) => $"{kind}.{JsonWebToken.Encode($"{{\"u\":\"acme\",\"a\":\"{Issued.Body(Form.Small, 25)}\"}}")}.{Issued.Body(Form.Base64Url, 22)}";
}
