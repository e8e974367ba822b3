using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>Finds the pieces in which a place of the whole file is shown.</summary>
internal sealed class Place
{
    private readonly FileView _file;
    private readonly SourceText? _whole;

    private Place(FileView file, string text, SourceText? whole)
    {
        _file = file;
        _whole = whole;
        Text = text;
    }

    /// <summary>The text that is read: the whole file, or one piece of it.</summary>
    public string Text { get; }

    /// <summary>Whether the text is the whole file, so that what it does not hold is not there.</summary>
    public bool IsWhole { get; private init; }

    private SourceText? Piece { get; init; }

    /// <summary>The file's texts to read: the whole new file where it can be had, else each piece.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">Characters above which only the pieces are read.</param>
    public static IEnumerable<Place> TextsOf(FileView file, int limit)
    {
        var pieces = file.File.Pieces;
        if (pieces is [var only] && (!file.IsChange || file.File.Change is { Kind: Changes.FileChangeKind.Added }) && only.LineNumber(0) == 1 && only.Text.Length <= limit)
        {
            return [new Place(file, only.Text, null) { Piece = only, IsWhole = true }];
        }

        return pieces.Count > 0 && file.File.WholeNew() is { } whole && whole.Length <= limit
            ? [new Place(file, whole, new SourceText(whole)) { IsWhole = true }]
            : pieces.Where(piece => piece.Text.Length <= limit).Select(piece => new Place(file, piece.Text, null) { Piece = piece });
    }

    /// <summary>The sighting at a span of the text, in the piece that shows it as a target; null where none does. What goes over the line's end is left out.</summary>
    public (SourceText Piece, Sighting Sighting)? At(RuleInfo rule, int start, int length, Severity severity, string? message = null)
    {
        var line = Text.AsSpan(start, Math.Min(length, Text.Length - start));
        var end = line.IndexOfAny('\n', '\r');
        length = Math.Max(1, end < 0 ? line.Length : end);
        if (Find(start, length) is not var (piece, offset) || _file.Weigh(severity, piece, offset) is not { } weighed)
        {
            return null;
        }

        return (piece, new Sighting(rule, offset, Math.Min(length, piece.Text.Length - offset)) { Severity = weighed, Message = message });
    }

    private (SourceText Piece, int Offset)? Find(int start, int length)
    {
        if (Piece is { } own)
        {
            return own.TouchesTarget(start, length) ? (own, start) : null;
        }

        var index = _whole!.LineIndexAt(start);
        var line = _whole.LineNumber(index);
        var column = _whole.ColumnAt(start) - 1;
        foreach (var piece in _file.PiecesAt(line))
        {
            var inPiece = line - piece.LineNumber(0);
            if (inPiece >= 0 && inPiece < piece.LineCount && piece.IsTarget(inPiece) && column < piece.Line(inPiece).Length)
            {
                return (piece, piece.LineStart(inPiece) + column);
            }
        }

        return null;
    }
}
