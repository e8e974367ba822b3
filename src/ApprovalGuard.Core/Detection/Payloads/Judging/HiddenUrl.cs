using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>A URL or bare address in a decoded text.</summary>
/// <param name="Host">The host that it names.</param>
/// <param name="IsAll">Whether the text is little else.</param>
internal readonly record struct HiddenUrl(string Host, bool IsAll)
{
    private const string Colon = "://";
    private const int LongestScheme = 12;
    private const int LongestHost = 253;

    /// <summary>Share of a text from which it is said to be the URL itself.</summary>
    private const double MostOfText = 0.7;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.[]:_");
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?# \t\r\n\"'<>`\\,;)}");
    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n\"'<>`|\\,;)}\u0001");

    /// <summary>Hosts that name a vocabulary or a licence, and the machine itself.</summary>
    private static readonly string[] HarmlessHosts =
    [
        "w3.org", "schema.org", "json-schema.org", "xmlsoap.org", "openxmlformats.org", "purl.org", "ns.adobe.com", "schemas.microsoft.com", "schemas.android.com", "ogp.me", "xmlns.com",
        "apache.org", "opensource.org", "creativecommons.org", "gnu.org", "inkscape.org", "sodipodi.sourceforge.net", "iptc.org", "localhost", "127.0.0.1", "0.0.0.0",
    ];

    /// <summary>The first URL in the text whose host is not harmless; null where there is none.</summary>
    public static HiddenUrl? Find(string text)
    {
        for (var at = text.IndexOf(Colon, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Colon, at + Colon.Length, StringComparison.Ordinal))
        {
            var start = SchemeStart(text, at);
            var host = HostAt(text.AsSpan(at + Colon.Length));
            if (start < at && host.Length > 0 && !IsHarmless(host))
            {
                var length = text.AsSpan(start).IndexOfAny(UrlEnds);
                return new HiddenUrl(host, (length < 0 ? text.Length - start : length) >= text.AsSpan().Trim().Length * MostOfText);
            }
        }

        return BareAddress(text.AsSpan().Trim());
    }

    private static int SchemeStart(string text, int colon)
    {
        var start = colon;
        while (start > 0 && colon - start < LongestScheme && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '.' or '-'))
        {
            start--;
        }

        return start;
    }

    private static string HostAt(ReadOnlySpan<char> text)
    {
        var authority = text[..Math.Min(text.Length, LongestHost + 64)];
        var end = authority.IndexOfAny(AuthorityEnds);
        authority = end < 0 ? authority : authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (host.ContainsAnyExcept(HostCharacters) || host.Length > LongestHost)
        {
            return "";
        }

        var port = host.LastIndexOf(':');
        host = port > 0 && !host[port..].Contains(']') ? host[..port] : host;

        // A host has a dot or is an address; all else is a name inside of somebody's network, or a placeholder.
        return host.Contains('.') || host is ['[', ..] ? host.ToString().ToLowerInvariant() : "";
    }

    private static bool IsHarmless(string host) =>
        Array.Exists(HarmlessHosts, harmless => host.EndsWith(harmless, StringComparison.Ordinal) && (host.Length == harmless.Length || host[^(harmless.Length + 1)] == '.'));

    /// <summary><c>198.51.100.7:4444</c> and nothing else.</summary>
    private static HiddenUrl? BareAddress(ReadOnlySpan<char> text)
    {
        var port = text.IndexOf(':');
        if (port < 0 || text.Length > 21 || !ushort.TryParse(text[(port + 1)..], out _))
        {
            return null;
        }

        var parts = 0;
        foreach (var part in text[..port].Split('.'))
        {
            parts++;
            if (!byte.TryParse(text[..port][part], out _))
            {
                return null;
            }
        }

        var host = text[..port].ToString();
        return parts == 4 && !IsHarmless(host) ? new HiddenUrl(host, IsAll: true) : null;
    }
}
