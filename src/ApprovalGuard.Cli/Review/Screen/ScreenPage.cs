namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>The pages of the full-screen reader.</summary>
internal enum ScreenPage
{
    /// <summary>The summary, before the first hunk.</summary>
    Summary,

    /// <summary>A hunk.</summary>
    Hunk,

    /// <summary>The files by risk.</summary>
    Files,

    /// <summary>The keys.</summary>
    Keys,

    /// <summary>A note is typed.</summary>
    Note,

    /// <summary>Something to find is typed.</summary>
    Find,

    /// <summary>The marked word is typed.</summary>
    Presence,

    /// <summary>All was read, and the decision is asked for.</summary>
    Decide,
}
