namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>Bytes in memory that count how often they are read: the work that an archive makes, whatever comes out of it.</summary>
internal sealed class CountingStream(byte[] content) : MemoryStream(content, writable: false)
{
    public long BytesRead { get; private set; }

    // What reads into a span ends here too, in a derived stream.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }

    public override int ReadByte()
    {
        BytesRead++;
        return base.ReadByte();
    }
}
