namespace ApprovalGuard.Policies;

/// <summary>The rules of a repository. Everything has a default, so an empty file is a valid policy (SPEC section 3).</summary>
public sealed record Policy
{
    /// <summary>The size gates.</summary>
    public GatePolicy Gates { get; init; } = new();

    /// <summary>The detectors.</summary>
    public DetectPolicy Detect { get; init; } = new();

    /// <summary>Reading: what receipts must prove and how fast nobody reads.</summary>
    public ReadingPolicy Reading { get; init; } = new();

    /// <summary>The words beside the structural summary.</summary>
    public SummaryPolicy Summary { get; init; } = new();

    /// <summary>The coding agents' hook.</summary>
    public AgentPolicy Agent { get; init; } = new();

    /// <summary>The key figures.</summary>
    public KpiPolicy Kpi { get; init; } = new();

    /// <summary>The playbook's names.</summary>
    public IncidentPolicy Incident { get; init; } = new();

    /// <summary>The organisation's policy that this one builds on; null where there is none.</summary>
    public ExtendsReference? Extends { get; init; }

    /// <summary>The defaults.</summary>
    public static Policy Default { get; } = new();
}
