namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>A value that stands beside a name.</summary>
/// <param name="Start">Offset of the value, without quotes.</param>
/// <param name="Length">Its length.</param>
/// <param name="Notation">How it is written.</param>
internal readonly record struct Assignment(int Start, int Length, Notation Notation)
{
    /// <summary>Whether there is one.</summary>
    public bool IsThere => Length > 0;
}
