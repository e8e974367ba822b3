namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>What stands between a name and its value.</summary>
internal enum Operator
{
    /// <summary>Nothing that leads to a value.</summary>
    None,

    /// <summary>An assignment or comparison.</summary>
    Assigns,

    /// <summary>The end of an XML tag.</summary>
    ClosesTag,

    /// <summary>An opening parenthesis.</summary>
    Calls,

    /// <summary>A comma after a quoted name.</summary>
    Separates,

    /// <summary>A blank, and a quoted value after it.</summary>
    Touches,
}
