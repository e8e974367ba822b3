using System.Text;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Reads what invisible characters spell, where they spell something in ASCII.</summary>
internal static class HiddenData
{
    /// <summary>Letters looked at; enough for a preview, and a bound on the work.</summary>
    private const int MostLetters = 2048;

    private const int MostBitsPerLetter = 16;

    /// <summary>Less proves nothing.</summary>
    private const int FewestLetters = 3;

    /// <summary>Share of the letters that must be printable.</summary>
    private const double PrintableShare = 0.95;

    /// <summary>Tag characters mirror ASCII at U+E0000.</summary>
    public static string? FromTags(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < text.Length && letters.Length < MostLetters;)
        {
            var character = Scripts.At(text, i);
            i += Scripts.Length(character);
            if (character is >= 0xE0020 and <= 0xE007E)
            {
                letters.Append((char)(character - 0xE0000));
            }
        }

        return letters.Length > 0 ? letters.ToString() : null;
    }

    /// <summary>The 256 variation selectors stand for the 256 bytes, in order.</summary>
    public static string? FromSelectors(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length && bytes.Count < MostLetters;)
        {
            var character = Scripts.At(text, i);
            i += Scripts.Length(character);
            if (InvisibleKinds.Of(character) == InvisibleKind.Selector)
            {
                bytes.Add((byte)(character < 0x10000 ? character - 0xFE00 : character - 0xE0100 + 16));
            }
        }

        return Readable([.. bytes]);
    }

    /// <summary>Two, four or eight kinds of zero-width characters, in one of the usual orders, as bits of letters.</summary>
    public static string? FromZeroWidth(IReadOnlyList<int> all)
    {
        var characters = all.Take(MostLetters * MostBitsPerLetter).ToList();
        var kinds = characters.Distinct().ToList();
        return kinds.Count switch
        {
            2 => FromDigits(characters, kinds, 1),
            3 => FromSeparated(characters, kinds),
            4 => FromDigits(characters, kinds, 2),
            _ => null,
        };
    }

    /// <summary>Two kinds are the bits, the third, the rarest, parts the letters.</summary>
    private static string? FromSeparated(List<int> characters, List<int> kinds)
    {
        var separator = kinds.MinBy(kind => characters.Count(character => character == kind));
        var bits = kinds.FindAll(kind => kind != separator);
        foreach (var one in bits)
        {
            var letters = new List<byte>();
            var value = 0;
            foreach (var character in characters.Append(separator))
            {
                if (character != separator)
                {
                    value = ((value << 1) | (character == one ? 1 : 0)) & 0xFFFF;
                }
                else if (value > 0)
                {
                    letters.Add((byte)Math.Min(value, 255));
                    value = 0;
                }
            }

            if (Readable([.. letters]) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? FromDigits(List<int> characters, List<int> kinds, int bitsPerDigit)
    {
        foreach (var order in Orders(kinds))
        {
            foreach (var bitsPerLetter in (ReadOnlySpan<int>)[8, 7, MostBitsPerLetter])
            {
                if (Readable(Packed(characters, order, bitsPerDigit, bitsPerLetter)) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static byte[] Packed(List<int> characters, IReadOnlyList<int> order, int bitsPerDigit, int bitsPerLetter)
    {
        var digits = Enumerable.Range(0, order.Count).ToDictionary(digit => order[digit]);
        var letters = new List<byte>();
        int value = 0, bits = 0;
        foreach (var character in characters)
        {
            value = (value << bitsPerDigit) | digits[character];
            bits += bitsPerDigit;
            if (bits >= bitsPerLetter)
            {
                letters.Add((byte)Math.Min((value >> (bits - bitsPerLetter)) & ((1 << bitsPerLetter) - 1), 255));
                bits -= bitsPerLetter;
                value &= (1 << bits) - 1;
            }

            if (letters.Count == MostLetters)
            {
                break;
            }
        }

        return [.. letters];
    }

    private static IEnumerable<IReadOnlyList<int>> Orders(List<int> kinds)
    {
        if (kinds.Count == 1)
        {
            return [kinds];
        }

        return kinds.SelectMany(first => Orders(kinds.FindAll(kind => kind != first)).Select(rest => (IReadOnlyList<int>)[first, .. rest]));
    }

    private static string? Readable(byte[] bytes)
    {
        var printable = bytes.Count(static value => value is (>= 0x20 and < 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t');
        return bytes.Length >= FewestLetters && printable >= bytes.Length * PrintableShare ? Encoding.Latin1.GetString(bytes) : null;
    }
}
