namespace ApprovalGuard.Archives.Zip;

/// <summary>Reads a zip archive's directory (APPNOTE 4.3.12).</summary>
internal static class ZipDirectory
{
    private const int MostVariableBytes = 3 * ushort.MaxValue;

    /// <summary>The entries, at most so many; <c>Problem</c> says where it breaks off.</summary>
    public static (IReadOnlyList<ZipRecord> Records, string? Problem) Read(Stream archive, ZipEnd end, int most)
    {
        var records = new List<ZipRecord>();
        var entry = new byte[ZipFields.ListedBytes];
        var rest = new byte[MostVariableBytes];
        archive.Position = end.Start;
        try
        {
            while (archive.Position < end.Stop && records.Count < most)
            {
                archive.ReadExactly(entry);
                if (!entry.AsSpan().StartsWith(ZipFields.Listed))
                {
                    return (records, "its directory is broken");
                }

                var (name, extra, comment) = (ZipFields.Short(entry, 28), ZipFields.Short(entry, 30), ZipFields.Short(entry, 32));
                archive.ReadExactly(rest.AsSpan(0, name + extra + comment));
                long unpacked = ZipFields.Int(entry, 24), packed = ZipFields.Int(entry, 20), header = ZipFields.Int(entry, 42);
                ZipFields.Widen(rest.AsSpan(name, extra), ref unpacked, ref packed, ref header);
                records.Add(new ZipRecord(
                    NameOf(rest.AsSpan(0, name)), ZipFields.Short(entry, 8), ZipFields.Short(entry, 10), packed, unpacked, header + end.Shift));
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArchiveBrokenException)
        {
            return (records, "its directory is broken");
        }

        return (records, null);
    }

    /// <summary>Names of folders keep the slash at their end, by which they are told.</summary>
    public static string NameOf(ReadOnlySpan<byte> name) => name is [.., (byte)'/'] ? EntryName.Of(name) + "/" : EntryName.Of(name);
}
