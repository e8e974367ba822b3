using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Receipts;

/// <summary>The claim that a person met an obligation for exactly these units (SPEC section 5). What proves it stands beside it, in its record.</summary>
public sealed record Receipt
{
    /// <summary><c>host/owner/name</c> in lower case of the upstream's remote; of a repository without one the id of its root commit.</summary>
    public required string Repository { get; init; }

    /// <summary>What was met.</summary>
    public required ReceiptObligation Obligation { get; init; }

    /// <summary>Of <see cref="ReceiptObligation.Allow"/> the finding's fingerprint; else null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary><c>sha256:</c> and hex over the sorted unit digests.</summary>
    public required string Units { get; init; }

    /// <summary>The branch as on the server (<c>refs/heads/main</c>); null where there is none.</summary>
    public required string? Base { get; init; }

    /// <summary><c>sha256:</c> and hex of the policy in force.</summary>
    public required string Policy { get; init; }

    /// <summary>The <c>change.digest</c> whose structural summary was shown; null where none was.</summary>
    public required string? Summary { get; init; }

    /// <summary><c>github:LOGIN</c>, or name and address.</summary>
    public required string Reader { get; init; }

    /// <summary>When, in UTC, to the second.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>Hex that no other receipt has; the same twice is one receipt.</summary>
    public required string Nonce { get; init; }

    /// <summary>Whether the digests are those that the receipt names.</summary>
    public bool Covers(IEnumerable<UnitDigest> sortedDigests) => UnitsDigest.Of(sortedDigests) == Units;
}
