using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Formats whose first bytes say all: signatures of four bytes and more that mean nothing as text.</summary>
internal static class Signature
{
    private static readonly (byte[] Bytes, BinaryFormat Format)[] All =
    [
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], Program("ELF executable")),
        ([0xFE, 0xED, 0xFA, 0xCE], Program("Mach-O executable")),
        ([0xFE, 0xED, 0xFA, 0xCF], Program("Mach-O executable")),
        ([0xCE, 0xFA, 0xED, 0xFE], Program("Mach-O executable")),
        ([0xCF, 0xFA, 0xED, 0xFE], Program("Mach-O executable")),
        ([0, (byte)'a', (byte)'s', (byte)'m'], Program("WebAssembly module")),
        ([.. "dex\n03"u8], Program("Dalvik executable")),
        ([(byte)'B', (byte)'C', 0xC0, 0xDE], Program("LLVM bitcode")),
        ([0x1B, .. "Lua"u8], Program("compiled Lua code")),
        ([0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], Program("Windows shortcut")),

        ([0x1F, 0x8B, 0x08], new BinaryFormat(FormatKind.Gzip, "gzip data")),
        ([.. "PK\u0003\u0004"u8], new BinaryFormat(FormatKind.Zip, "zip archive")),
        ([0xFD, .. "7zXZ\0"u8], Closed("xz data")),
        ([0x28, 0xB5, 0x2F, 0xFD], Closed("zstd data")),
        ([0x04, 0x22, 0x4D, 0x18], Closed("lz4 data")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], Closed("7z archive")),
        ([.. "Rar!\u001A\u0007"u8], Closed("rar archive")),
        ([.. "MSCF\0\0\0\0"u8], Closed("cab archive")),
        ([.. "!<arch>\n"u8], Closed("ar archive")),
        ([0xED, 0xAB, 0xEE, 0xDB], Closed("rpm package")),
        ([.. "xar!"u8], Closed("xar archive")),
        ([.. "hsqs"u8], Closed("squashfs image")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Closed("OLE document")),

        ([0xAC, 0xED, 0x00, 0x05], new BinaryFormat(FormatKind.Object, "serialized Java object")),
        ([0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0], new BinaryFormat(FormatKind.Object, "BinaryFormatter object")),
    ];

    private static readonly SearchValues<byte> Firsts = SearchValues.Create([.. All.Select(static known => known.Bytes[0])]);

    /// <summary>The bytes that these formats start with.</summary>
    public static IEnumerable<byte> FirstBytes => All.Select(static known => known.Bytes[0]);

    /// <summary>The format that the bytes start with; null where it is none of these.</summary>
    public static BinaryFormat? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !Firsts.Contains(bytes[0]))
        {
            return null;
        }

        foreach (var (signature, format) in All)
        {
            if (bytes.StartsWith(signature))
            {
                return format;
            }
        }

        return null;
    }

    private static BinaryFormat Program(string words) => new(FormatKind.Executable, words);

    private static BinaryFormat Closed(string words) => new(FormatKind.Closed, words);
}
