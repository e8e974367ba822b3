using System.Globalization;

namespace ApprovalGuard.Archives;

/// <summary>What is left of an archive's bounds.</summary>
internal sealed class ArchiveBudget(ArchiveLimits limits)
{
    private long _entries;
    private long _members;
    private long _bytes;
    private long _read;

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

    /// <summary>Counts one more member of a gzip file.</summary>
    /// <exception cref="ArchiveBoundException">It is one too many.</exception>
    public void TakeMember()
    {
        if (++_members > limits.Entries)
        {
            throw Stop(string.Create(CultureInfo.InvariantCulture, $"over {limits.Entries:N0} gzip members in one archive"));
        }
    }

    /// <summary>Counts bytes read.</summary>
    /// <exception cref="ArchiveBoundException">They are too many.</exception>
    public void TakeRead(int bytes)
    {
        _read += bytes;
        if (_read > limits.ReadBytes)
        {
            throw Stop(string.Create(CultureInfo.InvariantCulture, $"over {limits.ReadBytes >> 20:N0} MB to read in one archive"));
        }
    }

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="ArchiveBoundException">They are too many.</exception>
    public void Take(int bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.TotalBytes)
        {
            throw Stop(string.Create(CultureInfo.InvariantCulture, $"over {limits.TotalBytes >> 20:N0} MB in one archive"));
        }
    }

    private ArchiveBoundException Stop(string bound)
    {
        Reached ??= bound;
        return new ArchiveBoundException(Reached);
    }
}
