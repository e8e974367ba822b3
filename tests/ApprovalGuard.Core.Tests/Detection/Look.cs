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
}
