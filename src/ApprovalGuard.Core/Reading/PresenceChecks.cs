namespace ApprovalGuard.Reading;

/// <summary>After which hunks a marked word is asked for: one per 150 lines, one to five in all, spread over the reading.</summary>
public static class PresenceChecks
{
    private const int LinesPerCheck = 150;
    private const int Most = 5;

    /// <summary>How many a reading of so many lines has.</summary>
    public static int CountFor(int lines) => lines <= 0 ? 0 : Math.Clamp((lines + LinesPerCheck - 1) / LinesPerCheck, 1, Most);

    /// <summary>0-based indices of the hunks, in order: each in its own share of the lines, where in it is left to chance.</summary>
    /// <param name="linesOfHunks">Counted lines of each hunk to read.</param>
    /// <param name="random">Chance.</param>
    public static IReadOnlySet<int> Spread(IReadOnlyList<int> linesOfHunks, Random random)
    {
        var total = linesOfHunks.Sum(static lines => (long)lines);
        var count = Math.Min(CountFor((int)Math.Min(int.MaxValue, total)), linesOfHunks.Count);
        var chosen = new HashSet<int>();
        for (var share = 0; share < count; share++)
        {
            var line = (long)((share + random.NextDouble()) * total / count);
            var hunk = HunkAt(linesOfHunks, line);
            while (!chosen.Add(hunk))
            {
                hunk = (hunk + 1) % linesOfHunks.Count;
            }
        }

        return chosen;
    }

    private static int HunkAt(IReadOnlyList<int> linesOfHunks, long line)
    {
        for (var i = 0; i < linesOfHunks.Count; i++)
        {
            line -= linesOfHunks[i];
            if (line < 0)
            {
                return i;
            }
        }

        return linesOfHunks.Count - 1;
    }
}
