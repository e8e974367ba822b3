using ApprovalGuard.Policies.Gitleaks;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Policies.Gitleaks;

/// <summary>Patterns of Go mean here what they mean there.</summary>
public sealed class GoPatternTests
{
    [Theory]
    [InlineData("abc", "xabcx", "abc")]
    [InlineData("(?i)abc", "xABCx", "ABC")]
    [InlineData("a(?i)b|c", "C", "C")]
    [InlineData("(?i:a)b", "AB", null)]
    [InlineData("(?i)a(?-i)b", "AB", null)]
    [InlineData("(?P<key>[a-z]+)=", "name=1", "name=")]
    [InlineData("(?<key>[a-z]+)=", "name=1", "name=")]
    [InlineData("^b$", "b\n", null)]
    [InlineData("^b$", "a\nb\nc", null)]
    [InlineData("(?m)^b$", "a\nb\nc", "b")]
    [InlineData("(?m)b$", "a\nb", "b")]
    [InlineData("a.c", "a\nc", null)]
    [InlineData("(?s)a.c", "a\nc", "a\nc")]
    [InlineData("(?s-m:a.c)$", "a\nc", "a\nc")]
    [InlineData(@"\Aab\z", "ab", "ab")]
    [InlineData(@"\w+", "äbc", "bc")]
    [InlineData(@"\d", "\u0663", null)]
    [InlineData(@"\s", "\v", null)]
    [InlineData(@"\W+", "a-\u00e4b", "-\u00e4")]
    [InlineData(@"[\w-]+", "!a-b!", "a-b")]
    [InlineData(@"[^\W_]+", "__ab1__", "ab1")]
    [InlineData(@"[\D]+", "12ab34", "ab")]
    [InlineData(@"[\S]+", " ab ", "ab")]
    [InlineData("[[:alpha:]]+", "12ab", "ab")]
    [InlineData("[[:^alpha:]]+", "ab12", "12")]
    [InlineData("[[:word:].]+", "-a.b-", "a.b")]
    [InlineData("[]a]+", "[]a]", "]a]")]
    [InlineData("[^]a]+", "]ab", "b")]
    [InlineData("[a-]+", "-a-", "-a-")]
    [InlineData("[a[b]+", "[ab", "[ab")]
    [InlineData("[a-z-[aeiou]]", "b-]", "-]")]
    [InlineData(@"\pN+", "a12", "12")]
    [InlineData(@"\p{Lu}", "aB", "B")]
    [InlineData(@"\P{L}+", "ab12", "12")]
    [InlineData(@"\p{^L}+", "ab12", "12")]
    [InlineData(@"[\pL\pN]+", "-a1-", "a1")]
    [InlineData(@"\x41\x{42}\103", "ABC", "ABC")]
    [InlineData(@"\x{1F600}+", "a\U0001F600\U0001F600", "\U0001F600\U0001F600")]
    [InlineData(@"\Qa.b*\E+", "a.b**", "a.b**")]
    [InlineData(@"\Qa.b", "a.b", "a.b")]
    [InlineData(@"\_\-\/\""\#\<", "_-/\"#<", "_-/\"#<")]
    [InlineData("a{2,3}", "aaaa", "aaa")]
    [InlineData("a{2,3}?", "aaaa", "aa")]
    [InlineData("(?U)a{2,3}", "aaaa", "aa")]
    [InlineData("(?U)a+?", "aaaa", "aaaa")]
    [InlineData("a{,2}", "a{,2}", "a{,2}")]
    [InlineData("a{x}", "a{x}", "a{x}")]
    [InlineData("{", "{", "{")]
    [InlineData("a#b c", "a#b c", "a#b c")]
    [InlineData("(?:a|b)*c", "abac", "abac")]
    [InlineData("", "x", "")]
    [InlineData(@"[\]\\^]+", @"^]\", @"^]\")]
    [InlineData(@"[\t\n\x20-\x2f]+", "a !/", " !/")]
    public void A_pattern_matches_what_it_matches_in_Go(string pattern, string text, string? matched)
    {
        var match = GoPattern.Translate(pattern).Regex.Match(text);

        (match.Success ? match.Value : null).ShouldBe(matched);
    }

    [Fact]
    public void Groups_are_numbered_as_Go_numbers_them_whether_they_have_names_or_not()
    {
        var match = GoPattern.Translate("(?P<one>a)(b)(?:x)(?P<three>c)").Regex.Match("abxc");

        match.Groups.Values.Select(static group => group.Value).ShouldBe(["abxc", "a", "b", "c"]);
    }

    [Theory]
    [InlineData("a(?=b)", "look")]
    [InlineData("(?<!b)a", "look")]
    [InlineData("(?<=b)a", "look")]
    [InlineData("(?!b)a", "look")]
    [InlineData("(?>a)", "RE2 does not have")]
    [InlineData("(?x) a", "RE2 does not have")]
    [InlineData(@"(a)\1", "refers back")]
    [InlineData(@"\k<a>", "no escape")]
    [InlineData(@"\Z", "no escape")]
    [InlineData(@"\u0041", "no escape")]
    [InlineData(@"\p{Greek}", "Greek")]
    [InlineData("[[:nothing:]]", "POSIX")]
    [InlineData("(a", "not closed")]
    [InlineData("a)", "not opened")]
    [InlineData("[a", "breaks off")]
    [InlineData("a\\", "breaks off")]
    [InlineData("[z-a]", "ends before")]
    [InlineData("*a", "nothing")]
    [InlineData("a**", "nothing")]
    [InlineData("a*+", "nothing")]
    [InlineData("(|*)", "nothing")]
    [InlineData("a{1001}", "over 1000")]
    [InlineData("((a{100}){100}){100}", "over 1000")]
    [InlineData("a{3,2}", "or never")]
    [InlineData("[\U0001F600]", "beyond")]
    public void What_cannot_be_run_is_said(string pattern, string words) =>
        Should.Throw<FormatException>(() => GoPattern.Translate(pattern)).Message.ShouldContain(words);

    [Fact]
    public void Any_text_is_a_pattern_that_runs_or_is_refused()
    {
        string[] pieces = ["a", "b", "(", ")", "(?i)", "(?:", "(?P<n>", "|", "[", "]", "[^", "-", "*", "+", "?", "{2}", "{1,}", "\\d", "\\W", "\\pL", "\\b", "[:alpha:]", "^", "$", ".", "\\x41", "\\Q", "\\E", "é", "\U0001F600"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 12].Select(string.Concat).Sample(
            static pattern =>
            {
                try
                {
                    GoPattern.Translate(pattern).Regex.Match("ab1 é\nb");
                }
                catch (FormatException)
                {
                    // Refused.
                }
            },
            iter: 3000);
    }

    [Fact]
    public void A_literal_text_matches_itself_alone() =>
        Gen.String[Gen.Char[' ', '\u017f'], 1, 8].Where(static text => !text.Any(static letter => @"\.+*?()|[]{}^$".Contains(letter))).Sample(
            static text => GoPattern.Translate(text).Regex.Match("x" + text + "x").Value == text,
            iter: 2000);
}
