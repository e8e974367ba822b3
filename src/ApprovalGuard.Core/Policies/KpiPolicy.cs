using System.Collections.Immutable;

namespace ApprovalGuard.Policies;

/// <summary>Section <c>kpi</c>. Targets are shares from 0 to 1, but for the approvals.</summary>
public sealed record KpiPolicy
{
    /// <summary><c>kpi.ai_markers</c>: further texts in trailers, footers and bot names that tell an agent's work.</summary>
    public ImmutableArray<string> AiMarkers { get; init; } = [];

    /// <summary><c>kpi.defect_labels</c>: labels of issues that are defects.</summary>
    public ImmutableArray<string> DefectLabels { get; init; } = ["bug", "defect", "regression"];

    /// <summary><c>kpi.targets.defect_rate</c>: post-merge defect rate stays below.</summary>
    public double DefectRate { get; init; } = 0.02;

    /// <summary><c>kpi.targets.revert_rate</c>: post-approval revert rate stays below.</summary>
    public double RevertRate { get; init; } = 0.05;

    /// <summary><c>kpi.targets.detection_rate</c>: drill detection rate reaches.</summary>
    public double DetectionRate { get; init; } = 0.80;

    /// <summary><c>kpi.targets.approvals_per_session</c>: mean approvals stay below.</summary>
    public int ApprovalsPerSession { get; init; } = 20;
}
