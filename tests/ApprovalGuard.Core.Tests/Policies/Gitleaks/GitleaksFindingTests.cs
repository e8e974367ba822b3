using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Core.Tests.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies.Gitleaks;

namespace ApprovalGuard.Core.Tests.Policies.Gitleaks;

/// <summary>What the rules of a gitleaks configuration find, and what its allowlists allow.</summary>
public sealed class GitleaksFindingTests
{
    private const string Value = "f3a9c27be4d81056";

    [Theory]
    [InlineData("regex = 'acme_([a-z]+)_([0-9a-f]{16})'\nsecretGroup = 2", Value)]
    [InlineData("regex = 'acme_(?P<kind>x)?([0-9a-f]{16})?live_([0-9a-f]{16})'", Value)]
    [InlineData("regex = 'acme_[a-z]+_[0-9a-f]{16}'", "acme_live_" + Value)]
    [InlineData("regex = '(acme)_[a-z]+_([0-9a-f]{16})'", "acme")]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\nentropy = 3.6", Value)]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\nkeywords = ['ACME_']", Value)]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\npath = 'src/.*\\.txt$'", Value)]
    public void A_rule_finds_its_secret_in_the_right_group(string rule, string secret)
    {
        var finding = Found(rule, $"k = acme_live_{Value}\n").ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("acme");
        finding.Value.ShouldNotBeNull().Is(value => value == secret).ShouldBeTrue();
    }

    [Theory]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\nentropy = 4.5")]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\nkeywords = ['other']")]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\npath = '^tests/'")]
    [InlineData("regex = 'acme_live_([0-9a-f]{16})'\nskipReport = true")]
    public void A_rule_that_asks_for_more_finds_nothing(string rule) => Found(rule, $"k = acme_live_{Value}\n").ShouldBeEmpty();

    [Fact]
    public void A_rule_of_paths_names_the_file()
    {
        var finding = Found("path = '\\.acmekey$'", "anything\n", "deploy/prod.acmekey").ShouldHaveSingleItem();

        (finding.Line, finding.Path.Value).ShouldBe((0, "deploy/prod.acmekey"));
        Found("path = '\\.acmekey$'", "anything\n", "deploy/prod.txt").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("paths = ['^src/']", true)]
    [InlineData("paths = ['^tests/']", false)]
    [InlineData("regexes = ['^f3a9']", true)]
    [InlineData("regexes = ['acme_live_f3a9']", false)]
    [InlineData("regexes = ['acme_live_f3a9']\nregexTarget = 'match'", true)]
    [InlineData("regexes = ['# sample']\nregexTarget = 'match'", false)]
    [InlineData("regexes = ['# sample$']\nregexTarget = 'line'", true)]
    [InlineData("stopwords = ['C27BE']", true)]
    [InlineData("stopwords = ['acme']", false)]
    [InlineData("paths = ['^tests/']\nstopwords = ['c27be']", true)]
    [InlineData("condition = 'AND'\npaths = ['^tests/']\nstopwords = ['c27be']", false)]
    [InlineData("condition = 'AND'\npaths = ['^src/']\nregexes = ['nothing', '^f3']\nstopwords = ['c27be']", true)]
    [InlineData("condition = 'AND'\npaths = ['^src/']\ncommits = ['3f2a91c']", false)]
    [InlineData("targetRules = ['acme']\nstopwords = ['c27be']", true)]
    [InlineData("targetRules = ['another']\nstopwords = ['c27be']", false)]
    public void An_allowlist_allows_what_it_names(string list, bool allows)
    {
        var config = Config("regex = 'acme_live_([0-9a-f]{16})'", $"[[allowlists]]\ndescription = 'a sample'\n{list}\n");
        var finding = Look.At(new SecretDetector(config.Rules), $"k = acme_live_{Value} # sample\n").ShouldHaveSingleItem();

        new GitleaksAllowances(config.Allowlists).ReasonFor(finding).ShouldBe(allows ? ".gitleaks.toml: a sample" : null);
    }

    [Fact]
    public void A_commit_is_allowed_where_the_history_is_scanned()
    {
        var config = Config("regex = 'acme_live_([0-9a-f]{16})'", "[allowlist]\ncommits = ['3F2A91C0']\n");
        var finding = Look.At(new SecretDetector(config.Rules), $"k = acme_live_{Value}\n").Single();
        var lists = new GitleaksAllowances(config.Allowlists);

        lists.ReasonFor(finding with { Commit = "3f2a91c0" }).ShouldBe(".gitleaks.toml");
        lists.ReasonFor(finding with { Commit = "77b0e1d5" }).ShouldBeNull();
        lists.ReasonFor(finding).ShouldBeNull();
    }

    [Fact]
    public void The_products_own_findings_are_allowed_too_where_they_are_secrets()
    {
        var config = Config("regex = 'acme'", "[allowlist]\npaths = ['^src/']\n");
        var own = Look.At(new SecretDetector([]), "key = \"" + "AKIA" + "Q3EGVZ5TKX7WNH4B\"\n").Single();
        var lists = new GitleaksAllowances(config.Allowlists);

        lists.ReasonFor(own).ShouldBe(".gitleaks.toml");
        lists.ReasonFor(own with { Rule = own.Rule with { Category = Category.Payload } }).ShouldBeNull();
    }

    [Fact]
    public void A_secret_that_a_rule_and_the_product_find_is_one_finding()
    {
        var config = Config("regex = 'AKIA[A-Z2-7]{16}'", "");

        Look.At(new SecretDetector(config.Rules), "key = \"" + "AKIA" + "Q3EGVZ5TKX7WNH4B\"\n").ShouldHaveSingleItem().Rule.Id.ShouldBe("aws-access-key-id");
    }

    private static IReadOnlyList<Finding> Found(string rule, string text, string path = "src/sample.txt") =>
        Look.At(new SecretDetector(Config(rule, "").Rules), text, path);

    private static GitleaksConfig Config(string rule, string rest) =>
        GitleaksReader.Read(Encoding.UTF8.GetBytes($"[[rules]]\nid = \"acme\"\n{rule}\n{rest}"), ".gitleaks.toml", static _ => null);
}
