namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Scripts whose letters can pass for Latin ones.</summary>
internal enum LetterScript
{
    /// <summary>Letters that do not matter here.</summary>
    Other,

    /// <summary>Latin, as it stands on keyboards.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Cherokee.</summary>
    Cherokee,

    /// <summary>Coptic.</summary>
    Coptic,

    /// <summary>Lisu.</summary>
    Lisu,

    /// <summary>Latin letters in another dress: full width, mathematical, double-struck.</summary>
    Dressed,
}
