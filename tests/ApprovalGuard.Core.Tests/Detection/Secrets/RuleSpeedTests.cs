using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Detection.Secrets.Leads;

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

    /// <summary>Follows every keyword; a rule whose time is up says so.</summary>
    private static void Walk(SecretRule rule, string text)
    {
        var search = new SecretSearch(text, new RepoPath("src/sample.txt"));
        var lead = new RuleLead(rule);
        foreach (var keyword in rule.Keywords)
        {
            for (var at = text.IndexOf(keyword, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(keyword, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                lead.Follow(search, at, keyword.Length);
            }
        }

        search.Finish();
        search.Found.ShouldNotContain(static sighting => sighting.Rule == FrameRules.NotInspected, $"{rule.Id} on {text[..Math.Min(text.Length, 40)]}");
    }

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
