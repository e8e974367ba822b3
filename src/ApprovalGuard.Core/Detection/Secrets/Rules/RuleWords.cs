using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>What can be said of a rule behind its factory, so that it still reads as one sentence.</summary>
internal static class RuleWords
{
    /// <summary>Base 58's letters and digits.</summary>
    public const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>More texts in which the rule must find something.</summary>
    public static SecretRule Finds(this SecretRule rule, params RuleExample[] examples) => rule with { Positives = rule.Positives.And(() => examples) };

    /// <summary>More near misses.</summary>
    public static SecretRule Leaves(this SecretRule rule, params RuleExample[] examples) => rule with { Negatives = rule.Negatives.And(() => examples) };

    /// <summary>The rule at another severity.</summary>
    public static SecretRule At(this SecretRule rule, Severity severity) => rule with { Severity = severity };

    /// <summary>The rule, also for another pattern.</summary>
    public static SecretRule Or(this SecretRule rule, string pattern, params ImmutableArray<string> keywords) => rule with
    {
        IsUnbounded = true,
        Pattern = () => $"{(rule.IsUnbounded ? rule.Pattern() : Bounded(rule.Pattern()))}|{Bounded(pattern)}",
        Keywords = [.. rule.Keywords.Union(keywords, StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>The rule, also for a value right after one of these names, which say nothing of a secret themselves.</summary>
    public static SecretRule OrAfter(this SecretRule rule, string value, params ImmutableArray<string> names) =>
        rule.Or(After(string.Join('|', names.Select(Regex.Escape)), value), names);

    /// <summary>The pattern of a value right after a name, in the notations of code, configuration, headers, command lines and environments.</summary>
    /// <param name="name">The name, as a pattern in any case; a few letters more are the same name, unless they say that it is a digest.</param>
    /// <param name="value">The format of the value.</param>
    public static string After(string name, string value) =>
        $@"(?i:{name})(?!\w{{0,12}}(?i:hash|sha|md5|digest|checksum|fingerprint))[\w.\-]{{0,24}}?(?>[\s""'`:=,>|()?\[\]\\{{}}\-]{{1,24}})(?>(?i:value|default|bearer|string|str)\b[\s""'`:=>(,]{{1,12}})?(?<v>{value})(?![\w+/=\-])";

    /// <summary>Whether a digit or a sign stands in what could otherwise be a word, or words in a row.</summary>
    public static bool HasDigitOrSign(string value) => value.Any(static letter => !char.IsAsciiLetter(letter) && letter is not ('_' or '-' or '.' or ',' or ';' or ':'));

    private static string Bounded(string pattern) => $"(?<![A-Za-z0-9])(?:{pattern})(?![A-Za-z0-9])";
}
