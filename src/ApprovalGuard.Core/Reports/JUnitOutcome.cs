namespace ApprovalGuard.Reports;

/// <summary>What became of a case.</summary>
internal enum JUnitOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not.</summary>
    Failure,

    /// <summary>The work was not done.</summary>
    Error,

    /// <summary>It does not count.</summary>
    Skipped,
}
