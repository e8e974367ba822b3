using System.Text.RegularExpressions;
using ApprovalGuard.Detection.Secrets.Outlines;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>A rule's pattern, ready to be tried, and what is known of its matches before.</summary>
internal sealed class RulePattern
{
    /// <summary>A belt: no pattern is known that needs a twentieth of it, and a busy machine must not make one fail.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    private readonly SecretRule _rule;
    private readonly string _pattern;
    private readonly bool _ignoresCase;
    private Regex? _regex;

    /// <summary>Makes a rule's pattern ready.</summary>
    public RulePattern(SecretRule rule)
    {
        _rule = rule;
        _pattern = rule.Pattern();
        _ignoresCase = _pattern.Contains("(?i", StringComparison.Ordinal);
        var outline = OutlineReader.Read(_pattern);
        LongestRun = outline.LongestRun;
        IsOneRun = outline.IsOneRun;
        BeginsWithKeyword = outline.Beginnings.All(beginning =>
            rule.Keywords.Any(keyword => beginning.Text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether every match begins with one of the keywords.</summary>
    public bool BeginsWithKeyword { get; }

    /// <summary>Length that the longest run of characters without a blank, a quote or a bracket in any match has at least.</summary>
    public int LongestRun { get; }

    /// <summary>Whether a match is one such run, or lies in one.</summary>
    public bool IsOneRun { get; }

    /// <summary>The pattern; where a match begins with a keyword it is tried at one place alone.</summary>
    public Regex Regex => _regex ??= new Regex(
        (BeginsWithKeyword ? @"\G" : "") + (_rule.IsUnbounded ? $"(?:{_pattern})" : $"(?<![A-Za-z0-9])(?:{_pattern})(?![A-Za-z0-9])"),
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeLimit);

    /// <summary>Whether a match may begin with the keyword, found in whatever case, that stands there.</summary>
    public bool MayBeginAt(string text, int offset, int length) =>
        (_rule.IsUnbounded || offset == 0 || !char.IsAsciiLetterOrDigit(text[offset - 1])) && (_ignoresCase || IsKeyword(text.AsSpan(offset, length)));

    private bool IsKeyword(ReadOnlySpan<char> found)
    {
        foreach (var keyword in _rule.Keywords)
        {
            if (found.SequenceEqual(keyword))
            {
                return true;
            }
        }

        return false;
    }
}
