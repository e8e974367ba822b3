using System.Buffers.Binary;

namespace ApprovalGuard.Changes.Units;

/// <summary>SHA-256 of a reading unit as one side sees it (SPEC section 5). Ordered as its bytes are.</summary>
/// <param name="A">Bytes 0 to 7, big-endian.</param>
/// <param name="B">Bytes 8 to 15.</param>
/// <param name="C">Bytes 16 to 23.</param>
/// <param name="D">Bytes 24 to 31.</param>
public readonly record struct UnitDigest(ulong A, ulong B, ulong C, ulong D) : IComparable<UnitDigest>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    /// <summary>Reads the 32 bytes of a SHA-256.</summary>
    public static UnitDigest FromBytes(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>Writes the 32 bytes.</summary>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
    }

    /// <inheritdoc/>
    public int CompareTo(UnitDigest other)
    {
        if (A != other.A)
        {
            return A < other.A ? -1 : 1;
        }

        var order = B.CompareTo(other.B);
        order = order != 0 ? order : C.CompareTo(other.C);
        return order != 0 ? order : D.CompareTo(other.D);
    }

    /// <summary>The first bytes: those of a SHA-256 are as evenly spread as any mixture of them.</summary>
    public override int GetHashCode() => (int)A;

    /// <inheritdoc/>
    public override string ToString() => $"{A:x16}{B:x16}{C:x16}{D:x16}";

    /// <summary>Less in byte order.</summary>
    public static bool operator <(UnitDigest left, UnitDigest right) => left.CompareTo(right) < 0;

    /// <summary>Greater in byte order.</summary>
    public static bool operator >(UnitDigest left, UnitDigest right) => left.CompareTo(right) > 0;

    /// <summary>Less or equal in byte order.</summary>
    public static bool operator <=(UnitDigest left, UnitDigest right) => left.CompareTo(right) <= 0;

    /// <summary>Greater or equal in byte order.</summary>
    public static bool operator >=(UnitDigest left, UnitDigest right) => left.CompareTo(right) >= 0;
}
