using System.Buffers;
using System.Globalization;
using System.Text;
using ApprovalGuard.Detection.Payloads.Decoding;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Exclusive-or with a constant that stands in the code: <c>b ^ 0x5A</c>, <c>$b -bxor 90</c>, <c>b ^ key[i % 4]</c> with <c>key = "spam"</c> nearby.</summary>
internal static class XorKeys
{
    /// <summary>Its name as a layer.</summary>
    public const string Layer = "xor";

    private const int MostKeys = 8;
    private const int MostOperators = 32;
    private const int SampleLength = 256;
    private const int LongestKey = 256;

    private static readonly SearchValues<string> Operators = SearchValues.Create(["^", "bxor", "xor ", "xor(", ".xor"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$@");

    /// <summary>What the bytes are under each of the keys that makes them look like something.</summary>
    public static IEnumerable<byte[]> Readings(byte[] bytes, IReadOnlyList<byte[]> keys)
    {
        foreach (var key in keys)
        {
            var sample = Xor(bytes.AsSpan(0, Math.Min(bytes.Length, SampleLength)), key);
            if (DecodedText.LooksLikeText(sample) || BinaryFormat.Recognise(sample) is not null)
            {
                yield return Xor(bytes, key);
            }
        }
    }

    private static byte[] Xor(ReadOnlySpan<byte> bytes, byte[] key)
    {
        var result = new byte[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            result[i] = (byte)(bytes[i] ^ key[i % key.Length]);
        }

        return result;
    }

    /// <summary>The keys that a routine names.</summary>
    public static IReadOnlyList<byte[]> Find(ReadOnlySpan<char> code)
    {
        var keys = new List<byte[]>();
        var tried = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var operators = 0;
        for (var at = 0; keys.Count < MostKeys && operators++ < MostOperators && code[at..].IndexOfAny(Operators) is var next and >= 0;)
        {
            at += next;
            var end = at + (code[at] == '^' ? 1 : 4);
            Add(keys, tried, code, Operand(code[Math.Min(end, code.Length)..]));
            if (code[at] == '^')
            {
                Add(keys, tried, code, OperandBefore(code[..at]));
            }

            at++;
        }

        return keys;
    }

    private static void Add(List<byte[]> keys, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> tried, ReadOnlySpan<char> code, ReadOnlySpan<char> operand)
    {
        if (operand.IsEmpty || !tried.Add(operand))
        {
            return;
        }

        var key = Number(operand) is { } number ? [number] : char.IsAsciiDigit(operand[0]) ? null : Assigned(code, operand);
        if (key is not null && !keys.Exists(known => known.AsSpan().SequenceEqual(key)))
        {
            keys.Add(key);
        }
    }

    private static ReadOnlySpan<char> Operand(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExcept(" =(,\t");
        if (start < 0)
        {
            return [];
        }

        foreach (var call in (ReadOnlySpan<string>)["ord(", "byte(", "[byte]", "int(", "(byte)"])
        {
            start += text[start..].StartsWith(call, StringComparison.OrdinalIgnoreCase) ? call.Length : 0;
        }

        var length = text[start..].IndexOfAnyExcept(NameCharacters);
        return length < 0 ? text[start..] : text.Slice(start, length);
    }

    private static ReadOnlySpan<char> OperandBefore(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        var start = text.LastIndexOfAnyExcept(NameCharacters) + 1;
        return text[start..];
    }

    private static byte? Number(ReadOnlySpan<char> text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return byte.TryParse(isHex ? text[2..] : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    /// <summary>The constant that the code gives to the name, a number or a text.</summary>
    private static byte[]? Assigned(ReadOnlySpan<char> code, ReadOnlySpan<char> name)
    {
        for (var at = 0; code[at..].IndexOf(name) is var next and >= 0;)
        {
            at += next + name.Length;
            var rest = code[at..].TrimStart();
            if (rest is not (['=' or ':', not '=', ..]))
            {
                continue;
            }

            rest = rest.TrimStart("=: (bu@");
            if (rest is ['"' or '\'', ..])
            {
                var end = rest[1..].IndexOf(rest[0]);
                return end is > 0 and <= LongestKey ? Encoding.UTF8.GetBytes(rest.Slice(1, end).ToString()) : null;
            }

            if (Number(Operand(rest)) is { } number)
            {
                return [number];
            }
        }

        return null;
    }
}
