using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Gates;
using ApprovalGuard.Policies.Gitleaks;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Core.Tests.Policies.Gitleaks;

/// <summary>A configuration of gitleaks is read as gitleaks reads it, and a mistake is named with its place.</summary>
public sealed class GitleaksReaderTests
{
    [Fact]
    public void Rules_and_allowlists_are_read()
    {
        var config = Read("""
            title = "acme"   # a comment
            [[rules]]
            id = "Acme API_key"
            description = "Acme's key"
            regex = '''(?i)acme_(?P<kind>live|test)_([0-9a-f]{32})'''
            secretGroup = 2
            entropy = 3.5
            keywords = [
              "acme_live",
              "acme_test",
            ]
            tags = ["key"]
            [[rules.allowlists]]
            description = "our own tests"
            condition = "AND"
            paths = ['''^tests/''']
            regexes = ["0{32}"]
            regexTarget = "line"
            stopwords = ["dead"]
            [rules.allowlist]
            commits = ["3f2a91c"]
            [[rules]]
            id = "key-file"
            path = '''\.acmekey$'''
            [allowlist]
            paths = ["vendor/"]
            """);

        var rule = config.Rules[0];
        (rule.Id, rule.Title, rule.ValueGroup, rule.TakesFirstGroup, rule.MinimumEntropy).ShouldBe(("acme-api-key", "Acme's key", 2, false, 3.5));
        rule.Keywords.ShouldBe(["acme_live", "acme_test"]);
        config.Rules[1].Pattern.ShouldBeEmpty();
        config.Rules[1].Path.ShouldNotBeNull().Regex.IsMatch("a/b.acmekey").ShouldBeTrue();
        config.Allowlists.Select(static list => (list.Rules.SingleOrDefault(), list.NeedsAll, list.Target)).ShouldBe(
            [(null, false, GitleaksTarget.Secret), ("acme-api-key", false, GitleaksTarget.Secret), ("acme-api-key", true, GitleaksTarget.Line)]);
        config.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void An_older_file_with_one_allowlist_and_other_cases_of_names_is_read()
    {
        var config = Read("""
            [Allowlist]
            Description = "old"
            Paths = ["a", "b"]
            StopWords = ["x"]
            """);

        config.Allowlists.ShouldHaveSingleItem().Description.ShouldBe("old");
        config.Allowlists[0].Paths.Length.ShouldBe(2);
    }

    [Fact]
    public void Tables_that_go_on_after_others_are_read_as_one()
    {
        var config = Read("""
            [[rules]]
            id = "one"
            regex = "one"
            [allowlist]
            stopwords = ["x"]
            [[rules]]
            id = "two"
            regex = "two"
            [extend]
            useDefault = false
            [rules.allowlist]
            stopwords = ["two"]
            [[rules.allowlists]]
            stopwords = ["more"]
            [[rules]]
            id = "three"
            regex = "three"
            """);

        config.Rules.Select(static rule => rule.Id).ShouldBe(["one", "two", "three"]);
        config.Allowlists.Select(static list => (list.Rules.SingleOrDefault(), list.Stopwords.Single())).ShouldBe([(null, "x"), ("two", "two"), ("two", "more")]);
    }

    [Fact]
    public void A_file_that_it_extends_is_put_under_it()
    {
        var files = new Files().Base("config/base.toml", """
            [[rules]]
            id = "one"
            regex = "one"
            keywords = ["one"]
            [[rules]]
            id = "two"
            regex = "two"
            [allowlist]
            stopwords = ["base"]
            """).Base(".gitleaks.toml", """
            [extend]
            path = "./config/base.toml"
            disabledRules = ["two"]
            [[rules]]
            id = "one"
            keywords = ["uno"]
            entropy = 2
            """);

        var config = GitleaksReader.Find(files).ShouldNotBeNull();

        var rule = config.Rules.ShouldHaveSingleItem();
        (rule.Id, rule.Pattern, rule.MinimumEntropy).ShouldBe(("one", "one", 2.0));
        rule.Keywords.ShouldBe(["one", "uno"]);
        config.Allowlists.ShouldHaveSingleItem().Stopwords.ShouldBe(["base"]);
    }

    [Fact]
    public void What_says_nothing_here_is_noted()
    {
        var config = Read("""
            [extend]
            useDefault = true
            disabledRules = ["sidekiq-secret"]
            [[rules]]
            id = "generic-api-key"
            [[rules.allowlists]]
            regexes = ["abc"]
            [report]
            format = "csv"
            """);

        config.Rules.ShouldBeEmpty();
        config.Allowlists.ShouldHaveSingleItem().Rules.ShouldBe(["generic-api-key"]);
        config.Notes.Length.ShouldBe(3);
        config.Notes[0].ShouldBe(".gitleaks.toml:8: report in the file says nothing here");
        config.Notes[1].ShouldContain("approvalguard's take their place");
        config.Notes[2].ShouldContain("(sidekiq-secret, generic-api-key)");
    }

    [Theory]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '''(?<!x)a'''\n", 3, "a pattern of regex in rules cannot be run")]
    [InlineData("[[rules]]\nid = \"a\"\n", 2, "neither regex nor path")]
    [InlineData("[[rules]]\nregex = \"a\"\n", 2, "a rule has no id")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = \"a\"\nsecretGroup = 1\n", 4, "has no group 1")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = \"a\"\nentropy = \"high\"\n", 4, "is not a number")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = \"a\"\nkeywords = [1]\n", 4, "is not a list of strings")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = \"a\"\n[[rules.required]]\nid = \"b\"\n", 4, "needs other rules near it")]
    [InlineData("title = \"x\"\n[[allowlists]]\ndescription = \"none\"\n", 3, "names neither")]
    [InlineData("[allowlist]\npaths = [\"a(\"]\n", 2, "a pattern of paths in allowlist cannot be run")]
    [InlineData("[allowlist]\npaths = [\"a\"]\ncondition = \"XOR\"\n", 3, "is not one of OR, AND")]
    [InlineData("[extend]\npath = \"../other.toml\"\n", 2, "leads out of the repository")]
    [InlineData("[extend]\npath = \"gone.toml\"\n", 1, "is not there")]
    [InlineData("[extend]\npath = \".gitleaks.toml\"\n", 1, "extend each other")]
    [InlineData("[extend]\nurl = \"https://example.com/x.toml\"\n", 2, "fetches nothing")]
    [InlineData("[[rules]\nid = 1\n", 1, "this is not TOML")]
    [InlineData("a = 1\n\na = 2\n", 3, "this is not TOML")]
    [InlineData("rules = 3\n", 1, "is not a table")]
    public void A_mistake_is_named_with_its_place(string toml, int line, string words)
    {
        var problem = Should.Throw<UsageException>(() => Read(toml)).Problem;

        problem.Message.ShouldContain(words);
        problem.Where.ShouldNotBeNull().ShouldStartWith($".gitleaks.toml:{line}:");
        problem.Do.ShouldEndWith("Nothing was checked.");
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("a = [", 20_000)]
    [InlineData("a = {b", 20_000)]
    [InlineData("a.", 20_000)]
    [InlineData("[[rules]]\nid='a'\nregex='b'\n", 30_000)]
    public void A_hostile_file_is_refused_at_once(string part, int times) =>
        Should.Throw<UsageException>(() => Read(string.Concat(Enumerable.Repeat(part, times))));

    private static GitleaksConfig Read(string toml) =>
        GitleaksReader.Read(Encoding.UTF8.GetBytes(toml), ".gitleaks.toml", path => path == GitleaksConfig.FileName ? Encoding.UTF8.GetBytes(toml) : null);
}
