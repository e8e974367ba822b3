namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>What the patterns of an allowlist are asked about (<c>regexTarget</c>).</summary>
public enum GitleaksTarget
{
    /// <summary>The secret.</summary>
    Secret,

    /// <summary>All that the rule matched.</summary>
    Match,

    /// <summary>The line.</summary>
    Line,
}
