using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ApprovalGuard.Changes.Units;

/// <summary>
/// Builds the bytes of one SHA-256: fields one after another, each prefixed by its length as four bytes, big-endian; a missing
/// one is the length 0xFFFFFFFF without bytes. One buffer serves all hashes of a file.
/// </summary>
internal sealed class FieldHash : IDisposable
{
    private const uint MissingLength = uint.MaxValue;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1024];
    private int _length;

    /// <summary>Starts anew, keeping the first <paramref name="length"/> bytes (a common prefix made before).</summary>
    public void Reset(int length = 0) => _length = length;

    /// <summary>Bytes put so far, for <see cref="Reset"/>.</summary>
    public int Length => _length;

    /// <summary>What was put so far.</summary>
    public ReadOnlySpan<byte> Content => _buffer.AsSpan(0, _length);

    /// <summary>Puts fields that were built before.</summary>
    public void Fields(ReadOnlySpan<byte> built) => built.CopyTo(Room(built.Length));

    /// <summary>Puts a field.</summary>
    public void Field(ReadOnlySpan<byte> bytes)
    {
        Prefix((uint)bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
    }

    /// <summary>Puts a text as UTF-8.</summary>
    public void Field(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Prefix((uint)count);
        Encoding.UTF8.GetBytes(text, Room(count));
    }

    /// <summary>Puts a line with its end.</summary>
    public void Line(in ChangedLine line)
    {
        var text = line.Text.Span;
        Prefix((uint)(text.Length + (line.EndsWithLineFeed ? 1 : 0)));
        text.CopyTo(Room(text.Length));
        if (line.EndsWithLineFeed)
        {
            Room(1)[0] = (byte)'\n';
        }
    }

    /// <summary>Puts a missing field.</summary>
    public void Missing() => Prefix(MissingLength);

    /// <summary>The hash of what was put.</summary>
    public UnitDigest Digest()
    {
        Span<byte> hash = stackalloc byte[UnitDigest.Size];
        _hash.AppendData(_buffer.AsSpan(0, _length));
        _hash.GetHashAndReset(hash);
        return UnitDigest.FromBytes(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Prefix(uint length) => BinaryPrimitives.WriteUInt32BigEndian(Room(4), length);

    private Span<byte> Room(int count)
    {
        if (_length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}
