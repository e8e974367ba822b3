namespace ApprovalGuard.Archives;

/// <summary>A file as an archive lists it, before it is read.</summary>
/// <param name="Name">Its name, made harmless; empty where the archive as a whole is meant.</param>
/// <param name="Content">Gives its bytes once, before the next entry is asked for; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; else null.</param>
internal sealed record ArchiveEntry(string Name, Stream? Content, string? Problem = null)
{
    /// <summary>What turns out to be wrong once all bytes are read, given their number; null where nothing is.</summary>
    public Func<long, string?> ProblemAtEnd { get; init; } = static _ => null;
}
