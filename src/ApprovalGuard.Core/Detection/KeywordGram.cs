namespace ApprovalGuard.Detection;

/// <summary>The four characters of a keyword by which it is looked for.</summary>
internal static class KeywordGram
{
    /// <summary>Characters of a gram.</summary>
    public const int Length = 4;

    /// <summary>Letters from the most frequent in English and in code to the least; what is not here is rarer than most and commoner than the last.</summary>
    private const string ByFrequency = "etaoinsrclpdmuhfgybvwkxzjq";

    /// <summary>Pairs of letters that code is full of.</summary>
    private const string FrequentPairs = " er re on in te st en es ti at or se nt de ro an ta ar le co ra ne al th to io is ic it ed et ur me ct ve ec pe tr ch ng he ing ce li om ";

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
        for (var i = start; i < start + Length; i++)
        {
            var place = ByFrequency.IndexOf(char.ToLowerInvariant(keyword[i]), StringComparison.Ordinal);
            rarity += place < 0 ? ByFrequency.Length / 2 : place;
            rarity -= i > start && FrequentPairs.Contains(keyword.Substring(i - 1, 2), StringComparison.OrdinalIgnoreCase) ? ByFrequency.Length / 2 : 0;
        }

        return rarity;
    }
}
