using System.Collections.Immutable;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Core.Tests.Gates;

/// <summary>The number decides, whoever is tired.</summary>
public sealed class SizeGateTests
{
    [Theory]
    [InlineData(0, Tier.None, Decision.Pass)]
    [InlineData(20, Tier.None, Decision.Pass)]
    [InlineData(21, Tier.Read, Decision.NeedsReading)]
    [InlineData(100, Tier.Read, Decision.NeedsReading)]
    [InlineData(101, Tier.Summary, Decision.NeedsSummary)]
    [InlineData(5000, Tier.Summary, Decision.NeedsSummary)]
    public void A_diff_of_21_lines_must_be_read_and_one_of_101_summarised_first(int lines, Tier tier, Decision decision)
    {
        var verdict = Judge(lines);

        verdict.Gate.Tier.ShouldBe(tier);
        verdict.Decision.ShouldBe(decision);
        verdict.ExitCode.ShouldBe(decision == Decision.Pass ? 0 : 1);
    }

    [Fact]
    public void The_order_is_summary_then_read_then_decide()
    {
        var gate = Judge(150).Gate;

        gate.Obligations.Select(static owed => owed.Kind).ShouldBe([ObligationKind.Summary, ObligationKind.Read, ObligationKind.Decide]);
        gate.Obligations.ShouldAllBe(static owed => !owed.Met);
        gate.Obligations[1].UnreadLines.ShouldBe(150);
        gate.Obligations[1].UnreadHunks.ShouldBe(1);
    }

    [Theory]
    [InlineData(100, Decision.Pass)]
    [InlineData(101, Decision.NeedsDecision)]
    public void The_first_commit_owes_nothing_up_to_100_and_the_decision_alone_above(int lines, Decision decision) =>
        Judge(lines, situation: GateSituation.InitialCommit).Decision.ShouldBe(decision);

    [Fact]
    public void Thresholds_are_the_policys()
    {
        var policy = new Policy { Gates = new GatePolicy { ReadOver = 5, SummaryOver = 9 } };

        Judge(5, policy).Decision.ShouldBe(Decision.Pass);
        Judge(6, policy).Decision.ShouldBe(Decision.NeedsReading);
        Judge(10, policy).Decision.ShouldBe(Decision.NeedsSummary);
    }

    [Fact]
    public void Observing_decides_the_same_and_holds_nothing()
    {
        var verdict = Judge(150, new Policy { Gates = new GatePolicy { Mode = GateMode.Observe } }, findings: [Finding(Severity.Critical)]);

        verdict.Decision.ShouldBe(Decision.Blocked);
        verdict.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(Severity.Critical, FindingStatus.New, Decision.Blocked)]
    [InlineData(Severity.High, FindingStatus.New, Decision.Blocked)]
    [InlineData(Severity.Medium, FindingStatus.New, Decision.Pass)]
    [InlineData(Severity.Low, FindingStatus.New, Decision.Pass)]
    [InlineData(Severity.Critical, FindingStatus.Baselined, Decision.Pass)]
    [InlineData(Severity.Critical, FindingStatus.Allowed, Decision.Pass)]
    public void New_high_and_critical_findings_block(Severity severity, FindingStatus status, Decision decision) =>
        Judge(3, findings: [Finding(severity) with { Status = status }]).Decision.ShouldBe(decision);

    [Fact]
    public void A_finding_that_blocks_comes_before_what_is_owed() =>
        Judge(150, findings: [Finding(Severity.High)]).Decision.ShouldBe(Decision.Blocked);

    [Fact]
    public void Asking_to_allow_a_finding_allows_nothing() =>
        Judge(3, findings: [Finding(Severity.High) with { AllowRequested = "it is a test" }]).Decision.ShouldBe(Decision.Blocked);

    private static Verdict Judge(int lines, Policy? policy = null, GateSituation situation = GateSituation.Ordinary, ImmutableArray<Finding>? findings = null)
    {
        var change = A.Change(A.File("a.cs", lines));
        return Verdict.Of(change, new LookedAt(1, lines, 100, []), findings ?? [], policy ?? Policy.Default, new PolicySource("default", "sha256:0"), situation, ReadingFacts.None, []);
    }

    private static Finding Finding(Severity severity) => new()
    {
        Rule = ApprovalGuard.Detection.FrameRules.NotInspected,
        Severity = severity,
        Path = new("a.cs"),
        Line = 1,
        Column = 1,
        EndLine = 1,
        EndColumn = 2,
        Message = "something",
        Excerpt = "",
        Fingerprint = new Fingerprint(new string('0', 16), new string('1', 16)),
    };
}
