namespace ApprovalGuard.Changes;

/// <summary>Signatures and names of binary formats. Signatures from the formats' specifications.</summary>
internal static class BinaryFormats
{
    private static readonly HashSet<string> BinaryExtensions = new(StringComparer.Ordinal)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".ico", ".icns", ".tif", ".tiff", ".psd", ".heic",
        ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ttc", ".pdf", ".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar",
        ".jar", ".war", ".class", ".dex", ".apk", ".exe", ".dll", ".so", ".dylib", ".a", ".o", ".obj", ".lib", ".pdb", ".wasm", ".pyc", ".nupkg",
        ".whl", ".mp3", ".mp4", ".wav", ".ogg", ".webm", ".mov", ".avi", ".flac", ".bin", ".dat", ".db", ".sqlite", ".sqlite3", ".parquet",
        ".npy", ".npz", ".pkl", ".pickle", ".onnx", ".pt", ".h5", ".docx", ".xlsx", ".pptx", ".odt", ".mo", ".keystore", ".jks", ".p12", ".pfx",
    };

    /// <summary>Whether the name promises a binary, so that the content is worth a look even where the lines hold no NUL.</summary>
    public static bool HasBinaryName(RepoPath path) => BinaryExtensions.Contains(path.Extension);

    /// <summary>Whether the name promises an image or font: all that a foreign diff says of a binary.</summary>
    public static bool HasImageOrFontName(RepoPath path) => path.Extension is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".bmp" or ".ico" or ".icns"
        or ".tif" or ".tiff" or ".avif" or ".heic" or ".psd" or ".woff" or ".woff2" or ".ttf" or ".otf" or ".ttc" or ".eot";

    /// <summary>An image or font by both its signature and its name: an executable called <c>logo.png</c> is none.</summary>
    public static bool IsImageOrFont(RepoPath path, ReadOnlySpan<byte> content) => path.Extension switch
    {
        ".png" => content.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G']),
        ".jpg" or ".jpeg" => content.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]),
        ".gif" => content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8),
        ".webp" => content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8),
        ".bmp" => content.StartsWith("BM"u8),
        ".ico" => content.StartsWith([(byte)0, (byte)0, (byte)1, (byte)0]),
        ".icns" => content.StartsWith("icns"u8),
        ".tif" or ".tiff" => content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8),
        ".avif" or ".heic" => content.Length > 12 && content[4..].StartsWith("ftyp"u8),
        ".psd" => content.StartsWith("8BPS"u8),
        ".woff" => content.StartsWith("wOFF"u8),
        ".woff2" => content.StartsWith("wOF2"u8),
        ".ttf" => content.StartsWith([(byte)0, (byte)1, (byte)0, (byte)0]) || content.StartsWith("true"u8),
        ".otf" => content.StartsWith("OTTO"u8),
        ".ttc" => content.StartsWith("ttcf"u8),
        ".eot" => content.Length > 36 && content[34] == (byte)'L' && content[35] == (byte)'P',
        _ => false,
    };

    /// <summary>Whether the bytes start like a program, an archive or another format that is never text.</summary>
    public static bool HasBinarySignature(ReadOnlySpan<byte> content) =>
        content.StartsWith([(byte)0x7F, (byte)'E', (byte)'L', (byte)'F'])
        || (content.StartsWith("MZ"u8) && content.Length > 64 && content[..64].Contains((byte)0))
        || content.StartsWith([(byte)0xCA, (byte)0xFE, (byte)0xBA, (byte)0xBE])
        || content.StartsWith([(byte)0xCF, (byte)0xFA, (byte)0xED, (byte)0xFE])
        || content.StartsWith([(byte)0xCE, (byte)0xFA, (byte)0xED, (byte)0xFE])
        || content.StartsWith("\0asm"u8)
        || content.StartsWith("PK\u0003\u0004"u8)
        || content.StartsWith([(byte)0x1F, (byte)0x8B])
        || content.StartsWith("SQLite format 3\0"u8);
}
