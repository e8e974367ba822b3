using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>One way to write what a rule looks for. It is tried around each of its keywords alone.</summary>
/// <param name="Pattern">The way, as a regular expression; its group <c>v</c>, else the whole match, is marked.</param>
/// <param name="Keywords">Words one of which stands in the match; at least three characters each, any case.</param>
internal sealed record Form(string Pattern, params ImmutableArray<string> Keywords)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    private Regex? _regex;
    private ImmutableArray<Regex>? _beside;

    /// <summary>Lines before the keyword's in which the match may begin.</summary>
    public int Above { get; init; }

    /// <summary>Lines after the keyword's logical line in which the match may end.</summary>
    public int Below { get; init; }

    /// <summary>What else must stand close by, each as a regular expression.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Lines around the match in which it is looked for.</summary>
    public int Around { get; init; } = 12;

    /// <summary>The roles of files in which this way means something; those of its rule where none are named.</summary>
    public FileRole Where { get; init; }

    /// <summary>The compiled pattern; made when a keyword is seen for the first time.</summary>
    public Regex Regex => _regex ??= Compile(Pattern);

    /// <summary>The compiled patterns of <see cref="Beside"/>.</summary>
    public ImmutableArray<Regex> BesidePatterns => _beside ??= [.. Beside.Select(Compile)];

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeLimit);
}
