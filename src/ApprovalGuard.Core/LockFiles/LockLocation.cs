using System.Collections.Frozen;

namespace ApprovalGuard.LockFiles;

/// <summary>A source that lies on another machine, read as the tools that fetch it read it.</summary>
/// <param name="Scheme">Lower case, without what the lock file puts before it: <c>https</c> of <c>git+https</c>; <c>hosted</c> for a host's shorthand.</param>
/// <param name="Host">Lower case, with a port where one is given; never with a user's name.</param>
/// <param name="Path">What follows the host, without query and fragment.</param>
/// <param name="Fragment">What follows <c>#</c>: a commit, a hash, a reference; empty where there is none.</param>
public sealed record LockLocation(string Scheme, string Host, string Path, string Fragment)
{
    private static readonly FrozenDictionary<string, string> Shorthands = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["github"] = "github.com",
        ["gitlab"] = "gitlab.com",
        ["bitbucket"] = "bitbucket.org",
        ["gist"] = "gist.github.com",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Kinds = ["registry+", "sparse+", "git+"];

    /// <summary>Reads a URL, a host's shorthand (<c>github:owner/name</c>) or an address of SSH's kind (<c>git@host:owner/name</c>); null for all else.</summary>
    public static LockLocation? Parse(string source)
    {
        var rest = source.AsSpan().Trim();
        foreach (var kind in Kinds)
        {
            rest = rest.StartsWith(kind) ? rest[kind.Length..] : rest;
        }

        var colon = rest.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        var scheme = rest[..colon].ToString().ToLowerInvariant();
        var after = rest[(colon + 1)..];
        if (after.StartsWith("//") || scheme is "http" or "https")
        {
            return scheme is "file" or "path" || scheme.AsSpan().ContainsAnyExceptInRange('a', 'z') ? null : Authority(scheme, after);
        }

        if (Shorthands.TryGetValue(scheme, out var host))
        {
            return Split("hosted", host, string.Concat("/", after));
        }

        return scheme.Contains('@', StringComparison.Ordinal) && !scheme.Contains('/', StringComparison.Ordinal)
            ? Split("ssh", scheme[(scheme.LastIndexOf('@') + 1)..], string.Concat("/", after))
            : null;
    }

    private static LockLocation Authority(string scheme, ReadOnlySpan<char> after)
    {
        // Browsers' rules, which Node follows: any number of slashes, and a backslash is one.
        var rest = after.TrimStart("/\\");
        var end = rest.IndexOfAny("/\\?#");
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..].ToString().ToLowerInvariant();
        return Split(scheme, host, end < 0 ? "" : rest[end..].ToString());
    }

    private static LockLocation Split(string scheme, string host, string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : path[(hash + 1)..];
        var plain = hash < 0 ? path : path[..hash];
        var query = plain.IndexOf('?', StringComparison.Ordinal);
        return new LockLocation(scheme, host, query < 0 ? plain : plain[..query], fragment);
    }
}
