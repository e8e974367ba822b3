using System.Collections.Immutable;

namespace ApprovalGuard.Detection.Secrets.Outlines;

/// <summary>What every match of a pattern has in common, so that most places are refused without trying the pattern there.</summary>
/// <param name="Beginnings">
/// Texts one of which every match begins with, whatever the case of their letters; an open one may be followed by anything. An empty open one
/// says that nothing is known.
/// </param>
/// <param name="LongestRun">Length that the longest run of <see cref="RunCharacters"/> in any match has at least.</param>
/// <param name="IsOneRun">Whether no match holds any other character; then the length is that of the match.</param>
internal readonly record struct Outline(ImmutableArray<(string Text, bool IsOpen)> Beginnings, int LongestRun, bool IsOneRun)
{
    private const int MostBeginnings = 400;

    /// <summary>Matches nothing wide: an anchor, a look ahead or behind.</summary>
    public static Outline Nothing { get; } = new([("", false)], 0, IsOneRun: true);

    /// <summary>Matches one character, whichever.</summary>
    public static Outline AnyCharacter { get; } = new([("", true)], 0, IsOneRun: false);

    /// <summary>Matches one of few characters.</summary>
    public static Outline OneOf(IReadOnlyList<char> letters)
    {
        var isRun = letters.All(RunCharacters.Contains);
        return new Outline([.. letters.Select(static letter => (letter.ToString(), false))], isRun ? 1 : 0, isRun);
    }

    /// <summary>Matches one character of a set too large to be listed, all of which may stand in a run.</summary>
    public static Outline RunCharacter { get; } = new([("", true)], 1, IsOneRun: true);

    /// <summary>This, and the other right after it.</summary>
    public Outline Then(Outline next)
    {
        var beginnings = Beginnings.Where(static one => one.IsOpen).ToList();
        foreach (var (text, _) in Beginnings.Where(static one => !one.IsOpen))
        {
            beginnings.AddRange(next.Beginnings.Select(further => (text + further.Text, further.IsOpen)));
        }

        var run = IsOneRun && next.IsOneRun ? LongestRun + next.LongestRun : Math.Max(LongestRun, next.LongestRun);
        return new Outline(beginnings.Count > MostBeginnings ? [.. Beginnings.Select(Opened)] : [.. beginnings], run, IsOneRun && next.IsOneRun);
    }

    /// <summary>This or the other.</summary>
    public Outline Or(Outline other) =>
        new([.. Beginnings, .. other.Beginnings], Math.Min(LongestRun, other.LongestRun), IsOneRun && other.IsOneRun);

    /// <summary>This so many times, or more.</summary>
    public Outline Repeated(int least, bool isExact)
    {
        switch (least, isExact)
        {
            case (0, true):
                return Or(Nothing);
            case (0, false):
                return new Outline([("", true)], 0, IsOneRun);
            case (1, true):
                return this;
            default:
                var opened = new Outline([.. Beginnings.Select(Opened)], LongestRun, IsOneRun);
                return opened with { LongestRun = IsOneRun ? LongestRun * least : LongestRun };
        }
    }

    private static (string Text, bool IsOpen) Opened((string Text, bool IsOpen) beginning) => (beginning.Text, true);
}
