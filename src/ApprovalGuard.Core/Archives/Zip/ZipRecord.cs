namespace ApprovalGuard.Archives.Zip;

/// <summary>A file as a header of a zip archive describes it.</summary>
/// <param name="Name">Its name, made harmless.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">How it is packed.</param>
/// <param name="Packed">Bytes packed; -1 where the header does not say.</param>
/// <param name="Unpacked">Bytes unpacked; -1 where the header does not say.</param>
/// <param name="Header">Offset of its local header.</param>
internal readonly record struct ZipRecord(string Name, ushort Flags, ushort Method, long Packed, long Unpacked, long Header)
{
    private const ushort EncryptedBit = 1;
    private const ushort SizeBehindBit = 8;

    /// <summary>Only who knows the password can read it.</summary>
    public bool IsEncrypted => (Flags & EncryptedBit) != 0;

    /// <summary>The local header leaves the sizes to a descriptor behind the data.</summary>
    public bool HasSizeBehind => (Flags & SizeBehindBit) != 0;
}
