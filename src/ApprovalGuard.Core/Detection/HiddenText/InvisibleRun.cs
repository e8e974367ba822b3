namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Invisible characters of one family in a row.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Count">How many.</param>
internal readonly record struct InvisibleRun(InvisibleKind Kind, int Start, int End, int Count)
{
    /// <summary>All runs of the line, in order.</summary>
    public static List<InvisibleRun> AllIn(ReadOnlySpan<char> line)
    {
        var runs = new List<InvisibleRun>();
        for (var i = 0; i < line.Length;)
        {
            var character = Scripts.At(line, i);
            var kind = InvisibleKinds.Of(character);
            var start = i;
            var count = 0;
            while (kind != InvisibleKind.None && i < line.Length && InvisibleKinds.Of(character) == kind)
            {
                i += Scripts.Length(character);
                count++;
                character = Scripts.At(line, i);
            }

            if (count > 0)
            {
                runs.Add(new InvisibleRun(kind, start, i, count));
            }
            else
            {
                i += Scripts.Length(character);
            }
        }

        return runs;
    }
}
