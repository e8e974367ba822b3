using System.Buffers.Binary;

namespace ApprovalGuard.Archives.Tar;

/// <summary>A header block of a tar archive (POSIX.1 ustar; sizes over 8 GB and sparse files as GNU tar writes them).</summary>
internal static class TarHeader
{
    /// <summary>Bytes of a block.</summary>
    public const int BlockBytes = 512;

    private const int NameBytes = 100;
    private const int SizeAt = 124;
    private const int ChecksumAt = 148;
    private const int ChecksumBytes = 8;
    private const int TypeAt = 156;
    private const int MagicAt = 257;
    private const int PrefixAt = 345;
    private const int PrefixBytes = 155;

    /// <summary>Whether the bytes begin with a header whose checksum holds.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= BlockBytes && bytes[0] != 0 && Octal(bytes.Slice(ChecksumAt, ChecksumBytes)) is var expected and > 0 && HasSum(bytes[..BlockBytes], expected);

    /// <summary>Whether the bytes claim to be a header, sound or not.</summary>
    public static bool Claims(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= BlockBytes && (bytes.Slice(MagicAt, 6).SequenceEqual("ustar\0"u8) || bytes.Slice(MagicAt, 8).SequenceEqual("ustar  \0"u8));

    /// <summary>What the entry is: <c>0</c> or NUL a file, <c>5</c> a folder, <c>L</c>, <c>x</c> and others a description of the next.</summary>
    public static byte Type(ReadOnlySpan<byte> header) => header[TypeAt];

    /// <summary>Bytes of content behind the header; negative where it cannot be understood.</summary>
    public static long Size(ReadOnlySpan<byte> header)
    {
        const byte Base256 = 0x80;
        var field = header.Slice(SizeAt, 12);
        return field[0] == Base256 ? BinaryPrimitives.ReadInt64BigEndian(field[4..]) : Octal(field);
    }

    /// <summary>The bytes of its name.</summary>
    public static byte[] Name(ReadOnlySpan<byte> header)
    {
        var name = UpToNul(header[..NameBytes]);
        var prefix = header.Slice(MagicAt, 6).SequenceEqual("ustar\0"u8) ? UpToNul(header.Slice(PrefixAt, PrefixBytes)) : [];
        return prefix.IsEmpty ? name.ToArray() : [.. prefix, (byte)'/', .. name];
    }

    /// <summary>Whether GNU tar continues the map of a sparse file in blocks between this one and the content.</summary>
    public static bool HasMapBehind(ReadOnlySpan<byte> header) => Type(header) == 'S' && header[482] != 0;

    /// <summary>The bytes before the first NUL.</summary>
    public static ReadOnlySpan<byte> UpToNul(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is var end and >= 0 ? field[..end] : field;

    private static bool HasSum(ReadOnlySpan<byte> header, long expected)
    {
        long plain = 0, signed = 0;
        for (var i = 0; i < BlockBytes; i++)
        {
            var value = i is >= ChecksumAt and < ChecksumAt + ChecksumBytes ? (byte)' ' : header[i];
            plain += value;
            signed += (sbyte)value;
        }

        return plain == expected || signed == expected;
    }

    private static long Octal(ReadOnlySpan<byte> field)
    {
        long value = 0;
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            value = (value * 8) + digit - '0';
        }

        return value;
    }
}
