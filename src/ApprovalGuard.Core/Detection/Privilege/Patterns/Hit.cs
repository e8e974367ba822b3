using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>A place where a form matched.</summary>
/// <param name="File">The file.</param>
/// <param name="Piece">The piece of it.</param>
/// <param name="Match">The match in the piece's text.</param>
internal readonly record struct Hit(FileView File, SourceText Piece, Match Match)
{
    /// <summary>What is marked.</summary>
    public Capture Marked => Match.Groups["v"] is { Success: true } group ? group : Match;

    /// <summary>The lines of the match, whole.</summary>
    public ReadOnlySpan<char> Lines => Around(0);

    /// <summary>The lines of the match and this many before and after it, within the piece.</summary>
    public ReadOnlySpan<char> Around(int lines)
    {
        var (start, length) = Surroundings.Of(Piece, Match.Index, Match.Length, lines);
        return Piece.Text.AsSpan(start, length);
    }
}
