namespace ApprovalGuard.Cli.Doctor;

/// <summary>One thing that is in order, or is not.</summary>
/// <param name="IsOk">In order.</param>
/// <param name="What">What was looked at: <c>hooks</c>.</param>
/// <param name="Words">What was seen.</param>
/// <param name="Do">The remedy, where it is not in order.</param>
internal sealed record HealthLine(bool IsOk, string What, string Words, string? Do = null);
