namespace ApprovalGuard.Findings;

/// <summary>Whether a finding counts.</summary>
public enum FindingStatus
{
    /// <summary>Counts.</summary>
    New,

    /// <summary>Known from the baseline.</summary>
    Baselined,

    /// <summary>Allowed with a reason.</summary>
    Allowed,
}
