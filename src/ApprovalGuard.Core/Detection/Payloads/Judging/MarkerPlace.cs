namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Where in a text a marker counts.</summary>
internal enum MarkerPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>As a word of its own: no letter, digit or underscore before it.</summary>
    Word,

    /// <summary>As a function and not as the method of something: <c>regex.exec(…)</c> runs nothing.</summary>
    Function,

    /// <summary>Where a command or statement may begin: at the start of a line, after a separator or an opening bracket.</summary>
    Statement,

    /// <summary>At the very start of the text.</summary>
    Start,
}
