namespace ApprovalGuard.Policies;

/// <summary>Section <c>reading</c>.</summary>
public sealed record ReadingPolicy
{
    /// <summary><c>reading.require</c>: the level that the App and the Action ask for.</summary>
    public string Require { get; init; } = "signed";

    /// <summary><c>reading.lines_per_minute</c>: nobody reads faster; a floor under the impossible, not a reading speed.</summary>
    public int LinesPerMinute { get; init; } = 100;

    /// <summary><c>reading.minimum_seconds</c>: once a change.</summary>
    public int MinimumSeconds { get; init; } = 10;

    /// <summary><c>reading.readers</c>: accounts that must have read active paths.</summary>
    public int Readers { get; init; } = 1;
}
