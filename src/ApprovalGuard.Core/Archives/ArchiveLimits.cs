namespace ApprovalGuard.Archives;

/// <summary>What opening one file may cost, all archives inside of it included. A bound that is reached is said.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Archives inside each other; a packed tar counts once.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Files in them, together; and as many members of gzip files.</summary>
    public int Entries { get; init; } = 100_000;

    /// <summary>Bytes of one file that are looked at, as many as of a file on its own.</summary>
    public int EntryBytes { get; init; } = 64 << 20;

    /// <summary>Bytes unpacked in all.</summary>
    public long TotalBytes { get; init; } = 1L << 30;

    /// <summary>Bytes read in all, packed and unpacked, those that are read once more included; what is packed honestly is read once.</summary>
    public long ReadBytes { get; init; } = 2L << 30;

    /// <summary>Times its packed size to which a file may grow beyond <see cref="FreeBytes"/>; ordinary text stays under 20.</summary>
    public int Growth { get; init; } = 200;

    /// <summary>Bytes to which a file may grow from any size.</summary>
    public int FreeBytes { get; init; } = 1 << 20;
}
