namespace ApprovalGuard.Reading;

/// <summary>What is read first: where one line can do the most harm.</summary>
public enum FileRank
{
    /// <summary>A finding stands in it.</summary>
    Finding,

    /// <summary>Its change acts by its place: workflows, hooks, agent configuration.</summary>
    Active,

    /// <summary>It says what the build brings in.</summary>
    Dependency,

    /// <summary>Code.</summary>
    Code,

    /// <summary>Tests.</summary>
    Test,

    /// <summary>Documentation and data.</summary>
    Prose,

    /// <summary>Generated, vendored or excluded: shown, and owing nothing.</summary>
    NotCounted,
}
