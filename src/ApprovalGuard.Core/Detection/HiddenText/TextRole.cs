namespace ApprovalGuard.Detection.HiddenText;

/// <summary>What a file's text is for, which decides what is natural in it.</summary>
internal enum TextRole
{
    /// <summary>Something runs it, or nobody knows: nothing invisible is natural between its words.</summary>
    Code,

    /// <summary>Words for people: Markdown, books, licences.</summary>
    Prose,

    /// <summary>Words of a program in a human language: message catalogues.</summary>
    Translation,

    /// <summary>Values without code: JSON, CSV, XML.</summary>
    Data,

    /// <summary>What a terminal showed, or what a test expects of one: logs, casts, snapshots.</summary>
    Recording,

    /// <summary>Words for a coding agent. It reads what people do not see, so nothing hidden is natural in them.</summary>
    Instructions,
}
