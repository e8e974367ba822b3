namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Literals that the code beside them reads backwards, or with each letter moved on by half of the alphabet.</summary>
internal static class TurnedTexts
{
    /// <summary>Read backwards.</summary>
    public const string Reversed = "reversed";

    /// <summary>Each letter moved on by thirteen.</summary>
    public const string Rotated = "rot13";

    /// <summary>Characters before and after the call in which the literal stands.</summary>
    private const int Reach = 600;

    private const int Least = 8;
    /// <summary>Offers the literals beside the calls.</summary>
    /// <param name="source">The text.</param>
    /// <param name="calls">Where the calls stand, in order.</param>
    /// <param name="layer">What they do.</param>
    /// <param name="open">Opens a candidate.</param>
    public static void Search(SearchedText source, List<int> calls, string layer, Func<Candidate, Outcome> open)
    {
        var next = 0;
        var literals = new LiteralScanner(source.Text);
        while (next < calls.Count && literals.MoveNext())
        {
            var literal = literals.Current;
            while (next < calls.Count && calls[next] < literal.Start - Reach)
            {
                next++;
            }

            if (literal.Length >= Least && next < calls.Count && calls[next] <= literal.End + Reach)
            {
                var text = source.Text.Substring(literal.Start, literal.Length);
                open(new Candidate(literal.Start, literal.Length, Content.Of(layer, Turn(text, layer))) { Visible = text });
            }
        }
    }

    private static string Turn(ReadOnlySpan<char> text, string layer)
    {
        var turned = text.ToArray();
        if (layer == Reversed)
        {
            Array.Reverse(turned);
            return new string(turned);
        }

        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = turned[i] switch
            {
                >= 'a' and <= 'z' and var letter => (char)('a' + ((letter - 'a' + 13) % 26)),
                >= 'A' and <= 'Z' and var letter => (char)('A' + ((letter - 'A' + 13) % 26)),
                var other => other,
            };
        }

        return new string(turned);
    }
}
