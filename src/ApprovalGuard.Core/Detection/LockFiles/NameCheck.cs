using System.Text;
using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>An archive that belongs to another package than the entry names, and a package installed under another's name.</summary>
internal static class NameCheck
{
    private const string Separator = "/-/";
    private const string Ending = ".tgz";

    /// <summary>What is to be seen.</summary>
    public static IEnumerable<LockSighting> Look(LockComparison both)
    {
        foreach (var entry in both.Now.Entries)
        {
            if (entry.Kind != LockSourceKind.Registry || (entry.Archives.IsEmpty && both.Memory.HasEntry(entry)))
            {
                continue;
            }

            if (OtherArchive(both, entry) is { } other)
            {
                yield return new LockSighting(LockFileRules.OtherArchive, other.Line, $"{LockComparison.Words(entry)} is fetched as {other.Name}")
                {
                    Severity = both.IsChange ? null : Severity.Medium,
                };
            }
            else if (both.IsChange && entry.Alias is { } alias && !both.Memory.HasPackage(entry))
            {
                var tookOver = both.Memory.WasUnderOwnName(entry);
                if (tookOver || !Describes(alias, entry.Name))
                {
                    yield return new LockSighting(LockFileRules.OtherArchive, entry.Line, $"the package {entry.Name} is installed under the name {alias}")
                    {
                        Severity = tookOver ? null : Severity.Medium,
                    };
                }
            }
        }
    }

    /// <summary>Two versions of one package need two names: <c>react-18</c>, <c>wrap-ansi-cjs</c>.</summary>
    private static bool Describes(string alias, string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..];
        return alias.StartsWith(bare + "-", StringComparison.Ordinal) || alias.EndsWith("-" + bare, StringComparison.Ordinal);
    }

    private static (string Name, int Line)? OtherArchive(LockComparison both, LockEntry entry) => both.Now.Format switch
    {
        LockFileFormat.Npm or LockFileFormat.Yarn or LockFileFormat.Pnpm => entry.Source is { } source && LockLocation.Parse(source) is { } location
            && !IsOf(entry, location) ? (Shown(location.Path), entry.SourceLine) : null,
        LockFileFormat.Poetry or LockFileFormat.Uv
            => entry.Archives.FirstOrDefault(archive => !IsOf(entry, archive) && !both.Memory.HasArchive(entry, archive)) is { } archive
            ? (Shown(archive.Name), archive.Line) : null,
        _ => null,
    };

    /// <summary><c>/@scope/name/-/name-1.0.0.tgz</c>. Other registries than npm's own spell the file as they like.</summary>
    private static bool IsOf(LockEntry entry, LockLocation location)
    {
        var path = Uri.UnescapeDataString(location.Path);
        var isNpm = location.Host is "registry.npmjs.org" or "registry.yarnpkg.com";
        var at = path.LastIndexOf(Separator, StringComparison.Ordinal);
        if (at < 0)
        {
            return !isNpm;
        }

        var version = entry.Version.IndexOf('+', StringComparison.Ordinal) is var build and > 0 ? entry.Version[..build] : entry.Version;
        var file = path[(path.LastIndexOf('/') + 1)..];
        var name = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
        return path[..at].EndsWith("/" + entry.Name, StringComparison.OrdinalIgnoreCase)
            && (!isNpm
                || string.Equals(file, $"{name}-{version}{Ending}", StringComparison.OrdinalIgnoreCase)
                || string.Equals(file, $"{name}-{entry.Version}{Ending}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Python's archives begin with the package's name, in which runs of dots, dashes and underscores are one.</summary>
    private static bool IsOf(LockEntry entry, LockedArchive archive) =>
        archive.Name.Length == 0 || Normal(archive.Name).StartsWith(Normal(entry.Name) + "-", StringComparison.Ordinal);

    private static string Normal(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (letter is not ('-' or '_' or '.'))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (normal.Length > 0 && normal[^1] != '-')
            {
                normal.Append('-');
            }
        }

        return normal.ToString();
    }

    private static string Shown(string path) => path.Length > 100 ? path[^100..] : path;
}
