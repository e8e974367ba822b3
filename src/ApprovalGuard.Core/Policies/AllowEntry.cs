namespace ApprovalGuard.Policies;

/// <summary>An entry of <c>detect.allow</c>: findings that match everything it names are allowed until it expires.</summary>
public sealed record AllowEntry
{
    /// <summary>Why; required.</summary>
    public required string Reason { get; init; }

    /// <summary>Rule id, or null for any.</summary>
    public string? Rule { get; init; }

    /// <summary>Glob of paths, or null for any.</summary>
    public string? Path { get; init; }

    /// <summary>Regular expression on the value, or null.</summary>
    public string? Regex { get; init; }

    /// <summary>A whole fingerprint <c>ag1:….…</c>, or null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>A word that the value contains, ignoring case, or null.</summary>
    public string? Stopword { get; init; }

    /// <summary>The last day it holds; null for no end.</summary>
    public DateOnly? Expires { get; init; }
}
