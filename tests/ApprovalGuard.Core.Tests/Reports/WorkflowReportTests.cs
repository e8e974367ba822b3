using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>What a step of a GitHub workflow prints.</summary>
public sealed class WorkflowReportTests
{
    private static readonly WorkflowReport Workflow = new();

    [Fact]
    public void A_verdict_is_annotations_a_group_and_the_decision() =>
        Written(Workflow, Verdict(Change(), Secret(), Host(), Host("test/data.ts") with { Status = FindingStatus.Baselined })).ShouldBeApproved("txt");

    [Fact]
    public void The_decision_is_the_last_line_and_stands_outside_of_the_group()
    {
        var lines = Written(Workflow, Verdict(Small())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[^2].ShouldBe("::endgroup::");
        lines[^1].ShouldBe("pass: 14 counted lines in 2 files; 0 findings");
    }

    [Fact]
    public void Severities_become_errors_warnings_and_notices_at_their_places()
    {
        var commands = Annotations(Verdict(Small(), Secret(), Host(), Host() with { Severity = Severity.Low, EndLine = 35 }));

        commands.Select(static command => command.Name).ShouldBe(["error", "warning", "notice"]);
        commands[0].Properties.ShouldBe(new Dictionary<string, string>
        {
            ["file"] = "src/deploy/env.ts", ["line"] = "12", ["col"] = "17", ["endLine"] = "12", ["endColumn"] = "37", ["title"] = "critical: AWS access key ID",
        });
        commands[2].Properties.Keys.ShouldNotContain("col");
        commands[2].Properties["endLine"].ShouldBe("35");
    }

    [Fact]
    public void A_finding_about_a_file_has_no_line()
    {
        var command = Annotations(Verdict(Small(), Host() with { Line = 0, Column = 0, EndLine = 0, EndColumn = 0 })).ShouldHaveSingleItem();

        command.Properties.Keys.ShouldBe(["file", "title"]);
    }

    [Fact]
    public void Ten_of_each_level_are_annotated_the_gravest_first_and_the_others_said_in_one_line()
    {
        var findings = Enumerable.Range(1, 30).Select(static i => Host("a.ts", i) with { Severity = (i % 3) switch { 0 => Severity.Critical, 1 => Severity.High, _ => Severity.Medium } })
            .OrderByDescending(static finding => finding.Severity);
        var verdict = Verdict(Small(), [.. findings]);

        var commands = Annotations(verdict);

        commands.GroupBy(static command => command.Name).ToDictionary(static group => group.Key, static group => group.Count())
            .ShouldBe(new Dictionary<string, int> { ["error"] = 10, ["warning"] = 10 });
        commands.Where(static command => command.Name == "error").ShouldAllBe(static command => command.Properties["title"].StartsWith("critical: "));
        Written(Workflow, verdict).ShouldContain("\n10 more findings (10 high), for which GitHub has no room in a step: --format json lists them\n::group::");
    }

    [Fact]
    public void A_scan_that_is_not_complete_is_an_error_and_leaves_room_for_nine()
    {
        var scan = Scan([.. Enumerable.Range(1, 12).Select(static i => Secret(line: i))]) with { NotRead = [(new("a.env"), "permission denied")] };

        var commands = WorkflowLog.Commands(Written(Workflow, scan)).Where(static command => command.Name == "error").ToList();

        commands.Count.ShouldBe(10);
        commands[0].Properties["title"].ShouldBe("not checked");
        commands[0].Data.ShouldBe("not checked: 1 of 1,023 files; 12 findings in the other 1,022");
        Written(Workflow, scan).ShouldContain("\n  not read: a.env: permission denied\n");
    }

    [Fact]
    public void What_is_known_is_counted_and_not_annotated()
    {
        var verdict = Verdict(Small(), Secret() with { Status = FindingStatus.Allowed });

        Annotations(verdict).ShouldBeEmpty();
        Written(Workflow, verdict).ShouldContain("\n  known: 1 allowed, not counted as findings\n");
    }

    [Fact]
    public void A_request_to_allow_is_shown() =>
        Annotations(Verdict(Small(), Secret() with { AllowRequested = "a test" })).Single().Data.ShouldContain("\nThe change asks to allow it, and cannot grant that to itself: \"a test\".\n");

    [Fact]
    public void Nothing_to_check_and_nothing_read_are_no_pass()
    {
        Written(Workflow, Empty).ShouldEndWith("\nnothing to check: 0 files, 0 lines\n");
        Written(Workflow, Scan() with { LookedAt = new LookedAt(0, 0, 0, []) }).ShouldEndWith("\nnot checked: 0 files read in src\n");
    }

    private static List<WorkflowCommand> Annotations(Verdict verdict) =>
        [.. WorkflowLog.Commands(Written(Workflow, verdict)).Where(static command => command.Name is not ("group" or "endgroup"))];
}
