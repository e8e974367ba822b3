namespace ApprovalGuard.Paths;

/// <summary>Matches one part of a path against one part of a pattern.</summary>
internal static class GlobPart
{
    /// <summary>Whether the whole part matches; one star is tried again at a time, so the work stays below pattern times text.</summary>
    public static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, text[t], out var length))
            {
                p += length;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool MatchesOne(string pattern, int at, char character, out int length)
    {
        length = 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when at + 1 < pattern.Length:
                length = 2;
                return pattern[at + 1] == character;
            case '[' when pattern.IndexOf(']', Math.Min(at + 2, pattern.Length)) is var end and > 0:
                length = end - at + 1;
                return InClass(pattern.AsSpan(at + 1, end - at - 1), character);
            default:
                return pattern[at] == character;
        }
    }

    private static bool InClass(ReadOnlySpan<char> set, char character)
    {
        var negated = set is ['!' or '^', ..];
        set = negated ? set[1..] : set;
        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                found |= character >= set[i] && character <= set[i + 2];
                i += 2;
            }
            else
            {
                found |= character == set[i];
            }
        }

        return found != negated;
    }
}
