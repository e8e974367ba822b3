using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>Runs one detector over a text as the product would.</summary>
internal static class Look
{
    public static IReadOnlyList<Finding> At(IDetector detector, string text, string path = "src/sample.txt") =>
        new Inspector([detector], new DetectPolicy(), Severity.Medium).Inspect(InspectedFiles.Of(new RepoPath(path), Encoding.UTF8.GetBytes(text)));

    public static IReadOnlyList<Finding> AtChange(IDetector detector, string text, string path = "src/sample.txt")
    {
        var file = WholeFile.Added(new RepoPath(path), Encoding.UTF8.GetBytes(text), GitMode.Regular);
        return new Inspector([detector], new DetectPolicy(), Severity.High).Inspect(InspectedFiles.Of(file, NoFileContents.Instance));
    }

    /// <summary>A rule's example: a new file, or what became of the file before.</summary>
    public static IReadOnlyList<Finding> AtExample(IDetector detector, RuleExample example) =>
        example.Before is { } before ? AtChange(detector, before, example.Text, example.Path) : AtChange(detector, example.Text, example.Path);

    /// <summary>The change from one text to another in one hunk, with what both begin and end with as context.</summary>
    public static IReadOnlyList<Finding> AtChange(IDetector detector, string before, string after, string path) =>
        new Inspector([detector], new DetectPolicy(), Severity.High).Inspect(InspectedFiles.Of(Edit.Of(before, after, path), new Edit(before, after)));
}
