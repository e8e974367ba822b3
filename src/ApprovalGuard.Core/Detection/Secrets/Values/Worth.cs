namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>What a value beside a secret's name is worth.</summary>
internal enum Worth
{
    /// <summary>Nothing: a word, a reference, an expression, a stand-in.</summary>
    None,

    /// <summary>A weak password, or one that everybody would try first.</summary>
    Weak,

    /// <summary>A password as a person chooses it.</summary>
    Chosen,

    /// <summary>Bytes as a machine issues them.</summary>
    Issued,
}
