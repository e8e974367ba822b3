using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Texts that are put together through names: <c>a = "cu"; b = "rl"; run(a + b)</c>, <c>"${a}${b}"</c>, <c>s += "…"</c> over several lines.
/// </summary>
internal static class JoinedNames
{
    /// <summary>Characters between one piece and the next: what a reader may be expected to see together.</summary>
    private const int Reach = 16 << 10;

    private const int MostParts = 512;

    /// <summary>Characters and pieces that are put together for each character of the text: code names most of its texts once.</summary>
    private const int MostPerCharacter = 8;

    /// <summary>What a short text may put together at any rate.</summary>
    private const int FreeWork = 64 << 10;

    private static readonly SearchValues<char> Signs = SearchValues.Create("+$");
    private static readonly SearchValues<char> BasicSigns = SearchValues.Create("+$&");

    /// <summary>Offers the texts that the code puts together.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var text = source.Text;
        NameTable? names = null;
        var offered = new Offered(source);
        var signs = source.Setting.IsBasic ? BasicSigns : Signs;
        for (var at = 0; text.AsSpan(at).IndexOfAny(signs) is var next and >= 0;)
        {
            at += next;
            var joins = ExpressionReader.JoinsAt(text, at, source.Setting);
            if (joins || Appends(text, at))
            {
                names ??= new NameTable(source);
            }

            var end = at + 1;
            if (joins && names is { IsEmpty: false })
            {
                var expression = new ExpressionReader(text, names);
                end = Math.Max(end, expression.Read(at, MostParts));
                offered.Offer(expression.Pieces, open);
            }

            at = Math.Min(end, text.Length);
        }

        foreach (var pieces in names?.Grown ?? [])
        {
            offered.Offer(pieces, open);
        }
    }

    /// <summary><c>name += "…"</c>, <c>$name .= "…"</c>.</summary>
    private static bool Appends(string text, int at)
    {
        if (text[at] != '$')
        {
            return at + 1 < text.Length && text[at + 1] == '=';
        }

        var end = at + 1;
        while (end < text.Length && AssignedName.IsPart(text[end]))
        {
            end++;
        }

        return text.AsSpan(end).TrimStart(' ').StartsWith(".=");
    }

    /// <summary>Offers each text once, within what may be put together for one text.</summary>
    private sealed class Offered(SearchedText source)
    {
        private readonly HashSet<(int First, int Last, int Count)> _seen = [];
        private long _left = ((long)source.Text.Length * MostPerCharacter) + FreeWork;

        public void Offer(IReadOnlyList<TextSpan> pieces, Func<Candidate, Outcome> open)
        {
            if (pieces.Count < 2 || !AreNear(pieces) || !_seen.Add((pieces[0].Start, pieces[^1].Start, pieces.Count)))
            {
                return;
            }

            foreach (var piece in pieces)
            {
                _left -= piece.Length + 1;
            }

            if (_left < 0)
            {
                source.Budget.Reach("it puts very many texts together from the same pieces");
                return;
            }

            if (JoinedPieces.From(source.Text, pieces) is { } candidate && candidate.Visible!.Contains(Candidate.Hidden, StringComparison.Ordinal))
            {
                open(candidate);
            }
        }

        private static bool AreNear(IReadOnlyList<TextSpan> pieces)
        {
            for (var i = 1; i < pieces.Count; i++)
            {
                if (Math.Abs(pieces[i].Start - pieces[i - 1].End) > Reach)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
