namespace ApprovalGuard.LockFiles;

/// <summary>What kind of place a locked package comes from.</summary>
public enum LockSourceKind
{
    /// <summary>A registry, the default one or one that the file names.</summary>
    Registry,

    /// <summary>An archive behind a plain URL, which no registry keeps from changing.</summary>
    Url,

    /// <summary>A Git repository, or a code host's archive of one.</summary>
    Git,

    /// <summary>A folder or file beside the project.</summary>
    Path,

    /// <summary>The project itself or another member of its workspace.</summary>
    Workspace,

    /// <summary>Inside of another package's archive.</summary>
    Bundled,
}
