using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Bidirectional controls (Unicode Standard Annex 9). They end with their line at the latest; what makes a line read other than it runs is an
/// override, an embedding or isolate that is left open, and one that begins and ends in different literals or comments ("Trojan Source",
/// Boucher and Anderson, CVE-2021-42574).
/// </summary>
internal static class BidiControls
{
    /// <summary>Deeper nesting has no effect: Annex 9 stops at this depth.</summary>
    private const int MostNested = 125;

    private static readonly SearchValues<char> ThreeBytes = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static readonly SearchValues<char> All = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>What the line's controls do; null where they are natural or there are none.</summary>
    public static Sighting? Look(HiddenLine line)
    {
        if (line.Text.IndexOfAny(All) < 0)
        {
            return null;
        }

        // The two bytes of an Arabic letter mark are two letters in a legacy encoding.
        var searched = line.HasStrayBytes ? ThreeBytes : All;
        var first = line.Text.IndexOfAny(searched);
        if (first < 0)
        {
            return null;
        }

        var last = line.Text.LastIndexOfAny(searched);
        var order = Follow(line, first);
        return SeverityOf(order, line) is { } severity
            ? line.Sight(order.IsMarksAlone ? HiddenTextRules.BidiMark : HiddenTextRules.BidiControl, first, last + 1) with { Severity = severity }
            : null;
    }

    /// <summary>Whether the character embeds, overrides or isolates, or ends that.</summary>
    public static bool IsControl(int character) => character is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Whether the character is an invisible letter with a direction.</summary>
    public static bool IsMark(int character) => character is 0x200E or 0x200F or 0x061C;

    private static Order Follow(HiddenLine line, int first)
    {
        var text = line.Text;
        var open = new Stack<(char Control, int At)>();
        var boundary = first;
        bool isMarksAlone = true, isRange = true, overrides = false, isUnbalanced = false, crosses = false, isInCode = false;
        for (var i = first; i < text.Length; i++)
        {
            boundary = i > 0 && line.RegionAt(i) != line.RegionAt(i - 1) ? i : boundary;
            if (!IsControl(text[i]))
            {
                isInCode |= IsMark(text[i]) && line.RegionAt(i) == Region.Code;
                continue;
            }

            isMarksAlone = false;
            isRange &= IsRange(text, i);
            isInCode |= line.RegionAt(i) == Region.Code;
            if (text[i] is '\u202C' or '\u2069')
            {
                var hadOpener = open.TryPop(out var opener);
                isUnbalanced |= !hadOpener || opener.Control >= '\u2066' != (text[i] == '\u2069');
                crosses |= hadOpener && boundary > opener.At;
            }
            else if (open.Count < MostNested)
            {
                overrides |= text[i] is '\u202D' or '\u202E';
                open.Push((text[i], i));
            }
            else
            {
                isUnbalanced = true;
            }
        }

        return new Order(isMarksAlone, overrides, isUnbalanced || open.Count > 0, crosses, isInCode, HasRightToLeft(text), isRange);
    }

    /// <summary>Whether the character is the bound of a range in a pattern, which also minifiers write out: <c>\u202A-\u202E</c>.</summary>
    private static bool IsRange(ReadOnlySpan<char> text, int at) =>
        (at + 2 < text.Length && text[at + 1] == '-' && text[at + 2] > '\u007F') || (at > 1 && text[at - 1] == '-' && text[at - 2] > '\u007F');

    private static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u058F' && Scripts.IsRightToLeft(Scripts.At(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static Severity? SeverityOf(Order order, HiddenLine line)
    {
        var isNatural = order is { HasRightToLeft: true, Overrides: false, IsUnbalanced: false, CrossesRegions: false };
        if (line.Nature.Role is TextRole.Code or TextRole.Instructions)
        {
            return order switch
            {
                { IsMarksAlone: true, HasRightToLeft: true } => null,
                { IsMarksAlone: true } => order.IsInCode && !line.Nature.IsTest ? Severity.Medium : Severity.Low,
                _ => isNatural || order.IsRange ? Severity.Medium : Severity.High,
            };
        }

        return order switch
        {
            { IsMarksAlone: true } => null,
            { Overrides: true } => order.IsUnbalanced && line.Nature.Role != TextRole.Recording ? Severity.High : Severity.Medium,
            { HasRightToLeft: true, IsUnbalanced: true } when line.Nature.Role == TextRole.Prose => Severity.Low,
            { HasRightToLeft: true } => null,
            { IsUnbalanced: true } => Severity.Medium,
            _ => line.Nature.Role == TextRole.Translation ? null : Severity.Low,
        };
    }

    /// <summary>What the controls of a line do to its order.</summary>
    private readonly record struct Order(bool IsMarksAlone, bool Overrides, bool IsUnbalanced, bool CrossesRegions, bool IsInCode, bool HasRightToLeft, bool IsRange);
}
