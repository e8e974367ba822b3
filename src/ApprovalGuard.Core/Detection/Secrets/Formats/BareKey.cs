namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>Keys in base64 without the armour that would tell what they are.</summary>
internal static class BareKey
{
    private const string Armour = "PRIVATE KEY";

    /// <summary>Whether the base64 is of an armoured private key, as Kubernetes and CI settings store one.</summary>
    public static bool IsArmoured(string base64)
    {
        var letters = base64.Length - (base64.Length % 4);
        var bytes = new byte[letters];
        return Convert.TryFromBase64String(base64[..letters], bytes, out var length)
            && System.Text.Encoding.ASCII.GetString(bytes, 0, Math.Min(length, 80)).Contains(Armour, StringComparison.Ordinal);
    }
}
