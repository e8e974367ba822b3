using ApprovalGuard.Changes;
using ApprovalGuard.Git.Objects;

namespace ApprovalGuard.Git.Changes;

/// <summary>Whole files by the object ids that the change names; what the working tree alone holds is read from there.</summary>
internal sealed class ObjectContents(IObjectReader objects, string? workTree) : IFileContents
{
    /// <inheritdoc/>
    public byte[]? ReadOld(FileChange file, int limit) => Read(file.OldId, file.OldMode, limit);

    /// <inheritdoc/>
    public byte[]? ReadNew(FileChange file, int limit) => file.NewId is null && file.NewMode is GitMode.Regular or GitMode.Executable && workTree is not null
        ? WorkTreeFile.Read(workTree, file.Path, limit)
        : Read(file.NewId, file.NewMode, limit);

    private byte[]? Read(string? id, GitMode mode, int limit) =>
        id is null || mode == GitMode.Submodule ? null : objects.ReadBlob(id, limit);
}
