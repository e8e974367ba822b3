using System.Globalization;
using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Characters and what stands behind a backslash.</summary>
internal static class GoEscape
{
    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co",
    };

    /// <summary>A character as a pattern of its own.</summary>
    public static string Literal(Rune rune) => rune switch
    {
        { IsBmp: false } => $"(?:{Unit(rune.ToString()[0])}{Unit(rune.ToString()[1])})",
        _ => Unit((char)rune.Value),
    };

    /// <summary>One unit of UTF-16, the same inside and outside of a class.</summary>
    public static string Unit(char unit) => char.IsAsciiLetterOrDigit(unit) ? unit.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");

    /// <summary>What stands behind a backslash outside of a class.</summary>
    public static string Outside(GoText text)
    {
        var letter = text.Take();
        switch (letter)
        {
            case 'b' or 'B' or 'A' or 'z':
                return "\\" + letter;
            case 'p' or 'P':
                return Property(text, letter == 'P');
            default:
                return AsciiSet.OfLetter(letter) is { } set ? $"[{set.Pattern}]" : Literal(Character(text, letter));
        }
    }

    /// <summary>The character that an escape stands for.</summary>
    public static Rune Character(GoText text, char letter) => letter switch
    {
        'a' => new Rune('\a'),
        'f' => new Rune('\f'),
        'n' => new Rune('\n'),
        'r' => new Rune('\r'),
        't' => new Rune('\t'),
        'v' => new Rune('\v'),
        'x' => Hexadecimal(text),
        >= '0' and <= '7' => Octal(text, letter),
        _ when char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) => new Rune(letter),
        _ => throw text.Error($"\\{letter} is no escape of RE2"),
    };

    /// <summary>A category of Unicode: <c>\pN</c>, <c>\p{Lu}</c>, <c>\p{^Lu}</c>.</summary>
    public static string Property(GoText text, bool isNegated)
    {
        var name = text.Take().ToString();
        if (name == "{")
        {
            isNegated ^= text.TryTake("^");
            name = text.TakeWhile(static letter => char.IsAsciiLetter(letter) || letter == '_', 40);
            name = text.TryTake("}") ? name : throw text.Error("a class of Unicode is not closed");
        }

        return Categories.Contains(name) ? $"\\{(isNegated ? 'P' : 'p')}{{{name}}}" : throw text.Error($"the class {name} of Unicode is not known here");
    }

    private static Rune Hexadecimal(GoText text)
    {
        var isBraced = text.TryTake("{");
        var digits = text.TakeWhile(char.IsAsciiHexDigit, isBraced ? 8 : 2);
        var isWhole = isBraced ? text.TryTake("}") : digits.Length == 2;
        return isWhole && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out var rune)
            ? rune
            : throw text.Error("\\x names no character");
    }

    private static Rune Octal(GoText text, char first)
    {
        var digits = first + text.TakeWhile(static digit => digit is >= '0' and <= '7', 2);
        return first == '0' || digits.Length > 1
            ? new Rune(Convert.ToInt32(digits, 8))
            : throw text.Error($"\\{first} refers back to a group, which RE2 cannot");
    }
}
