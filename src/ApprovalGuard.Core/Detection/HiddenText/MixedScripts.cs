using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Names whose letters are not what they look like (Unicode Technical Standard 39). A name wholly in one script is no matter, unless the same text
/// has its Latin double; nor are formulas, and words of a language that mix by habit.
/// </summary>
internal static class MixedScripts
{
    /// <summary>Proof languages and those of formulas name things with every letter there is.</summary>
    private static readonly HashSet<string> Mathematical = new(StringComparer.Ordinal) { ".jl", ".lean", ".agda", ".lagda", ".v", ".idr", ".thy", ".fst", ".hs", ".nb", ".m", ".tex", ".apl", ".bqn", ".dyalog" };

    /// <summary>Shorter names that look alike are formulas, and single letters of tables.</summary>
    private const int ShortestDouble = 3;

    /// <summary>The gravest deceptive word of the line; null where there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">Whether a name stands in the file.</param>
    public static Sighting? Look(HiddenLine line, NameLookup names)
    {
        var text = line.Text;
        (DeceptiveWord Word, Severity Severity)? gravest = null;
        for (var i = text.IndexOfAny(LookAlikes.Starts); i >= 0;)
        {
            var word = DeceptiveWord.Around(text, i);
            if (SeverityOf(line, word, names) is { } severity && (gravest is not { } known || known.Severity < severity))
            {
                gravest = (word, severity);
            }

            var next = text[word.End..].IndexOfAny(LookAlikes.Starts);
            i = next < 0 ? -1 : word.End + next;
        }

        return gravest is not { } found ? null : line.Sight(HiddenTextRules.MixedScripts, found.Word.Start, found.Word.End) with
        {
            Severity = found.Severity,
            Message = MessageOf(line, found.Word),
        };
    }

    /// <summary>Whether a word alone, without a file around it, mixes Latin with letters that pass for Latin.</summary>
    public static bool Deceives(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(LookAlikes.Starts); i >= 0;)
        {
            var word = DeceptiveWord.Around(text, i);
            if (IsMixed(word) && !word.IsFormula)
            {
                return true;
            }

            var next = text[word.End..].IndexOfAny(LookAlikes.Starts);
            i = next < 0 ? -1 : word.End + next;
        }

        return false;
    }

    private static string MessageOf(HiddenLine line, DeceptiveWord word) =>
        HasOperatorLetter(line.Text[word.Start..word.End]) ? "letter that looks like an operator"
        : word.Script == LetterScript.Dressed ? $"name in mathematical or full-width letters, read as \"{word.LooksLike}\""
        : word.LatinCount == 0 ? $"{word.Script} name that looks like \"{word.LooksLike}\", which stands in the same file"
        : $"{(word.Script == LetterScript.Latin ? "phonetic" : word.Script)} letters in a word that looks like \"{word.LooksLike}\"";

    private static bool IsMixed(DeceptiveWord word) => word is { LatinCount: > 0, AllLookLatin: true } && word.Script is > LetterScript.Latin and < LetterScript.Dressed;

    private static Severity? SeverityOf(HiddenLine line, DeceptiveWord word, NameLookup names)
    {
        var region = line.RegionAt(word.Start);
        var isMathematical = Mathematical.Contains(line.Nature.Path.Extension);
        if (line.Nature.IsCode && region == Region.Code)
        {
            return OfName(line, word, names, isMathematical);
        }

        if (!IsMixed(word) || word.IsFormula || isMathematical || line.IsWrittenIn(word.Script))
        {
            return null;
        }

        return (line.Nature.Role, region) switch
        {
            _ when IsInAddress(line.Text, word) => Severity.High,
            (TextRole.Instructions, _) => Severity.Medium,
            (TextRole.Code, Region.Literal) => line.Nature.IsTest ? Severity.Low : Severity.Medium,
            (TextRole.Translation or TextRole.Recording, _) => null,
            _ => Severity.Low,
        };
    }

    private static Severity? OfName(HiddenLine line, DeceptiveWord word, NameLookup names, bool isMathematical)
    {
        if (HasOperatorLetter(line.Text[word.Start..word.End]))
        {
            return word.LatinCount > 0 && line.Nature.HasNames && !isMathematical ? Severity.High : null;
        }

        if (!word.AllLookLatin || word.Script == LetterScript.Other)
        {
            return null;
        }

        var isNatural = line.IsWrittenIn(word.Script);
        if (word.Script == LetterScript.Dressed)
        {
            // Python reads such a name as the plain one (PEP 3131).
            return isNatural || isMathematical || word.LooksLike.Length < 2 || !line.Nature.HasNames ? null
                : line.Nature.Path.Extension is ".py" or ".pyi" ? Severity.High : Severity.Low;
        }

        if (IsMixed(word) && !word.IsFormula && !isMathematical)
        {
            return isNatural || !line.Nature.HasNames ? Severity.Medium : Severity.High;
        }

        return !isNatural && !isMathematical && word.LooksLike.Length >= ShortestDouble && names.Has(word.LooksLike) ? Severity.High : null;
    }

    private static bool HasOperatorLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (LookAlikes.IsOperatorLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word is a part of a host's or a person's address.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> text, DeceptiveWord word)
    {
        const int Longest = 100;
        var start = word.Start;
        while (start > 0 && word.Start - start < Longest && text[start - 1] is not (' ' or '\t' or '"' or '\'' or '(' or '<'))
        {
            start--;
        }

        var before = text[start..word.Start];
        var scheme = before.IndexOf("://", StringComparison.Ordinal);
        return (scheme >= 0 && before[(scheme + 3)..].IndexOf('/') < 0) || before.Contains('@');
    }
}
