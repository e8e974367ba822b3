using ApprovalGuard.Archives.Tar;
using ApprovalGuard.Archives.Zip;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Archives;

/// <summary>Recognises archives: by their signature whatever their name says, and by name alone where a format has none.</summary>
public static class ArchiveFormats
{
    /// <summary>Bytes of the beginning that suffice to recognise all that begin with their signature.</summary>
    public const int HeadBytes = TarHeader.BlockBytes;

    private static readonly (byte[] Signature, ArchiveFormat Format)[] Signatures =
    [
        ([.. "PK\u0003\u0004"u8], ArchiveFormat.Zip),
        ([0x1F, 0x8B, 8], ArchiveFormat.Gzip),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], new("7z", CanBeOpened: false)),
        ([.. "Rar!\u001a\u0007"u8], new("rar", CanBeOpened: false)),
        ([0xFD, .. "7zXZ\0"u8], new("xz", CanBeOpened: false)),
        ([0x28, 0xB5, 0x2F, 0xFD], new("zstd", CanBeOpened: false)),
        ([.. "LZIP"u8, 1], new("lzip", CanBeOpened: false)),
        ([0x04, 0x22, 0x4D, 0x18], new("lz4", CanBeOpened: false)),
        ([0x1F, 0x9D], new("compress", CanBeOpened: false)),
        ([.. "MSCF\0\0\0\0"u8], new("cab", CanBeOpened: false)),
        ([.. "!<arch>\n"u8], new("ar", CanBeOpened: false)),
        ([0xED, 0xAB, 0xEE, 0xDB], new("rpm", CanBeOpened: false)),
        ([.. "070701"u8], new("cpio", CanBeOpened: false)),
        ([.. "xar!"u8], new("xar", CanBeOpened: false)),
    ];

    private static readonly ArchiveFormat Bzip2 = new("bzip2", CanBeOpened: false);
    private static readonly ArchiveFormat Lzma = new("lzma", CanBeOpened: false);

    /// <summary>What begins like this; null where it is no archive.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="head">Its first <see cref="HeadBytes"/>, or all of it.</param>
    public static ArchiveFormat? Recognise(RepoPath path, ReadOnlySpan<byte> head)
    {
        foreach (var (signature, format) in Signatures)
        {
            if (head.StartsWith(signature))
            {
                return format;
            }
        }

        if (head.Length > 10 && head.StartsWith("BZh"u8) && head[4..].StartsWith((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
        {
            return Bzip2;
        }

        if (TarHeader.IsOne(head) || TarHeader.Claims(head))
        {
            return head.StartsWith("#!"u8) ? ArchiveFormat.Tar with { IsBehindOther = true } : ArchiveFormat.Tar;
        }

        return path.Extension switch
        {
            ".br" when !LooksLikeText(head) => ArchiveFormat.Brotli,
            ".zz" or ".zlib" when head is [0x78, ..] => ArchiveFormat.Zlib,
            ".lzma" when head is [0x5D, 0, 0, ..] => Lzma,
            _ => null,
        };
    }

    /// <summary>The same for content in memory.</summary>
    public static ArchiveFormat? Recognise(RepoPath path, byte[] content) =>
        Recognise(path, content.AsSpan(0, Math.Min(content.Length, HeadBytes))) is { } format ? format
        : ZipEnd.MayBeIn(content) ? Recognise(path, new MemoryStream(content, writable: false))
        : null;

    /// <summary>What the whole content is; a zip archive may stand behind a program or a script, since its directory is at the end.</summary>
    public static ArchiveFormat? Recognise(RepoPath path, Stream content)
    {
        var head = new byte[HeadBytes];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Recognise(path, head.AsSpan(0, length))
            ?? (ZipEnd.Find(content) is not null ? ArchiveFormat.Zip with { IsBehindOther = true } : null);
    }

    /// <summary>What the name alone promises, where the content is not at hand.</summary>
    public static bool HasName(RepoPath path) => path.Extension is ".zip" or ".jar" or ".war" or ".ear" or ".aar" or ".whl" or ".egg" or ".nupkg" or ".snupkg" or ".vsix"
        or ".apk" or ".ipa" or ".xpi" or ".crx" or ".docx" or ".xlsx" or ".pptx" or ".odt" or ".ods" or ".odp" or ".epub" or ".npz"
        or ".tar" or ".tgz" or ".gz" or ".br" or ".zz" or ".bz2" or ".tbz2" or ".xz" or ".txz" or ".zst" or ".7z" or ".rar" or ".lz4" or ".lzma" or ".cab" or ".rpm" or ".deb";

    private static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(head[..Math.Max(0, head.LastIndexOf((byte)'\n'))]);
        return isUtf8 && !head.ContainsAnyInRange((byte)0, (byte)8);
    }
}
