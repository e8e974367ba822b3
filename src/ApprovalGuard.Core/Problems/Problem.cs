namespace ApprovalGuard.Problems;

/// <summary>What went wrong, told so that a person can act on it: what happened, where, and what to do.</summary>
/// <param name="Message">What happened, one line, without a full stop at its end: <c>unknown key "read_ovr" in gates</c>.</param>
/// <param name="Where">The place: <c>path</c>, <c>path:line:column</c>, or null where there is none.</param>
/// <param name="Do">The remedy; starts with a verb or is a command to copy.</param>
public sealed record Problem(string Message, string? Where, string Do);
