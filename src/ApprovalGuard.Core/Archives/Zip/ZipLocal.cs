namespace ApprovalGuard.Archives.Zip;

/// <summary>A local header (APPNOTE 4.3.7) and where its data begin.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Data">Offset of the data.</param>
internal sealed record ZipLocal(ZipRecord Record, long Data)
{
    /// <summary>Of the format, times ten.</summary>
    private const int NewestVersion = 63;

    private static readonly ushort[] Methods = [0, 1, 6, 8, 9, 12, 14, 93, 95, 98, 99];

    /// <summary>Reads the one at the offset; null where none is.</summary>
    public static ZipLocal? Read(Stream archive, long at)
    {
        if (at < 0 || at > archive.Length - ZipFields.LocalBytes)
        {
            return null;
        }

        Span<byte> header = stackalloc byte[ZipFields.LocalBytes];
        archive.Position = at;
        archive.ReadExactly(header);
        int name = ZipFields.Short(header, 26), extra = ZipFields.Short(header, 28);
        var data = at + ZipFields.LocalBytes + name + extra;
        if (!header.StartsWith(ZipFields.Local) || data > archive.Length)
        {
            return null;
        }

        var rest = new byte[name + extra];
        archive.ReadExactly(rest);
        long unpacked = ZipFields.Int(header, 22), packed = ZipFields.Int(header, 18), none = 0;
        ZipFields.Widen(rest.AsSpan(name), ref unpacked, ref packed, ref none);
        var record = new ZipRecord(ZipDirectory.NameOf(rest.AsSpan(0, name)), ZipFields.Short(header, 6), ZipFields.Short(header, 8), packed, unpacked, at);
        return new ZipLocal(record.HasSizeBehind && packed == 0 ? record with { Packed = -1, Unpacked = -1 } : record, data);
    }

    /// <summary>Whether it can be a header at all, where no directory says so and its four bytes may stand there by chance.</summary>
    public static bool IsPlausible(ReadOnlySpan<byte> header) =>
        header[4] <= NewestVersion && Methods.Contains(ZipFields.Short(header, 8)) && ZipFields.Short(header, 26) + ZipFields.Short(header, 28) > 0;
}
