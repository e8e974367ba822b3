using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>What a person reads on a terminal (LOOKS sections 2 and 3).</summary>
public sealed class TextReportTests
{
    private static readonly TextReport Text = new(new TextStyle());

    [Fact]
    public void A_change_that_needs_a_summary_is_shown_whole()
    {
        var known = Host("test/data.ts", 4) with { Status = FindingStatus.Baselined };

        Written(Text, Verdict(Change(), Host(), known)).ShouldBeApproved("txt");
    }

    [Fact]
    public void A_blocked_change_says_where_why_and_what_to_do() =>
        Written(Text, Verdict(Small(), Secret() with { AllowRequested = "a test value", Note = "a baselined secret was replaced by another one" })).ShouldBeApproved("txt");

    [Fact]
    public void A_pass_is_short()
    {
        Written(Text, Verdict(Small())).ShouldBe(
            """
            pass: 14 counted lines in 2 files; 0 findings

              src/a.cs  10  ++++++++++
              src/b.cs   4  ++++

            looked at: 2 files, 14 changed lines, 99 B, staged, before the first commit

            """);
    }

    [Fact]
    public void Obligations_that_receipts_prove_are_met_and_no_way_on_is_shown()
    {
        var report = Written(Text, Verdict(Small(30)).Met(ObligationKind.Read));

        report.ShouldStartWith("pass: 30 counted lines in 2 files, 30 read; 0 findings\n");
        report.ShouldContain("  1  read     met    30 of 30 lines, 0 hunks\n");
        report.ShouldNotContain("approvalguard review");
    }

    [Fact]
    public void Nothing_to_check_is_no_pass() => Written(Text, Empty).ShouldBe("nothing to check: 0 files, 0 lines\n");

    [Fact]
    public void Observed_gates_say_that_nothing_is_held() =>
        Written(Text, Verdict(Small(30), new GatePolicy { Mode = GateMode.Observe })).ShouldStartWith(
            "needs-reading: 30 counted lines in 2 files, 0 read; 0 findings (observed, nothing is held)\n");

    [Fact]
    public void What_is_longer_than_a_screen_ends_with_its_first_line()
    {
        var lines = Written(Text, Verdict(Change(), Host())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBeGreaterThan(24);
        lines[^1].ShouldBe(lines[0]);
    }

    [Fact]
    public void Twenty_findings_are_shown_and_the_others_counted()
    {
        var findings = Enumerable.Range(1, 32).Select(static i => Host("src/a.cs", i));

        var report = Written(Text, Verdict(Small(), [.. findings]));

        report.Split('\n').Count(static line => line.Contains("[new-outbound-host]", StringComparison.Ordinal)).ShouldBe(20);
        report.ShouldContain("\n12 more findings: --format json or --output FILE\n");
    }

    [Fact]
    public void Colour_changes_no_text()
    {
        var verdict = Verdict(Change(), Secret(), Host());
        var coloured = Written(new TextReport(new TextStyle(Color: true)), verdict);

        coloured.ShouldContain("\u001b[31mblocked\u001b[0m: ");
        coloured.WithoutColour().ShouldBe(Written(Text, verdict));
    }

    [Fact]
    public void A_scan_that_finds_nothing_says_how_much_it_read()
    {
        Written(Text, Scan(Host() with { Status = FindingStatus.Allowed, Note = "allowed: ours" })).ShouldBe(
            """
            0 findings in 1,022 files, 214,006 lines, 9.8 MB read in 0.9 s
              skipped: 1 binary                       --format json lists them
              known: 1 allowed                        not counted as findings

            """);
    }

    [Fact]
    public void A_scan_counts_its_findings_by_severity() => Written(Text, Scan(Secret(), Host(), Host("src/b.ts") with { Severity = Severity.Low })).ShouldBeApproved("txt");

    [Fact]
    public void A_finding_of_a_history_names_its_commit() =>
        Written(Text, Scan(Secret() with { Commit = "3f2a91c04d5a1c3f2e4d5b6a7980123456789abc" })).ShouldContain("\n  in    commit 3f2a91c\n");

    [Fact]
    public void A_scan_that_read_nothing_is_not_checked()
    {
        var scan = Scan() with { LookedAt = new LookedAt(0, 0, 0, [new Skipped(new("a.png"), 1, "binary"), new Skipped(new("b"), 0, "link"), new Skipped(new("c.png"), 2, "binary")]), Target = "build" };

        Written(Text, scan).ShouldBe("not checked: 0 files read in build (3 skipped: 2 binary, 1 link)\n");
    }

    [Fact]
    public void A_scan_that_could_not_read_a_file_is_not_checked()
    {
        Written(Text, Scan() with { NotRead = [(new("src/deploy/prod.env"), "permission denied")] }).ShouldStartWith(
            """
            not checked: 1 of 1,023 files; 0 findings in the other 1,022
              src/deploy/prod.env: permission denied

            """);
    }
}
