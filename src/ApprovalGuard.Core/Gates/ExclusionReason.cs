namespace ApprovalGuard.Gates;

/// <summary>Why a file does not count (it is still listed and scanned).</summary>
public enum ExclusionReason
{
    /// <summary><c>linguist-generated</c> in the base tree's attributes.</summary>
    Generated,

    /// <summary><c>linguist-vendored</c> in the base tree's attributes.</summary>
    Vendored,

    /// <summary>A lock file whose format is parsed.</summary>
    LockFile,

    /// <summary><c>gates.exclude</c>.</summary>
    Policy,
}
