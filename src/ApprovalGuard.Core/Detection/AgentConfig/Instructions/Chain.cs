using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>
/// Parts that follow each other in one sentence, with a bounded gap between two of them. One pattern with gaps of its own would try every pair of
/// places; here each part is gone over once, since what reaches from the nearest part before it is all that counts.
/// </summary>
/// <param name="first">The part that begins it.</param>
/// <param name="links">The parts that follow.</param>
internal sealed class Chain(Func<Regex> first, params Link[] links)
{
    /// <summary>Where the chain stands in the part of a text, in order and apart from each other.</summary>
    public IEnumerable<(int Start, int Length)> Find(string text, int start, int length)
    {
        var reached = new List<(int Start, int End)>();
        for (var match = first().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            reached.Add((match.Index, match.Index + match.Length));
        }

        foreach (var link in links)
        {
            reached = Follow(text, start, length, reached, link);
        }

        var last = start;
        foreach (var (from, to) in reached)
        {
            if (from >= last)
            {
                yield return (from, to - from);
                last = to;
            }
        }
    }

    private static List<(int Start, int End)> Follow(string text, int start, int length, List<(int Start, int End)> before, Link link)
    {
        var reached = new List<(int Start, int End)>();
        if (before.Count == 0)
        {
            return reached;
        }

        var nearest = -1;
        for (var match = link.Part().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            while (nearest + 1 < before.Count && before[nearest + 1].End <= match.Index)
            {
                nearest++;
            }

            if (nearest >= 0 && match.Index - before[nearest].End <= link.Gap && text.AsSpan(before[nearest].End..match.Index).IndexOfAny(link.Ends) < 0)
            {
                reached.Add((before[nearest].Start, match.Index + match.Length));
            }
        }

        return reached;
    }
}
