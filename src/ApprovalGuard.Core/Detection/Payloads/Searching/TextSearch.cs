namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>All ways in which an encoding is looked for, the widest spans first: what is understood as a whole is not looked at in parts.</summary>
internal static class TextSearch
{
    private static readonly Action<SearchedText, Func<Candidate, Outcome>>[] Searches =
    [
        JoinedLiterals.Search, JoinedNames.Search, TelltaleTexts.Search, EncodedRuns.Search, NumberLists.Search,
    ];

    /// <summary>Offers every candidate of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="open">Opens a candidate.</param>
    public static void Run(SearchedText source, Func<Candidate, Outcome> open)
    {
        foreach (var search in Searches)
        {
            search(source, Offer);
        }

        Outcome Offer(Candidate candidate)
        {
            if (source.IsClaimed(candidate.Start, candidate.Length) || !source.IsTarget(candidate.Start, candidate.Length))
            {
                return Outcome.Harmless;
            }

            var outcome = open(candidate);
            if (outcome != Outcome.Unknown)
            {
                source.Claim(candidate.Start, candidate.Length);
            }

            return outcome;
        }
    }
}
