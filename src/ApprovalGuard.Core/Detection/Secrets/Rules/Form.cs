namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Forms of values that many providers share.</summary>
internal static class Form
{
    /// <summary>Letters and digits that base64url uses.</summary>
    public const string Base64Url = Issued.Alphanumeric + "-_";

    /// <summary>Capital hex digits.</summary>
    public const string CapitalHex = "0123456789ABCDEF";

    /// <summary>Small letters and digits.</summary>
    public const string Small = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The pattern of a UUID. RFC 9562.</summary>
    public const string Uuid = "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}";

    /// <summary>A UUID for examples.</summary>
    public static string SampleUuid { get; } =
        $"{Issued.Body(Issued.Hex, 8)}-{Issued.Body(Issued.Hex, 4, 3)}-4{Issued.Body(Issued.Hex, 3, 5)}-a{Issued.Body(Issued.Hex, 3, 9)}-{Issued.Body(Issued.Hex, 12, 11)}";

    /// <summary>The pattern of letters and digits with a digit among them, so that no name in camel case passes for a key.</summary>
    public static string Mixed(int length) => $"(?=[A-Za-z]{{0,{length - 1}}}[0-9])[A-Za-z0-9]{{{length}}}";

    /// <summary>Whether small letters, capitals and digits stand in it, as in what a machine drew from all of them.</summary>
    public static bool IsMixed(string value) =>
        value.Any(char.IsAsciiLetterLower) && value.Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiDigit);
}
