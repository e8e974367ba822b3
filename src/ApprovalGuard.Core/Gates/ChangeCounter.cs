using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>Turns a file's change into its numbers.</summary>
public sealed class ChangeCounter(Exclusions exclusions, IFileContents contents)
{
    /// <summary>The numbers of one file.</summary>
    public FileCount Count(FileChange file) => new(
        file.Path, file.OldPath, file.Kind, file.Content, file.Added, file.Deleted, FileWeight.Of(file, contents), file.Hunks.Length, file.Bytes,
        exclusions.Of(file, contents))
    {
        Note = NoteOf(file),
    };

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
