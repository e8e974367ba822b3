namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>How surprising letters are to someone who knows the words of source code.</summary>
internal static class LetterModel
{
    /// <summary>Bits of one letter out of 26, drawn by chance.</summary>
    public const double BitsOfChance = 4.7;

    private const int Symbols = 27;
    private const int Zero = 0x30;
    private const double Unit = 0.25;

    /// <summary>Bits that a word costs, its end included, whatever its case; ASCII letters only.</summary>
    public static double Cost(ReadOnlySpan<char> word)
    {
        var costs = LetterTrigrams.Costs;
        int first = 0, second = 0, sum = 0;
        foreach (var letter in word)
        {
            var third = (letter | 0x20) - 'a' + 1;
            sum += costs[(((first * Symbols) + second) * Symbols) + third] - Zero;
            (first, second) = (second, third);
        }

        sum += costs[((first * Symbols) + second) * Symbols] - Zero;
        return sum * Unit;
    }
}
