namespace ApprovalGuard.Reading;

/// <summary>What came of the wish to go on.</summary>
public enum ReadingStep
{
    /// <summary>The next hunk is shown.</summary>
    Next,

    /// <summary>The hunk's last row was not on the screen yet.</summary>
    NotShown,

    /// <summary>Its time still runs.</summary>
    TooSoon,

    /// <summary>The marked word is asked for.</summary>
    Presence,

    /// <summary>All was read.</summary>
    Finished,
}
