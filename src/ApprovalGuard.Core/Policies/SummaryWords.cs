namespace ApprovalGuard.Policies;

/// <summary><c>summary.words</c>.</summary>
public enum SummaryWords
{
    /// <summary>Required where an agent wrote the change.</summary>
    Agent,

    /// <summary>Always required.</summary>
    Always,

    /// <summary>Never required.</summary>
    Never,
}
