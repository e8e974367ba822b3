namespace ApprovalGuard.Git;

/// <summary>Reads the address of a remote as people write it.</summary>
public static class RemoteAddress
{
    /// <summary>
    /// <c>host/owner/name</c> in lower case of <c>https://host/owner/name.git</c>, <c>ssh://git@host:22/owner/name</c> or <c>git@host:owner/name.git</c>;
    /// null of a path or anything else that names no host.
    /// </summary>
    public static string? NameOf(string address)
    {
        var (host, path) = Split(address.Trim());
        path = path.Trim('/');
        path = path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        var isPlain = host.Length > 0 && path.Length > 0 && !host.Contains('/') && (host + path).All(static letter => letter is > ' ' and < (char)0x7F and not '\\');
        return isPlain ? $"{host}/{path}".ToLowerInvariant() : null;
    }

    private static (string Host, string Path) Split(string address)
    {
        if (address.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? (uri.Host, uri.AbsolutePath) : ("", "");
        }

        // scp's form: [user@]host:path. A slash before the colon, or a single letter (a drive), makes it a path.
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        if (colon <= 1 || (slash >= 0 && slash < colon))
        {
            return ("", "");
        }

        return (address[(address.LastIndexOf('@', colon) + 1)..colon], address[(colon + 1)..]);
    }
}
