using System.Globalization;
using System.IO.Compression;
using ApprovalGuard.Archives.Packing;

namespace ApprovalGuard.Archives.Zip;

/// <summary>
/// The files of a zip archive: those that its directory lists, and those whose local headers stand where the directory leaves a gap. Programs differ
/// on which of the two they believe, so both are read.
/// </summary>
internal sealed class ZipEntries(Stream archive, ArchiveBudget budget)
{
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private readonly List<(long Start, long Stop)> _covered = [];

    /// <summary>The files, one by one.</summary>
    public IEnumerable<ArchiveEntry> Read()
    {
        var end = ZipEnd.Find(archive);
        var (listed, problem) = end is null ? ([], "its directory is missing or broken") : ZipDirectory.Read(archive, end, budget.Limits.Entries + 1);
        if (problem is not null)
        {
            yield return new ArchiveEntry("", null, problem);
        }

        foreach (var record in listed)
        {
            yield return Open(record);
        }

        if (end is not null)
        {
            _covered.Add((end.Start, archive.Length));
        }

        foreach (var (start, stop) in Gaps())
        {
            for (var at = ZipGap.Next(archive, start, stop); at is not null; at = ZipGap.Next(archive, at.Data + Math.Clamp(at.Record.Packed, 0, archive.Length - at.Data), stop))
            {
                yield return OpenData(at.Record, at.Data, stop);
            }
        }
    }

    private ArchiveEntry Open(ZipRecord record)
    {
        if (ZipLocal.Read(archive, record.Header) is not { } local)
        {
            return new ArchiveEntry(record.Name, null, "its header is missing");
        }

        _covered.Add((record.Header, local.Data + Math.Clamp(record.Packed, 0, archive.Length - local.Data)));
        return (local.Record.Name, local.Record.Method, local.Record.IsEncrypted) == (record.Name, record.Method, record.IsEncrypted)
            ? OpenData(record, local.Data, archive.Length)
            : new ArchiveEntry(record.Name, null, "its two headers contradict each other");
    }

    private ArchiveEntry OpenData(ZipRecord record, long data, long stop)
    {
        if (record.IsEncrypted)
        {
            return new ArchiveEntry(record.Name, null, "it is encrypted");
        }

        if (record.Method is not (Stored or Deflated))
        {
            return new ArchiveEntry(record.Name, null, string.Create(CultureInfo.InvariantCulture, $"it is packed by a method that cannot be opened ({record.Method})"));
        }

        if (record.Packed < 0 && record.Method == Stored)
        {
            return new ArchiveEntry(record.Name, null, "its header does not say how long it is");
        }

        archive.Position = data;
        var length = record.Packed < 0 ? stop - data : Math.Min(record.Packed, archive.Length - data);
        var slice = new SliceStream(archive, length);
        Stream content = record.Method == Stored ? slice : new DeflateStream(slice, CompressionMode.Decompress);
        return new ArchiveEntry(record.Name, new MeteredStream(content, length, budget))
        {
            ProblemAtEnd = read => IsShort(record, slice, read) ? "it is cut short"
                : record.Unpacked >= 0 && read != record.Unpacked ? "its header names another length" : null,
        };
    }

    /// <summary>Of what is stored the end is the end; a decoder knows by itself when it has all.</summary>
    private static bool IsShort(ZipRecord record, SliceStream slice, long read) =>
        record.Method == Stored ? record.Packed > read : slice.WasShort;

    private List<(long Start, long Stop)> Gaps()
    {
        var gaps = new List<(long, long)>();
        long reached = 0;
        foreach (var (start, stop) in _covered.Order())
        {
            if (start - reached >= ZipFields.LocalBytes)
            {
                gaps.Add((reached, start));
            }

            reached = Math.Max(reached, stop);
        }

        if (archive.Length - reached >= ZipFields.LocalBytes)
        {
            gaps.Add((reached, archive.Length));
        }

        return gaps;
    }
}
