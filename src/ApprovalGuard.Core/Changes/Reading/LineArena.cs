namespace ApprovalGuard.Changes.Reading;

/// <summary>Keeps the lines of one file in a few large arrays instead of one small array each.</summary>
internal sealed class LineArena
{
    private const int ChunkSize = 64 << 10;

    private byte[] _chunk = [];
    private int _used;

    /// <summary>Bytes kept so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Copies the line into the arena.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return default;
        }

        if (line.Length > _chunk.Length - _used)
        {
            // Small files dominate: the first chunk of a file starts small.
            var size = Bytes == 0 ? ChunkSize / 16 : ChunkSize;
            _chunk = new byte[Math.Max(size, line.Length)];
            _used = 0;
        }

        line.CopyTo(_chunk.AsSpan(_used));
        var kept = _chunk.AsMemory(_used, line.Length);
        _used += line.Length;
        Bytes += line.Length;
        return kept;
    }
}
