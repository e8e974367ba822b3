using ApprovalGuard.Paths;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Paths;

/// <summary>gitignore's pattern language.</summary>
public sealed class GlobTests
{
    [Theory]
    [InlineData("*.cs", "src/deep/a.cs", true)]
    [InlineData("*.cs", "a.css", false)]
    [InlineData("/a.cs", "a.cs", true)]
    [InlineData("/a.cs", "src/a.cs", false)]
    [InlineData("src/*.cs", "src/a.cs", true)]
    [InlineData("src/*.cs", "src/deep/a.cs", false)]
    [InlineData("src/**/a.cs", "src/a.cs", true)]
    [InlineData("src/**/a.cs", "src/x/y/a.cs", true)]
    [InlineData("**/gen/*", "x/gen/a", true)]
    [InlineData("gen/**", "gen/x/y", true)]
    [InlineData("gen/**", "gen", false)]
    [InlineData("a[0-9].txt", "a7.txt", true)]
    [InlineData("a[!0-9].txt", "a7.txt", false)]
    [InlineData("a\\*.txt", "a*.txt", true)]
    [InlineData("a\\*.txt", "ab.txt", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    public void Patterns_match_as_in_gitignore(string pattern, string path, bool matches) => new Glob(pattern).Matches(path).ShouldBe(matches);

    [Fact]
    public void A_folder_that_matches_holds_what_is_in_it() => new Glob("data/").MatchesWithin("x/data/deep/y.csv").ShouldBeTrue();

    [Fact]
    public void A_pattern_made_to_be_slow_is_not() =>
        new Glob(string.Concat(Enumerable.Repeat("**/*a*", 40)) + "b").Matches(string.Join('/', Enumerable.Repeat(new string('a', 60), 60))).ShouldBeFalse();

    [Fact]
    public void Nothing_that_is_written_as_a_pattern_or_a_path_throws() =>
        Gen.Select(Gen.String[Gen.Char["ab*?[]!\\/-"], 0, 20], Gen.String[Gen.Char["ab*[]/-"], 1, 20])
            .Sample(static (pattern, path) => new Glob(pattern).MatchesWithin(path) || true);
}
