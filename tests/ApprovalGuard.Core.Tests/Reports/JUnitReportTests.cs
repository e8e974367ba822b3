using System.Xml.Linq;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>JUnit's XML, as Jenkins and GitLab read it.</summary>
public sealed class JUnitReportTests
{
    private static readonly JUnitReport JUnit = new();

    [Fact]
    public void A_verdict_is_a_suite_with_a_case_for_the_gate_and_one_for_each_finding()
    {
        var known = Host("test/data.ts") with { Status = FindingStatus.Allowed, Note = "allowed: ours" };

        Written(JUnit, Verdict(Change(), Secret(), Host(), known)).ShouldBeApproved("xml");
    }

    [Fact]
    public void A_scan_is_a_suite_with_a_case_for_what_was_read() =>
        Written(JUnit, Scan(Secret()) with { NotRead = [(new("src/prod.env"), "permission denied")] }).ShouldBeApproved("xml");

    [Fact]
    public void What_does_not_hold_passes_with_its_words()
    {
        var suite = Suite(Written(JUnit, Verdict(Small(), Host())));

        Counts(suite).ShouldBe((2, 0, 0, 0));
        suite.Elements("testcase").Last().Element("system-out")!.Value.ShouldContain("src/upload/retry.ts:33:15: medium: new outbound host upload.example.net [new-outbound-host]");
    }

    [Fact]
    public void Every_finding_of_a_scan_fails_as_its_exit_code_says() => Counts(Suite(Written(JUnit, Scan(Secret(), Host())))).ShouldBe((3, 2, 0, 0));

    [Fact]
    public void Observed_gates_fail_nothing()
    {
        var suite = Suite(Written(JUnit, Verdict(Small(30), new GatePolicy { Mode = GateMode.Observe }, Secret())));

        Counts(suite).ShouldBe((2, 0, 0, 2));
        suite.Descendants("skipped").Select(static skipped => skipped.Attribute("message")!.Value).ShouldAllBe(static message => message.EndsWith("(observed, nothing is held)"));
    }

    [Fact]
    public void Nothing_to_check_is_skipped_and_nothing_read_an_error()
    {
        Counts(Suite(Written(JUnit, Empty))).ShouldBe((1, 0, 0, 1));
        Counts(Suite(Written(JUnit, Scan() with { LookedAt = new LookedAt(0, 0, 0, []) }))).ShouldBe((1, 0, 1, 0));
    }

    [Fact]
    public void A_gate_whose_obligations_are_met_passes() => Counts(Suite(Written(JUnit, Verdict(Small(30)).Met(ObligationKind.Read)))).ShouldBe((1, 0, 0, 0));

    private static XElement Suite(string xml)
    {
        var suite = XDocument.Parse(xml).Root!;
        suite.Name.LocalName.ShouldBe("testsuite");
        foreach (var (attribute, elements) in (ReadOnlySpan<(string, string)>)[("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")])
        {
            ((int)suite.Attribute(attribute)!).ShouldBe(suite.Descendants(elements).Count(), attribute);
        }

        return suite;
    }

    private static (int Tests, int Failures, int Errors, int Skipped) Counts(XElement suite) =>
        ((int)suite.Attribute("tests")!, (int)suite.Attribute("failures")!, (int)suite.Attribute("errors")!, (int)suite.Attribute("skipped")!);
}
