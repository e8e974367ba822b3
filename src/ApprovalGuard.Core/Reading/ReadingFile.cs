using System.Collections.Immutable;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reading;

/// <summary>A file in the order of reading.</summary>
/// <param name="Count">Its numbers.</param>
/// <param name="Rank">Why it stands where it does.</param>
/// <param name="Reason">The same in words: <c>new outbound host</c>; empty where there is nothing to say.</param>
/// <param name="Hunks">What is to be shown of it.</param>
public sealed record ReadingFile(FileCount Count, FileRank Rank, string Reason, ImmutableArray<ReadingHunk> Hunks)
{
    /// <summary>Counted lines that nobody read.</summary>
    public int Unread => Count.Excluded is null ? Count.Counted - Count.Read : 0;
}
