using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Characters without width. Natural are joiners in emoji and in the scripts that spell with them, break marks in scripts without blanks, and the
/// mark at a file's start; elsewhere they make names that look the same, split words that somebody looks for, or carry bits.
/// </summary>
internal static class ZeroWidthCharacters
{
    /// <summary>A row of so many says a letter or more in bits.</summary>
    private const int CarriesData = 8;

    /// <summary>Mail templates pad their preview line with short patterns of zero-width characters, over and over.</summary>
    private const int LongestPattern = 12;

    /// <summary>More in a row are no spelling; Khmer and Thai data repeat break marks.</summary>
    private const int LongestSpelling = 4;

    private const string Layer = "zero-width characters";

    /// <summary>The zero-width characters of the line that belong to no script; null where there are none.</summary>
    public static Sighting? Look(HiddenLine line, IEnumerable<InvisibleRun> runs)
    {
        var hidden = runs.Where(run => run.Kind == InvisibleKind.ZeroWidth && !IsNatural(line, run)).ToList();
        if (hidden.Count == 0)
        {
            return null;
        }

        var characters = Characters(line, hidden);
        var isData = IsData(hidden, characters);
        var severity = isData ? Severity.High : hidden.Max(run => SeverityOf(line, run));
        if (severity is null)
        {
            return null;
        }

        var spelled = isData ? HiddenData.FromZeroWidth(characters) : null;
        return line.Sight(HiddenTextRules.ZeroWidth, hidden[0].Start, hidden[^1].End) with
        {
            Severity = severity,
            Message = MessageOf(characters, isData, spelled),
            Inside = Inside.Of(spelled),
            DecodedFrom = spelled is null ? [] : [Layer],
        };
    }

    private static string MessageOf(List<int> characters, bool isData, string? spelled) =>
        spelled is not null ? $"text hidden in {Plural.Of(characters.Count, "zero-width character")}"
        : isData ? $"{Plural.Of(characters.Count, "zero-width character")} in a pattern that carries data"
        : characters.Count == 1 ? InvisibleKinds.Name(characters[0])
        : Plural.Of(characters.Count, characters.TrueForAll(one => one == characters[0]) ? InvisibleKinds.Name(characters[0]) : "zero-width character");

    private static List<int> Characters(HiddenLine line, List<InvisibleRun> runs)
    {
        var characters = new List<int>();
        foreach (var run in runs)
        {
            for (var i = run.Start; i < run.End;)
            {
                var character = Scripts.At(line.Text, i);
                characters.Add(character);
                i += Scripts.Length(character);
            }
        }

        return characters;
    }

    private static bool IsData(List<InvisibleRun> runs, List<int> characters)
    {
        if (characters.Count < CarriesData || IsPattern(characters))
        {
            return false;
        }

        var rarest = characters.CountBy(static character => character).Min(static kind => kind.Value);
        return runs.Exists(static run => run.Count >= CarriesData) || (characters.Count >= 2 * CarriesData && rarest * 8 >= characters.Count && rarest < characters.Count);
    }

    private static bool IsPattern(List<int> characters)
    {
        for (var period = 1; period <= LongestPattern && period * 2 <= characters.Count; period++)
        {
            var i = period;
            while (i < characters.Count && characters[i] == characters[i - period])
            {
                i++;
            }

            if (i == characters.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static Severity? SeverityOf(HiddenLine line, InvisibleRun run)
    {
        var isRow = run.Count > 1;
        if (!line.Nature.IsCode)
        {
            return line.Nature.Role == TextRole.Instructions ? isRow ? Severity.High : Severity.Medium : run.Count >= CarriesData ? Severity.Low : null;
        }

        if (run.Start == 0 && line.Text[0] == '\uFEFF')
        {
            return isRow ? Severity.Medium : Severity.Low;
        }

        return line.RegionAt(run.Start) switch
        {
            Region.Code when IsInName(line, run) => Severity.High,
            Region.Code => Severity.Medium,
            Region.Literal when isRow => line.Nature.IsTest ? Severity.Low : Severity.Medium,
            Region.Literal => line.Nature.IsTest ? null : Severity.Low,
            _ => isRow ? Severity.Low : null,
        };
    }

    /// <summary>Whether the run makes a name in code another one that looks the same.</summary>
    private static bool IsInName(HiddenLine line, InvisibleRun run) =>
        line.Nature.HasNames && (Scripts.IsIdentifier(Scripts.Before(line.Text, run.Start)) || Scripts.IsIdentifier(Scripts.At(line.Text, run.End)));

    private static bool IsNatural(HiddenLine line, InvisibleRun run)
    {
        var text = line.Text;
        var (before, after) = (Scripts.Before(text, run.Start), Scripts.At(text, run.End));
        if (run.Count == 1 && text[run.Start] == '\uFEFF' && run.Start == 0 && line.IsFirst)
        {
            return true;
        }

        if (run.Count > LongestSpelling)
        {
            return false;
        }

        var isEmoji = run.Count == 1 && text[run.Start] == '\u200D' && IsEmoji(before) && Scripts.IsPictograph(after);
        var inside = text[run.Start..run.End];
        return isEmoji
            || (inside.IndexOfAnyExcept('\u200C', '\u200D') < 0 && (Scripts.UsesJoiners(before) || Scripts.UsesJoiners(after)))
            || (inside.IndexOfAnyExceptInRange('\u17B4', '\u17B5') < 0 && Scripts.UsesJoiners(before))
            || (inside.IndexOfAnyExceptInRange('\u180B', '\u180F') < 0 && (Scripts.IsMongolian(before) || Scripts.IsMongolian(after)))
            || (inside.IndexOfAnyExcept('\u200B', '\u2060', '\uFEFF') < 0 && (Scripts.WritesWithoutBlanks(before) || Scripts.WritesWithoutBlanks(after)));
    }

    private static bool IsEmoji(int character) =>
        Scripts.IsPictograph(character) || character is 0xFE0E or 0xFE0F or 0xE007F;
}
