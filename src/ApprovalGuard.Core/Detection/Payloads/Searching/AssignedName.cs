using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>The name that a value is assigned to.</summary>
internal static class AssignedName
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$@");

    /// <summary>Whether the character may be part of a name.</summary>
    public static bool IsPart(char letter) => Characters.Contains(letter);

    /// <summary>The name at the end of the text, before <c>=</c> or <c>:=</c>; empty where there is none.</summary>
    /// <param name="before">The text up to the value.</param>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> before) => Before(before, out _);

    /// <summary>The name at the end of the text, before <c>=</c>, <c>:=</c>, <c>+=</c> or <c>.=</c>; empty where there is none.</summary>
    /// <param name="before">The text up to the value.</param>
    /// <param name="appends">Whether the value is put behind the one that the name has already.</param>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> before, out bool appends)
    {
        appends = false;
        before = before.TrimEnd(" \t");
        if (before is not ([.., '=']) || before is [.., '=' or '!' or '<' or '>', '='])
        {
            return [];
        }

        before = before[..^1];
        if (before is [.., '+' or '.' or '&'])
        {
            appends = true;
            before = before[..^1];
        }
        else if (before is [.., ':'])
        {
            before = before[..^1];
        }

        before = WithoutType(before.TrimEnd(" \t"));
        var start = before.LastIndexOfAnyExcept(Characters) + 1;
        var name = before[start..];
        return name.Length is > 0 and <= Longest && !char.IsAsciiDigit(name[0]) ? name : [];
    }

    /// <summary><c>name: str</c>, <c>name: &amp;str</c>, <c>name[]</c>.</summary>
    private static ReadOnlySpan<char> WithoutType(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("[]"))
        {
            return before[..^2];
        }

        var start = before.LastIndexOfAnyExcept(Characters);
        var colon = start < 0 ? before : before[..(start + 1)].TrimEnd(" &\t");
        return colon is [.., ':'] ? colon[..^1].TrimEnd() : before;
    }
}
