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
        return new ConfigPart(Read(file.Path, piece.Text, !isWhole), (start, length) => (piece, start, WithinLine(piece, start, length)));
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
        var line = whole.Line(index);
        foreach (var piece in file.Pieces)
        {
            var at = whole.LineNumber(index) - piece.LineNumber(0);
            if (at >= 0 && at < piece.LineCount && column < piece.Line(at).Length && piece.Line(at).EndsWith(line[column..], StringComparison.Ordinal))
            {
                // A mark at the start of a scanned file is cut from its piece alone: columns are counted from the line's end.
                var shifted = piece.Line(at).Length - (line.Length - column);
                return (piece, piece.LineStart(at) + shifted, Math.Max(1, Math.Min(length, line.Length - column)));
            }
        }

        return Became(file) ? (whole, start, Math.Max(1, Math.Min(length, line.Length - column))) : null;
    }

    /// <summary>Whether a rename or copy made this configuration, or another kind of it, of what was none.</summary>
    private static bool Became(InspectedFile file) =>
        file.Change is { Kind: FileChangeKind.Renamed or FileChangeKind.Copied } change && ConfigFiles.KindOf(change.PathBefore) != ConfigFiles.KindOf(file.Path);
}
