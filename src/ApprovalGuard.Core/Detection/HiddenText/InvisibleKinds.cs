namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Knows the family and the name of a character that shows nothing.</summary>
internal static class InvisibleKinds
{
    /// <summary>The family of the character.</summary>
    public static InvisibleKind Of(int character) => character switch
    {
        < 0xAD => InvisibleKind.None,
        0xAD => InvisibleKind.SoftHyphen,
        0x034F or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200D) or (>= 0x2060 and <= 0x2065) or (>= 0x206A and <= 0x206F) or 0xFEFF
            or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) => InvisibleKind.ZeroWidth,
        0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 => InvisibleKind.Filler,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => InvisibleKind.Selector,
        >= 0xE0000 and <= 0xE0FFF => InvisibleKind.Tag,
        (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0x10FFFF) => InvisibleKind.Private,
        _ => InvisibleKind.None,
    };

    /// <summary>The character in words, in the singular.</summary>
    public static string Name(int character) => character switch
    {
        0xAD => "soft hyphen",
        0x200B => "zero-width space",
        0x200C => "zero-width non-joiner",
        0x200D => "zero-width joiner",
        0x2060 => "word joiner",
        >= 0x2061 and <= 0x2064 => "invisible operator",
        0xFEFF => "byte order mark",
        0x2800 => "Braille blank",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "Hangul filler",
        0x180E => "Mongolian vowel separator",
        0x034F => "combining grapheme joiner",
        _ => "invisible character",
    };
}
