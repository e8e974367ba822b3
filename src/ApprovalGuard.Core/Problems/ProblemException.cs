namespace ApprovalGuard.Problems;

/// <summary>Carries a <see cref="Problem"/> to the edge that reports it. Its two kinds decide the exit code.</summary>
public abstract class ProblemException(Problem problem, Exception? inner = null) : Exception(problem.Message, inner)
{
    /// <summary>What to tell the person.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>The process' exit code: 2 for wrong usage or configuration, 3 where the work could not be done.</summary>
    public abstract int ExitCode { get; }
}
