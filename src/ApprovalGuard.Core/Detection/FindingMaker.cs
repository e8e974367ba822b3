using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection;

/// <summary>Turns the sightings of one file into findings: place, excerpt, masking, fingerprint, severity, inline allowance.</summary>
internal sealed class FindingMaker(InspectedFile file, DetectPolicy policy, SecretMask mask)
{
    private const int ExcerptLength = 200;

    /// <summary>Characters of a shown line before and after what is marked; a minified line is not shown whole.</summary>
    private const int ShownAround = 200;

    /// <summary>Characters of a line before and after the match that allowances are asked about.</summary>
    private const int AskedAround = 2000;

    private readonly Fingerprints _fingerprints = new();

    /// <summary>The finding at a sighting.</summary>
    public Finding At(SourceText piece, Sighting sighting)
    {
        var first = piece.LineIndexAt(sighting.Start);
        var last = piece.LineIndexAt(sighting.Start + Math.Max(0, sighting.Length - 1));
        return new Finding
        {
            Rule = sighting.Rule,
            Severity = SeverityOf(sighting.Rule, sighting.Severity),
            Path = Path,
            Archive = file.Within?.Archive,
            Line = piece.LineNumber(first),
            Column = piece.ColumnAt(sighting.Start),
            EndLine = piece.LineNumber(last),
            EndColumn = piece.ColumnAt(sighting.Start + Math.Max(0, sighting.Length - 1)) + Math.Min(1, sighting.Length),
            Message = sighting.Message is { } words ? mask.Show(words) : sighting.Rule.Title,
            Excerpt = ExcerptOf(piece, sighting),
            Value = new SensitiveText(piece.Text.Substring(sighting.ValueStart, sighting.ValueLength)),
            Match = new SensitiveText(piece.Text.Substring(sighting.Start, sighting.Length)),
            WholeLine = WholeLine(piece, sighting, first, last),
            Shown = Shown(piece, sighting, first),
            DecodedFrom = sighting.DecodedFrom,
            Inside = sighting.Inside is null ? null : mask.Show(sighting.Inside),
            Fingerprint = _fingerprints.Of(piece, sighting),
            AllowRequested = InlineAllowance.Find(piece, first, sighting.Rule, mask),
        };
    }

    /// <summary>A finding about the file as a whole.</summary>
    public Finding OfFile(RuleInfo rule, string message, Severity? severity = null) => new()
    {
        Rule = rule,
        Severity = SeverityOf(rule, severity),
        Path = Path,
        Archive = file.Within?.Archive,
        Line = 0,
        Column = 0,
        EndLine = 0,
        EndColumn = 0,
        Message = ReferenceEquals(message, rule.Title) ? message : mask.Show(message),
        Excerpt = "",
        Fingerprint = Fingerprints.OfFile(rule.Id, message, Path.Value),
    };

    private RepoPath Path => file.Within?.Path ?? file.Path;

    private static bool IsSecret(Sighting sighting) => sighting.Rule.Category == Category.Secret;

    private Severity SeverityOf(RuleInfo rule, Severity? seen) =>
        policy.Severities.TryGetValue(rule.Category, out var wanted) ? wanted : seen ?? rule.Severity;

    private string ExcerptOf(SourceText piece, Sighting sighting)
    {
        if (IsSecret(sighting))
        {
            return SecretMask.Masked(piece.Text.AsSpan(sighting.ValueStart, sighting.ValueLength), sighting.ValueIsRandom && sighting.DecodedFrom.IsEmpty);
        }

        var length = Math.Min(sighting.Length, ExcerptLength);
        return mask.Show(piece, sighting.Start, sighting.Start + length);
    }

    private static SensitiveText WholeLine(SourceText piece, Sighting sighting, int first, int last)
    {
        var start = Math.Max(piece.LineStart(first), sighting.Start - AskedAround);
        var end = Math.Min(piece.LineStart(last) + piece.Line(last).Length, sighting.Start + sighting.Length + AskedAround);
        return new SensitiveText(piece.Text[start..Math.Max(start, end)]);
    }

    private FindingLine Shown(SourceText piece, Sighting sighting, int lineIndex)
    {
        var lineStart = piece.LineStart(lineIndex);
        var lineEnd = lineStart + piece.Line(lineIndex).TrimEnd('\r').Length;
        if (IsSecret(sighting))
        {
            var valueStart = Math.Clamp(sighting.ValueStart, lineStart, lineEnd);
            var before = mask.Show(piece, Math.Max(lineStart, valueStart - ShownAround), valueStart);
            return new FindingLine(before + ExcerptOf(piece, sighting), 0, 0);
        }

        var markStart = Math.Min(sighting.Start, lineEnd);
        var markEnd = Math.Min(sighting.Start + sighting.Length, lineEnd);
        var isLong = lineEnd - lineStart > 2 * ShownAround;
        var start = isLong ? Math.Max(lineStart, markStart - ShownAround) : lineStart;
        var end = isLong ? Math.Min(lineEnd, Math.Min(markEnd, markStart + ShownAround) + ShownAround) : lineEnd;
        return new FindingLine(mask.Show(piece, start, end), markStart - start, Math.Max(0, Math.Min(markEnd, end) - markStart));
    }
}
