using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>String literals that are joined where they stand: <c>"aGVs" + "bG8="</c>, over any number of lines, or as a list that is joined.</summary>
internal static class JoinedLiterals
{
    /// <summary>Characters before and after a list in which the call lies that joins it.</summary>
    private const int CallReach = 48;

    /// <summary>Characters after a list with a name in which the call may lie.</summary>
    private const int NamedReach = 2048;

    /// <summary>Lines with the name that are looked at for the call.</summary>
    private const int MostNamed = 24;

    private static readonly SearchValues<char> TypeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \t\r\n[](){}<>&@*");
    private static readonly string[] CallsBefore = ["join", "implode", "concat", "paste0", "Concat", "Join", "from_iter"];
    private static readonly SearchValues<string> JoinWords = SearchValues.Create(CallsBefore, StringComparison.Ordinal);
    private static readonly string[] CallsAfter = [".join", ".concat", "-join", ".reduce", ".collect", ", \"\")", ",\"\")", ".implode", "|join", "| join", "Concat"];

    /// <summary>Offers the joined literals of the text.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var chain = new List<TextSpan>();
        var kind = JointKind.None;
        var breaks = false;
        var literals = new LiteralScanner(source.Text);
        while (literals.MoveNext())
        {
            var literal = literals.Current;
            var joint = chain.Count == 0 ? JointKind.None : Joint.Between(source.Text, chain[^1].End + 1, literal.Start - 1, source.Setting.JoinsAdjacent);
            if (joint == JointKind.None || (chain.Count > 1 && joint != kind))
            {
                Offer(source, chain, kind, breaks, open);
                chain.Clear();
                breaks = false;
            }
            else
            {
                kind = joint;
                breaks |= JoinedPieces.MayBreak(source.Text.AsSpan(chain[^1].Start, chain[^1].Length), source.Text.AsSpan(literal.Start, literal.Length));
            }

            chain.Add(literal);
        }

        Offer(source, chain, kind, breaks, open);
    }

    private static void Offer(SearchedText source, List<TextSpan> chain, JointKind kind, bool breaks, Func<Candidate, Outcome> open)
    {
        if (chain.Count < 2 || !breaks || !source.IsTarget(chain[0].Start, chain[^1].End - chain[0].Start) || (kind == JointKind.Listed && !IsJoined(source, chain)))
        {
            return;
        }

        if (JoinedPieces.From(source.Text, chain) is { } candidate)
        {
            open(candidate);
        }
    }

    private static bool IsJoined(SearchedText source, List<TextSpan> list)
    {
        var text = source.Text;
        var start = list[0].Start - 1;
        var end = list[^1].End + 1;
        if (!source.Signs.HasJoinBetween(start - CallReach, start) && !source.Signs.HasJoinBetween(end, end + NamedReach))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, start - CallReach), Math.Min(start, CallReach));
        var after = text.AsSpan(end, Math.Min(CallReach, text.Length - end));
        return Has(before, CallsBefore) || Has(after, CallsAfter) || IsJoinedByName(text, before, end);
    }

    /// <summary><c>parts = ["aGVs", "bG8="]</c>, and further down <c>"".join(parts)</c> or <c>parts.join("")</c>.</summary>
    private static bool IsJoinedByName(string text, ReadOnlySpan<char> before, int end)
    {
        // Between the sign and the first element stands at most a type: new[] {, array(, []string{.
        var sign = before.LastIndexOf('=');
        var name = sign < 0 || before[(sign + 1)..].ContainsAnyExcept(TypeCharacters) ? [] : AssignedName.Before(before[..(sign + 1)]);
        if (name.IsEmpty)
        {
            return false;
        }

        var after = text.AsSpan(end, Math.Min(NamedReach, text.Length - end));
        for (var looked = 0; looked < MostNamed && after.IndexOf(name) is var at and >= 0; looked++)
        {
            var line = after[(after[..at].LastIndexOf('\n') + 1)..];
            var lineEnd = line.IndexOf('\n');
            if ((lineEnd < 0 ? line : line[..lineEnd]).ContainsAny(JoinWords))
            {
                return true;
            }

            after = lineEnd < 0 ? [] : line[lineEnd..];
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
