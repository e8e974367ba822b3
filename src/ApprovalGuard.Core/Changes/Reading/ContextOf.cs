using System.Collections.Immutable;

namespace ApprovalGuard.Changes.Reading;

/// <summary>Tells how many lines of context a foreign diff was made with.</summary>
internal static class ContextOf
{
    private const int Usual = 3;

    /// <summary>The least context seen where a file's start or end does not explain it; 3 where nothing says less.</summary>
    public static int Hunks(ImmutableArray<Hunk> hunks)
    {
        var least = Usual;
        for (var i = 0; i < hunks.Length; i++)
        {
            var lines = hunks[i].Lines;
            var leading = lines.TakeWhile(static line => line.Kind == LineKind.Context).Take(Usual).Count();
            if (hunks[i].OldStart > 1 && hunks[i].NewStart > 1)
            {
                least = Math.Min(least, leading);
            }

            if (i < hunks.Length - 1)
            {
                least = Math.Min(least, lines.Reverse().TakeWhile(static line => line.Kind == LineKind.Context).Take(Usual).Count());
            }
        }

        return least;
    }
}
