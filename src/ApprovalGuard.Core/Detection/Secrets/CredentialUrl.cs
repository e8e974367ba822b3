using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>A password inside a URL: <c>postgres://app:…@db.internal/shop</c>. RFC 3986, section 3.2.1.</summary>
internal static class CredentialUrl
{
    /// <summary>What every URL with an authority holds.</summary>
    public const string Keyword = "://";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/ \t\r\n\"'<>`|\\,;");
    private static readonly SearchValues<char> TemplateSigns = SearchValues.Create("{}$*<>[]%(");

    private const int LongestAuthority = 300;
    private const int LeastPassword = 3;

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = new()
    {
        Id = "url-password",
        Category = Category.Secret,
        Severity = Severity.High,
        Title = "password in a URL",
        Why = "Whoever can read the repository can log in there, now and later: Git keeps every version.",
        Do = "Take user and password out of the URL, and change the password.",
        Reference = "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
        Positives = [RuleExample.Joined("DATABASE_URL=postgres://app:", "Gr8ten-", "Wald@db.internal:5432/shop")],
        Negatives = ["https://user:${PASSWORD}@host/", "redis://localhost:6379/0", "http://user:password@example.com", "ssh://git@github.com/acme/shop.git"],
    };

    /// <summary>The password of the URL whose colon stands at the offset; null where there is none.</summary>
    public static Sighting? Find(string text, int offset)
    {
        var start = offset + Keyword.Length;
        var authority = text.AsSpan(start, Math.Min(LongestAuthority, text.Length - start));
        var end = authority.IndexOfAny(AuthorityEnds);
        authority = end < 0 ? authority : authority[..end];
        var at = authority.LastIndexOf('@');
        var colon = at < 0 ? -1 : authority[..at].IndexOf(':');
        if (colon < 0 || offset == 0 || !char.IsAsciiLetterOrDigit(text[offset - 1]))
        {
            return null;
        }

        var password = authority[(colon + 1)..at];
        return password.Length < LeastPassword || IsFiller(password, authority[..colon], authority[(at + 1)..])
            ? null
            : new Sighting(Rule, start + colon + 1, password.Length);
    }

    private static bool IsFiller(ReadOnlySpan<char> password, ReadOnlySpan<char> user, ReadOnlySpan<char> host) =>
        Placeholder.IsMadeUp(password)
        || password.Equals(user, StringComparison.OrdinalIgnoreCase)
        || password.ContainsAny(TemplateSigns) && !password.Contains("%4", StringComparison.Ordinal)
        || password.StartsWith("pass", StringComparison.OrdinalIgnoreCase) || password.Equals("pwd", StringComparison.OrdinalIgnoreCase)
        || password.Equals("secret", StringComparison.OrdinalIgnoreCase) || password.Equals("token", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("example.") || host.StartsWith("host");
}
