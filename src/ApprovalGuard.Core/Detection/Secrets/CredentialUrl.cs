using System.Buffers;
using ApprovalGuard.Detection.Secrets.Values;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>A login inside a URL: <c>postgres://app:…@db.internal/shop</c>, <c>https://…@git.example.net/repo</c>. RFC 3986, section 3.2.1.</summary>
internal static class CredentialUrl
{
    /// <summary>What every URL with an authority holds.</summary>
    public const string Keyword = "://";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/ \t\r\n\"'<>`|\\,;");
    private static readonly SearchValues<char> TemplateSigns = SearchValues.Create("{}$*<>[]%(");

    private const int LongestAuthority = 300;
    private const int LongestScheme = 24;
    private const int LeastPassword = 4;
    private const int LeastToken = 20;

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
        Positives =
        [
            RuleExample.Joined("DATABASE_URL=postgres://app:", "Gr8ten-", "Wald@db.internal:5432/shop"),
            RuleExample.Joined("git clone https://", "k3Jd9sLq2Xz7Vb5Nm1Tc", "@git.acme.net/shop.git"),
            RuleExample.Joined("redis://:", "Tr4vel", "Lamp@cache:6379/0"),
        ],
        Negatives =
        [
            "https://user:${PASSWORD}@host/", "redis://localhost:6379/0", "http://user:password@example.com", "ssh://git@github.com/acme/shop.git", "postgres://app:app@localhost/app",
            "mysql://db_user:db_password@db_host/db", "http://127.0.0.1:8080/@scope/package", "https://foo:bar@example.com",
        ],
    };

    /// <summary>The password or token of the URL whose colon stands at the offset; null where there is none.</summary>
    public static Sighting? Find(string text, int offset)
    {
        if (offset == 0 || !char.IsAsciiLetterOrDigit(text[offset - 1]))
        {
            return null;
        }

        var start = offset + Keyword.Length;
        var authority = text.AsSpan(start, Math.Min(LongestAuthority, text.Length - start));
        var end = authority.IndexOfAny(AuthorityEnds);
        authority = end < 0 ? authority : authority[..end];
        var at = authority.LastIndexOf('@');
        if (at <= 0)
        {
            return null;
        }

        var colon = authority[..at].IndexOf(':');
        var user = authority[..(colon < 0 ? at : colon)];
        var host = authority[(at + 1)..];
        var password = colon < 0 ? [] : authority[(colon + 1)..at];
        if (colon < 0 || password is "" or "x-oauth-basic" or "@" or "x")
        {
            return IsToken(user, host) ? new Sighting(Rule, start, user.Length) : null;
        }

        var scheme = SchemeBefore(text, offset);
        return IsFiller(password, user, host) || (password is "secret" && (scheme.StartsWith("http") || scheme is "ssh" or "git"))
            ? null
            : new Sighting(Rule, start + colon + 1, password.Length) { Severity = IsWeak(scheme, password, host) ? Severity.Low : null };
    }

    /// <summary>A user's name that no person has. An error tracker's address holds a public key there.</summary>
    private static bool IsToken(ReadOnlySpan<char> user, ReadOnlySpan<char> host) =>
        user.Length >= LeastToken
        && !Placeholder.IsMadeUp(user)
        && !host.Contains("sentry", StringComparison.OrdinalIgnoreCase)
        && !user.Contains('.')
        && ValueShape.IsBase64(user)
        && IssuedValue.Is(user, ValueProfile.Of(user));

    private static bool IsFiller(ReadOnlySpan<char> password, ReadOnlySpan<char> user, ReadOnlySpan<char> host)
    {
        if (password.Length < LeastPassword || host.IsEmpty || Placeholder.IsMadeUp(password) || ValueShape.IsEscaped(password) || password.Equals(user, StringComparison.OrdinalIgnoreCase)
            || (password.ContainsAny(TemplateSigns) && !password.Contains("%4", StringComparison.Ordinal)))
        {
            return true;
        }

        var profile = ValueProfile.Of(password);
        return profile.Foreign > 0
            || (StandIns.IsStandIn(password) && password is not "secret")
            || (profile.IsWordy && StandIns.HasTellingWord(password) && password is not "secret")
            || (profile.Letters == 0 && profile.Bits < LeastToken)
            || (profile.IsWordy && (host.StartsWith("example.") || host.StartsWith("host") || host.Contains(".example", StringComparison.Ordinal)));
    }

    /// <summary>A word, on a machine that nobody else reaches.</summary>
    private static bool IsWeak(ReadOnlySpan<char> scheme, ReadOnlySpan<char> password, ReadOnlySpan<char> host) =>
        ValueProfile.Of(password).IsWordy && (host.StartsWith("localhost") || host.StartsWith("127.") || password is "secret" || scheme.StartsWith("http"));

    private static ReadOnlySpan<char> SchemeBefore(string text, int offset)
    {
        var before = text.AsSpan(Math.Max(0, offset - LongestScheme), Math.Min(offset, LongestScheme));
        return before[(before.LastIndexOfAnyExcept(SchemeLetters) + 1)..];
    }

    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
