using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>What <c>git commit</c> shows to whom (LOOKS section 1).</summary>
public sealed class HookReportTests
{
    private static readonly HookAudience Person = new(IsTerminal: true, null, "/home/ada/shop");
    private static readonly HookAudience Client = Person with { IsTerminal = false };
    private static readonly HookAudience Agent = Client with { AgentSign = "CLAUDECODE is set" };

    [Fact]
    public void A_pass_is_one_line() => Hook(Verdict(Small())).ShouldBe("approvalguard: pass: 14 lines in 2 files, 0 findings\n");

    [Fact]
    public void A_pass_by_receipts_says_what_was_read() =>
        Hook(Verdict(Small(30)).Met(ObligationKind.Read)).ShouldBe("approvalguard: pass: 30 lines in 2 files, 30 read, 0 findings\n");

    [Fact]
    public void An_empty_commit_is_nothing_to_check() => Hook(Empty).ShouldBe("approvalguard: nothing to check: 0 files, 0 lines (empty commit)\n");

    [Fact]
    public void Reading_that_is_owed_is_shown_to_a_person_with_the_way_round_it() => Hook(Verdict(Small(30))).ShouldBeApproved("txt");

    [Fact]
    public void A_summary_that_is_owed_lists_what_follows() => Hook(Verdict(Change())).ShouldBeApproved("txt");

    [Fact]
    public void A_secret_blocks_with_its_place_in_the_first_line() => Hook(Verdict(Small(), Secret(), Host())).ShouldBeApproved("txt");

    [Fact]
    public void The_decision_alone_is_owed_when_all_is_read() =>
        Hook(Verdict(Change()).Met(ObligationKind.Summary, ObligationKind.Read)).ShouldStartWith("approvalguard: needs-decision: 150 lines, 150 read.\n");

    [Fact]
    public void Small_pieces_that_add_up_are_named()
    {
        var verdict = Verdict(Small());
        var gate = verdict.Gate with { WindowUnread = 118, Obligations = [new Obligation(ObligationKind.Read, Met: false) { UnreadLines = 14, UnreadHunks = 2 }] };

        Hook(verdict with { Gate = gate, Decision = Decision.NeedsReading }).ShouldContain("\n  small pieces add up: 118 lines unread on this branch, over 100\n");
    }

    [Fact]
    public void The_way_round_is_named_to_a_person_at_a_terminal_alone()
    {
        Hook(Verdict(Small(30)), Person).ShouldContain("--no-verify");
        Hook(Verdict(Small(30)), Client).ShouldNotContain("--no-verify");
        Hook(Verdict(Small(30)), Agent).ShouldNotContain("--no-verify");
        Hook(Verdict(Small(), Secret()), Person).ShouldNotContain("--no-verify");
    }

    [Fact]
    public void An_agent_is_told_to_tell_the_person()
    {
        var report = Hook(Verdict(Small(30)), Agent);

        report.ShouldStartWith("approvalguard: needs-reading: 30 lines, 0 read. A person must read this commit.\n");
        report.ShouldContain("You run inside a coding agent (CLAUDECODE is set)");
        report.ShouldContain("Tell the person: this commit waits for them in /home/ada/shop");
        report.ShouldNotContain("src/a.cs");
    }

    [Fact]
    public void An_agent_is_given_no_way_to_allow_a_finding()
    {
        Hook(Verdict(Small(), Secret()), Agent).ShouldNotContain("detect.allow");
        Hook(Verdict(Small(), Secret()), Person).ShouldContain("detect.allow");
    }

    [Fact]
    public void Observed_gates_let_the_commit_go_on_and_speak_of_no_bypass()
    {
        var report = Hook(Verdict(Small(30), new GatePolicy { Mode = GateMode.Observe }));

        report.ShouldStartWith("approvalguard: needs-reading: 30 lines, 0 read. Observed only: the commit goes on.\n");
        report.ShouldNotContain("--no-verify");
        report.ShouldNotContain("still staged");
        Hook(Verdict(Small(30), new GatePolicy { Mode = GateMode.Observe }), Agent).ShouldNotContain("waits for them");
    }

    [Fact]
    public void What_is_longer_than_a_screen_ends_with_its_first_line()
    {
        var lines = Hook(Verdict(Small(), Secret(line: 1), Secret(line: 2), Secret(line: 3), Secret(line: 4))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("approvalguard: blocked: AWS access key ID at src/deploy/env.ts:1 (4 findings)");
        lines[^1].ShouldBe(lines[0]);
    }

    private static string Hook(Verdict verdict, HookAudience? audience = null)
    {
        using var output = new StringWriter();
        new HookReport(audience ?? Person, new TextStyle()).Write(verdict, output);
        return output.ToString();
    }
}
