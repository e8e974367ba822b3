using System.Buffers;
using System.IO.Compression;

namespace ApprovalGuard.Archives.Packing;

/// <summary>The content of a brotli file (RFC 7932). The runtime's own stream takes broken and cut data for the end; here they are errors.</summary>
internal sealed class BrotliContent(Stream source) : ReadingStream
{
    private readonly byte[] _buffer = new byte[16 << 10];
    private BrotliDecoder _decoder;
    private int _from;
    private int _to;
    private bool _isDone;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && !buffer.IsEmpty)
        {
            var status = _decoder.Decompress(_buffer.AsSpan(_from, _to - _from), buffer, out var consumed, out var written);
            _from += consumed;
            _isDone = status == OperationStatus.Done;
            if (written > 0)
            {
                return written;
            }

            if (status == OperationStatus.InvalidData)
            {
                throw new ArchiveBrokenException("it is no brotli");
            }

            if (status == OperationStatus.NeedMoreData && !Refill())
            {
                throw new ArchiveBrokenException("it is cut short");
            }
        }

        return !_isDone || buffer.IsEmpty || (_from == _to && !Refill()) ? 0 : throw new ArchiveBrokenException("something follows its content");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _decoder.Dispose();
        base.Dispose(disposing);
    }

    private bool Refill()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        var read = source.Read(_buffer.AsSpan(_to));
        _to += read;
        return read > 0;
    }
}
