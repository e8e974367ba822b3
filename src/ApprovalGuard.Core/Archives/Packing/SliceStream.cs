namespace ApprovalGuard.Archives.Packing;

/// <summary>
/// The next bytes of a stream, and no more. A decoder that asks for more than there are was given something that is cut short, which the runtime's
/// own decoders take for the end.
/// </summary>
/// <param name="source">Where they come from.</param>
/// <param name="length">How many.</param>
/// <param name="mostAtOnce">At most so many are given at a time, so that one knows closely where a decoder stopped.</param>
internal sealed class SliceStream(Stream source, long length, int mostAtOnce = int.MaxValue) : ReadingStream
{
    /// <summary>Bytes not read yet.</summary>
    public long Left { get; private set; } = length;

    /// <summary>Bytes given at the last time.</summary>
    public int LastGiven { get; private set; }

    /// <summary>More was asked for than there is.</summary>
    public bool WasShort { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(Math.Min(buffer.Length, mostAtOnce), Left);
        var read = wanted == 0 ? 0 : source.Read(buffer[..wanted]);
        WasShort |= read == 0 && buffer.Length > 0;
        Left -= read;
        LastGiven = read > 0 ? read : LastGiven;
        return read;
    }

    /// <summary>Reads on to the end of the slice.</summary>
    /// <exception cref="EndOfStreamException">The source ends before.</exception>
    public void Skip()
    {
        Span<byte> nowhere = stackalloc byte[4096];
        while (Left > 0)
        {
            if (Read(nowhere) == 0)
            {
                throw new EndOfStreamException();
            }
        }
    }
}
