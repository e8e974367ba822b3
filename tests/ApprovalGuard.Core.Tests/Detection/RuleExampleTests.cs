using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Detection.Secrets;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>Every rule carries its own examples; here they all run.</summary>
public sealed class RuleExampleTests
{
    private static readonly IDetector[] Detectors = [new SecretDetector([]), new PrivilegeDetector()];

    public static TheoryData<string> RuleIds() => [.. Detectors.SelectMany(static detector => detector.Rules).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_finds_its_examples_and_leaves_its_near_misses_alone(string id)
    {
        var detector = Detectors.Single(detector => detector.Rules.Any(rule => rule.Id == id));
        var rule = detector.Rules.Single(rule => rule.Id == id);

        rule.Positives.ShouldNotBeEmpty();
        foreach (var example in rule.Positives)
        {
            Look.AtExample(detector, example).Select(static finding => finding.Rule.Id).ShouldContain(id, example.Text);
        }

        foreach (var example in rule.Negatives)
        {
            Look.AtExample(detector, example).ShouldNotContain(finding => finding.Rule.Id == id, example.Text);
        }
    }

    [Fact]
    public void Every_id_is_used_once_and_in_kebab_case()
    {
        var ids = Detectors.SelectMany(static detector => detector.Rules).Select(static rule => rule.Id).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
    }

    [Fact]
    public void Every_rule_says_why_and_what_to_do()
    {
        foreach (var rule in Detectors.SelectMany(static detector => detector.Rules))
        {
            rule.Why.ShouldEndWith(".", Case.Sensitive, rule.Id);
            rule.Do.ShouldEndWith(".", Case.Sensitive, rule.Id);
            rule.Title.ShouldNotBeEmpty(rule.Id);
            rule.Reference.ShouldNotBeEmpty(rule.Id);
        }
    }
}
