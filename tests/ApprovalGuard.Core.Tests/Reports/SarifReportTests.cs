using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>SARIF 2.1.0, for code scanning.</summary>
public sealed class SarifReportTests
{
    private static readonly SarifReport Sarif = new("1.2.3");

    [Fact]
    public async Task A_verdict_matches_the_official_schema()
    {
        var asked = Secret() with { AllowRequested = "a test value", DecodedFrom = ["base64"], AlsoAt = [(new("b.ts"), 3), (new("c.png"), 0)], Note = "a note" };
        var known = Host("test/data.ts", 4) with { Status = FindingStatus.Baselined };
        var report = Written(Sarif, Verdict(Change(), asked, Host(), known) with { Notes = ["this change edits the policy"] });

        (await SarifSchema.Errors(report)).ShouldBeEmpty();
        report.ShouldBeApproved("json");
    }

    [Fact]
    public async Task A_scan_that_could_not_read_a_file_matches_the_official_schema()
    {
        var report = Written(Sarif, Scan(Secret() with { Commit = "3f2a91c" }, Host() with { Line = 0, Column = 0, EndLine = 0, EndColumn = 0 }) with { NotRead = [(new("/etc/a b.env"), "permission denied")] });

        (await SarifSchema.Errors(report)).ShouldBeEmpty();
        report.ShouldBeApproved("json");
    }

    [Fact]
    public async Task The_schema_refuses_what_is_none()
    {
        (await SarifSchema.Errors(Written(Sarif, Scan()).Replace("\"ruleId\"", "\"ruleld\"", StringComparison.Ordinal))).ShouldBeEmpty();
        (await SarifSchema.Errors(Written(Sarif, Scan(Secret())).Replace("\"ruleId\"", "\"ruleld\"", StringComparison.Ordinal))).ShouldNotBeEmpty();
        (await SarifSchema.Errors(Written(Sarif, Scan(Secret())).Replace("\"error\"", "\"critical\"", StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Severity.Low, "note", "2.0")]
    [InlineData(Severity.Medium, "warning", "5.5")]
    [InlineData(Severity.High, "error", "8.0")]
    [InlineData(Severity.Critical, "error", "9.5")]
    public void Severities_become_levels_and_the_scores_that_code_scanning_reads(Severity severity, string level, string score)
    {
        var run = Run(Scan(Host() with { Severity = severity }));

        run.GetProperty("results")[0].GetProperty("level").GetString().ShouldBe(level);
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        rule.GetProperty("properties").GetProperty("security-severity").GetString().ShouldBe(score);
        rule.GetProperty("properties").GetProperty("tags")[0].GetString().ShouldBe("security");
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("warning");
    }

    [Fact]
    public void Each_rule_is_described_once_and_every_result_points_at_its_own()
    {
        var run = Run(Scan(Secret(), Host(), Secret("b.ts"), Host("c.ts")));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        rules.GetArrayLength().ShouldBe(2);
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        }
    }

    [Fact]
    public void A_help_uri_stands_only_where_the_reference_is_one()
    {
        var rules = Run(Scan(Secret(), Host())).GetProperty("tool").GetProperty("driver").GetProperty("rules");

        rules[0].GetProperty("helpUri").GetString().ShouldBe("https://docs.example.com/keys");
        rules[1].TryGetProperty("helpUri", out _).ShouldBeFalse();
    }

    [Fact]
    public void Known_findings_are_suppressed_and_a_request_suppresses_nothing()
    {
        var inline = Secret() with { Status = FindingStatus.Allowed, Allowance = new Allowance("a comment", IsInline: true) };
        var policy = Secret() with { Status = FindingStatus.Allowed, Allowance = new Allowance("the policy", IsInline: false) };
        var results = Run(Scan(Secret() with { AllowRequested = "please" }, Secret() with { Status = FindingStatus.Baselined }, inline, policy)).GetProperty("results");

        results[0].GetProperty("suppressions").GetArrayLength().ShouldBe(0);
        results[0].GetProperty("properties").GetProperty("allowRequested").GetString().ShouldBe("please");
        Suppression(results[1]).ShouldBe(("external", "known from the baseline"));
        Suppression(results[2]).ShouldBe(("inSource", "a comment"));
        Suppression(results[3]).ShouldBe(("external", "the policy"));
    }

    [Fact]
    public void The_fingerprint_stands_under_a_key_with_its_version() =>
        Run(Scan(Secret())).GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("approvalguard/v1").GetString().ShouldBe("ag1:00112233445566aa.8899aabbccddee00");

    [Fact]
    public void An_incomplete_scan_did_not_execute_successfully()
    {
        var invocation = Run(Scan() with { NotRead = [(new("a.env"), "permission denied")] }).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("exitCode").GetInt32().ShouldBe(3);
        invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Select(static notification => notification.GetProperty("message").GetProperty("text").GetString())
            .ShouldBe(["not checked: 1 of 1,023 files; 0 findings in the other 1,022", "permission denied"]);
        Run(Scan() with { LookedAt = new LookedAt(0, 0, 0, []) }).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Foreign_text_in_a_message_is_no_link_and_no_placeholder()
    {
        var text = Run(Scan(Host() with { Message = "[here](https://evil.example) {0} \\ \u202e" })).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;

        text.ShouldStartWith(@"\[here\](https://evil.example) {{0}} \\ \\u{{202e}}. ");
    }

    private static (string?, string?) Suppression(JsonElement result)
    {
        var suppression = result.GetProperty("suppressions").EnumerateArray().ShouldHaveSingleItem();
        return (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString());
    }

    private static JsonElement Run(ScanResult scan) => JsonDocument.Parse(Written(Sarif, scan)).RootElement.GetProperty("runs")[0];
}
