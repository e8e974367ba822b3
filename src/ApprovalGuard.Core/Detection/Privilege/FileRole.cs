namespace ApprovalGuard.Detection.Privilege;

/// <summary>What a file is there for. Decides which rules look at it and how grave what they see is.</summary>
[Flags]
internal enum FileRole
{
    /// <summary>Nothing that acts: data, lock files.</summary>
    None = 0,

    /// <summary>Source code.</summary>
    Code = 1,

    /// <summary>What a shell or a build runs: scripts, make files, Git hooks.</summary>
    Shell = 2,

    /// <summary>A recipe of a container image.</summary>
    Container = 4,

    /// <summary>What a build server runs: workflows, actions, pipelines.</summary>
    Pipeline = 8,

    /// <summary>Settings, manifests, descriptions of infrastructure.</summary>
    Config = 16,

    /// <summary>Pages and their templates, which hold links beside code.</summary>
    Page = 32,

    /// <summary>Text that an agent takes for its instructions.</summary>
    Instructions = 64,

    /// <summary>Text that people read: what it shows is not done.</summary>
    Prose = 128,

    /// <summary>Beside another role: the file is a test, or feeds one.</summary>
    Test = 256,

    /// <summary>Everything that acts by itself or is acted on.</summary>
    Acting = Code | Shell | Container | Pipeline | Config | Page | Instructions,
}
