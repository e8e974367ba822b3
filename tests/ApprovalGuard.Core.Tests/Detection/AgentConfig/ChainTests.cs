using System.Text.RegularExpressions;
using ApprovalGuard.Detection.AgentConfig.Instructions;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.AgentConfig;

public sealed class ChainTests
{
    private static readonly Chain Abc = new(static () => Of("a"), new Link(static () => Of("b"), 3), new Link(static () => Of("c"), 2, "\n"));

    [Theory]
    [InlineData("a b c", true)]
    [InlineData("a    b c", false)]
    [InlineData("a   b  c", true)]
    [InlineData("a b   c", false)]
    [InlineData("a. b c", false)]
    [InlineData("a b .c", true)]
    [InlineData("a b\nc", false)]
    [InlineData("b a c", false)]
    [InlineData("a x a b c", true)]
    public void Parts_follow_each_other_within_their_gaps(string text, bool isFound) => Abc.Find(text, 0, text.Length).Any().ShouldBe(isFound);

    [Fact]
    public void A_chain_is_found_where_one_pattern_with_gaps_would_find_it() =>
        Gen.Char["abc .\nx"].Array[0, 40].Select(static letters => new string(letters)).Sample(
            static text => Abc.Find(text, 0, text.Length).Any().ShouldBe(Of("a[^.\n]{0,3}b[^\n]{0,2}c").IsMatch(text), text),
            iter: 20_000);

    [Fact]
    public void Chains_stand_apart_and_in_order() => Abc.Find("a b c a a b c c", 0, 15).ShouldBe([(0, 5), (8, 5)]);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
