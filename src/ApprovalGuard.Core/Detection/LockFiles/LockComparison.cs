using ApprovalGuard.Changes;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>A lock file beside what it was before the change.</summary>
/// <param name="Path">The file.</param>
/// <param name="Now">What it holds.</param>
/// <param name="Before">What it held; null where the change adds it, and in a scan.</param>
/// <param name="IsChange">False in a scan, where only what is wrong by itself is reported.</param>
internal sealed record LockComparison(RepoPath Path, LockFile Now, LockFile? Before, bool IsChange)
{
    private const int LongestVersion = 60;

    /// <summary>What is remembered of the other side; of a file that the change adds, nothing.</summary>
    public LockMemory Memory { get; } = new(Before?.Entries ?? []);

    /// <summary>How messages name a package.</summary>
    public static string Words(LockEntry entry) =>
        entry.Version.Length is 0 or > LongestVersion ? LockMemory.NameOf(entry) : $"{LockMemory.NameOf(entry)} {entry.Version}";
}
