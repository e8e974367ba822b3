namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>Lines around a place, cut where a line is too long to be read.</summary>
internal static class Surroundings
{
    /// <summary>Characters looked at before and after a place at most.</summary>
    public const int Reach = 900;

    /// <summary>The span that holds the place and this many lines before and after it.</summary>
    public static (int Start, int Length) Of(SourceText piece, int start, int length, int lines) => Of(piece, start, length, lines, lines);

    /// <summary>The span that holds the place, lines before it and lines after the end of its logical line.</summary>
    public static (int Start, int Length) Of(SourceText piece, int start, int length, int above, int below)
    {
        var first = Math.Max(0, piece.LineIndexAt(start) - above);
        var last = piece.LineIndexAt(start + Math.Max(0, length - 1));
        for (var more = 0; more < MostContinued && last + 1 < piece.LineCount && GoesOn(piece.Line(last)); more++)
        {
            last++;
        }

        last = Math.Min(piece.LineCount - 1, last + below);
        var from = Math.Max(piece.LineStart(first), start - Reach);
        var to = Math.Min(piece.LineStart(last) + piece.Line(last).Length, start + length + Reach);
        return (from, Math.Max(0, to - from));
    }

    /// <summary>Lines that a command may be continued over.</summary>
    private const int MostContinued = 8;

    /// <summary>Whether the command goes on in the next line.</summary>
    private static bool GoesOn(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line is [.., '\\' or '|' or '`' or '^'] or [.., '&', '&'];
    }
}
