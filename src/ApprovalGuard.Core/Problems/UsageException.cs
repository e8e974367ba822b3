namespace ApprovalGuard.Problems;

/// <summary>Wrong usage, configuration or input text: the person can mend what they gave. Exit code 2.</summary>
public sealed class UsageException(Problem problem, Exception? inner = null) : ProblemException(problem, inner)
{
    /// <inheritdoc/>
    public override int ExitCode => 2;
}
