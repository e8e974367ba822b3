using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using static ApprovalGuard.Core.Tests.Archives.Packed;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>Archives whose headers say what no honest program writes.</summary>
internal static class Forged
{
    /// <summary>Offset of the last entry of a zip archive's directory.</summary>
    public static int Directory(byte[] zip) => zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);

    /// <summary>The archive of one file, which its directory lists so many times.</summary>
    public static byte[] ListedOften(byte[] zip, ushort times)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var (directory, tail) = (zip[Directory(zip)..end], zip[end..]);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), times);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), times);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(12), directory.Length * times);
        return [.. zip.AsSpan(0, Directory(zip)), .. Enumerable.Repeat(directory, times).SelectMany(static entry => entry), .. tail];
    }

    /// <summary>Offset of the header of the only file, behind its pax description.</summary>
    public static int LastHeader(byte[] tar)
    {
        var last = 0;
        for (var at = 0; at + 512 <= tar.Length; at += 512)
        {
            last = tar.AsSpan(at + 257).StartsWith("ustar"u8) ? at : last;
        }

        return last;
    }

    /// <summary>A pax description of the next file, of one record that is shorter than 98 bytes.</summary>
    public static byte[] PaxHeader(string record)
    {
        var text = Text($" {record}\n");
        var length = text.Length + 2;
        var line = Text(length.ToString(CultureInfo.InvariantCulture) + Encoding.UTF8.GetString(text));
        line.Length.ShouldBe(length);
        var header = new byte[1024];
        "pax"u8.CopyTo(header);
        Text(Convert.ToString(length, 8).PadLeft(11, '0')).CopyTo(header, 124);
        header[156] = (byte)'x';
        "ustar\00000"u8.CopyTo(header.AsSpan(257));
        line.CopyTo(header, 512);
        Seal(header);
        return header;
    }

    /// <summary>Makes the checksum of a header hold.</summary>
    public static void Seal(Span<byte> header)
    {
        "        "u8.CopyTo(header[148..]);
        var sum = 0;
        foreach (var value in header[..512])
        {
            sum += value;
        }

        Text(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
    }
}
