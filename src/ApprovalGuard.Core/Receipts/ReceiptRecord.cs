using System.Collections.Immutable;
using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Receipts;

/// <summary>A receipt with what proves it: its text as it was signed, the signature, and the digests of the units that it covers.</summary>
/// <param name="Text">The receipt's text.</param>
/// <param name="Signature">The armoured SSH signature over the text; null where nobody signed.</param>
/// <param name="Digests">In byte order, each once.</param>
public sealed record ReceiptRecord(string Text, string? Signature, ImmutableArray<UnitDigest> Digests)
{
    /// <summary>The receipt; null where the text is none or names other units than the digests that stand beside it.</summary>
    public Receipt? Receipt { get; } = ReceiptText.Read(Text) is { } receipt && IsSorted(Digests) && receipt.Covers(Digests) ? receipt : null;

    private static bool IsSorted(ImmutableArray<UnitDigest> digests)
    {
        for (var i = 1; i < digests.Length; i++)
        {
            if (digests[i - 1] >= digests[i])
            {
                return false;
            }
        }

        return true;
    }
}
