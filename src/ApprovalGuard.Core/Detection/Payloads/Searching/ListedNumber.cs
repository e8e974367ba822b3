namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>A number of a list.</summary>
/// <param name="Value">Its value as it is written: decimal, or hex after a prefix; -1000 where it is neither.</param>
/// <param name="AsHex">Its value where its digits are read as hex without a prefix.</param>
internal readonly record struct ListedNumber(int Value, int AsHex)
{
    /// <summary>A number that is no byte and no character.</summary>
    public const int None = -1000;
}
