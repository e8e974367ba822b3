using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>An encoding of bytes in digits: hex, base64 or base32 (RFC 4648).</summary>
internal sealed class DigitEncoding
{
    /// <summary>Pairs of hex digits.</summary>
    public static readonly DigitEncoding Hex = new(HexText.Layer, groupLength: 2, SearchValues.Create("0123456789abcdefABCDEF"), HexText.Decode);

    /// <summary>Base64 of either alphabet.</summary>
    public static readonly DigitEncoding Base64 = new("base64", groupLength: 4, SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_="), Base64Text.Decode);

    /// <summary>Base32.</summary>
    public static readonly DigitEncoding Base32 = new(Base32Text.Layer, groupLength: 8, SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), Base32Text.Decode);

    private readonly string _name;
    private readonly SearchValues<char> _digits;
    private readonly Decoder _decode;

    private DigitEncoding(string name, int groupLength, SearchValues<char> digits, Decoder decode)
    {
        _name = name;
        GroupLength = groupLength;
        _digits = digits;
        _decode = decode;
    }

    private delegate int Decoder(ReadOnlySpan<char> digits, Span<byte> bytes);

    /// <summary>Digits that make whole bytes together.</summary>
    public int GroupLength { get; }

    /// <summary>Whether the text has no character that is not a digit of the encoding.</summary>
    public bool IsValid(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(_digits);

    /// <summary>Its name as a layer.</summary>
    public string LayerOf(ReadOnlySpan<char> digits) => this == Base64 ? Base64Text.LayerOf(digits) : _name;

    /// <summary>All bytes.</summary>
    public byte[] Decode(ReadOnlySpan<char> digits)
    {
        var bytes = new byte[digits.Length];
        return bytes[.._decode(digits, bytes)];
    }

    /// <summary>Decodes a few digits and gives the number of bytes.</summary>
    public int Decode(ReadOnlySpan<char> digits, Span<byte> bytes) => _decode(digits, bytes);
}
