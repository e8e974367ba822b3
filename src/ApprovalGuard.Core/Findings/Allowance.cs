namespace ApprovalGuard.Findings;

/// <summary>Why a finding is allowed, and by what.</summary>
/// <param name="Reason">The reason that was given.</param>
/// <param name="IsInline">A comment beside the finding allows it (in a scan); else the policy or an ignore file does.</param>
public sealed record Allowance(string Reason, bool IsInline);
