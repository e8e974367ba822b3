namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>What stands between two literals.</summary>
internal enum JointKind
{
    /// <summary>Something else: they have nothing to do with each other.</summary>
    None,

    /// <summary>An operator that joins texts, or nothing but blanks, which joins them in C and Python.</summary>
    Joined,

    /// <summary>A comma: they are elements of a list.</summary>
    Listed,
}
