using System.Buffers;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>The characters that ask for a closer look at their line, found in one vectorised pass; plain ASCII text costs no more than that.</summary>
internal static class SuspiciousCharacters
{
    /// <summary>First and last of each range, as UTF-16.</summary>
    private static readonly (char First, char Last)[] Ranges =
    [
        ('\u0000', '\u0008'), ('\u000B', '\u000B'), ('\u000E', '\u001F'), ('\u007F', '\u009F'), ('\u00AD', '\u00AD'),
        ('\u01C0', '\u01C3'), ('\u0251', '\u0251'), ('\u0261', '\u0261'),
        ('\u034F', '\u034F'), ('\u0370', '\u052F'), ('\u0531', '\u0588'), ('\u061C', '\u061C'), ('\u115F', '\u1160'), ('\u13A0', '\u13FF'),
        ('\u17B4', '\u17B5'), ('\u180B', '\u180F'), ('\u200B', '\u200F'), ('\u2028', '\u202E'), ('\u2060', '\u206F'), ('\u2800', '\u2800'),
        ('\u2C80', '\u2CFF'), ('\u3164', '\u3164'), ('\uA4D0', '\uA4FF'), ('\uE000', '\uF8FF'), ('\uFE00', '\uFE0F'), ('\uFEFF', '\uFEFF'),
        ('\uFF21', '\uFF3A'), ('\uFF41', '\uFF5A'), ('\uFFA0', '\uFFA0'), ('\uFFF0', '\uFFFB'), ('\uFFFE', '\uFFFF'),

        // The high halves of shorthand and musical controls, mathematical letters, tags and selectors, and the private planes.
        ('\uD82F', '\uD82F'), ('\uD834', '\uD835'), ('\uDB40', '\uDB40'), ('\uDB80', '\uDBFF'),
    ];

    private static readonly SearchValues<char> Plain = SearchValues.Create("\t\n\r\f" + Span(' ', '~'));

    private static readonly SearchValues<char> All = SearchValues.Create(string.Concat(Ranges.Select(static range => Span(range.First, range.Last))));

    /// <summary>The offset of the first one; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var special = text.IndexOfAnyExcept(Plain);
        if (special < 0)
        {
            return -1;
        }

        var found = text[special..].IndexOfAny(All);
        return found < 0 ? -1 : special + found;
    }

    private static string Span(char first, char last) => string.Create(last - first + 1, first, static (letters, start) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)(start + i);
        }
    });
}
