namespace ApprovalGuard.Archives.Packing;

/// <summary>
/// The bytes of an archive as it lies there, counted as they are read. What comes out of a decoder tells nothing of the work: a hostile archive names
/// the same bytes in each of its entries, and packs them so that nothing comes out at all.
/// </summary>
/// <param name="inner">The bytes; seekable, and left open.</param>
/// <param name="budget">The archive's bounds.</param>
/// <param name="cancellation">Stops between two reads, whatever a decoder does with them.</param>
internal sealed class CountedSource(Stream inner, ArchiveBudget budget, CancellationToken cancellation) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        budget.TakeRead(read);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int ReadByte()
    {
        budget.TakeRead(1);
        return inner.ReadByte();
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
