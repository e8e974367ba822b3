using ApprovalGuard.Changes;

namespace ApprovalGuard.Summaries;

/// <summary>The changed lines of a file as text.</summary>
internal static class ChangedText
{
    private const int LongestLine = 2000;

    /// <summary>Lines of one kind with their number on their own side; what is longer than any declaration is left out.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(FileChange file, LineKind kind) =>
        from hunk in file.Hunks
        from line in hunk.Lines
        where line.Kind == kind && line.Text.Length <= LongestLine
        select (kind == LineKind.Deleted ? line.OldNumber : line.NewNumber, LosslessText.Decode(line.Text.Span));
}
