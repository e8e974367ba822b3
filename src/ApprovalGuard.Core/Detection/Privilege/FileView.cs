using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>A file with what the rules of this detector ask about it: its role, its comments. Made once for a file; not shared between threads.</summary>
internal sealed class FileView
{
    /// <summary>Pieces that may show the same line: a piece that is too long ends in the next.</summary>
    private const int MostOverlapping = 3;

    private readonly CommentSyntax _syntax;
    private readonly Dictionary<SourceText, CommentMap> _parts = [];
    private HashSet<SourceText>? _removed;
    private SourceText[]? _byLine;
    private (SourceText Text, CommentMap Comments)? _wholeNew;
    private (SourceText Text, CommentMap Comments)? _wholeOld;

    /// <summary>Looks at the file's name, and at its first line where that is at hand.</summary>
    public FileView(InspectedFile file)
    {
        File = file;
        Role = FileRoles.Of(file.Path, SeenFirstLine(file), () => FirstLine(file));
        _syntax = CommentSyntax.Of(file.Path, Role);
    }

    /// <summary>The file.</summary>
    public InspectedFile File { get; }

    /// <summary>What it is there for.</summary>
    public FileRole Role { get; }

    /// <summary>What looking at it has cost so far.</summary>
    public Effort Effort { get; } = new();

    /// <summary>Whether it comes from a change, so that something in it is new.</summary>
    public bool IsChange => File.Change is not null;

    /// <summary>Whether the file has one of the roles.</summary>
    public bool Is(FileRole roles) => (Role & roles) != FileRole.None;

    /// <summary>
    /// How grave a thing is in this place: in a test one step less, and where nothing is new there not worth a word when it is slight; in prose,
    /// data and comments nothing, but for what is critical anywhere, which stays to be looked at. Null where it is nothing.
    /// </summary>
    public Severity? Weigh(Severity severity, SourceText piece, int offset)
    {
        if (!Is(FileRole.Acting) || IsComment(piece, offset))
        {
            return severity == Severity.Critical ? Severity.Medium : null;
        }

        return !Is(FileRole.Test) ? severity : severity > (IsChange ? Severity.Low : Severity.Medium) ? severity - 1 : null;
    }

    /// <summary>The new pieces that may show the line: few, also where a diff has thousands.</summary>
    public IEnumerable<SourceText> PiecesAt(int line)
    {
        _byLine ??= [.. File.Pieces.OrderBy(static piece => piece.LineNumber(0))];
        int low = 0, high = _byLine.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _byLine[middle].LineNumber(0) <= line ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= Math.Max(0, low - MostOverlapping); i--)
        {
            yield return _byLine[i];
        }
    }

    /// <summary>Whether the character stands in a comment.</summary>
    public bool IsComment(SourceText piece, int offset)
    {
        if (!_parts.TryGetValue(piece, out var comments))
        {
            _parts[piece] = comments = BeginsFile(piece) ? CommentMap.Of(piece.Text, _syntax) : CommentMap.OfPart(piece.Text, _syntax);
        }

        // Where a hunk begins in the middle of a file only the file tells whether a comment or a text is open there.
        return BeginsFile(piece) || Whole(piece) is not { } whole
            ? comments.Covers(offset)
            : InWhole(piece, offset, whole.Text) is { } there ? whole.Comments.Covers(there) : comments.Covers(offset);
    }

    private static bool BeginsFile(SourceText piece) => piece.LineCount > 0 && piece.LineNumber(0) == 1 && piece.ColumnAt(0) == 1;

    private static ReadOnlySpan<char> SeenFirstLine(InspectedFile file) => file.Pieces is [var piece, ..] && BeginsFile(piece) ? piece.Line(0) : default;

    private static string FirstLine(InspectedFile file)
    {
        var seen = SeenFirstLine(file);
        if (seen.IsEmpty)
        {
            seen = file.WholeNew() ?? "";
        }

        var end = seen.IndexOf('\n');
        return (end < 0 ? seen : seen[..end]).ToString();
    }

    private static int? InWhole(SourceText piece, int offset, SourceText whole)
    {
        var line = piece.LineNumber(piece.LineIndexAt(offset)) - 1;
        var column = piece.ColumnAt(offset) - 1;
        return line < whole.LineCount && column <= whole.Line(line).Length ? whole.LineStart(line) + column : null;
    }

    private (SourceText Text, CommentMap Comments)? Whole(SourceText piece)
    {
        _removed ??= [.. File.Removed];
        var isOld = _removed.Contains(piece);
        ref var known = ref isOld ? ref _wholeOld : ref _wholeNew;
        if (known is null && (isOld ? File.WholeOld() : File.WholeNew()) is { } text)
        {
            known = (new SourceText(text), CommentMap.Of(text, _syntax));
        }

        return known;
    }
}
