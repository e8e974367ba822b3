namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Families of characters that show nothing.</summary>
internal enum InvisibleKind
{
    /// <summary>Visible.</summary>
    None,

    /// <summary>No width: zero-width space, joiners, word joiner, byte order mark, invisible operators and what Unicode deprecated of them.</summary>
    ZeroWidth,

    /// <summary>Shows only where a word breaks at the line's end.</summary>
    SoftHyphen,

    /// <summary>A letter or symbol whose picture is blank: Hangul fillers, Braille blank.</summary>
    Filler,

    /// <summary>Tag characters, U+E0000 to U+E007F, and the unassigned rest of their block.</summary>
    Tag,

    /// <summary>Variation selectors, 256 of them: as many as a byte has values.</summary>
    Selector,

    /// <summary>Private use: no meaning but the one that somebody agreed on.</summary>
    Private,
}
