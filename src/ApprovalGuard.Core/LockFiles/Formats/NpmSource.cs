namespace ApprovalGuard.LockFiles.Formats;

/// <summary>Tells apart the places that npm, pnpm and yarn fetch from.</summary>
internal static class NpmSource
{
    /// <summary>Parts of the paths under which code hosts pack a repository's commit.</summary>
    private static readonly string[] Archives = ["/archive/", "/archive.tar.gz", "/tarball/", "/repository/archive"];

    /// <summary>What an address is; a null one is the default registry.</summary>
    public static LockSourceKind KindOf(string? source)
    {
        if (source is null)
        {
            return LockSourceKind.Registry;
        }

        if (source.StartsWith("git+", StringComparison.Ordinal) || source.StartsWith("git:", StringComparison.Ordinal)
            || source.StartsWith("ssh:", StringComparison.Ordinal))
        {
            return LockSourceKind.Git;
        }

        if (LockLocation.Parse(source) is not { } location)
        {
            return LockSourceKind.Path;
        }

        return location switch
        {
            { Scheme: not ("http" or "https") } or { Host: "codeload.github.com" } => LockSourceKind.Git,
            _ when Archives.Any(part => location.Path.Contains(part, StringComparison.Ordinal)) => LockSourceKind.Git,
            _ when location.Path.EndsWith(".git", StringComparison.Ordinal) => LockSourceKind.Git,
            { Host: "registry.npmjs.org" or "registry.yarnpkg.com" or "npm.pkg.github.com" or "npm.jsr.io" } => LockSourceKind.Registry,
            _ when location.Path.Contains("/-/", StringComparison.Ordinal) => LockSourceKind.Registry,
            _ => LockSourceKind.Url,
        };
    }
}
