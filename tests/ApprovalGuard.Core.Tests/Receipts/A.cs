using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Core.Tests.Receipts;

/// <summary>Receipts and records for tests.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static Receipt Receipt() => new()
    {
        Repository = "github.com/acme/shop",
        Obligation = ReceiptObligation.Read,
        Units = UnitsDigest.Of([]),
        Base = "refs/heads/main",
        Policy = "sha256:" + new string('1', 64),
        Summary = null,
        Reader = "github:ada",
        Issued = new DateTimeOffset(2026, 11, 24, 10, 21, 0, TimeSpan.Zero),
        Nonce = "0123456789abcdef0123456789abcdef",
    };

    /// <summary>A record over units, under a nonce that the number makes.</summary>
    public static ReceiptRecord Record(IEnumerable<ReadingUnit> units, int number = 1, Func<Receipt, Receipt>? change = null)
    {
        ImmutableArray<UnitDigest> digests = [.. Digests(units).Distinct().Order()];
        var receipt = Receipt() with { Units = UnitsDigest.Of(digests), Nonce = number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture) };
        return new ReceiptRecord(ReceiptText.Write(change is null ? receipt : change(receipt)), null, digests);
    }

    /// <summary>What the records prove, at any level.</summary>
    public static ReadingState Proven(params ReceiptRecord[] records) =>
        ReadingState.Of(records, new HashSet<string> { "github.com/acme/shop" }, Now, "recorded", static _ => true);

    public static IReadOnlyList<ReadingUnit> Units(params FileChange[] files) => [.. files.SelectMany(UnitReader.Read)];

    private static IEnumerable<UnitDigest> Digests(IEnumerable<ReadingUnit> units) => units.SelectMany(static unit => unit.Below is { } below ? new[] { unit.Above, below } : [unit.Above]);
}
