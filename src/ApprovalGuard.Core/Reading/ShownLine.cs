using ApprovalGuard.Changes;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Reading;

/// <summary>A line of a hunk as a reader may see it: of a secret's line only what stands before the value and the masked value.</summary>
public static class ShownLine
{
    private const string Hidden = "(a line of a secret, not shown)";

    /// <summary>The characters, not escaped yet.</summary>
    public static string Of(ReadingHunk hunk, int index)
    {
        var line = hunk.Text[index];
        foreach (var finding in hunk.Findings)
        {
            if (finding.Rule.Category == Category.Secret && line.Kind != LineKind.Deleted && finding.Line <= line.NewNumber && line.NewNumber <= finding.EndLine)
            {
                return finding.Line == line.NewNumber && finding.Shown is { } shown ? shown.Text : Hidden;
            }
        }

        return LosslessText.Decode(line.Text.Span);
    }
}
