using System.Text;
using ApprovalGuard.Detection.Secrets;

namespace ApprovalGuard.Core.Tests.Detection.Secrets;

/// <summary>A text made of a rule's own keywords is the worst that a hostile change can show to its pattern.</summary>
public sealed class RuleSpeedTests
{
    private const int LookedAtBefore = 160;

    private static readonly string[] Fillers = ["", " ", "=", "=\"", "=a1", ": \"x\" ", "_key_", "key=", "\n", "\\n", "0123456789abcdef", "a.", "-token-"];

    public static TheoryData<string> RuleIds() => [.. SecretRules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_pattern_ends_within_its_time_on_a_text_made_of_its_keywords(string id)
    {
        var rule = SecretRules.All.Single(rule => rule.Id == id);
        foreach (var keyword in rule.Keywords)
        {
            foreach (var filler in Fillers)
            {
                Walk(rule, Repeated(keyword + filler, rule.Reach));
                Walk(rule, keyword + Repeated(filler + " ", rule.Reach));
            }
        }
    }

    /// <summary>All matches of the window; the rule's own limit, a quarter of a second, throws.</summary>
    private static void Walk(SecretRule rule, string text) =>
        Should.NotThrow(() => rule.Regex.Count(text), $"{rule.Id} on {text[..Math.Min(text.Length, 40)]}");

    private static string Repeated(string unit, int reach)
    {
        var text = new StringBuilder();
        while (text.Length < reach + LookedAtBefore)
        {
            text.Append(unit);
        }

        return text.ToString();
    }
}
