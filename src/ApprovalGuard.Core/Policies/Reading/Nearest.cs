namespace ApprovalGuard.Policies.Reading;

/// <summary>Finds the known word that a misspelt one was meant to be.</summary>
public static class Nearest
{
    private const int LongestWord = 40;

    /// <summary>The known word within a third of its length in edits (Levenshtein distance); null where none is.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        word.Length > LongestWord ? null : known.Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(static pair => pair.Distance <= Math.Max(2, pair.Candidate.Length / 3) && pair.Distance < pair.Candidate.Length)
            .OrderBy(static pair => pair.Distance)
            .Select(static pair => pair.Candidate)
            .FirstOrDefault();

    private static int Distance(string one, string two)
    {
        var row = Enumerable.Range(0, two.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= two.Length; j++)
            {
                var cost = one[i - 1] == two[j - 1] ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
