using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Texts that are put together through names: <c>a = "cu"; b = "rl"; run(a + b)</c>, <c>"${a}${b}"</c>, <c>s += "…"</c> over several lines.
/// </summary>
internal static class JoinedNames
{
    /// <summary>Characters between the first and the last piece: what a reader may be expected to see together.</summary>
    private const int Reach = 16 << 10;

    private const int MostParts = 512;

    private static readonly SearchValues<char> Signs = SearchValues.Create("+$");
    private static readonly SearchValues<char> BasicSigns = SearchValues.Create("+$&");

    /// <summary>Offers the texts that the code puts together.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var text = source.Text;
        NameTable? names = null;
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
            if (joins)
            {
                var expression = new ExpressionReader(text, names!);
                end = Math.Max(end, expression.Read(at, MostParts));
                Offer(source, expression.Pieces, open);
            }

            at = Math.Min(end, text.Length);
        }

        foreach (var pieces in names?.Grown ?? [])
        {
            Offer(source, pieces, open);
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

    private static void Offer(SearchedText source, IReadOnlyList<TextSpan> pieces, Func<Candidate, Outcome> open)
    {
        if (pieces.Count < 2 || JoinedPieces.From(source.Text, pieces) is not { } candidate || candidate.Length > Reach)
        {
            return;
        }

        if (candidate.Visible!.Contains(Candidate.Hidden, StringComparison.Ordinal))
        {
            open(candidate);
        }
    }
}
