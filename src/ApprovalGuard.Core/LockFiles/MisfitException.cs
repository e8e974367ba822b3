namespace ApprovalGuard.LockFiles;

/// <summary>
/// Leaves a reader at the first thing that its format does not have. <see cref="LockFileReader"/> alone catches it and makes a
/// <see cref="LockMisfit"/> of it.
/// </summary>
internal sealed class MisfitException(string words, int line, bool isBound = false) : Exception(words)
{
    /// <summary>What the reader ends with.</summary>
    public LockMisfit Misfit { get; } = new(words, line, isBound);
}
