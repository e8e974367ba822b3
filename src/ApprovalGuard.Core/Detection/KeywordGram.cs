namespace ApprovalGuard.Detection;

/// <summary>The four characters of a keyword by which it is looked for.</summary>
internal static class KeywordGram
{
    /// <summary>Characters of a gram.</summary>
    public const int Length = 4;

    private const int Letters = 26;

    /// <summary>Letters from the most frequent in English and in code to the least; what is not here is rarer than most and commoner than the last.</summary>
    private const string ByFrequency = "etaoinsrclpdmuhfgybvwkxzjq";

    /// <summary>Pairs of letters that code is full of.</summary>
    private const string FrequentPairs = "er re on in te st en es ti at or se nt de ro an ta ar le co ra ne al th to io is ic it ed et ur me ct ve ec pe tr ch ng he ce li om";

    private static readonly int[] Places = [.. Enumerable.Range(0, Letters).Select(static letter => ByFrequency.IndexOf((char)('a' + letter), StringComparison.Ordinal))];
    private static readonly bool[] IsFrequent = MarkPairs();

    /// <summary>Where the gram starts that a text holds least often by chance.</summary>
    public static int RarestIn(string keyword)
    {
        var best = 0;
        for (var start = 1; start + Length <= keyword.Length; start++)
        {
            best = Rarity(keyword, start) > Rarity(keyword, best) ? start : best;
        }

        return best;
    }

    private static int Rarity(string keyword, int start)
    {
        var rarity = 0;
        var before = -1;
        for (var i = start; i < start + Length; i++)
        {
            var letter = char.IsAsciiLetter(keyword[i]) ? (keyword[i] | 0x20) - 'a' : -1;
            rarity += letter < 0 ? Letters / 2 : Places[letter];
            rarity -= letter >= 0 && before >= 0 && IsFrequent[(before * Letters) + letter] ? Letters / 2 : 0;
            before = letter;
        }

        return rarity;
    }

    private static bool[] MarkPairs()
    {
        var marks = new bool[Letters * Letters];
        for (var i = 0; i < FrequentPairs.Length; i += 3)
        {
            marks[((FrequentPairs[i] - 'a') * Letters) + FrequentPairs[i + 1] - 'a'] = true;
        }

        return marks;
    }
}
