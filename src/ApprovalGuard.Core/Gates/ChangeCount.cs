using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>A change after it passed by: its numbers without its content.</summary>
public sealed record ChangeCount
{
    /// <summary>Where it came from.</summary>
    public required ChangeSource Source { get; init; }

    /// <summary>Full id of the base commit, or null.</summary>
    public required string? Base { get; init; }

    /// <summary>Full id of the head commit, or null.</summary>
    public required string? Head { get; init; }

    /// <summary>Every file, in the order of the diff.</summary>
    public required ImmutableArray<FileCount> Files { get; init; }

    /// <summary><c>sha256:</c> and hex over the sorted unit digests (SPEC section 5); null where the diff's context is too small for units.</summary>
    public required string? Digest { get; init; }

    /// <summary>Sum of Git's added lines, excluded files included.</summary>
    public int Added => Files.Sum(static f => f.Added);

    /// <summary>Sum of Git's deleted lines, excluded files included.</summary>
    public int Deleted => Files.Sum(static f => f.Deleted);

    /// <summary>The number that the gate compares.</summary>
    public int Counted => (int)Math.Min(int.MaxValue, Files.Where(static f => f.Excluded is null).Sum(static f => (long)f.Counted));

    /// <summary>Of <see cref="Counted"/>, what receipts prove as read.</summary>
    public int Read => (int)Math.Min(int.MaxValue, Files.Where(static f => f.Excluded is null).Sum(static f => (long)f.Read));

    /// <summary>Files that do not count.</summary>
    public IEnumerable<FileCount> Excluded => Files.Where(static f => f.Excluded is not null);
}
