namespace ApprovalGuard.TestKit;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record GitOutcome(int ExitCode, string Output, string Error);
