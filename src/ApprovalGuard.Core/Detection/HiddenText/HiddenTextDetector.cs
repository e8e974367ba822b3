using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Finds characters that hide or disguise code (SPEC section 6.3): what a reader sees is not what runs, or what a model reads. Plain ASCII text
/// costs one vectorised pass; only lines with a suspicious character are looked at more closely.
/// </summary>
public sealed class HiddenTextDetector : IDetector
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => HiddenTextRules.All;

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        if (FileNames.Look(file) is { } name)
        {
            yield return (new SourceText(file.Path.Value), name);
        }

        var nature = FileNature.Of(file.Path);
        var once = new OncePerFile();
        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in Find(piece, nature, new NameLookup(() => file.WholeNew() ?? piece.Text)))
            {
                if (!once.Keeps(piece, sighting))
                {
                    yield return (piece, sighting);
                }
            }
        }

        foreach (var kept in once.Kept)
        {
            yield return kept;
        }
    }

    private static IEnumerable<Sighting> Find(SourceText piece, FileNature nature, NameLookup names)
    {
        var isBinary = new Lazy<bool>(() => BinaryText.Is(piece.Text), isThreadSafe: false);
        for (var position = NextSuspect(piece.Text, 0); position >= 0;)
        {
            var index = piece.LineIndexAt(position);
            if (piece.IsTarget(index))
            {
                var line = new HiddenLine(piece, index, nature);
                foreach (var sighting in InLine(line, names, isBinary))
                {
                    yield return sighting;
                }
            }

            position = index + 1 < piece.LineCount ? NextSuspect(piece.Text, piece.LineStart(index + 1)) : -1;
        }

        foreach (var sighting in OffScreenCode.Look(piece, nature))
        {
            yield return sighting;
        }

        foreach (var sighting in CarriageReturns.Look(piece, nature))
        {
            if (!isBinary.Value)
            {
                yield return sighting;
            }
        }
    }

    private static int NextSuspect(string text, int from)
    {
        var next = SuspiciousCharacters.IndexIn(text.AsSpan(from));
        return next < 0 ? -1 : from + next;
    }

    private static IEnumerable<Sighting> InLine(HiddenLine line, NameLookup names, Lazy<bool> isBinary)
    {
        var runs = InvisibleRun.AllIn(line.Text);
        Sighting?[] always = [BidiControls.Look(line), TagCharacters.Look(line, runs), VariationSelectors.Look(line, runs)];
        Sighting?[] unlessBinary =
        [
            ZeroWidthCharacters.Look(line, runs), InvisibleCharacters.Look(line, runs), MixedScripts.Look(line, names), LineSeparators.Look(line),
            TerminalEscapes.Look(line), ControlCharacters.Look(line),
        ];
        foreach (var sighting in always)
        {
            if (sighting is not null)
            {
                yield return sighting;
            }
        }

        foreach (var sighting in unlessBinary)
        {
            if (sighting is not null && !line.IsBinary && !isBinary.Value)
            {
                yield return sighting;
            }
        }
    }
}
