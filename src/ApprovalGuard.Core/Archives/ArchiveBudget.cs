using System.Globalization;

namespace ApprovalGuard.Archives;

/// <summary>What is left of an archive's bounds.</summary>
internal sealed class ArchiveBudget(ArchiveLimits limits)
{
    private long _entries;
    private long _bytes;

    /// <summary>The bounds.</summary>
    public ArchiveLimits Limits => limits;

    /// <summary>The bound of the archive as a whole that was reached, in words; null where none was.</summary>
    public string? Reached { get; private set; }

    /// <summary>Counts one more file; false where that is one too many.</summary>
    public bool TakeEntry()
    {
        if (++_entries > limits.Entries)
        {
            Reached ??= string.Create(CultureInfo.InvariantCulture, $"over {limits.Entries:N0} files in one archive");
        }

        return Reached is null;
    }

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="ArchiveBoundException">They are too many.</exception>
    public void Take(int bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.TotalBytes)
        {
            Reached ??= string.Create(CultureInfo.InvariantCulture, $"over {limits.TotalBytes >> 20:N0} MB in one archive");
            throw new ArchiveBoundException(Reached);
        }
    }
}
