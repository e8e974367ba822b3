namespace ApprovalGuard.Findings;

/// <summary>What kind of thing a rule finds. JSON names are in kebab case: <c>hidden-text</c>.</summary>
public enum Category
{
    /// <summary>Credentials.</summary>
    Secret,

    /// <summary>Text that decodes to something a person cannot see.</summary>
    Payload,

    /// <summary>Characters that hide or disguise code.</summary>
    HiddenText,

    /// <summary>Rights gained, and ways out.</summary>
    Privilege,

    /// <summary>What steers an agent or a build.</summary>
    AgentConfig,

    /// <summary>Work outside the approved plan.</summary>
    PlanDrift,

    /// <summary>A loosened auto-approve boundary.</summary>
    Boundary,

    /// <summary>A bound was reached: part of the change was not looked at.</summary>
    NotInspected,
}
