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

    public static IReadOnlyList<Finding> AtChange(IDetector detector, string text, string path = "src/sample.txt", string? before = null)
    {
        var edit = new EditedFile(before, text);
        return new Inspector([detector], new DetectPolicy(), Severity.High).Inspect(InspectedFiles.Of(edit.Change(path), edit));
    }
}
