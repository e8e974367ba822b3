using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>Packages that no registry holds: from a Git repository, an address, or a path.</summary>
internal static class SourceCheck
{
    /// <summary>Digits of the shortest commit id that Git knows.</summary>
    private const int CommitDigits = 40;

    private static readonly string[] Archives = [".tgz", ".tar.gz", ".tar.bz2", ".zip", ".whl", ".gem", ".jar", ".nupkg", ".crate"];

    /// <summary>What is to be seen.</summary>
    public static IEnumerable<LockSighting> Look(LockComparison both)
    {
        foreach (var entry in both.Now.Entries)
        {
            if ((!both.IsChange || !both.Memory.HasAddress(entry)) && Sighting(both, entry) is { } sighting)
            {
                yield return sighting;
            }
        }
    }

    private static LockSighting? Sighting(LockComparison both, LockEntry entry) => entry.Kind switch
    {
        LockSourceKind.Git when !HasCommit(entry.Source) => new LockSighting(
            LockFileRules.MovingSource, entry.SourceLine, $"{LockComparison.Words(entry)} comes from Git at no fixed commit: {LockAddress.Shown(entry)}"),
        LockSourceKind.Git when both.IsChange => new LockSighting(
            LockFileRules.GitSource, entry.SourceLine, $"{LockComparison.Words(entry)} {Comes(both, entry)} from Git: {LockAddress.Shown(entry)}"),
        LockSourceKind.Url when both.IsChange => new LockSighting(
            LockFileRules.UrlSource, entry.SourceLine, $"{LockComparison.Words(entry)} {Comes(both, entry)} from an address: {LockAddress.Shown(entry)}"),
        LockSourceKind.Path => FromPath(both, entry),
        LockSourceKind.Registry when both.Now.Format == LockFileFormat.Composer && both.Memory.HasName(entry) => new LockSighting(
            LockFileRules.GitSource, entry.SourceLine, $"{LockComparison.Words(entry)} now comes from another repository: {LockAddress.Shown(entry)}"),
        _ => null,
    };

    private static LockSighting? FromPath(LockComparison both, LockEntry entry)
    {
        if (entry.Source is not { } path)
        {
            return null;
        }

        if (LockPath.LeavesRepository(both.Path, path, isRelativeToLock: both.Now.Format != LockFileFormat.Yarn))
        {
            return new LockSighting(LockFileRules.PathSource, entry.SourceLine, $"{LockComparison.Words(entry)} comes from outside of the repository");
        }

        var isArchive = Array.Exists(Archives, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return both.IsChange && isArchive
            ? new LockSighting(LockFileRules.PathSource, entry.SourceLine, $"{LockComparison.Words(entry)} comes from an archive in the repository")
            {
                Severity = Severity.Low,
            }
            : null;
    }

    private static string Comes(LockComparison both, LockEntry entry) => both.Memory.WasFromRegistry(entry) ? "no longer comes from a registry but" : "comes";

    private static bool HasCommit(string? source)
    {
        var run = 0;
        foreach (var letter in source ?? "")
        {
            run = char.IsAsciiHexDigit(letter) ? run + 1 : 0;
            if (run == CommitDigits)
            {
                return true;
            }
        }

        return false;
    }
}
