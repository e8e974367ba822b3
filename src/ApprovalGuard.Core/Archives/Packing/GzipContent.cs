using System.Buffers.Binary;
using System.IO.Compression;

namespace ApprovalGuard.Archives.Packing;

/// <summary>
/// The content of a gzip file (RFC 1952), of all its members. The runtime's own decoder takes a member that is cut short, and whatever follows the
/// last one, for the end; here both are errors, since something may hide there.
/// </summary>
/// <param name="source">The file; it must be seekable.</param>
/// <param name="budget">The archive's bounds; a member that holds nothing costs something all the same.</param>
internal sealed class GzipContent(Stream source, ArchiveBudget budget) : ReadingStream
{
    private const int FixedHeader = 10;
    private const int Trailer = 8;
    private const int MostFed = 512;

    private SliceStream? _fed;
    private DeflateStream? _member;
    private long _unpacked;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_member is not null || Begin())
        {
            var read = _member!.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                _unpacked += read;
                return read;
            }

            End();
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Begins the next member; false at the end of the file.</summary>
    private bool Begin()
    {
        if (source.Position == source.Length)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[FixedHeader];
        if (source.ReadAtLeast(header, FixedHeader, throwOnEndOfStream: false) < FixedHeader || header is not [0x1F, 0x8B, 8, ..])
        {
            throw new ArchiveBrokenException("what follows its content is no gzip");
        }

        budget.TakeMember();
        SkipOptional(header[3]);
        _fed = new SliceStream(source, source.Length - source.Position, MostFed);
        _member = new DeflateStream(_fed, CompressionMode.Decompress);
        _unpacked = 0;
        return true;
    }

    private void SkipOptional(byte flags)
    {
        const int Checksum = 2, Extra = 4, Name = 8, Comment = 16;
        if ((flags & Extra) != 0)
        {
            Span<byte> length = stackalloc byte[2];
            source.ReadExactly(length);
            source.Position += BinaryPrimitives.ReadUInt16LittleEndian(length);
        }

        for (var texts = ((flags & Name) != 0 ? 1 : 0) + ((flags & Comment) != 0 ? 1 : 0); texts > 0; texts--)
        {
            int value;
            while ((value = source.ReadByte()) != 0)
            {
                if (value < 0)
                {
                    throw new EndOfStreamException();
                }
            }
        }

        source.Position += (flags & Checksum) != 0 ? 2 : 0;
        if (source.Position > source.Length)
        {
            throw new EndOfStreamException();
        }
    }

    /// <summary>The decoder does not say where the member ends, only that it lies in what it was given last: the trailer with the length is looked for there.</summary>
    private void End()
    {
        var hasAll = !_fed!.WasShort;
        var lastGiven = source.Position - _fed.LastGiven;
        _member!.Dispose();
        _member = null;
        if (!hasAll)
        {
            throw new ArchiveBrokenException("it is cut short");
        }

        source.Position = Math.Max(0, lastGiven);
        var near = new byte[MostFed + Trailer + 3];
        var length = source.ReadAtLeast(near, near.Length, throwOnEndOfStream: false);
        for (var end = Trailer; end <= length; end++)
        {
            var isLength = BinaryPrimitives.ReadUInt32LittleEndian(near.AsSpan(end - 4)) == (uint)_unpacked;
            if (isLength && (lastGiven + end == source.Length || (end + 3 <= length && near.AsSpan(end) is [0x1F, 0x8B, 8, ..])))
            {
                source.Position = lastGiven + end;
                return;
            }
        }

        throw new ArchiveBrokenException("its end does not fit its content");
    }
}
