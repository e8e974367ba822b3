using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Control characters other than tab, line ends, form feed and what begins a terminal's sequence.</summary>
internal static class ControlCharacters
{
    /// <summary>So many backspaces take back a word.</summary>
    private const int HidesWord = 3;

    private const char Backspace = '\b';
    private const char VerticalTab = '\v';
    private const char EndOfFile = '\u001A';
    private const char NextLine = '\u0085';

    private static readonly SearchValues<char> All = SearchValues.Create(string.Concat(
        Enumerable.Range(0, 0xA0).Select(static code => (char)code).Where(static letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f' or '\u001B' or NextLine))));

    /// <summary>The gravest control character of the line; null where all are natural or there are none.</summary>
    public static Sighting? Look(HiddenLine line)
    {
        var text = line.Text;
        var backspaces = text.Count(Backspace);
        (int At, Severity Severity)? gravest = null;
        for (var i = text.IndexOfAny(All); i >= 0;)
        {
            if (SeverityOf(line, i, backspaces) is { } severity && (gravest is not { } known || known.Severity < severity))
            {
                gravest = (i, severity);
            }

            var next = text[(i + 1)..].IndexOfAny(All);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return gravest is not { } found ? null : line.Sight(HiddenTextRules.Controls, found.At, found.At + 1) with
        {
            Severity = found.Severity,
            Message = text[found.At] == Backspace ? "backspace that takes back text on a terminal" : null,
        };
    }

    private static Severity? SeverityOf(HiddenLine line, int at, int backspaces)
    {
        var nature = line.Nature;
        // Binary formats begin with bytes of their own, and nothing stands before them that they could hide.
        if (at == 0 && line.IsFirst && line.Text[at] != Backspace)
        {
            return null;
        }

        switch (line.Text[at])
        {
            case Backspace when nature.Role == TextRole.Recording || (!nature.IsCode && IsOverstrike(line.Text, at)):
                return null;
            case Backspace:
                return nature.IsTest ? Severity.Low : backspaces >= HidesWord ? Severity.High : Severity.Medium;
            case EndOfFile when line.Text[at..].TrimEnd('\r').Length == 1:
                return null;
            case '\a' when line.Text[..at].Contains("\u001B]", StringComparison.Ordinal):
                // It ends a sequence, which is reported as such.
                return null;
            case > '\u007F':
                // Text that was decoded wrongly somewhere on its way is full of these.
                return nature is { HasNames: true, IsTest: false } && !line.HasStrayBytes && line.RegionAt(at) == Region.Code ? Severity.Low : null;
            case VerticalTab when !nature.IsCode:
                return null;
        }

        return nature.Role switch
        {
            TextRole.Recording or TextRole.Data => null,
            TextRole.Code when !nature.IsTest && line.RegionAt(at) == Region.Code => Severity.Medium,
            _ => Severity.Low,
        };
    }

    /// <summary>Bold and underlined letters of manual pages: <c>X\bX</c>, <c>_\bX</c>.</summary>
    private static bool IsOverstrike(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && (text[at - 1] == text[at + 1] || text[at - 1] == '_' || text[at + 1] == '_' || text[at - 1] == '+');
}
