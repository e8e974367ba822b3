using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Blank letters, soft hyphens and private characters: natural in their own script, in printed words and in icon fonts; not in names.</summary>
internal static class InvisibleCharacters
{
    /// <summary>A row of so many is no icon.</summary>
    private const int CarriesData = 8;

    /// <summary>Those of the line that are out of place; null where there are none.</summary>
    public static Sighting? Look(HiddenLine line, IEnumerable<InvisibleRun> runs)
    {
        var worst = default((InvisibleRun Run, Severity Severity)?);
        var hasKorean = HasKorean(line.Text);
        var hasBraille = line.Text.ContainsAnyInRange('\u2801', '\u28FF');
        foreach (var run in runs)
        {
            var severity = run.Kind switch
            {
                InvisibleKind.Filler when line.Text[run.Start] == '\u2800' => hasBraille ? null : OfFiller(line, run, Severity.Medium),
                InvisibleKind.Filler => hasKorean ? null : OfFiller(line, run, Severity.High),
                InvisibleKind.SoftHyphen => OfSoftHyphen(line, run),
                InvisibleKind.Private => OfPrivate(line, run),
                _ => null,
            };
            if (severity is { } found && (worst is not { } known || known.Severity < found))
            {
                worst = (run, found);
            }
        }

        return worst is not { } one ? null : line.Sight(HiddenTextRules.Invisible, one.Run.Start, one.Run.End) with
        {
            Severity = one.Severity,
            Message = MessageOf(Scripts.At(line.Text, one.Run.Start), one.Run),
        };
    }

    private static string MessageOf(int character, InvisibleRun run)
    {
        var name = run.Kind == InvisibleKind.Private ? "private-use character" : InvisibleKinds.Name(character);
        return run.Count == 1 ? name : Plural.Of(run.Count, name);
    }

    /// <param name="line">The line.</param>
    /// <param name="run">The blank letters.</param>
    /// <param name="inName">How grave it is between literals and comments: a Hangul filler is a letter, and so a whole name by itself.</param>
    private static Severity? OfFiller(HiddenLine line, InvisibleRun run, Severity inName)
    {
        if (!line.Nature.IsCode)
        {
            return line.Nature.Role == TextRole.Instructions ? Severity.Medium : run.Count >= CarriesData ? Severity.Low : null;
        }

        return line.RegionAt(run.Start) switch
        {
            Region.Code => inName,
            Region.Literal when !line.Nature.IsTest => Severity.Medium,
            _ => Severity.Low,
        };
    }

    private static Severity? OfSoftHyphen(HiddenLine line, InvisibleRun run)
    {
        if (line.HasStrayBytes)
        {
            return null;
        }

        if (run.Count >= CarriesData)
        {
            return line.Nature.Role is TextRole.Code or TextRole.Instructions ? Severity.High : Severity.Medium;
        }

        return line.Nature is { IsCode: true, HasNames: true } && line.RegionAt(run.Start) == Region.Code && IsInWord(line, run) ? Severity.Medium : null;
    }

    private static Severity? OfPrivate(HiddenLine line, InvisibleRun run)
    {
        if (line.Nature.Role is not (TextRole.Code or TextRole.Instructions))
        {
            return null;
        }

        return run.Count >= CarriesData || (line.Nature.HasNames && line.RegionAt(run.Start) == Region.Code && IsInWord(line, run)) ? Severity.Medium : null;
    }

    private static bool IsInWord(HiddenLine line, InvisibleRun run) =>
        Scripts.IsIdentifier(Scripts.Before(line.Text, run.Start)) && Scripts.IsIdentifier(Scripts.At(line.Text, run.End));

    private static bool HasKorean(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (Scripts.IsKorean(character))
            {
                return true;
            }
        }

        return false;
    }
}
