using System.Text.RegularExpressions;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>
/// A regular expression in Go's syntax (RE2: https://github.com/google/re2/wiki/Syntax), put into .NET's without backtracking, so that it runs in time
/// proportional to the text as it does there. One difference stays: at <c>\b</c> letters beyond ASCII count as letters.
/// </summary>
public sealed class GoPattern
{
    /// <summary>Longest pattern that is read.</summary>
    private const int Longest = 20_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    private GoPattern(string pattern) => Regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeLimit);

    /// <summary>The .NET pattern, groups numbered as in Go.</summary>
    public Regex Regex { get; }

    /// <summary>Translates it.</summary>
    /// <exception cref="FormatException">It is no RE2, or has no counterpart; the message says what and where.</exception>
    public static GoPattern Translate(string pattern)
    {
        if (pattern.Length > Longest)
        {
            throw new FormatException($"it is over {Longest} characters long");
        }

        var translated = GoSyntax.Translate(pattern);
        try
        {
            return new GoPattern(translated);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new FormatException("it has no counterpart here", exception);
        }
    }
}
