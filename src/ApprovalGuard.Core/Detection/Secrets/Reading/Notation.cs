namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>How a value is written beside its name; the looser, the more the value itself must say.</summary>
internal enum Notation
{
    /// <summary>In quotes after an operator, or as the content of an element.</summary>
    Quoted,

    /// <summary>Without quotes after an operator.</summary>
    Bare,

    /// <summary>In quotes, as an argument of a call or right after the name.</summary>
    Argument,

    /// <summary>Without quotes and without an operator: <c>--password x</c>, <c>machine m login l password x</c>.</summary>
    Loose,
}
