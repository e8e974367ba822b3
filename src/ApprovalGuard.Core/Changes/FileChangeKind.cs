namespace ApprovalGuard.Changes;

/// <summary>What happened to a file; Git's status letters.</summary>
public enum FileChangeKind
{
    /// <summary>A.</summary>
    Added,

    /// <summary>M; also a change of mode alone.</summary>
    Modified,

    /// <summary>D.</summary>
    Deleted,

    /// <summary>R.</summary>
    Renamed,

    /// <summary>C.</summary>
    Copied,

    /// <summary>T: file became link, submodule, or the reverse.</summary>
    TypeChanged,

    /// <summary>U: an unresolved conflict; no commit is possible then.</summary>
    Unmerged,
}
