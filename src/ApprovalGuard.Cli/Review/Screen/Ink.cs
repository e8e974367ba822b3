namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>How a piece of text is shown, by role (LOOKS section 0): colour is never the only carrier.</summary>
internal enum Ink
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Paths.</summary>
    Path,

    /// <summary>Gutters, rules, what only moved.</summary>
    Meta,

    /// <summary>Added lines.</summary>
    Added,

    /// <summary>Added words inside a changed line.</summary>
    AddedWord,

    /// <summary>Removed lines.</summary>
    Removed,

    /// <summary>Removed words inside a changed line.</summary>
    RemovedWord,

    /// <summary>What waits for somebody.</summary>
    Owed,

    /// <summary>Marked characters.</summary>
    Mark,
}
