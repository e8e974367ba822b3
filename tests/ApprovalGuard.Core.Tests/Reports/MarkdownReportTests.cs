using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>What stands in a pull request or a step summary (LOOKS section 8).</summary>
public sealed class MarkdownReportTests
{
    private const int GitHubTakes = 65_535;

    private static readonly MarkdownReport Markdown = new();

    [Fact]
    public void Reading_that_is_owed_comes_with_the_riskiest_files_first() =>
        Written(Markdown, Verdict(Change(), Host() with { Note = "by @ada" }, Host("test/data.ts", 4) with { Status = FindingStatus.Baselined })).ShouldBeApproved("md");

    [Fact]
    public void A_secret_in_a_commit_is_leaked() =>
        Written(Markdown, Verdict(Change(ChangeSource.Range), Secret() with { AllowRequested = "only `a` test", AlsoAt = [(new("b.ts"), 3)] }, Host())).ShouldBeApproved("md");

    [Fact]
    public void A_secret_that_is_only_staged_can_still_be_taken_out()
    {
        var report = Written(Markdown, Verdict(Small(), Secret()));

        report.ShouldStartWith("**Blocked: 1 secret in `src/deploy/env.ts`, line 12 (AWS access key ID).** 14 counted lines in 2 files.\n");
        report.ShouldNotContain("[!CAUTION]");
    }

    [Fact]
    public void Findings_that_are_no_secrets_block_by_their_severities()
    {
        var report = Written(Markdown, Verdict(Small(), Host() with { Severity = Severity.Critical }, Host() with { Severity = Severity.High }, Host()));

        report.ShouldStartWith("**Blocked: 2 findings, 1 critical, 1 high.** ");
    }

    [Fact]
    public void A_pass_says_what_was_looked_at() => Written(Markdown, Verdict(Small())).ShouldBeApproved("md");

    [Fact]
    public void A_pass_by_receipts_says_what_was_read() =>
        Written(Markdown, Verdict(Small(30)).Met(ObligationKind.Read)).ShouldStartWith("**Pass: 30 counted lines in 2 files, 30 read, 0 findings.**\n");

    [Fact]
    public void The_decision_alone_is_owed_when_all_is_read() =>
        Written(Markdown, Verdict(Change()).Met(ObligationKind.Summary, ObligationKind.Read)).ShouldStartWith("**Needs a decision: 150 counted lines in 6 files, 150 read.** ");

    [Fact]
    public void Nothing_to_check_is_no_pass() => Written(Markdown, Empty).ShouldBe("**Nothing to check: 0 files, 0 lines.**\n");

    [Fact]
    public void Observed_gates_say_that_nothing_is_held() =>
        Written(Markdown, Verdict(Small(30), new GatePolicy { Mode = GateMode.Observe })).ShouldStartWith(
            "**Needs reading: 30 counted lines in 2 files, 0 read.** Observed only: nothing is held. Riskiest first:\n");

    [Fact]
    public void A_scan_lists_its_findings() =>
        Written(Markdown, Scan(Secret() with { Commit = "3f2a91c04d5a1c3f2e4d5b6a7980123456789abc" }, Host())).ShouldBeApproved("md");

    [Fact]
    public void A_scan_that_found_nothing_says_how_much_it_read() =>
        Written(Markdown, Scan()).ShouldStartWith("**0 findings in 1,022 files, 214,006 lines, 9.8 MB read in 0.9 s.**\n");

    [Fact]
    public void A_scan_that_read_nothing_is_not_checked() =>
        Written(Markdown, Scan() with { LookedAt = new LookedAt(0, 0, 0, [new Skipped(new("a.png"), 1, "binary")]), Target = "build" })
            .ShouldStartWith("**Not checked: 0 files read in build (1 skipped: 1 binary).**\n");

    [Fact]
    public void A_scan_that_could_not_read_a_file_is_not_checked() =>
        Written(Markdown, Scan() with { NotRead = [(new("src/prod.env"), "permission denied")] }).ShouldStartWith(
            "**Not checked: 1 of 1,023 files; 0 findings in the other 1,022.**\n\n1. `src/prod.env`: permission denied\n");

    [Fact]
    public void Any_number_of_findings_fits_into_a_comment_and_what_is_cut_is_said()
    {
        var findings = Enumerable.Range(1, 5000).Select(static i => Host($"src/{new string('x', 200)}/{i}.ts", i)).ToList();

        var verdict = Written(Markdown, Verdict(Change(), [.. findings]));
        var scan = Written(Markdown, Scan([.. findings]));

        foreach (var report in (string[])[verdict, scan])
        {
            report.Length.ShouldBeLessThan(GitHubTakes);
            report.ShouldMatch("\nCut here: 4,[0-9]{3} more findings; `--format json` lists them.\n");
            report.TrimEnd().ShouldEndWith("</details>");
        }
    }

    [Fact]
    public void No_more_than_fifteen_lines_stand_before_the_fold()
    {
        var findings = Enumerable.Range(1, 40).Select(static i => Host($"src/{i}.ts", i) with { Severity = Severity.High });

        Written(Markdown, Verdict(Change(ChangeSource.Range), [Secret(), .. findings])).Split("<details>")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(15);
    }
}
