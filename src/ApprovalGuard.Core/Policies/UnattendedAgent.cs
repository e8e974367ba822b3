namespace ApprovalGuard.Policies;

/// <summary><c>agent.unattended</c>.</summary>
public enum UnattendedAgent
{
    /// <summary>No opinion on size; every line stays unread for the commit and the pull request.</summary>
    Defer,

    /// <summary>Large edits are refused.</summary>
    Deny,
}
