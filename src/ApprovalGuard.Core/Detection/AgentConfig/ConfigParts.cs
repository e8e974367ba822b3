using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>
/// What of a file is read as configuration: the whole of it where it can be had, since a setting means what the names above it say; else each
/// piece as a part of an unknown whole.
/// </summary>
internal static class ConfigParts
{
    /// <summary>The parts of the new side.</summary>
    public static IEnumerable<ConfigPart> Of(InspectedFile file)
    {
        if (file.Change is { Kind: FileChangeKind.Deleted })
        {
            return [];
        }

        return file.WholeNew() is { Length: > 0 } whole ? [OfWhole(file, whole)] : file.Pieces.Select(piece => OfPiece(file, piece));
    }

    /// <summary>Takes a text apart as the file at the path would be.</summary>
    public static ConfigFile Read(RepoPath path, string text, bool isFragment)
    {
        var (kind, format) = ConfigFiles.KindOf(path) ?? (ConfigKind.Agent, ConfigFormat.Yaml);
        var read = Frontmatter.IsIn(path) ? Frontmatter.Of(text) : text;
        return new ConfigFile(path, kind, format, ConfigText.Read(read, format, isFragment && read.Length > 0));
    }

    private static ConfigPart OfPiece(InspectedFile file, SourceText piece)
    {
        var isWhole = file.Change is null or { Kind: FileChangeKind.Added } && piece.LineNumber(0) == 1 && file.Pieces.Count == 1;
        return new ConfigPart(Read(file.Path, piece.Text, !isWhole), (start, length) => start < piece.Text.Length ? (piece, start, WithinLine(piece, start, length)) : null);
    }

    /// <summary>As many of the characters as lie on the line: a value over several lines is marked on its first.</summary>
    private static int WithinLine(SourceText piece, int start, int length)
    {
        var index = piece.LineIndexAt(start);
        return Math.Max(1, Math.Min(length, piece.LineStart(index) + piece.Line(index).Length - start));
    }

    private static ConfigPart OfWhole(InspectedFile file, string text)
    {
        var whole = new SourceText(text);
        return new ConfigPart(Read(file.Path, text, isFragment: false), (start, length) => Locate(file, whole, start, length));
    }

    /// <summary>
    /// The place in the pieces. What stands on no line of theirs is the file's own, and is reported so where all of the file is new to its place: a
    /// rename made configuration of it.
    /// </summary>
    private static (SourceText Piece, int Start, int Length)? Locate(InspectedFile file, SourceText whole, int start, int length)
    {
        var index = whole.LineIndexAt(start);
        var column = start - whole.LineStart(index);
        var marked = Math.Max(1, Math.Min(length, whole.Line(index).Length - column));
        (SourceText Piece, int Start, int Length)? shown = null;
        var line = whole.LineNumber(index);
        for (var i = FirstWith(file.Pieces, line); i < file.Pieces.Count && file.Pieces[i].LineNumber(0) <= line; i++)
        {
            var piece = file.Pieces[i];
            var at = line - piece.LineNumber(0);
            if (FindIn(piece, at, whole.Line(index), column) is not { } found)
            {
                continue;
            }

            // Two windows of a huge line may hold it; the one that shows it whole counts.
            shown = (piece, found, WithinLine(piece, found, marked));
            if (piece.TouchesTarget(found, marked))
            {
                break;
            }
        }

        if (shown is null && Became(file) && start < whole.Text.Length)
        {
            return (whole, start, marked);
        }

        return shown;
    }

    /// <summary>The first piece that goes on to the line or behind it; pieces stand in the order of their lines, and there are as many as hunks.</summary>
    private static int FirstWith(IReadOnlyList<SourceText> pieces, int line)
    {
        var (from, to) = (0, pieces.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (pieces[middle].LineNumber(0) + pieces[middle].LineCount <= line)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    /// <summary>
    /// The offset in a piece of what stands in a column of the whole file's line; null where the piece shows another text, or another window of the
    /// line. The mark of UTF-16 is cut from the pieces of a scanned file alone, so that columns of its first line are fewer there.
    /// </summary>
    private static int? FindIn(SourceText piece, int at, ReadOnlySpan<char> line, int column)
    {
        const int Compared = 32;
        const int Mark = 2;
        var shown = piece.Line(at);
        foreach (var shift in (ReadOnlySpan<int>)[0, Mark])
        {
            var local = column - shift - (piece.ColumnAt(piece.LineStart(at)) - 1);
            if (local < 0 || local >= shown.Length || column >= line.Length)
            {
                continue;
            }

            var length = Math.Min(Compared, Math.Min(shown.Length - local, line.Length - column));
            if (shown.Slice(local, length).SequenceEqual(line.Slice(column, length)))
            {
                return piece.LineStart(at) + local;
            }
        }

        return null;
    }

    /// <summary>Whether a rename or copy made this configuration, or another kind of it, of what was none.</summary>
    private static bool Became(InspectedFile file) =>
        file.Change is { Kind: FileChangeKind.Renamed or FileChangeKind.Copied } change && ConfigFiles.KindOf(change.PathBefore) != ConfigFiles.KindOf(file.Path);
}
