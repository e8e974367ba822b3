using ApprovalGuard.Detection;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection;

public sealed class KeywordIndexTests
{
    private static readonly Gen<string> Alphabet = Gen.Char["aAbBkK-_.:/0é\u212A\n "].Array[0, 40].Select(static letters => new string(letters));

    [Fact]
    public void Every_place_of_every_keyword_is_found_whatever_the_case() =>
        Gen.Select(Alphabet, Gen.Char["abk-_.:0é"].Array[3, 7].Select(static letters => new string(letters)).Array[1, 12]).Sample(static (text, keywords) =>
        {
            var index = new KeywordIndex<int>(keywords.Select(static (keyword, i) => (keyword, i)));

            index.Find(text).Order().ShouldBe(Naive(text, keywords).Order());
        });

    [Theory]
    [InlineData("pwd", "pwd")]
    [InlineData("x PWD", "pwd")]
    [InlineData("…pwd", "pwd")]
    [InlineData("https://", "://")]
    [InlineData("SECRET", "secret")]
    public void A_keyword_is_found_at_the_edges_of_a_text(string text, string keyword) =>
        new KeywordIndex<string>([(keyword, "item")]).Find(text).ShouldHaveSingleItem().Length.ShouldBe(keyword.Length);

    [Fact]
    public void Two_items_may_hang_on_one_keyword() =>
        new KeywordIndex<string>([("token", "one"), ("TOKEN", "two")]).Find("a token").Select(static hit => hit.Item).ShouldBe(["one", "two"], ignoreOrder: true);

    [Fact]
    public void A_keyword_of_two_characters_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(static () => new KeywordIndex<int>([("pw", 0)]));

    private static IEnumerable<(int, int, int)> Naive(string text, string[] keywords)
    {
        for (var item = 0; item < keywords.Length; item++)
        {
            for (var offset = 0; offset + keywords[item].Length <= text.Length; offset++)
            {
                if (text.AsSpan(offset, keywords[item].Length).SequenceEqual(keywords[item], AsciiCase.Instance))
                {
                    yield return (offset, keywords[item].Length, item);
                }
            }
        }
    }

    private sealed class AsciiCase : IEqualityComparer<char>
    {
        public static readonly AsciiCase Instance = new();

        public bool Equals(char x, char y) => x == y || (char.IsAsciiLetter(x) && char.IsAsciiLetter(y) && (x | 0x20) == (y | 0x20));

        public int GetHashCode(char obj) => obj | 0x20;
    }
}
