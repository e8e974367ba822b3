using ApprovalGuard.Archives.Packing;

namespace ApprovalGuard.Archives.Tar;

/// <summary>
/// The files of a tar archive, read from its start to its end; past the blocks of zeros that end it, since some programs do so too.
/// </summary>
internal sealed class TarEntries(Stream archive)
{
    private const int MostDescription = 1 << 20;

    private readonly byte[] _header = new byte[TarHeader.BlockBytes];
    private byte[]? _name;
    private long? _size;

    /// <summary>The files, one by one.</summary>
    public IEnumerable<ArchiveEntry> Read()
    {
        while (NextHeader())
        {
            // Links, folders and devices have no content whatever their size says.
            var hasContent = TarHeader.Type(_header) is not (>= (byte)'1' and <= (byte)'6');
            var size = hasContent ? _size ?? TarHeader.Size(_header) : 0;
            var content = new SliceStream(archive, size >= 0 ? size : throw new ArchiveBrokenException("a length in it is broken"));
            switch (TarHeader.Type(_header))
            {
                case (byte)'x':
                    var records = PaxRecords.Read(Description(content));
                    (_name, _size) = (records.Path ?? _name, records.Size ?? _size);
                    break;
                case (byte)'L':
                    _name = TarHeader.UpToNul(Description(content)).ToArray();
                    break;
                case (byte)'K' or (byte)'g':
                    break;
                case var _ when !hasContent:
                    (_name, _size) = (null, null);
                    break;
                default:
                    yield return new ArchiveEntry(EntryName.Of(_name ?? TarHeader.Name(_header)), content) { ProblemAtEnd = _ => content.Left > 0 ? "it is cut short" : null };
                    (_name, _size) = (null, null);
                    break;
            }

            SkipToBlock(content, size);
        }
    }

    /// <summary>Goes to the next header; false at the end of the archive.</summary>
    private bool NextHeader()
    {
        do
        {
            var read = archive.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                return false;
            }

            if (read < _header.Length)
            {
                return _header.AsSpan(0, read).ContainsAnyExcept((byte)0) ? throw new ArchiveBrokenException("something follows its content") : false;
            }
        }
        while (!_header.AsSpan().ContainsAnyExcept((byte)0));

        if (!TarHeader.IsOne(_header))
        {
            throw new ArchiveBrokenException("a header in it is broken");
        }

        SkipMap();
        return true;
    }

    /// <summary>The map of a sparse file says where its pieces lie; the pieces follow each other and are read as they come.</summary>
    private void SkipMap()
    {
        const int ContinuesAt = 504;
        var block = new byte[TarHeader.BlockBytes];
        for (var more = TarHeader.HasMapBehind(_header); more; more = block[ContinuesAt] != 0)
        {
            archive.ReadExactly(block);
        }
    }

    private static byte[] Description(SliceStream content)
    {
        if (content.Left > MostDescription)
        {
            throw new ArchiveBrokenException("a name in it is too long");
        }

        var text = new byte[content.Left];
        content.ReadExactly(text);
        return text;
    }

    private void SkipToBlock(SliceStream content, long size)
    {
        content.Skip();
        new SliceStream(archive, (TarHeader.BlockBytes - (size % TarHeader.BlockBytes)) % TarHeader.BlockBytes).Skip();
    }
}
