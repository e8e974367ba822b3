using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Policies;

/// <summary>A policy is understood whole, or not at all.</summary>
public sealed class PolicyReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("gates:\n")]
    [InlineData("\uFEFFgates: {}\n")]
    public void An_empty_file_is_the_defaults(string text) => Read(text).ShouldBeEquivalentTo(Policy.Default);

    [Fact]
    public void What_init_writes_reads_as_the_defaults() => Read(PolicyTemplate.Text).ShouldBeEquivalentTo(Policy.Default);

    [Fact]
    public void Every_setting_is_understood()
    {
        var policy = Read("""
            extends: acme/policies@v3
            gates:
              mode: observe
              read_over: 10
              summary_over: 50
              window_over: 80
              scope: agent
              exclude: ["testdata/**", gen/]
              break_glass: [ada]
            detect:
              secrets:
                rules:
                  - id: acme-token
                    pattern: acme_([a-z]{20})
                    value_group: 1
                    keywords: [acme_]
                    minimum_entropy: 2.5
                    severity: critical
              payload: { enabled: false }
              privilege: { severity: low }
              allow:
                - { rule: generic-secret, path: "tests/**", reason: made up, expires: 2027-01-31 }
              grant: [bo]
            reading: { require: witnessed, lines_per_minute: 60, minimum_seconds: 5, readers: 2 }
            summary: { words: always }
            agent: { checkpoint_lines: 200, unattended: deny }
            kpi: { ai_markers: [Robot], defect_labels: [fault], targets: { defect_rate: 0.01 } }
            incident:
              owners: { dev_lead: ada }
              channels: ["#alerts"]
              keys: [{ name: deploy, purpose: uploads, created: 2026-01-02 }]
            """);

        policy.Extends!.ToString().ShouldBe("acme/policies@v3");
        policy.Gates.Mode.ShouldBe(GateMode.Observe);
        policy.Gates.Exclude.ShouldBe(["testdata/**", "gen/"]);
        policy.Detect.Disabled.ShouldBe([Category.Payload]);
        policy.Detect.Severities[Category.Privilege].ShouldBe(Severity.Low);
        policy.Detect.OwnRules.Single().ValueGroup.ShouldBe(1);
        policy.Detect.Allow.Single().Expires.ShouldBe(new DateOnly(2027, 1, 31));
        policy.Reading.Readers.ShouldBe(2);
        policy.Kpi.DefectRate.ShouldBe(0.01);
        policy.Incident.Keys.Single().Created.ShouldBe(new DateOnly(2026, 1, 2));
    }

    [Theory]
    [InlineData("gates:\n  read_ovr: 3\n", "p.yml:2:3", "unknown key \"read_ovr\" in gates", "Did you mean read_over?")]
    [InlineData("gats: {}\n", "p.yml:1:1", "unknown key \"gats\" in the policy", "Did you mean gates?")]
    [InlineData("gates:\n  summary_over: 15\n", "p.yml:2:17", "summary_over is 15, below read_over (20)", "Set summary_over to 20 or more.")]
    [InlineData("gates:\n  read_over: many\n", "p.yml:2:14", "read_over is many, not a whole number", "Set read_over to one")]
    [InlineData("gates:\n  read_over: \"20\"\n", "p.yml:2:14", "not a whole number", "such as 20")]
    [InlineData("gates:\n  read_over: -1\n", "p.yml:2:14", "from 0 to", "Set read_over")]
    [InlineData("gates:\n  mode: enforced\n", "p.yml:2:9", "unknown value \"enforced\"", "Did you mean enforce?")]
    [InlineData("gates: 3\n", "p.yml:1:8", "gates in the policy is not a mapping", "Write it as a mapping")]
    [InlineData("- a\n", "p.yml:1:1", "a policy is a mapping of sections", "Start with a section")]
    [InlineData("- : $\n", "p.yml", "this is not YAML", "Mend the line")]
    [InlineData("!![", "p.yml", "this is not YAML", "Mend the line")]
    [InlineData("a: \"\\UE4999999\"\n", "p.yml", "this is not YAML", "Mend the line")]
    [InlineData("gates: {\n", "p.yml", "this is not YAML", "Mend the line")]
    [InlineData("a: 1\n---\nb: 2\n", "p.yml", "a second document", "Keep one")]
    [InlineData("gates: &x {}\nreading: *x\n", "p.yml:1:8", "anchors and aliases", "Write the value out")]
    [InlineData("detect:\n  allow:\n    - rule: x\n", "p.yml", "reason is missing", "Add reason")]
    [InlineData("detect:\n  allow:\n    - reason: x\n", "p.yml", "names nothing that it allows", "Add rule")]
    [InlineData("detect:\n  secrets:\n    rules:\n      - { id: a, pattern: \"(a\" }\n", "p.yml", "no pattern that can run without backtracking", "close every bracket")]
    [InlineData("detect:\n  secrets:\n    rules:\n      - { id: a, pattern: \"(?<=a)b\" }\n", "p.yml", "without backtracking", "without lookarounds")]
    [InlineData("extends: acme\n", "p.yml:1:10", "extends does not name", "owner/repository@v1")]
    [InlineData("extends: ../../etc@x\n", "p.yml", "extends does not name", "owner/repository@v1")]
    public void A_mistake_is_named_with_its_place_and_a_remedy(string text, string where, string message, string remedy)
    {
        var problem = Should.Throw<UsageException>(() => Read(text)).Problem;

        problem.Where!.ShouldStartWith(where);
        problem.Message.ShouldContain(message);
        problem.Do.ShouldContain(remedy);
        problem.Do.ShouldEndWith("Nothing was checked.");
    }

    [Fact]
    public void Depth_and_size_are_bounded()
    {
        Should.Throw<UsageException>(() => Read(new string('[', 5000)));
        Should.Throw<UsageException>(() => Read("# " + new string('x', 300_000)));
    }

    [Fact]
    public void Whatever_stands_there_ends_in_a_policy_or_in_an_error_with_a_place() =>
        Gen.String[Gen.Char["gates:dtc \n-{}[]\"'#&*|>1,"], 0, 120].Sample(static text =>
        {
            try
            {
                Read(text).ShouldNotBeNull();
            }
            catch (UsageException exception)
            {
                exception.Problem.Where.ShouldNotBeNull();
            }
        });

    private static Policy Read(string text) => PolicyReader.Read(text, "p.yml");
}
