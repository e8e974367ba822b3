namespace ApprovalGuard.Detection.HiddenText;

/// <summary>How comments begin in a language.</summary>
[Flags]
internal enum CommentStyle
{
    /// <summary>It has none.</summary>
    None = 0,

    /// <summary><c>//</c> and <c>/* … */</c>.</summary>
    Slashes = 1,

    /// <summary><c>#</c>.</summary>
    Hash = 2,

    /// <summary><c>--</c>.</summary>
    Dashes = 4,

    /// <summary><c>;</c>.</summary>
    Semicolon = 8,

    /// <summary><c>%</c>.</summary>
    Percent = 16,

    /// <summary><c>&lt;!-- … --&gt;</c>.</summary>
    Markup = 32,
}
