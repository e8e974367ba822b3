namespace ApprovalGuard.Archives.Zip;

/// <summary>Where a zip archive's directory is (APPNOTE 4.3.14 to 4.3.16).</summary>
/// <param name="Start">Offset of the directory.</param>
/// <param name="Stop">Offset behind it.</param>
/// <param name="Shift">Bytes that stand before the archive in the file and that its own offsets do not count.</param>
internal sealed record ZipEnd(long Start, long Stop, long Shift)
{
    private const int Bytes = 22;
    private const int LocatorBytes = 20;
    private const int LargeBytes = 56;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Whether its signature stands where it would; almost never in what is no zip archive.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> content) =>
        content[Math.Max(0, content.Length - Bytes - LongestComment)..].LastIndexOf(ZipFields.End) >= 0;

    /// <summary>Looks for it at the end of the content; null where there is none that holds.</summary>
    public static ZipEnd? Find(Stream content)
    {
        var tailStart = Math.Max(0, content.Length - Bytes - LongestComment);
        var tail = new byte[content.Length - tailStart];
        content.Position = tailStart;
        content.ReadExactly(tail);
        for (var at = tail.AsSpan().LastIndexOf(ZipFields.End); at >= 0; at = tail.AsSpan(0, at).LastIndexOf(ZipFields.End))
        {
            if (at + Bytes <= tail.Length && Read(content, tailStart + at, tail.AsSpan(at, Bytes)) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static ZipEnd? Read(Stream content, long at, ReadOnlySpan<byte> record)
    {
        long size = ZipFields.Int(record, 12), start = ZipFields.Int(record, 16);
        if (size == uint.MaxValue || start == uint.MaxValue || ZipFields.Short(record, 10) == ushort.MaxValue)
        {
            return ReadLarge(content, at) ?? Holds(content, at, size, start);
        }

        return Holds(content, at, size, start);
    }

    private static ZipEnd? ReadLarge(Stream content, long at)
    {
        Span<byte> record = stackalloc byte[LargeBytes];
        if (!TryRead(content, at - LocatorBytes, record[..LocatorBytes]) || !record.StartsWith("PK\u0006\u0007"u8))
        {
            return null;
        }

        // Where other bytes stand before the archive, the record is found in front of its locator.
        foreach (var place in (ReadOnlySpan<long>)[(long)Math.Min(long.MaxValue, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(record[8..])), at - LocatorBytes - LargeBytes])
        {
            if (TryRead(content, place, record) && record.StartsWith("PK\u0006\u0006"u8))
            {
                return Holds(content, place, ZipFields.Long(record, 40), ZipFields.Long(record, 48));
            }
        }

        return null;
    }

    private static ZipEnd? Holds(Stream content, long stop, long size, long start)
    {
        Span<byte> first = stackalloc byte[4];
        foreach (var place in (ReadOnlySpan<long>)[stop - size, start])
        {
            if (size == 0 ? place == stop : place <= stop - size && TryRead(content, place, first) && first.SequenceEqual(ZipFields.Listed))
            {
                return new ZipEnd(place, place + size, Math.Max(0, place - start));
            }
        }

        return null;
    }

    private static bool TryRead(Stream content, long at, Span<byte> bytes)
    {
        if (at < 0 || at > content.Length - bytes.Length)
        {
            return false;
        }

        content.Position = at;
        content.ReadExactly(bytes);
        return true;
    }
}
