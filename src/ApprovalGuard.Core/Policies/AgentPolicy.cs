namespace ApprovalGuard.Policies;

/// <summary>Section <c>agent</c>.</summary>
/// <param name="CheckpointLines"><c>agent.checkpoint_lines</c>: unread lines of a session after which the end of a turn asks for reading.</param>
/// <param name="Unattended"><c>agent.unattended</c>: what the hook does where nobody can answer.</param>
public sealed record AgentPolicy(int CheckpointLines = 400, UnattendedAgent Unattended = UnattendedAgent.Defer);
