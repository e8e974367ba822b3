namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>What a configuration file steers.</summary>
internal enum ConfigKind
{
    /// <summary>A coding agent: settings, hooks, tool servers.</summary>
    Agent,

    /// <summary>An editor: settings, tasks, containers.</summary>
    Editor,

    /// <summary>Where packages come from.</summary>
    Packages,

    /// <summary>Git itself.</summary>
    Git,

    /// <summary>Commands that Git's hooks run.</summary>
    GitHooks,

    /// <summary>Variables of the environment.</summary>
    Environment,
}
