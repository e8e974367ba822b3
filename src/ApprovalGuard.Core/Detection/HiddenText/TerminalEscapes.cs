using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Raw control sequences of terminals: whoever prints the file sees other text than stands there, or the terminal acts.</summary>
internal static class TerminalEscapes
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("\u001B\u009B");

    /// <summary>The gravest sequence of the line; null where there is none.</summary>
    public static Sighting? Look(HiddenLine line)
    {
        var text = line.Text;
        (int Start, EscapeSequence Sequence)? gravest = null;
        var shown = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny(Starts);
            shown += VisibleIn(next < 0 ? text[i..] : text.Slice(i, next));
            if (next < 0)
            {
                break;
            }

            i += next;
            if (EscapeSequence.Read(text, i) is not { } sequence)
            {
                i++;
                continue;
            }

            if (gravest is not { } known || Rank(known.Sequence.Effect) < Rank(sequence.Effect))
            {
                gravest = (i, sequence);
            }

            i += sequence.Length;
        }

        return gravest is { } found && SeverityOf(line, found.Sequence.Effect, shown > 0) is { } severity
            ? line.Sight(HiddenTextRules.Escapes, found.Start, found.Start + found.Sequence.Length) with { Severity = severity, Message = MessageOf(found.Sequence.Effect) }
            : null;
    }

    private static int VisibleIn(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\r") < 0 ? 0 : 1;

    private static int Rank(EscapeEffect effect) => effect switch
    {
        EscapeEffect.Acts => 4,
        EscapeEffect.Hides => 3,
        EscapeEffect.Colour => 2,
        EscapeEffect.Other => 1,
        _ => 0,
    };

    private static string MessageOf(EscapeEffect effect) => effect switch
    {
        EscapeEffect.Acts => "terminal escape that makes a terminal act",
        EscapeEffect.Hides => "terminal escape that moves, erases or conceals text",
        EscapeEffect.Colour => "terminal escape that colours text",
        _ => "terminal escape",
    };

    private static Severity? SeverityOf(HiddenLine line, EscapeEffect effect, bool hasText)
    {
        var isExpected = line.Nature.IsTest || line.Nature.Role == TextRole.Recording;
        return effect switch
        {
            EscapeEffect.Encoding => null,
            EscapeEffect.Acts => isExpected ? Severity.Medium : Severity.High,
            EscapeEffect.Hides when isExpected => Severity.Low,
            EscapeEffect.Hides => hasText ? Severity.High : Severity.Medium,
            _ => Severity.Low,
        };
    }
}
