using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Reports;

/// <summary>
/// Text in GitHub's Markdown (LOOKS section 8). Foreign text stands in code spans, where nothing is a link, a mention, an image, a formula or HTML;
/// outside of them only plain words do.
/// </summary>
public static class MarkdownText
{
    private const string Opening = "([\"'";
    private const string Closing = ")]\"'.,;:!?";

    /// <summary>So many hex digits in a row GitHub takes for a commit.</summary>
    private const int CommitDigits = 7;

    /// <summary>A code span whose fence is one backtick longer than any run inside, padded where the text begins or ends with a backtick or a blank.</summary>
    public static string Code(ReadOnlySpan<char> text)
    {
        var shown = VisibleText.Escape(text);
        if (shown.Length == 0)
        {
            return "`\"\"`";
        }

        var fence = new string('`', LongestRun(shown) + 1);
        var pad = shown[0] is '`' or ' ' || shown[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{pad}{shown}{pad}{fence}";
    }

    /// <summary>A path as a code span, quoted where it needed escaping.</summary>
    public static string Path(RepoPath path) => Code(VisibleText.Path(path));

    /// <summary>
    /// A sentence: plain words and numbers as they are, anything else in it, such as a host, a file name or a <c>@mention</c>, as a code span.
    /// Never stands at the beginning of a line, where a number with a full stop would start a list.
    /// </summary>
    public static string Prose(string text)
    {
        var prose = new StringBuilder(text.Length + 16);
        foreach (var word in VisibleText.Escape(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            AppendWord(prose.Append(prose.Length == 0 ? "" : " "), word);
        }

        return prose.ToString();
    }

    private static void AppendWord(StringBuilder prose, string word)
    {
        var rest = word.AsSpan().TrimStart(Opening);
        var core = rest.TrimEnd(Closing);
        var before = word.AsSpan(0, word.Length - rest.Length);
        var after = rest[core.Length..];
        if (core.IsEmpty || !IsHarmless(before) || !IsHarmless(after))
        {
            prose.Append(Code(word));
            return;
        }

        prose.Append(before);
        _ = IsPlainWord(core) || IsNumber(core) ? prose.Append(core) : prose.Append(Code(core));
        prose.Append(after);
    }

    /// <summary>Brackets could make a link of what stands between them.</summary>
    private static bool IsHarmless(ReadOnlySpan<char> punctuation) => !punctuation.ContainsAny('[', ']');

    /// <summary>Letters and digits, parts of letters joined by <c>-</c>, <c>/</c> or an apostrophe: <c>base64</c>, <c>and/or</c>, <c>person's</c>.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetter(word[0]) || IsLikeCommit(word))
        {
            return false;
        }

        for (var i = 1; i < word.Length; i++)
        {
            var joins = word[i] is '-' or '/' or '\'' && i + 1 < word.Length && char.IsAsciiLetter(word[i + 1]) && char.IsAsciiLetterOrDigit(word[i - 1]);
            if (!joins && !char.IsAsciiLetterOrDigit(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLikeCommit(ReadOnlySpan<char> word) => word.Length >= CommitDigits && IsAll(word, char.IsAsciiHexDigit);

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && !IsLikeCommit(word) && IsAll(word, static letter => char.IsAsciiDigit(letter) || letter is ',' or '.');

    private static bool IsAll(ReadOnlySpan<char> word, Func<char, bool> holds)
    {
        foreach (var letter in word)
        {
            if (!holds(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
