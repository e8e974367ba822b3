namespace ApprovalGuard.Cli.Review;

/// <summary>How a sitting ended.</summary>
internal enum ReviewOutcome
{
    /// <summary>The person stopped; what was read is kept.</summary>
    Stopped,

    /// <summary>All was read, and nothing was decided.</summary>
    Read,

    /// <summary>The change may go on.</summary>
    Proceed,

    /// <summary>The change goes back to its author.</summary>
    SentBack,
}
