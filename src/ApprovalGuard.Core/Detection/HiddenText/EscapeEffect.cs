namespace ApprovalGuard.Detection.HiddenText;

/// <summary>What a control sequence does to whoever prints the text on a terminal.</summary>
internal enum EscapeEffect
{
    /// <summary>Switches the character set of a Japanese or Korean mail encoding (ISO 2022); no terminal matter.</summary>
    Encoding,

    /// <summary>Colours.</summary>
    Colour,

    /// <summary>Moves, erases or conceals, so that other text is seen than stands there.</summary>
    Hides,

    /// <summary>Makes the terminal act: title, clipboard, links, answers typed back.</summary>
    Acts,

    /// <summary>Anything else.</summary>
    Other,
}
