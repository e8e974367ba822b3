using ApprovalGuard.Receipts;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Receipts;

/// <summary>What is signed is read back as it was written, or not at all.</summary>
public sealed class ReceiptTextTests
{
    [Fact]
    public void A_receipt_has_exactly_these_lines() =>
        ReceiptText.Write(A.Receipt()).ShouldBe("""
            approvalguard receipt v1
            repository: github.com/acme/shop
            obligation: read
            units: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            base: refs/heads/main
            policy: sha256:1111111111111111111111111111111111111111111111111111111111111111
            summary: -
            reader: github:ada
            issued: 2026-11-24T10:21:00Z
            nonce: 0123456789abcdef0123456789abcdef

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_was_written_is_read_back()
    {
        var receipt = A.Receipt() with { Obligation = ReceiptObligation.Allow, Fingerprint = "ag1:0123456789abcdef.fedcba9876543210", Base = null, Summary = A.Receipt().Units };

        ReceiptText.Read(ReceiptText.Write(receipt)).ShouldBe(receipt);
    }

    [Theory]
    [InlineData("v1", "v2")]
    [InlineData("obligation: read", "obligation: allow everything")]
    [InlineData("obligation: read", "obligation: claimed")]
    [InlineData("base: refs/heads/main", "base: main")]
    [InlineData("issued: 2026-11-24T10:21:00Z", "issued: 2026-11-24 10:21")]
    [InlineData("nonce: 0", "nonce: ")]
    [InlineData("reader: github:ada", "reader:  github:ada")]
    [InlineData("reader: github:ada\n", "")]
    [InlineData("reader: github:ada\n", "reader: github:ada\nreader: github:bo\n")]
    [InlineData("summary: -", "summary: -\r")]
    [InlineData("\nnonce", "\nNonce")]
    public void A_text_that_deviates_is_no_receipt(string from, string to) =>
        ReceiptText.Read(ReceiptText.Write(A.Receipt()).Replace(from, to, StringComparison.Ordinal)).ShouldBeNull();

    [Fact]
    public void A_value_with_a_line_of_its_own_is_refused() =>
        Should.Throw<ArgumentException>(() => ReceiptText.Write(A.Receipt() with { Reader = "ada\nnonce: 1" }));

    [Fact]
    public void No_change_of_a_letter_gives_the_same_receipt() =>
        Gen.Select(Gen.Int[0, 600], Gen.Char).Sample(static (at, letter) =>
        {
            var text = ReceiptText.Write(A.Receipt());
            var changed = text.ToCharArray();
            changed[at % changed.Length] = letter;
            if (new string(changed) != text)
            {
                ReceiptText.Read(new string(changed)).ShouldNotBe(A.Receipt());
            }
        });
}
