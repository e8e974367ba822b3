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
    private const int MostLiterals = 32;

    /// <summary>Offers the literals around the call at the offset and gives the offset up to which they were looked at.</summary>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where the call stands.</param>
    /// <param name="from">Up to where literals were looked at already.</param>
    /// <param name="layer">What the call does.</param>
    /// <param name="open">Opens a candidate.</param>
    public static int At(SearchedText source, int offset, int from, string layer, Func<Candidate, Outcome> open)
    {
        var start = Math.Max(0, offset - Reach);
        if (start > 0 && source.Text.AsSpan(start, offset - start).IndexOf('\n') is var line and >= 0)
        {
            start += line + 1;
        }

        start = Math.Max(start, from);
        var end = Math.Min(source.Text.Length, offset + Reach);
        if (end <= start)
        {
            return from;
        }

        var looked = start;
        var literals = new LiteralScanner(source.Text.AsSpan(start, end - start));
        for (var count = 0; count < MostLiterals && literals.MoveNext(); count++)
        {
            var literal = literals.Current with { Start = start + literals.Current.Start };
            looked = literal.End + 1;
            if (literal.Length >= Least)
            {
                open(new Candidate(literal.Start, literal.Length, Content.Of(layer, Turn(source.Text.AsSpan(literal.Start, literal.Length), layer))) { Visible = source.Text.Substring(literal.Start, literal.Length) });
            }
        }

        return looked;
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
