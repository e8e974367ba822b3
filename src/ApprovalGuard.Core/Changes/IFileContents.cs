namespace ApprovalGuard.Changes;

/// <summary>
/// Gives whole files where hunks are not enough (lock files, notebooks, workflows, a rename of an active path).
/// Behind it stand Git's objects, the working tree, or <see cref="NoFileContents"/> for a foreign diff.
/// </summary>
public interface IFileContents
{
    /// <summary>The file before the change; null where it did not exist, is over <paramref name="limit"/> bytes, or cannot be had.</summary>
    byte[]? ReadOld(FileChange file, int limit);

    /// <summary>The file after the change; null where it does not exist, is over <paramref name="limit"/> bytes, or cannot be had.</summary>
    byte[]? ReadNew(FileChange file, int limit);
}
