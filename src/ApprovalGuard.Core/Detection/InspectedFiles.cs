using ApprovalGuard.Changes;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection;

/// <summary>Makes what detectors look at: of a change the new side of its hunks with the added lines as targets, of a scanned file all of it.</summary>
public static class InspectedFiles
{
    private const int WholeFileLimit = 8 << 20;

    /// <summary>The file of a change.</summary>
    public static InspectedFile Of(FileChange file, IFileContents contents)
    {
        var added = new PieceBuilder();
        var removed = new PieceBuilder();
        foreach (var hunk in file.Hunks)
        {
            foreach (var line in hunk.Lines)
            {
                if (line.Kind != LineKind.Deleted)
                {
                    added.Add(line.Text.Span, line.NewNumber, line.Kind == LineKind.Added);
                }

                if (line.Kind != LineKind.Added)
                {
                    removed.Add(line.Text.Span, line.OldNumber, line.Kind == LineKind.Deleted);
                }
            }
        }

        var limit = LimitOf(file.Path);
        return new InspectedFile(
            file.Path, added.Finish(), removed.Finish(), file, () => Decode(contents.ReadNew(file, limit)), () => Decode(contents.ReadOld(file, limit)))
        {
            NotInspected = file.NotInspected,
            ComesWhole = contents is not NoFileContents,
        };
    }

    /// <summary>A whole file, as a scan sees it.</summary>
    public static InspectedFile Of(RepoPath path, byte[] content)
    {
        var pieces = PieceBuilder.WholePiece(content) is { } whole ? [whole] : Cut(content);
        return new InspectedFile(path, pieces, [], change: null, () => content.Length > LimitOf(path) ? null : Decode(content), static () => null);
    }

    /// <summary>A file of which only the name is looked at.</summary>
    public static InspectedFile OfName(RepoPath path) => new(path, [], [], change: null, static () => null, static () => null);

    private static IReadOnlyList<SourceText> Cut(ReadOnlySpan<byte> content)
    {
        var pieces = new PieceBuilder();
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.IndexOf((byte)'\n');
            pieces.Add(end < 0 ? content : content[..end], number, isTarget: true);
            content = end < 0 ? [] : content[(end + 1)..];
        }

        return pieces.Finish();
    }

    private static int LimitOf(RepoPath path) => LockFileNames.FormatOf(path) is null ? WholeFileLimit : LockFileReader.SizeLimit;

    private static string? Decode(byte[]? content) => content is null ? null : LosslessText.Decode(PieceBuilder.WithoutMark(content)).Replace("\0", "", StringComparison.Ordinal);
}
