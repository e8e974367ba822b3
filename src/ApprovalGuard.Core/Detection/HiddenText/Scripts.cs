using System.Globalization;
using System.Text;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>What the scripts of the world need of invisible characters. Ranges are Unicode's blocks.</summary>
internal static class Scripts
{
    /// <summary>Whether the character is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin.</summary>
    public static bool IsRightToLeft(int character) =>
        character is (>= 0x0590 and <= 0x08FF and not 0x061C) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>Whether a joiner or non-joiner beside the character is spelling: Arabic and its kin, the scripts of India and South-East Asia, Mongolian.</summary>
    public static bool UsesJoiners(int character) =>
        character is (>= 0x0600 and <= 0x08FF and not 0x061C) or (>= 0x0900 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0x1900 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF)
            or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x11FFF) or (>= 0x1E900 and <= 0x1E95F);

    /// <summary>Whether words of the script are not parted by blanks, so that a zero-width space marks where a line may break.</summary>
    public static bool WritesWithoutBlanks(int character) =>
        character is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0x2E80 and <= 0x9FFF and not 0x3164) or (>= 0xA980 and <= 0xAADF)
            or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF and not 0xFFA0) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether the character is Korean.</summary>
    public static bool IsKorean(int character) => character is (>= 0x1100 and <= 0x11FF and not (0x115F or 0x1160)) or (>= 0x3131 and <= 0x318E and not 0x3164) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF);

    /// <summary>Whether the character is Mongolian.</summary>
    public static bool IsMongolian(int character) => character is (>= 0x1800 and <= 0x18AF) and not ((>= 0x180B and <= 0x180F) or 0x180E);

    /// <summary>Whether the character is a Chinese one, which a variation selector may follow.</summary>
    public static bool IsIdeograph(int character) => character is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether the character may be a part of an emoji sequence.</summary>
    public static bool IsPictograph(int character) =>
        character is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x27BF) or (>= 0x2900 and <= 0x297F) or (>= 0x2B00 and <= 0x2BFF)
            or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x20E3 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299;

    /// <summary>Whether the character may stand in an identifier.</summary>
    public static bool IsIdentifier(int character) =>
        character is '_' or '$' || (Rune.IsValid(character) && (Rune.IsLetterOrDigit(new Rune(character))
            || Rune.GetUnicodeCategory(new Rune(character)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber));

    /// <summary>The character that ends right before the offset; -1 at the start.</summary>
    public static int Before(ReadOnlySpan<char> text, int offset) => offset == 0
        ? -1
        : offset > 1 && char.IsSurrogatePair(text[offset - 2], text[offset - 1]) ? char.ConvertToUtf32(text[offset - 2], text[offset - 1]) : text[offset - 1];

    /// <summary>The character that starts at the offset; -1 at the end.</summary>
    public static int At(ReadOnlySpan<char> text, int offset) => offset >= text.Length
        ? -1
        : offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? char.ConvertToUtf32(text[offset], text[offset + 1]) : text[offset];

    /// <summary>UTF-16 units of the character.</summary>
    public static int Length(int character) => character > 0xFFFF ? 2 : 1;
}
