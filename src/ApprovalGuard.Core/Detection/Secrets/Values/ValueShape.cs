using System.Buffers;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>Values that are plainly something else: code, a path, an address, a date.</summary>
internal static class ValueShape
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("0123456789-/.:+ TZ,");
    private const int ShortestBase64 = 20;

    private static readonly SearchValues<char> ExpressionStarts = SearchValues.Create("-.#&=:$%?~+/");
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("()[]{}<>`\"'\\;,|*");

    private static readonly string[] FileEndings =
    [
        ".pem", ".key", ".crt", ".cer", ".txt", ".json", ".yml", ".yaml", ".xml", ".html", ".php", ".js", ".ts", ".py", ".rb", ".go", ".java", ".cs", ".md", ".properties", ".jks", ".p12", ".pfx", ".env",
        ".conf", ".cfg", ".ini", ".sh", ".csv", ".svg", ".png", ".gpg", ".asc", ".pub", ".log", ".sql", ".db", ".com", ".org", ".net", ".io", ".local", ".internal", ".tsx", ".jsx", ".vue", ".kt", ".swift",
    ];

    /// <summary>How the base64 of public keys and certificates begins: SSH's, and the DER of SubjectPublicKeyInfo and of certificates.</summary>
    private static readonly string[] PublicBeginnings =
    [
        "AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2Vj", "ssh-", "ecdsa-", "MFkwEwYHKoZIzj0", "MHYwEAYHKoZIzj0", "MIGbMBAGByqGSM49", "MIIBIjANBgkqhkiG9w0B", "MIICIjANBgkqhkiG9w0B", "MIGfMA0GCSqGSIb3DQEB",
        "MCowBQYDK2Vw", "MIGJAoGBA", "MIIBCgKCAQEA", "MIIDdz", "MIIC", "MIID", "MIIE+", "MIIF", "MIIG", "age1", "rO0AB", "iVBORw0KGgo", "/9j/4", "R0lGOD", "UEsDB", "H4sIA", "JVBERi0", "PD94bWw", "PHN2Zy", "PCFET0",
    ];

    private static readonly string[] PrivateVersions = ["IBAAK", "AgEAAo", "IBADAN", "AgEAMA", "CAQAwD", "CAQACg"];

    private static readonly string[] HashSchemes =
    [
        "$1$", "$2a$", "$2b$", "$2x$", "$2y$", "$5$", "$6$", "$7$", "$y$", "$apr1$", "$argon2", "$scrypt$", "$pbkdf2", "pbkdf2:", "pbkdf2_", "scrypt:", "bcrypt", "argon2", "sha1$", "sha256$", "md5$",
        "{SHA", "{SSHA", "{MD5", "{CRYPT", "{bcrypt", "{noop", "sha256:", "sha256-", "sha384-", "sha512-", "sha1-", "md5:", "sha1:", "sha512:",
    ];

    private const int LongestBeginning = 24;

    /// <summary>A public key, a certificate, or a file of a known kind in base64.</summary>
    public static bool IsPublic(ReadOnlySpan<char> value)
    {
        foreach (var beginning in PublicBeginnings)
        {
            if (value.StartsWith(beginning, StringComparison.Ordinal) && !IsPrivate(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The DER of a private key begins with the version 0 and, in PKCS #8, its algorithm.</summary>
    private static bool IsPrivate(ReadOnlySpan<char> value)
    {
        var beginning = value[..Math.Min(value.Length, LongestBeginning)];
        foreach (var version in PrivateVersions)
        {
            if (beginning.Contains(version, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A password's hash with its scheme before it, as <c>/etc/shadow</c> and frameworks keep them.</summary>
    public static bool IsHash(ReadOnlySpan<char> value)
    {
        foreach (var scheme in HashSchemes)
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bytes written by their codes, or text in percent-encoding: three codes or more.</summary>
    public static bool IsEscaped(ReadOnlySpan<char> value)
    {
        const int Most = 2;
        var codes = 0;
        for (var i = 0; i + 2 < value.Length; i++)
        {
            codes += value[i] == '%' && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]) ? 1 : 0;
            codes += value[i] == '\\' ? 1 : 0;
        }

        return codes > Most || value.StartsWith("\\u") || value.StartsWith("\\x");
    }

    /// <summary>1.2.3, v0.4, ^1.0.0.</summary>
    public static bool IsVersion(ReadOnlySpan<char> value)
    {
        value = value.TrimStart("v^~<>=");
        return value.Length > 2 && char.IsAsciiDigit(value[0]) && value.IndexOf('.') is > 0 and < 5 && !value[..value.IndexOf('.')].ContainsAnyExceptInRange('0', '9') && char.IsAsciiDigit(value[^1]);
    }

    /// <summary>The longest piece without hyphens, dots, underscores, colons.</summary>
    public static int LongestPiece(ReadOnlySpan<char> value)
    {
        int longest = 0, start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || value[i] is '-' or '.' or '_' or ':' or '|' or '~')
            {
                longest = Math.Max(longest, i - start);
                start = i + 1;
            }
        }

        return longest;
    }

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
        || (ExpressionStarts.Contains(value[0]) && !(value.Length >= ShortestBase64 && IsBase64(value)))
        || (value[^1] == '=' && !IsBase64(value))
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
