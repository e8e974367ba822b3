using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Tag characters mirror ASCII and show nothing; language models read them all the same. What is natural is a flag: a black flag, the tags of a
/// region, a cancel tag (Unicode Technical Standard 51, annex C).
/// </summary>
internal static class TagCharacters
{
    private const int BlackFlag = 0x1F3F4;

    private const string Layer = "tag characters";

    /// <summary>The tags of the line that belong to no flag; null where there are none.</summary>
    public static Sighting? Look(HiddenLine line, IEnumerable<InvisibleRun> runs)
    {
        var text = line.Text;
        var hidden = new List<InvisibleRun>();
        foreach (var run in runs)
        {
            if (run.Kind == InvisibleKind.Tag && !(Scripts.Before(text, run.Start) == BlackFlag && IsRegion(text[run.Start..run.End])))
            {
                hidden.Add(run);
            }
        }

        if (hidden.Count == 0)
        {
            return null;
        }

        var spelled = string.Concat(hidden.Select(run => HiddenData.FromTags(line.Text[run.Start..run.End])));
        var count = hidden.Sum(static run => run.Count);
        return line.Sight(HiddenTextRules.Tags, hidden[0].Start, hidden[^1].End) with
        {
            Message = spelled.Length > 0 ? $"text hidden in {Plural.Of(count, "tag character")}" : Plural.Of(count, "tag character"),
            Inside = Inside.Of(spelled.Length > 0 ? spelled : null),
            DecodedFrom = spelled.Length > 0 ? [Layer] : [],
        };
    }

    /// <summary>England, Scotland, Wales, Northern Ireland, a state of the US, a province of Canada; ended by the cancel tag.</summary>
    private static bool IsRegion(ReadOnlySpan<char> tags)
    {
        const string Cancel = "\U000E007F";
        var region = HiddenData.FromTags(tags);
        return tags.EndsWith(Cancel) && tags.Length == ((region?.Length ?? 0) + 1) * Cancel.Length
            && (region is "gbeng" or "gbsct" or "gbwls" or "gbnir" || (region is ['u', 's', _, _] or ['c', 'a', _, _] && char.IsAsciiLetterLower(region[2]) && char.IsAsciiLetterLower(region[3])));
    }
}
