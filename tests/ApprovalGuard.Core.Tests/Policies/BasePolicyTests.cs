using System.Text;
using ApprovalGuard.Core.Tests.Gates;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Core.Tests.Policies;

/// <summary>Which policy is in force, and how an organisation's and a repository's meet.</summary>
public sealed class BasePolicyTests
{
    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        var (policy, source) = BasePolicy.Load(new Files(), new Copies(null));

        policy.ShouldBe(Policy.Default);
        source.ShouldBe(new PolicySource("default", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    [Theory]
    [InlineData(".github/approvalguard.yml")]
    [InlineData(".approvalguard.yml")]
    public void Both_places_are_known(string path)
    {
        var (policy, source) = BasePolicy.Load(new Files().Base(path, "gates: { read_over: 7 }\n"), new Copies(null));

        policy.Gates.ReadOver.ShouldBe(7);
        source.Source.ShouldBe(path);
    }

    [Fact]
    public void Two_policies_are_an_error() =>
        Should.Throw<UsageException>(() => BasePolicy.Load(new Files().Base(".github/approvalguard.yml", "").Base(".approvalguard.yml", ""), new Copies(null)));

    [Fact]
    public void A_policy_under_config_says_so() =>
        BasePolicy.Override("gates: {}"u8.ToArray(), "mine.yml", new Copies(null), new Files()).Source.Override.ShouldBeTrue();

    [Fact]
    public void An_organisations_policy_that_was_not_fetched_is_an_error() =>
        Should.Throw<UsageException>(() => Load("extends: acme/policies@v1\n", null)).Problem.Message.ShouldContain("no copy of it");

    [Fact]
    public void A_chain_of_policies_is_an_error() =>
        Should.Throw<UsageException>(() => Load("extends: acme/policies@v1\n", "extends: acme/other@v1\n"));

    [Fact]
    public void Of_two_values_of_a_gate_the_stricter_wins()
    {
        var policy = Load(
            "extends: acme/policies@v1\ngates: { read_over: 40, summary_over: 60, mode: observe, exclude: [a/, b/] }\nreading: { require: claimed, readers: 1 }\ndetect: { payload: { enabled: false }, privilege: { severity: low } }\n",
            "gates: { read_over: 20, summary_over: 90, exclude: [b/] }\nreading: { require: witnessed, readers: 2 }\ndetect: { privilege: { severity: high } }\n");

        policy.Gates.ReadOver.ShouldBe(20);
        policy.Gates.SummaryOver.ShouldBe(60);
        policy.Gates.Mode.ShouldBe(GateMode.Enforce);
        policy.Gates.Exclude.ShouldBe(["b/"]);
        policy.Reading.Require.ShouldBe("witnessed");
        policy.Reading.Readers.ShouldBe(2);
        policy.Detect.Disabled.ShouldBeEmpty();
        policy.Detect.Severities[Category.Privilege].ShouldBe(Severity.High);
    }

    private static Policy Load(string text, string? organisation) =>
        BasePolicy.Load(new Files().Base(".approvalguard.yml", text), new Copies(organisation)).Policy;

    private sealed class Copies(string? text) : IPolicyCopies
    {
        public byte[]? Find(ExtendsReference reference) => text is null ? null : Encoding.UTF8.GetBytes(text);
    }
}
