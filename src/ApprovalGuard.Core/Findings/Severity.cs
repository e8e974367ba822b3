namespace ApprovalGuard.Findings;

/// <summary>How grave a finding is. High and critical block while their status is new.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Low,

    /// <summary>Look before it merges.</summary>
    Medium,

    /// <summary>Blocks.</summary>
    High,

    /// <summary>Blocks, and somebody must act at once.</summary>
    Critical,
}
