using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Variation selectors choose the picture of the character before them: emoji or text, a form of a symbol or of a Chinese character. There are as
/// many as a byte has values, so a row of them carries any data, unseen.
/// </summary>
internal static class VariationSelectors
{
    /// <summary>So many in one row, or on one line, are no slip.</summary>
    private const int CarriesData = 4;

    private const string Layer = "variation selectors";

    /// <summary>The selectors of the line that choose no picture; null where there are none.</summary>
    public static Sighting? Look(HiddenLine line, IEnumerable<InvisibleRun> runs)
    {
        var hidden = runs.Where(run => run.Kind == InvisibleKind.Selector && !IsNatural(line, run)).ToList();
        if (hidden.Count == 0)
        {
            return null;
        }

        var count = hidden.Sum(static run => run.Count);
        var isData = hidden.Exists(static run => run.Count >= CarriesData) || count >= 2 * CarriesData;
        var inName = hidden.Exists(run => IsInName(line, run));
        if (SeverityOf(line, isData, inName, count) is not { } severity)
        {
            return null;
        }

        var spelled = HiddenData.FromSelectors(string.Concat(hidden.Select(run => line.Text[run.Start..run.End].ToString())));
        return line.Sight(HiddenTextRules.Selectors, hidden[0].Start, hidden[^1].End) with
        {
            Severity = severity,
            Message = spelled is null ? Plural.Of(count, "variation selector") + " that select nothing" : $"text hidden in {Plural.Of(count, "variation selector")}",
            Inside = Inside.Of(spelled),
            DecodedFrom = spelled is null ? [] : [Layer],
        };
    }

    private static Severity? SeverityOf(HiddenLine line, bool isData, bool inName, int count) => line.Nature.Role switch
    {
        _ when isData => Severity.High,
        TextRole.Code when inName => Severity.High,
        TextRole.Code => line.Nature.IsTest ? Severity.Low : Severity.Medium,
        TextRole.Instructions => Severity.Medium,
        _ => count > 1 ? Severity.Low : null,
    };

    private static bool IsNatural(HiddenLine line, InvisibleRun run)
    {
        var text = line.Text[run.Start..run.End];
        var isEmojiStyle = text.IndexOfAnyExcept('\uFE0E', '\uFE0F') < 0;
        if (run.Count > 1)
        {
            // Editors and input methods double the emoji style by accident.
            return run.Count == 2 && isEmojiStyle;
        }

        var before = Scripts.Before(line.Text, run.Start);
        return text[0] > '\uFE0F'
            ? Scripts.IsIdeograph(before)
            : isEmojiStyle ? !IsInName(line, run) : before > 0x7F || before is '0';
    }

    /// <summary>Whether the run makes a name in code another one that looks the same.</summary>
    private static bool IsInName(HiddenLine line, InvisibleRun run)
    {
        var before = Scripts.Before(line.Text, run.Start);
        return before is > 0 and < 0x80 && (char.IsAsciiLetter((char)before) || before == '_') && line.Nature.IsCode && line.RegionAt(run.Start) == Region.Code;
    }
}
