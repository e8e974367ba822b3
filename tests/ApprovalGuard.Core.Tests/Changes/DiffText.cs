using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;

namespace ApprovalGuard.Core.Tests.Changes;

/// <summary>Reads diffs that stand in tests as text.</summary>
internal static class DiffText
{
    public static IReadOnlyList<FileChange> Read(string diff) => Read(Encoding.UTF8.GetBytes(diff));

    public static IReadOnlyList<FileChange> Read(byte[] diff, DiffLimits? limits = null) =>
        [.. UnifiedDiffReader.Read(new MemoryStream(diff), "change.diff", limits)];

    public static FileChange ReadOne(string diff) => Read(diff).ShouldHaveSingleItem();

    public static string TextOf(ChangedLine line) => Encoding.UTF8.GetString(line.Text.Span);
}
