using System.Buffers;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>Values that are plainly something else: code, a path, an address, a date.</summary>
internal static class ValueShape
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("0123456789-/.:+ TZ,");
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("()[]{}<>`\"'\\;,|*");

    private static readonly string[] FileEndings =
    [
        ".pem", ".key", ".crt", ".cer", ".txt", ".json", ".yml", ".yaml", ".xml", ".html", ".php", ".js", ".ts", ".py", ".rb", ".go", ".java", ".cs", ".md", ".properties", ".jks", ".p12", ".pfx", ".env",
        ".conf", ".cfg", ".ini", ".sh", ".csv", ".svg", ".png", ".gpg", ".asc", ".pub", ".log", ".sql", ".db", ".com", ".org", ".net", ".io", ".local", ".internal", ".tsx", ".jsx", ".vue", ".kt", ".swift",
    ];

    /// <summary>8-4-4-4-12 hex digits.</summary>
    public static bool IsUuid(ReadOnlySpan<char> value) => value.Length is 36 or 38 && Guid.TryParseExact(value, value.Length == 36 ? "D" : "B", out _);

    /// <summary>Hex digits alone.</summary>
    public static bool IsHex(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(HexDigits);

    /// <summary>Digits of base64 or base64url alone.</summary>
    public static bool IsBase64(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(Base64Digits);

    /// <summary>A date, a time, a version, an address, a number with separators.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(Dashes);

    /// <summary>Something that a program would evaluate, though it stands without quotes.</summary>
    public static bool IsExpression(ReadOnlySpan<char> value) =>
        value.ContainsAny(CodeSigns)
        || value[0] is '-' or '.' or '#' or '&' or '=' or ':' or '$' or '@' or '%' or '?' or '~' or '+' or '/' or '!' && !(value[0] is '!' or '@' or '#' or '$' or '~' && value.Length > 8)
        || value.EndsWith("=") && !IsBase64(value)
        || value.Contains("->", StringComparison.Ordinal) || value.Contains("::", StringComparison.Ordinal);

    /// <summary>A path, a URL, a host, a mail address, a selector.</summary>
    public static bool IsPlace(ReadOnlySpan<char> value)
    {
        if (value.Contains("://", StringComparison.Ordinal)
            || value[0] is '/' or '\\' && value[1..].ContainsAny('/', '\\')
            || value.StartsWith("./") || value.StartsWith("../") || value.StartsWith("~/") || value.StartsWith("www.") || (value.Length > 2 && value[1] == ':' && value[2] == '\\'))
        {
            return true;
        }

        foreach (var ending in FileEndings)
        {
            if (value.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
