namespace ApprovalGuard.Changes.Reading;

/// <summary>Bounds on what is kept in memory of a diff. What lies beyond is still counted, and named in <see cref="FileChange.NotInspected"/>.</summary>
/// <param name="FileBytes">Bytes of changed lines and context kept of one file.</param>
/// <param name="BinaryBytes">The same once a NUL was seen: enough to tell text from binary.</param>
/// <param name="LineBytes">Bytes kept of one line.</param>
/// <param name="Files">Files of one change; more end the reading with an error.</param>
public sealed record DiffLimits(
    int FileBytes = 64 << 20, int BinaryBytes = 1 << 20, int LineBytes = 64 << 20, int Files = 1_000_000)
{
    /// <summary>The product's bounds.</summary>
    public static DiffLimits Default { get; } = new();
}
