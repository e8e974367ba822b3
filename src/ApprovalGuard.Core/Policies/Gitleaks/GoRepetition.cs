namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>How often something repeats.</summary>
/// <param name="Text">As it is written, the same in both syntaxes.</param>
/// <param name="Least">At least.</param>
/// <param name="Most">At most; <see cref="NoEnd"/> for any number.</param>
internal readonly record struct GoRepetition(string Text, int Least, int Most)
{
    /// <summary>Any number.</summary>
    public const int NoEnd = -1;

    /// <summary>The least is not over the most.</summary>
    public bool IsRange => Most == NoEnd || Least <= Most;

    /// <summary>How often it is written out, which is what it costs.</summary>
    public int Times => Math.Max(1, Most == NoEnd ? Least : Most);
}
