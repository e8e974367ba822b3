using System.Globalization;
using System.Text;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>
/// <c>docs/rules.md</c> lists every rule. It is written from the rules themselves: <c>APPROVALGUARD_WRITE_DOCS=1</c> makes this test write it anew.
/// </summary>
public sealed class CatalogueTests
{
    [Fact]
    public void The_catalogue_lists_every_rule_as_it_is()
    {
        var path = Path.Combine(SourceFolder(), "docs", "rules.md");
        var expected = Catalogue();
        if (Environment.GetEnvironmentVariable("APPROVALGUARD_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(expected, "docs/rules.md is not up to date: run this test with APPROVALGUARD_WRITE_DOCS=1");
    }

    private static string Catalogue()
    {
        var rules = Detectors.RulesUnder(new()).ToList();
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Numbers.Of(rules.Count, "rule")}, written from the rules themselves by the test `CatalogueTests`. What a rule finds, why it matters and what to do: ");
        text.Append("`approvalguard scan --explain RULE`. High and critical findings block a change while they are new.\n");
        foreach (var category in rules.GroupBy(static rule => rule.Category).OrderBy(static group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Words.Of(category.Key)} ({category.Count()})\n\n| rule | severity | finds | written from |\n| --- | --- | --- | --- |\n");
            foreach (var rule in category.OrderBy(static rule => rule.Id, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {Words.Of(rule.Severity)} | {Cell(rule.Title)} | {Reference(rule)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Reference(RuleInfo rule) =>
        Uri.TryCreate(rule.Reference, UriKind.Absolute, out var address) ? $"[{address.Host}]({rule.Reference})" : Cell(rule.Reference);

    private static string SourceFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "build.sh")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("build.sh is not above the tests.");
        }

        return folder;
    }
}
