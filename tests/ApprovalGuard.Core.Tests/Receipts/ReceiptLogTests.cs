using ApprovalGuard.Receipts;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Receipts;

/// <summary>The local store: what was cut off, edited or taken out is seen, and nothing behind it is believed.</summary>
public sealed class ReceiptLogTests
{
    private static readonly ReceiptRecord One = A.Record(A.Units(Gates.A.File("a.cs", lines: 5)), 1);
    private static readonly ReceiptRecord Two = A.Record(A.Units(Gates.A.File("b.cs", lines: 3)), 2) with { Signature = "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n" };
    private static readonly ReceiptRecord Three = A.Record(A.Units(Gates.A.File("c.cs", lines: 1)), 3);

    [Fact]
    public void Records_are_read_back_in_order()
    {
        var (records, length, _) = ReceiptLog.Read(Log(One, Two, Three));

        records.Select(static record => record.Receipt!.Nonce).ShouldBe([One.Receipt!.Nonce, Two.Receipt!.Nonce, Three.Receipt!.Nonce]);
        records[1].Signature.ShouldBe(Two.Signature);
        records[0].Digests.ShouldBe(One.Digests);
        length.ShouldBe(Log(One, Two, Three).Length);
    }

    [Fact]
    public void A_write_that_was_cut_off_anywhere_loses_that_record_alone()
    {
        var whole = Log(One, Two);
        var two = Log(One, Two, Three);
        for (var cut = whole.Length; cut < two.Length; cut++)
        {
            var (records, length, _) = ReceiptLog.Read(two.AsSpan(0, cut));
            records.Count.ShouldBe(2);
            length.ShouldBe(whole.Length);
        }
    }

    [Fact]
    public void A_record_that_was_taken_out_or_put_elsewhere_breaks_the_chain()
    {
        var (one, afterOne) = ReceiptLog.Entry(ReceiptLog.Start, One);
        var (two, afterTwo) = ReceiptLog.Entry(afterOne, Two);
        var (three, _) = ReceiptLog.Entry(afterTwo, Three);

        ReceiptLog.Read([.. one, .. three]).Records.Count.ShouldBe(1);
        ReceiptLog.Read([.. one, .. three, .. two]).Records.Count.ShouldBe(1);
        ReceiptLog.Read([.. two]).Records.ShouldBeEmpty();
        ReceiptLog.Read([.. one, .. two, .. three]).Records.Count.ShouldBe(3);
    }

    [Fact]
    public void No_edited_byte_is_believed() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Sample(static (at, value) =>
        {
            var log = Log(One, Two);
            var index = at % log.Length;
            if (log[index] == value)
            {
                return;
            }

            log[index] = value;
            ReceiptLog.Read(log).Records.Count.ShouldBeLessThan(2);
        });

    [Fact]
    public void Anything_at_all_can_be_read() => Gen.Byte.Array[0, 300].Sample(static bytes => ReceiptLog.Read(bytes).Records.Count == 0);

    private static byte[] Log(params ReceiptRecord[] records)
    {
        var log = new List<byte>();
        var chain = ReceiptLog.Start;
        foreach (var record in records)
        {
            (var bytes, chain) = ReceiptLog.Entry(chain, record);
            log.AddRange(bytes);
        }

        return [.. log];
    }
}
