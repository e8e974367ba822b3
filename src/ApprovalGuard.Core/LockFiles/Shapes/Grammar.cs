using System.Buffers;
using System.Collections.Frozen;

namespace ApprovalGuard.LockFiles.Shapes;

/// <summary>
/// What tells a range of versions, a marker or a requirement from a sentence or a command: loose enough for the ranges that people write, and every
/// word of it has a digit, an operator or a quote.
/// </summary>
internal static class Grammar
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@/._~$+-");

    private static readonly SearchValues<char> Operators = SearchValues.Create("<>=~^!|&-,()[]*;@");
    private static readonly SearchValues<char> DigitsAndStar = SearchValues.Create("0123456789*");
    private static readonly SearchValues<char> SignsOfMarkers = SearchValues.Create("'\"_");

    private static readonly FrozenSet<string> WordsOfRanges = new[] { "as", "x", "X" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WordsOfMarkers =
        new[] { "and", "or", "not", "in", "extra", "extras", "group" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Yarn writes it before every range.</summary>
    private const string Registry = "npm:";

    /// <summary>Words of letters alone that follow each other in prose, and hardly in a licence's name.</summary>
    private const int WordsOfProse = 7;

    /// <summary>The name of a package, as registries take it.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is not ('-' or '+') && !text.ContainsAnyExcept(NameLetters);

    /// <summary>A single word, or versions with their operators: <c>^1.0.0 || >= 2.1 &lt; 3</c>, <c>[4.3.0, )</c>, <c>dev-main as 1.0</c>.</summary>
    public static bool IsRange(ReadOnlySpan<char> text)
    {
        var range = text.StartsWith(Registry) ? text[Registry.Length..] : text;
        return !range.Contains(' ') || All(range, static word => IsOfRange(word), mayHaveTags: true);
    }

    /// <summary>A condition on the platform: <c>python_version &lt; '3.11' and extra == 'cpu'</c>.</summary>
    public static bool IsMarker(ReadOnlySpan<char> text) => All(text, static word => IsOfMarker(word), mayHaveTags: false);

    /// <summary>A package with what is asked of it: <c>idna[all] (>=3.4) ; python_version &lt; '3.11'</c>.</summary>
    public static bool IsRequirement(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank < 0 || All(text[(blank + 1)..], static word => IsOfRange(word) || IsOfMarker(word), mayHaveTags: false);
    }

    /// <summary>A sentence, however short its words.</summary>
    public static bool IsSentence(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].TrimEnd(",.;:!?");
            words = word.Length > 0 && !word.ContainsAnyExcept(Letters) ? words + 1 : 0;
            if (words == WordsOfProse)
            {
                return true;
            }
        }

        return false;
    }

    private delegate bool WordTest(ReadOnlySpan<char> word);

    /// <summary>Whether the test holds for every word. A tag (<c>latest</c>) may stand for a version between two bars.</summary>
    private static bool All(ReadOnlySpan<char> text, WordTest holds, bool mayHaveTags)
    {
        var followsBars = true;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || holds(word))
            {
                followsBars = word.IsEmpty ? followsBars : word is "||";
            }
            else if (mayHaveTags && followsBars && !word.ContainsAnyExcept(Letters))
            {
                followsBars = false;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfRange(ReadOnlySpan<char> word) =>
        word.ContainsAny(DigitsAndStar) || word.StartsWith("dev-") || !word.ContainsAnyExcept(Operators) || Knows(WordsOfRanges, word);

    private static bool IsOfMarker(ReadOnlySpan<char> word)
    {
        var bare = word.Trim("()[],");
        return bare.ContainsAny(SignsOfMarkers) || !bare.ContainsAnyExcept(Operators) || Knows(WordsOfMarkers, bare);
    }

    private static bool Knows(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
