namespace ApprovalGuard.Reports;

/// <summary>Who sees what a Git hook prints.</summary>
/// <param name="IsTerminal">Standard error is a terminal, so a person sits there; else a client with windows shows the text.</param>
/// <param name="AgentSign">The sign by which a coding agent was recognised (<c>CLAUDECODE is set</c>); null where none was.</param>
/// <param name="Folder">The top of the working tree.</param>
public sealed record HookAudience(bool IsTerminal, string? AgentSign, string Folder)
{
    /// <summary>A person at a terminal. To nobody else the way round a hook is named.</summary>
    public bool IsPersonAtTerminal => IsTerminal && AgentSign is null;
}
