namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>What a package source is asked for.</summary>
internal enum SourceRole
{
    /// <summary>Everything: it replaces the public one.</summary>
    Default,

    /// <summary>Everything as well: whoever offers the higher version wins.</summary>
    Extra,

    /// <summary>What the others do not have, or what is named for it.</summary>
    Repository,

    /// <summary>Names under one scope.</summary>
    Scope,

    /// <summary>The build tool itself.</summary>
    Tool,
}
