using System.Buffers.Binary;

namespace ApprovalGuard.Archives.Zip;

/// <summary>Signatures, fixed parts and the 64-bit extension of zip headers (APPNOTE 4.3 and 4.5.3).</summary>
internal static class ZipFields
{
    /// <summary>Bytes of a local header before its name.</summary>
    public const int LocalBytes = 30;

    /// <summary>Bytes of a directory's entry before its name.</summary>
    public const int ListedBytes = 46;

    private const ushort Zip64 = 1;
    private const int Large = 8;

    /// <summary>Before a file's data.</summary>
    public static ReadOnlySpan<byte> Local => "PK\u0003\u0004"u8;

    /// <summary>Before an entry of the directory.</summary>
    public static ReadOnlySpan<byte> Listed => "PK\u0001\u0002"u8;

    /// <summary>At the archive's end.</summary>
    public static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;

    /// <summary>Little-endian 16 bits.</summary>
    public static ushort Short(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);

    /// <summary>Little-endian 32 bits.</summary>
    public static uint Int(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt32LittleEndian(header[at..]);

    /// <summary>Little-endian 64 bits; what no file can be is broken.</summary>
    public static long Long(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt64LittleEndian(header[at..]) is var value and >= 0
        ? value
        : throw new ArchiveBrokenException("its sizes are impossible");

    /// <summary>Puts 64-bit values from the extra field in place of those that are all ones; they stand there in the order of these parameters.</summary>
    public static void Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long header)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(Short(extra, 2), extra.Length - 4);
            if (Short(extra, 0) == Zip64)
            {
                var values = extra.Slice(4, length);
                Take(ref values, ref unpacked);
                Take(ref values, ref packed);
                Take(ref values, ref header);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> values, ref long value)
    {
        if (value == uint.MaxValue && values.Length >= Large)
        {
            value = Long(values, 0);
            values = values[Large..];
        }
    }
}
