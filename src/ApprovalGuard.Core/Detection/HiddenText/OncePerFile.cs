using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Keeps what would otherwise fill a report, because a file that has one of them has hundreds: a recording's colours, a table of control
/// characters. The gravest is reported once, with the number of lines; what blocks is never kept back.
/// </summary>
internal sealed class OncePerFile
{
    private readonly Dictionary<string, (SourceText Piece, Sighting Sighting, int Lines)> _kept = new(StringComparer.Ordinal);

    /// <summary>What was kept, each rule's gravest.</summary>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Kept => _kept.Values.Select(static kept => (kept.Piece, kept.Lines == 1
        ? kept.Sighting
        : kept.Sighting with { Message = $"{kept.Sighting.Message ?? kept.Sighting.Rule.Title}, and more in {Plural.Of(kept.Lines - 1, "other line")}" }));

    /// <summary>Takes the sighting, where it is one of many; else false.</summary>
    public bool Keeps(SourceText piece, Sighting sighting)
    {
        if (SeverityOf(sighting) >= Severity.High)
        {
            return false;
        }

        _kept[sighting.Rule.Id] = _kept.TryGetValue(sighting.Rule.Id, out var known)
            ? SeverityOf(sighting) > SeverityOf(known.Sighting) ? (piece, sighting, known.Lines + 1) : known with { Lines = known.Lines + 1 }
            : (piece, sighting, 1);
        return true;
    }

    private static Severity SeverityOf(Sighting sighting) => sighting.Severity ?? sighting.Rule.Severity;
}
