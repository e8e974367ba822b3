namespace ApprovalGuard.Archives;

/// <summary>A format that holds other files, or one that is packed.</summary>
/// <param name="Name">As people call it: <c>zip</c>.</param>
/// <param name="CanBeOpened">Whether this product can look inside.</param>
public sealed record ArchiveFormat(string Name, bool CanBeOpened)
{
    /// <summary>PKWARE's APPNOTE: zip, jar, whl, nupkg, apk, docx and many more.</summary>
    public static ArchiveFormat Zip { get; } = new("zip", CanBeOpened: true);

    /// <summary>POSIX.1 (ustar, pax), with GNU's long names.</summary>
    public static ArchiveFormat Tar { get; } = new("tar", CanBeOpened: true);

    /// <summary>RFC 1952.</summary>
    public static ArchiveFormat Gzip { get; } = new("gzip", CanBeOpened: true);

    /// <summary>RFC 1950; known by its name alone.</summary>
    public static ArchiveFormat Zlib { get; } = new("zlib", CanBeOpened: true);

    /// <summary>RFC 7932; known by its name alone.</summary>
    public static ArchiveFormat Brotli { get; } = new("brotli", CanBeOpened: true);

    /// <summary>The archive stands behind something else in the same file: a program, a script, a picture. That part is worth a look of its own.</summary>
    public bool IsBehindOther { get; init; }

    /// <summary>One packed file, which may be a tar.</summary>
    internal bool IsPacked => this == Gzip || this == Zlib || this == Brotli;
}
