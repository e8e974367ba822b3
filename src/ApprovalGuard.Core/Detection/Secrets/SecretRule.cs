using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>
/// A provider's key format as data. The pattern is tried around each of its keywords alone; its group <c>v</c> (else the whole match) is the
/// value. A letter or digit right before or after the match means that it is part of something else.
/// </summary>
public sealed record SecretRule : RuleInfo
{
    private RulePattern? _compiled;

    /// <summary>Words one of which stands in the match, or close before it; at least three characters each, any case.</summary>
    public required ImmutableArray<string> Keywords { get; init; }

    /// <summary>Writes the format down, as a regular expression; asked once, when a keyword is seen for the first time.</summary>
    public required Func<string> Pattern { get; init; }

    /// <summary>Characters after a keyword in which the match may lie.</summary>
    public int Reach { get; init; } = 400;

    /// <summary>The format carries 80 random bits or more.</summary>
    public bool IsRandom { get; init; } = true;

    /// <summary>The pattern may stand inside of longer words.</summary>
    public bool IsUnbounded { get; init; }

    /// <summary>The format alone says nothing; a provider's name beside it does.</summary>
    public bool IsContext { get; init; }

    /// <summary>Structure beyond the pattern that the value must have (it parses, it is no documented example); null asks for none.</summary>
    public Func<string, bool>? Holds { get; init; }

    /// <summary>A checksum in the value; where it does not hold the finding stays, as medium: it may be made up, or a digit was lost.</summary>
    public Func<string, bool>? Checksum { get; init; }

    /// <summary>Bits per character that the value has at least; 0 asks for none.</summary>
    public double MinimumEntropy { get; init; }

    /// <summary>Whether a value of the format could have been issued.</summary>
    internal bool IsReal(string value) =>
        !(IsContext ? Placeholder.IsMadeUp(value) : Placeholder.IsFiller(value))
        && (Holds is null || Holds(value))
        && (MinimumEntropy <= 0 || Entropy.BitsPerCharacter(value) >= MinimumEntropy);

    /// <summary>The sighting of a value.</summary>
    internal Sighting At(int start, int length, Group value) => new(this, start, length)
    {
        ValueStart = value.Index,
        ValueLength = value.Length,
        ValueIsRandom = IsRandom,
        Severity = Severity > Findings.Severity.Medium && (Checksum?.Invoke(value.Value) == false || Placeholder.IsSequence(value.ValueSpan)) ? Findings.Severity.Medium : null,
    };

    /// <summary>The pattern made ready; only once a keyword is seen for the first time.</summary>
    internal RulePattern Compiled => _compiled ??= new RulePattern(this);
}
