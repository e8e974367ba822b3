using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>
/// The format of a provider's key, tried where one of its keywords stands. Where every match begins with a keyword it is tried right there; else
/// in the stretch around it, and a stretch that several keywords share is searched once.
/// </summary>
internal sealed class RuleLead(SecretRule rule) : Lead
{
    /// <summary>Characters before a keyword in which a match may begin.</summary>
    private const int Before = 160;

    /// <summary>Characters after which a stretch ends though keywords go on: what a search without a match may cost at most.</summary>
    private const int LongestStretch = 4096;

    private RulePattern Pattern => rule.Compiled;

    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        if (!Pattern.BeginsWithKeyword)
        {
            search.PlacesOf(this).Add((offset, length));
        }
        else if (Pattern.MayBeginAt(search.Text, offset, length) && search.Runs.AnyIn(offset, offset + length + (Pattern.IsOneRun ? 0 : rule.Reach), Pattern.LongestRun))
        {
            TryAt(search, offset);
        }
    }

    /// <summary>Searches around the places that were met, in the order of the text.</summary>
    public void Finish(SecretSearch search, List<(int Offset, int Length)> places)
    {
        for (int first = 0, next; first < places.Count; first = next)
        {
            var start = Math.Max(0, places[first].Offset - Before);
            var end = EndOf(search.Text, places[first]);
            for (next = first + 1; next < places.Count && places[next].Offset - Before < end && end - start < LongestStretch; next++)
            {
                end = EndOf(search.Text, places[next]);
            }

            if (search.Runs.AnyIn(start, end, Pattern.LongestRun))
            {
                TryIn(search, start, end, places.GetRange(first, next - first));
            }
        }
    }

    private int EndOf(string text, (int Offset, int Length) place) => Math.Min(text.Length, place.Offset + place.Length + rule.Reach);

    private void TryAt(SecretSearch search, int offset)
    {
        try
        {
            if (Pattern.Regex.Match(search.Text, offset) is { Success: true } match)
            {
                Take(search, match);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            search.Found.Add(TimeIsUp());
        }
    }

    private void TryIn(SecretSearch search, int start, int end, List<(int Offset, int Length)> places)
    {
        try
        {
            for (var match = Pattern.Regex.Match(search.Text, start, end - start); match.Success; match = match.NextMatch())
            {
                TakeNear(search, match, places, end);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            search.Found.Add(TimeIsUp());
        }
    }

    private Sighting TimeIsUp() => new(FrameRules.NotInspected, 0, 0) { Message = $"the rule {rule.Id} took too long" };

    private void TakeNear(SecretSearch search, Match match, List<(int Offset, int Length)> places, int end)
    {
        var isCut = ValueOf(match) is var value && value.Index + value.Length == end && end < search.Text.Length && char.IsAsciiLetterOrDigit(search.Text[end]);
        if (!isCut && places.Exists(place => match.Index <= place.Offset + place.Length && match.Index + match.Length > place.Offset))
        {
            Take(search, match);
        }
    }

    private void Take(SecretSearch search, Match match)
    {
        if (ValueOf(match) is var value && rule.IsReal(value.Value))
        {
            search.Found.Add(rule.At(match.Index, match.Length, value));
        }
    }

    private static Group ValueOf(Match match) => match.Groups["v"] is { Success: true } group ? group : match;
}
