using ApprovalGuard.Changes.Units;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Core.Tests.Receipts;

/// <summary>A verdict never claims more than was proven.</summary>
public sealed class ReadingStateTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(1, 40).Select(static i => $"line {i}\n"));

    [Fact]
    public void What_was_read_is_read_and_no_line_besides()
    {
        var file = Gates.A.File("a.cs", Text);
        var units = A.Units(file);

        Verdict(A.Proven(A.Record(units.Take(30))), file).UnreadLines.ShouldBe(10);
        Verdict(A.Proven(A.Record(units)), file).Met.ShouldBeTrue();
        Verdict(ReadingState.Nothing, file).UnreadLines.ShouldBe(40);
    }

    [Fact]
    public void Several_readings_are_one_union()
    {
        var file = Gates.A.File("a.cs", Text);
        var units = A.Units(file);

        Verdict(A.Proven(A.Record(units.Take(25), 1), A.Record(units.Skip(20), 2)), file).Met.ShouldBeTrue();
    }

    [Fact]
    public void A_line_edited_later_asks_for_that_line_alone()
    {
        var read = A.Record(A.Units(Gates.A.File("a.cs", Text)));

        Verdict(A.Proven(read), Gates.A.File("a.cs", Text.Replace("line 17\n", "line 17, edited\n"))).UnreadLines.ShouldBe(1);
    }

    [Fact]
    public void Lines_pushed_down_by_others_stay_read()
    {
        var read = A.Record(A.Units(Gates.A.File("a.cs", Text)));

        Verdict(A.Proven(read), Gates.A.File("a.cs", "new 1\nnew 2\n" + Text)).UnreadLines.ShouldBe(2);
    }

    [Fact]
    public void The_same_lines_in_another_file_are_not_read()
    {
        var read = A.Record(A.Units(Gates.A.File("a.cs", Text)));

        Verdict(A.Proven(read), Gates.A.File("b.cs", Text)).UnreadLines.ShouldBe(40);
    }

    [Fact]
    public void A_line_that_weighs_more_is_read_with_all_its_weight()
    {
        var file = Gates.A.File("a.cs", new string('x', 10_000) + "\n");

        Verdict(A.Proven(A.Record(A.Units(file))), file).Met.ShouldBeTrue();
    }

    [Theory]
    [InlineData("repository")]
    [InlineData("expired")]
    [InlineData("from the future")]
    [InlineData("allow")]
    [InlineData("decide")]
    [InlineData("other units")]
    public void What_proves_nothing(string why)
    {
        var file = Gates.A.File("a.cs", Text);
        var units = A.Units(file);
        var record = A.Record(units, change: receipt => why switch
        {
            "repository" => receipt with { Repository = "github.com/acme/other" },
            "expired" => receipt with { Issued = A.Now.AddDays(-91) },
            "from the future" => receipt with { Issued = A.Now.AddHours(1) },
            "allow" => receipt with { Obligation = ReceiptObligation.Allow, Fingerprint = "ag1:0123456789abcdef.fedcba9876543210" },
            "decide" => receipt with { Obligation = ReceiptObligation.Decide },
            _ => receipt with { Units = UnitsDigest.Of([]) },
        });

        Verdict(A.Proven(record), file).UnreadLines.ShouldBe(40);
    }

    [Fact]
    public void A_record_that_does_not_reach_the_level_proves_nothing()
    {
        var file = Gates.A.File("a.cs", Text);
        var state = ReadingState.Of([A.Record(A.Units(file))], new HashSet<string> { "github.com/acme/shop" }, A.Now, "signed", static record => record.Signature is not null);

        state.ShouldBeSameAs(ReadingState.Nothing);
        Verdict(state, file).UnreadLines.ShouldBe(40);
    }

    [Fact]
    public void A_decision_holds_for_these_units_this_policy_and_this_branch()
    {
        var units = A.Units(Gates.A.File("a.cs", Text));
        var record = A.Record(units, change: static receipt => receipt with { Obligation = ReceiptObligation.Decide });
        var state = A.Proven(record);
        var (digest, policy) = (record.Receipt!.Units, record.Receipt.Policy);

        state.IsDecided(digest, policy, "refs/heads/main").ShouldBeTrue();
        state.IsDecided(digest, policy, "refs/heads/other").ShouldBeFalse();
        state.IsDecided(digest, "sha256:" + new string('2', 64), "refs/heads/main").ShouldBeFalse();
        state.IsDecided(UnitsDigest.Of([]), policy, "refs/heads/main").ShouldBeFalse();
    }

    [Fact]
    public void The_units_of_a_receipt_are_the_digest_of_the_change()
    {
        var units = A.Units(Gates.A.File("a.cs", Text));
        var change = new ChangeDigest();
        change.Add(units);

        A.Record(units).Receipt!.Units.ShouldBe(change.Conclude());
    }

    [Theory]
    [InlineData(true, true, true, Decision.Pass)]
    [InlineData(true, true, false, Decision.NeedsDecision)]
    [InlineData(true, false, true, Decision.NeedsReading)]
    [InlineData(false, true, true, Decision.NeedsSummary)]
    public void A_decision_before_the_summary_or_the_reading_does_not_hold(bool summary, bool read, bool decided, Decision decision)
    {
        var file = Gates.A.File("a.cs", lines: 150);
        var state = read ? A.Proven(A.Record(A.Units(file))) : ReadingState.Nothing;
        var change = Gates.A.Change(Gates.A.GatePolicyOf(), new Gates.Files(), state, file);

        var verdict = ApprovalGuard.Gates.Verdict.Of(
            change, new LookedAt(1, 150, 1, []), [], Policy.Default, new PolicySource("default", "sha256:0"), GateSituation.Ordinary, new ReadingFacts("recorded", summary, decided), []);

        verdict.Decision.ShouldBe(decision);
    }

    [Fact]
    public void Small_pieces_add_up()
    {
        var gate = SizeGate.Evaluate(Gates.A.Change(Gates.A.File("a.cs", lines: 15)), new GatePolicy(), GateSituation.Ordinary, new ReadingFacts(null, false, false, UnreadOnBranch: 90));

        gate.Tier.ShouldBe(Tier.None);
        gate.WindowUnread.ShouldBe(105);
        gate.Obligations.ShouldHaveSingleItem().Kind.ShouldBe(ObligationKind.Read);
    }

    private static Obligation Verdict(ReadingState reading, params ApprovalGuard.Changes.FileChange[] files)
    {
        var change = Gates.A.Change(Gates.A.GatePolicyOf(), new Gates.Files(), reading, files);
        return SizeGate.Evaluate(change, new GatePolicy(), GateSituation.Ordinary, ReadingFacts.None).Obligations.Single(static owed => owed.Kind == ObligationKind.Read);
    }
}
