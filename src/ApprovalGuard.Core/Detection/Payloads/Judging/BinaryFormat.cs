using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>A format known by the bytes it starts with; signatures from the formats' own specifications.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Words">Its name, as in a finding's first line.</param>
internal sealed record BinaryFormat(FormatKind Kind, string Words)
{
    private static readonly BinaryFormat Pe = new(FormatKind.Executable, "Windows executable");
    private static readonly BinaryFormat JavaClass = new(FormatKind.Executable, "Java class");
    private static readonly BinaryFormat MachO = new(FormatKind.Executable, "Mach-O executable");
    private static readonly BinaryFormat PythonCode = new(FormatKind.Executable, "compiled Python code");
    private static readonly BinaryFormat Zlib = new(FormatKind.Zlib, "zlib data");
    private static readonly BinaryFormat Bzip2 = new(FormatKind.Closed, "bzip2 data");
    private static readonly BinaryFormat Tar = new(FormatKind.Tar, "tar archive");

    /// <summary>First bytes of the formats that <see cref="MayBegin"/> looks for.</summary>
    private static readonly SearchValues<byte> FirstBytes = SearchValues.Create(
        [.. Signature.FirstBytes, 0x78, 0x80, 0x04, 0x89, 0xFF, .. "GRBIMi8wOt%f"u8, 0x00, 0x01, 0x1A, 0x0A, .. "o"u8, 0xCA]);

    /// <summary>The format of the bytes; null where none is known.</summary>
    public static BinaryFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        return Signature.Find(bytes) ?? Program(bytes) ?? Packed(bytes) ?? SerializedObject.Recognise(bytes) ?? MediaFormat.Recognise(bytes) ?? KeyFormat.Recognise(bytes);
    }

    /// <summary>Whether bytes that start like this may be of a known format; of some only the whole can tell.</summary>
    /// <param name="head">The first twelve bytes or so.</param>
    public static bool MayBegin(ReadOnlySpan<byte> head) => head switch
    {
        [0x30, 0x81 or 0x82 or 0x83, ..] or [0x30, _, 0x02, 0x01, ..] or [0x30, _, 0x30, ..] => true,
        [(byte)'M', (byte)'Z', ..] or [_, >= 0x0B and <= 0x10, 0x0D, 0x0A, ..] or [0x80, >= 2 and <= 5, ..] => true,
        [var first, ..] => FirstBytes.Contains(first) && Recognise(head) is not null,
        _ => false,
    };

    private static BinaryFormat? Program(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'M', (byte)'Z', ..] && bytes.Length >= 32 && bytes[..Math.Min(64, bytes.Length)].Count((byte)0) >= 8)
        {
            return Pe;
        }

        if (bytes is [0xCA, 0xFE, 0xBA, 0xBE, _, _, _, _, ..])
        {
            // A class file has its version here (45 is Java 1.1), a universal binary the number of its architectures.
            return bytes[7] >= 45 && bytes[6] == 0 ? JavaClass : MachO;
        }

        return IsPythonCode(bytes) ? PythonCode : null;
    }

    /// <summary>PEP 552: a magic number that ends in CR LF, a word of flags, time and size or a hash; then the code object.</summary>
    private static bool IsPythonCode(ReadOnlySpan<byte> bytes) =>
        bytes is [_, >= 0x0B and <= 0x10, 0x0D, 0x0A, <= 3, 0, 0, 0, ..] && bytes.Length > 16 && bytes[16] is 0xE3 or 0x63;

    private static BinaryFormat? Packed(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x78, 0x01 or 0x5E or 0x9C or 0xDA, ..] && bytes.Length > 8)
        {
            return Zlib;
        }

        if (bytes.Length > 10 && bytes.StartsWith("BZh"u8) && bytes[4..10].SequenceEqual("1AY&SY"u8))
        {
            return Bzip2;
        }

        return bytes.Length >= 512 && bytes[257..262].SequenceEqual("ustar"u8) ? Tar : null;
    }
}
