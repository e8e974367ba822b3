using System.Buffers;

namespace ApprovalGuard.Detection.AgentConfig.Commands;

/// <summary>Reads the host of a URL, and knows whose it is.</summary>
internal static class Hosts
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("/?#\\ ");
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("${}<>%");

    /// <summary>The host of a URL in lower case; null where the text is no URL, or its host is a variable.</summary>
    public static string? Of(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0)
        {
            return null;
        }

        var authority = url.AsSpan(scheme + 3);
        var end = authority.IndexOfAny(Ends);
        authority = end < 0 ? authority : authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        authority = port > authority.LastIndexOf(']') ? authority[..port] : authority;
        return authority.IsEmpty || authority.ContainsAny(Placeholders) ? null : authority.ToString().ToLowerInvariant();
    }

    /// <summary>Whether the URL speaks plainly, so that anybody between can change what comes; this machine is nobody between.</summary>
    public static bool IsPlain(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLocal(url);

    /// <summary>Whether the URL leads to this machine.</summary>
    public static bool IsLocal(string url) => Of(url) is "localhost" or "127.0.0.1" or "[::1]" or "0.0.0.0" or "host.docker.internal";

    /// <summary>Whether the host is one of these domains, or within one.</summary>
    public static bool IsWithin(string host, IEnumerable<string> domains) => domains.Any(domain =>
        host.EndsWith(domain, StringComparison.Ordinal) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.'));
}
