using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Gates;

/// <summary>What a file's change counts before exclusions (SPEC section 4, "Counting").</summary>
public static class FileWeight
{
    /// <summary>What cannot be seen counts as one line more than the summary gate lets pass by default.</summary>
    public const int Unseen = 101;

    /// <summary>A link that leaves the repository counts one line more than the reading gate lets pass by default.</summary>
    public const int LinkOutside = 21;

    private const int WholeFileLimit = 64 << 20;

    /// <summary>The weight; never negative, never beyond <see cref="int.MaxValue"/>.</summary>
    public static int Of(FileChange file, IFileContents contents)
    {
        if (file.NewMode == GitMode.Submodule || (file.OldMode == GitMode.Submodule && file.Kind == FileChangeKind.Deleted))
        {
            return OfSubmodule(file, contents);
        }

        if (file.NewMode == GitMode.SymbolicLink)
        {
            return Saturate((long)OfLink(file) + (file.OldMode == GitMode.SymbolicLink ? 0 : OfLines(file, contents, LineKind.Deleted)));
        }

        var weight = file.Content switch
        {
            ContentKind.ImageOrFont => 0,
            ContentKind.Binary => Unseen,
            _ => OfLines(file, contents, only: null),
        };
        return Saturate(weight + (long)OfMode(file) + OfActiveRename(file, contents));
    }

    /// <summary>
    /// What the units count that were read. A line counts what it weighs, a thing without text all that the file's lines do not. Never more than
    /// <see cref="Of"/>: what has no unit cannot be read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="contents">Whole files.</param>
    /// <param name="read">Its units that were read.</param>
    public static int OfRead(FileChange file, IFileContents contents, IReadOnlyCollection<ReadingUnit> read)
    {
        if (read.Count == 0)
        {
            return 0;
        }

        var all = Of(file, contents);
        var outputs = NotebookOutputs.Of(file, contents);
        long weight = 0;
        foreach (var unit in read)
        {
            weight += unit.Hunk < 0 ? all - (long)TextLines(file, outputs) : OfLine(file.Hunks[unit.Hunk].Lines[unit.Line], outputs);
        }

        return (int)Math.Clamp(weight, 0, all);
    }

    private static int TextLines(FileChange file, NotebookOutputs outputs) =>
        file.Content != ContentKind.Text || file.NewMode is GitMode.SymbolicLink or GitMode.Submodule
            ? 0
            : Saturate(file.Hunks.SelectMany(static hunk => hunk.Lines).Sum(line => (long)OfLine(line, outputs)));

    private static int OfLine(in ChangedLine line, NotebookOutputs outputs) =>
        line.Kind == LineKind.Context || outputs.Holds(line) ? 0 : LineWeight.Of(line.Text.Span);

    private static int OfSubmodule(FileChange file, IFileContents contents) =>
        file.SubmoduleFiles.IsDefault ? Unseen : Saturate(file.SubmoduleFiles.Sum(inner => (long)Of(inner, NoFileContents.Instance)));

    private static int OfLink(FileChange file)
    {
        var target = file.Hunks.SelectMany(static hunk => hunk.Lines).LastOrDefault(static line => line.Kind == LineKind.Added).Text;
        return LinkTarget.LeavesRepository(file.Path, LosslessText.Decode(target.Span)) ? LinkOutside : 1;
    }

    private static int OfMode(FileChange file) =>
        file is { NewMode: GitMode.Executable, OldMode: not GitMode.Executable, Kind: not FileChangeKind.Added } ? 1 : 0;

    private static int OfLines(FileChange file, IFileContents contents, LineKind? only)
    {
        var outputs = NotebookOutputs.Of(file, contents);
        long weight = 0;
        foreach (var hunk in file.Hunks)
        {
            foreach (var line in hunk.Lines)
            {
                weight += only is null || line.Kind == only ? OfLine(line, outputs) : 0;
            }
        }

        // Lines that a bound kept from memory count one each.
        return Saturate(file.NotInspected is null ? weight : Math.Max(weight, (long)file.Added + file.Deleted));
    }

    /// <summary>A rename counts nothing, but a file that starts or ceases to act by its place counts whole.</summary>
    private static int OfActiveRename(FileChange file, IFileContents contents)
    {
        if (file.OldPath is not { } old || ActivePath.IsActive(old) == ActivePath.IsActive(file.Path) || file.Content != ContentKind.Text)
        {
            return 0;
        }

        var content = contents.ReadNew(file, WholeFileLimit);
        if (content is null)
        {
            return Unseen;
        }

        long all = 0;
        for (ReadOnlySpan<byte> rest = content; !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n');
            all += LineWeight.Of(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return Saturate(Math.Max(0, all - file.Added));
    }

    private static int Saturate(long weight) => (int)Math.Min(weight, int.MaxValue);
}
