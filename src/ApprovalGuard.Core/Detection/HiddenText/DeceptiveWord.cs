using System.Text;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>A word, or a part of a name between underscores, with letters that are not what they look like.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="LatinCount">Its true Latin letters.</param>
/// <param name="Script">The script of the others; <see cref="LetterScript.Other"/> where they are of several.</param>
/// <param name="AllLookLatin">Whether every letter looks like a Latin one.</param>
/// <param name="IsFormula">Whether the letters that are not Latin are those of formulas.</param>
/// <param name="LooksLike">What a reader takes it for.</param>
internal readonly record struct DeceptiveWord(int Start, int End, int LatinCount, LetterScript Script, bool AllLookLatin, bool IsFormula, string LooksLike)
{
    /// <summary>Longer ones are no names; their look is not compared.</summary>
    private const int LongestLook = 80;

    /// <summary>The word around an offset.</summary>
    public static DeceptiveWord Around(ReadOnlySpan<char> line, int at)
    {
        var start = at;
        while (start > 0 && IsPart(Scripts.Before(line, start)))
        {
            start -= Scripts.Length(Scripts.Before(line, start));
        }

        var (latin, foreign) = (0, 0);
        var script = (LetterScript?)null;
        bool allLookLatin = true, isFormula = true;
        var look = new StringBuilder();
        var end = start;
        while (end < line.Length && Scripts.At(line, end) is var character && IsPart(character))
        {
            end += Scripts.Length(character);
            var letterScript = LookAlikes.ScriptOf(character);
            var looksLike = LookAlikes.LatinFor(character);
            if (looksLike is { } letter && look.Length < LongestLook)
            {
                look.Append(letter);
            }

            if (letterScript == LetterScript.Latin && character is not (0x0251 or 0x0261))
            {
                latin++;
                continue;
            }

            if (char.IsAsciiDigit((char)Math.Min(character, char.MaxValue)))
            {
                continue;
            }

            foreign++;
            allLookLatin &= looksLike is not null;
            isFormula &= LookAlikes.IsMathematical(character);
            script = script is null || script == letterScript ? letterScript : LetterScript.Other;
        }

        return new DeceptiveWord(start, Math.Max(end, at + 1), latin, foreign == 0 ? LetterScript.Latin : script ?? LetterScript.Other, allLookLatin, isFormula, look.ToString());
    }

    private static bool IsPart(int character) => character is not ('_' or '$') && character >= 0 && Scripts.IsIdentifier(character);
}
