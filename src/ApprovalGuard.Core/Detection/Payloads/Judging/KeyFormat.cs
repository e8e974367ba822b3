using System.Buffers.Binary;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Keys, certificates and signatures: ASN.1 in DER (X.690), OpenSSH's and OpenPGP's formats, and protobuf's descriptors.</summary>
internal static class KeyFormat
{
    private static readonly BinaryFormat PrivateKey = new(FormatKind.PrivateKey, "private key");
    private static readonly BinaryFormat Structure = new(FormatKind.Structure, "key, certificate or signature");
    private static readonly BinaryFormat Descriptor = new(FormatKind.Structure, "protobuf descriptor");

    private const byte Integer = 0x02;
    private const byte OctetString = 0x04;
    private const byte Sequence = 0x30;

    /// <summary>A 1024-bit key has nine numbers of this many bytes in all; an ECDSA signature has two.</summary>
    private const int LeastRsaChildren = 9;

    /// <summary>The format; null where it is none of these.</summary>
    public static BinaryFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("openssh-key-v1\0"u8))
        {
            // The cipher's name follows; a key under a passphrase is no secret by itself.
            return bytes.Length > 23 && bytes[19..23].SequenceEqual("none"u8) ? PrivateKey : Structure;
        }

        if (bytes[0] == Sequence && Der.Children(bytes) is { Count: > 0 } children)
        {
            return IsPrivate(children) ? PrivateKey : Structure;
        }

        if (IsSshKey(bytes))
        {
            return Structure;
        }

        return IsDescriptor(bytes) ? Descriptor : OpenPgp(bytes);
    }

    /// <summary>PKCS #8 (0, algorithm, octets), PKCS #1 (nine integers), SEC 1 (1, octets).</summary>
    private static bool IsPrivate(List<(byte Tag, int Length)> children) => children switch
    {
        [(Integer, 1), (Sequence, _), (OctetString, > 30), ..] => true,
        [(Integer, 1), (OctetString, >= 16 and <= 66), ..] => true,
        [(Integer, 1), (Integer, >= 64), ..] => children.Count >= LeastRsaChildren,
        _ => false,
    };

    private static bool IsSshKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0, 0, 0, > 6 and < 48, ..] || bytes.Length < 4 + bytes[3])
        {
            return false;
        }

        var name = bytes.Slice(4, bytes[3]);
        return name.StartsWith("ssh-"u8) || name.StartsWith("ecdsa-"u8) || name.StartsWith("sk-"u8) || name.StartsWith("rsa-"u8);
    }

    /// <summary>FileDescriptorProto: field 1 is the file's name.</summary>
    private static bool IsDescriptor(ReadOnlySpan<byte> bytes) =>
        bytes is [0x0A, > 6 and < 0x80, ..] && bytes.Length > bytes[1] + 2 && bytes.Slice(2, bytes[1]).EndsWith(".proto"u8);

    /// <summary>RFC 9580: a packet with a public key, secret key or signature of version 3 to 6 first.</summary>
    private static BinaryFormat? OpenPgp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || (bytes[0] & 0x80) == 0)
        {
            return null;
        }

        var isNew = (bytes[0] & 0x40) != 0;
        var tag = isNew ? bytes[0] & 0x3F : (bytes[0] >> 2) & 0x0F;
        var (header, length) = isNew
            ? bytes[1] < 192 ? (2, bytes[1]) : bytes[1] < 224 ? (3, ((bytes[1] - 192) << 8) + bytes[2] + 192) : (6, BinaryPrimitives.ReadInt32BigEndian(bytes[2..]))
            : (bytes[0] & 3) switch { 0 => (2, bytes[1]), 1 => (3, BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])), _ => (5, BinaryPrimitives.ReadInt32BigEndian(bytes[1..])) };
        if (length < 12 || length > bytes.Length - header || bytes[header] is not (>= 3 and <= 6) || (length != bytes.Length - header && tag == 2))
        {
            return null;
        }

        return tag switch
        {
            5 => PrivateKey,
            2 or 6 when IsPlausible(bytes[header..], tag) => Structure,
            _ => null,
        };
    }

    /// <summary>The public-key algorithm (keys) or the type (signatures) is a known one.</summary>
    private static bool IsPlausible(ReadOnlySpan<byte> body, int tag) => tag == 6 ? body[5] is 1 or 16 or 17 or 18 or 19 or 22 or 25 or 27 : body[1] is <= 0x1F or 0x20 or 0x28 or 0x30 or 0x40 or 0x50;
}
