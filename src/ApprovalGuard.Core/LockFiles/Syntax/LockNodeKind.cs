namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>What a value of JSON, YAML or TOML is.</summary>
internal enum LockNodeKind
{
    /// <summary>A text, number or truth value, as its characters.</summary>
    Scalar,

    /// <summary>Nothing, said as such.</summary>
    Null,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Values under names.</summary>
    Map,
}
