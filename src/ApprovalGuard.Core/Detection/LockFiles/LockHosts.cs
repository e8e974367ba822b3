using System.Collections.Frozen;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>From which machines a lock file fetches, and which of them are known.</summary>
internal static class LockHosts
{
    /// <summary>The package managers' own registries, where only a package's owner publishes it.</summary>
    private static readonly FrozenSet<string> Registries = new[]
    {
        "registry.npmjs.org", "registry.yarnpkg.com", "npm.jsr.io", "nodejs.org", "index.crates.io", "static.crates.io",
        "github.com/rust-lang/crates.io-index", "pypi.org", "files.pythonhosted.org", "download.pytorch.org", "rubygems.org", "index.rubygems.org",
        "packagist.org", "repo.packagist.org", "api.nuget.org",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Hosts of code, where anybody publishes; a package from there is told as such.</summary>
    private static readonly FrozenSet<string> CodeHosts = new[]
    {
        "github.com", "api.github.com", "codeload.github.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "git.sr.ht",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is a package manager's own registry, or for Composer, whose packages all lie there, a host of code.</summary>
    public static bool IsRegistry(LockFileFormat format, string host) =>
        Registries.Contains(host) || (format == LockFileFormat.Composer && CodeHosts.Contains(host));

    /// <summary>Whether anybody publishes code there.</summary>
    public static bool IsCodeHost(string host) => CodeHosts.Contains(host);

    /// <summary>Whether it is the machine itself.</summary>
    public static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]" || host.StartsWith("localhost:", StringComparison.Ordinal)
        || host.StartsWith("127.0.0.1:", StringComparison.Ordinal);

    /// <summary>The places from which an entry is fetched, with their lines.</summary>
    public static IEnumerable<(LockLocation Location, int Line)> LocationsOf(LockEntry entry)
    {
        if (entry.Kind is LockSourceKind.Path or LockSourceKind.Workspace or LockSourceKind.Bundled)
        {
            yield break;
        }

        if (entry.Source is { } source && LockLocation.Parse(source) is { } location)
        {
            yield return (location, entry.SourceLine);
        }

        foreach (var archive in entry.Archives)
        {
            if (archive.Url is { } url && LockLocation.Parse(url) is { } place)
            {
                yield return (place, archive.Line);
            }
        }
    }

    /// <summary>What is compared between the two sides. A Cargo registry may be a repository on a host of code, where it is one of many.</summary>
    public static string HostOf(LockFileFormat format, LockEntry entry, LockLocation location) =>
        format == LockFileFormat.Cargo && entry.Kind == LockSourceKind.Registry && IsCodeHost(location.Host) ? location.Host + location.Path : location.Host;
}
