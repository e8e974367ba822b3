using ApprovalGuard.Changes;

namespace ApprovalGuard.Benchmarks;

/// <summary>The text files of real source trees, Git's own folders left out.</summary>
internal static class TextFiles
{
    /// <summary>Their full paths, in order.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) =>
    [
        .. folders.SelectMany(static folder => Directory.EnumerateFiles(Path.GetFullPath(folder), "*", SearchOption.AllDirectories))
            .Where(static path => !path.Contains("/.git/", StringComparison.Ordinal) && IsText(path))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsText(string path) =>
        new FileInfo(path) is { LinkTarget: null, Length: > 0 } && !ContentClassifier.GitSeesBinary(File.ReadAllBytes(path));
}
