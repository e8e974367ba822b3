using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Reading;

/// <summary>Ranks a file by what a line in it could do.</summary>
public static class RiskOrder
{
    private static readonly HashSet<string> Manifests = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "Cargo.toml", "go.mod", "pyproject.toml", "requirements.txt", "Pipfile", "Gemfile", "composer.json", "pom.xml", "build.gradle",
        "build.gradle.kts", "Directory.Packages.props", "mix.exs", "Package.swift", "Podfile", "pubspec.yaml",
    };

    private static readonly HashSet<string> ProseExtensions = new(StringComparer.Ordinal)
    {
        ".md", ".txt", ".rst", ".adoc", ".csv", ".tsv", ".svg", ".po", ".html", ".css",
    };

    /// <summary>The rank.</summary>
    public static FileRank RankOf(FileCount file, IReadOnlyCollection<Finding> findings) => file switch
    {
        _ when findings.Count > 0 => FileRank.Finding,
        { Excluded: not null } => FileRank.NotCounted,
        _ when Manifests.Contains(file.Path.Name) || LockFileNames.FormatOf(file.Path) is not null => FileRank.Dependency,
        _ when ActivePath.IsActive(file.Path) || (file.OldPath is { } old && ActivePath.IsActive(old)) => FileRank.Active,
        _ when IsTest(file.Path) => FileRank.Test,
        _ when ProseExtensions.Contains(file.Path.Extension) => FileRank.Prose,
        _ => FileRank.Code,
    };

    /// <summary>The reason in words; empty where there is nothing to say.</summary>
    public static string ReasonOf(FileCount file, FileRank rank, IReadOnlyCollection<Finding> findings) => rank switch
    {
        FileRank.Finding => findings.MaxBy(static finding => finding.Severity)!.Message,
        FileRank.Active => "acts by its place",
        FileRank.Dependency => "dependencies",
        FileRank.Test => "test",
        FileRank.NotCounted => "not counted",
        _ when file.Content != ContentKind.Text => file.Note ?? "binary",
        _ when file.Kind == FileChangeKind.Added => "new file",
        _ when file.Kind == FileChangeKind.Deleted => "deleted",
        _ => "",
    };

    /// <summary>Whether the path is one that tests live at, in the usual layouts.</summary>
    public static bool IsTest(RepoPath path)
    {
        var name = path.Name;
        var parts = path.Value.Split('/');
        return parts.Any(static part => part is "test" or "tests" or "spec" or "specs" or "__tests__" or "testdata" || part.EndsWith(".Tests", StringComparison.Ordinal))
            || name.Contains(".test.", StringComparison.Ordinal) || name.Contains(".spec.", StringComparison.Ordinal) || name.Contains("_test.", StringComparison.Ordinal)
            || name.StartsWith("test_", StringComparison.Ordinal) || name.Contains("Tests.", StringComparison.Ordinal) || name.Contains("Test.", StringComparison.Ordinal);
    }
}
