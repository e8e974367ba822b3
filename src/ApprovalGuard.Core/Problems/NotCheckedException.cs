namespace ApprovalGuard.Problems;

/// <summary>The work could not be done: no repository, an unreadable object, a truncated stream. Exit code 3, never a pass.</summary>
public sealed class NotCheckedException(Problem problem, Exception? inner = null) : ProblemException(problem, inner)
{
    /// <inheritdoc/>
    public override int ExitCode => 3;
}
