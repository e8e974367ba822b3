namespace ApprovalGuard.Receipts;

/// <summary>What a receipt says was met.</summary>
public enum ReceiptObligation
{
    /// <summary>The lines were read.</summary>
    Read,

    /// <summary>The change was decided on, knowing summary and lines.</summary>
    Decide,

    /// <summary>A finding was allowed.</summary>
    Allow,
}
