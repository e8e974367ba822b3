namespace ApprovalGuard.LockFiles;

/// <summary>Why a text does not read as a lock file.</summary>
/// <param name="Words">The reason in a few words; holds nothing of the text but names of keys.</param>
/// <param name="Line">1-based line; 0 where it is about the file as a whole.</param>
/// <param name="IsBound">A bound was reached; the text may be a lock file all the same.</param>
public sealed record LockMisfit(string Words, int Line, bool IsBound)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"line {Line}: {Words}" : Words;
}
