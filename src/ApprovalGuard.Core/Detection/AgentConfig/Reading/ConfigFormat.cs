namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>How a configuration file is written.</summary>
internal enum ConfigFormat
{
    /// <summary>JSON, with the comments and trailing commas that editors allow.</summary>
    Json,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>YAML, by its indentation.</summary>
    Yaml,

    /// <summary>Sections and <c>key = value</c>: Git's, npm's, pip's.</summary>
    Ini,

    /// <summary>XML.</summary>
    Markup,

    /// <summary>Lines of a script or of a language of its own; nothing is parsed.</summary>
    Lines,
}
