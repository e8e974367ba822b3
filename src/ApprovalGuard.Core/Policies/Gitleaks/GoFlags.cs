namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>The flags of Go's patterns.</summary>
[Flags]
internal enum GoFlags
{
    /// <summary>None is on.</summary>
    None = 0,

    /// <summary><c>i</c>.</summary>
    IgnoreCase = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> match at lines.</summary>
    Multiline = 2,

    /// <summary><c>s</c>: <c>.</c> matches a line feed.</summary>
    DotAll = 4,

    /// <summary><c>U</c>: repetitions are lazy, and greedy with a question mark.</summary>
    Ungreedy = 8,
}
