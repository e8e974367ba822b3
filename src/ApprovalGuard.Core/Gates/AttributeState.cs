namespace ApprovalGuard.Gates;

/// <summary>What a line of <c>.gitattributes</c> says of an attribute.</summary>
internal enum AttributeState
{
    /// <summary><c>name</c> or <c>name=true</c>.</summary>
    Set,

    /// <summary><c>-name</c>, <c>name=false</c>, or any other value.</summary>
    Unset,

    /// <summary><c>!name</c>: as if nothing had been said.</summary>
    Unspecified,
}
