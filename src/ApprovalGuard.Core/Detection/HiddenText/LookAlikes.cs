using System.Buffers;
using System.Collections.Frozen;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Which letters look like Latin ones. Source: Unicode Technical Standard 39, confusables.txt, version 17, its single letters that map to one ASCII letter.</summary>
internal static class LookAlikes
{
    /// <summary>Each letter, followed by the one it looks like.</summary>
    private const string Pairs =
        /* Cyrillic */ "\u0405S\u0406I\u0408J\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0423Y\u0425X\u042Cb\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x"
        + "\u0455s\u0456i\u0458j\u0461w\u0474V\u0475v\u04AEY\u04AFy\u04BBh\u04BDe\u04C0I\u04CFl\u0501d\u050CG\u051Bq\u051CW\u051Dw"
        /* Greek */ + "\u037Ai\u037FJ\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X\u03B1a\u03B3y\u03B9i\u03BDv\u03BFo\u03C1p\u03C5u\u03D2Y\u03DCF"
        + "\u03F1p\u03F2c\u03F3j\u03F8p\u03F9C\u03FAM"
        /* Armenian */ + "\u054DU\u054FS\u0555O\u0561w\u0563q\u0566q\u0570h\u0578n\u057Cn\u057Du\u0581g\u0582i\u0584f\u0585o"
        /* Cherokee */ + "\u13A0D\u13A1R\u13A2T\u13A5i\u13A9Y\u13AAA\u13ABJ\u13ACE\u13B3W\u13B7M\u13BBH\u13BDY\u13C0G\u13C2h\u13C3Z\u13CFb\u13D2R\u13D4W\u13D5S\u13D9V\u13DAS\u13DEL\u13DFC\u13E2P\u13E6K\u13E7d\u13F3G\u13F4B"
        /* Coptic */ + "\u2C82B\u2C85r\u2C8EH\u2C92I\u2C93i\u2C94K\u2C98M\u2C9AN\u2C9EO\u2C9Fo\u2CA2P\u2CA3p\u2CA4C\u2CA5c\u2CA6T\u2CA8Y\u2CA9y\u2CACX\u2CBDw\u2CCEP\u2CCFp\u2CD0L"
        /* Lisu */ + "\uA4D0B\uA4D1P\uA4D2d\uA4D3D\uA4D4T\uA4D6G\uA4D7K\uA4D9J\uA4DAC\uA4DCZ\uA4DDF\uA4DFM\uA4E0N\uA4E1L\uA4E2S\uA4E3R\uA4E6V\uA4E7H\uA4EAW\uA4EBX\uA4ECY\uA4EEA\uA4F0E\uA4F2I\uA4F3O\uA4F4U"
        /* Latin beside the keyboard */ + "\u0251a\u0261g";

    /// <summary>Letters, not punctuation, that look like an operator: the clicks of Khoisan languages, like <c>!</c> and <c>|</c>.</summary>
    private const string OperatorLetters = "\u01C0\u01C1\u01C2\u01C3";

    private static readonly FrozenDictionary<int, char> Latin = MakeLatin();

    /// <summary>What may begin or be inside a deceiving word; the high halves stand for mathematical letters.</summary>
    public static readonly SearchValues<char> Starts = SearchValues.Create(string.Concat(
        "\u0251\u0261\uD835" + OperatorLetters,
        Letters(0x0370, 0x052F), Letters(0x0531, 0x0588), Letters(0x13A0, 0x13FF), Letters(0x2C80, 0x2CFF), Letters(0xA4D0, 0xA4FF), Letters(0xFF21, 0xFF3A), Letters(0xFF41, 0xFF5A)));

    /// <summary>Whether the letter looks like an operator.</summary>
    public static bool IsOperatorLetter(int character) => character is >= 0x01C0 and <= 0x01C3;

    /// <summary>The ASCII letter that this one looks like; null where there is none, itself for ASCII.</summary>
    public static char? LatinFor(int character) => character switch
    {
        < 0x80 => (char)character,
        >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A => (char)(character - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 => (char)((character - 0x1D400) % 52 is var letter and < 26 ? 'A' + letter : 'a' + ((character - 0x1D400) % 52) - 26),
        _ => Latin.TryGetValue(character, out var looksLike) ? looksLike : null,
    };

    /// <summary>The script of a letter.</summary>
    public static LetterScript ScriptOf(int character) => character switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= 0xC0 and <= 0x024F or 0x0251 or 0x0261 => LetterScript.Latin,
        >= 0x0370 and <= 0x03E1 or >= 0x03F0 and <= 0x03FF or >= 0x1F00 and <= 0x1FFF => LetterScript.Greek,
        >= 0x0400 and <= 0x052F or >= 0x1C80 and <= 0x1C8F or >= 0x2DE0 and <= 0x2DFF or >= 0xA640 and <= 0xA69F => LetterScript.Cyrillic,
        >= 0x0531 and <= 0x0588 => LetterScript.Armenian,
        >= 0x13A0 and <= 0x13FF or >= 0xAB70 and <= 0xABBF => LetterScript.Cherokee,
        >= 0x03E2 and <= 0x03EF or >= 0x2C80 and <= 0x2CFF => LetterScript.Coptic,
        >= 0xA4D0 and <= 0xA4FF => LetterScript.Lisu,
        >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A or >= 0x1D400 and <= 0x1D6A3 => LetterScript.Dressed,
        _ => LetterScript.Other,
    };

    /// <summary>Whether the letter is one that formulas are written with: small Greek ones, but for omicron and the symbols that nobody uses.</summary>
    public static bool IsMathematical(int character) => character is >= 0x03B1 and <= 0x03C9 and not 0x03BF;

    private static FrozenDictionary<int, char> MakeLatin()
    {
        var pairs = new Dictionary<int, char>();
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            pairs.Add(Pairs[i], Pairs[i + 1]);
        }

        return pairs.ToFrozenDictionary();
    }

    private static string Letters(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(static code => (char)code));
}
