using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Gates;

/// <summary>Turns a file's change into its numbers.</summary>
/// <param name="exclusions">What does not count.</param>
/// <param name="contents">Whole files.</param>
/// <param name="reading">What was read.</param>
public sealed class ChangeCounter(Exclusions exclusions, IFileContents contents, ReadingState reading)
{
    /// <summary>The numbers of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="units">Its reading units.</param>
    public FileCount Count(FileChange file, IReadOnlyList<ReadingUnit> units)
    {
        var read = units.Where(unit => reading.IsRead(unit)).ToList();
        var unread = units.Where(unit => !reading.IsRead(unit)).Select(static unit => unit.Hunk).Distinct().Count();
        return new FileCount(
            file.Path, file.OldPath, file.Kind, file.Content, file.Added, file.Deleted, FileWeight.Of(file, contents), file.Hunks.Length, file.Bytes,
            exclusions.Of(file, contents))
        {
            Note = NoteOf(file),
            Read = FileWeight.OfRead(file, contents, read),
            UnreadHunks = units.Count == 0 ? Math.Max(1, file.Hunks.Length) : unread,
        };
    }

    private static string? NoteOf(FileChange file) => file switch
    {
        { NewMode: GitMode.Submodule, SubmoduleFiles.IsDefault: true } => "submodule, its commits are not here",
        { NewMode: GitMode.Submodule } => "submodule",
        { NewMode: GitMode.SymbolicLink } => "link",
        { Content: ContentKind.Binary } => "binary",
        { Content: ContentKind.ImageOrFont } => "image or font",
        _ => null,
    };
}
