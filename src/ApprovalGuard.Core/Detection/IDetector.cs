using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection;

/// <summary>Looks at one file and says what it saw. Pure: same file, same sightings; holds no state between files; safe for concurrent use.</summary>
public interface IDetector
{
    /// <summary>All rules this detector may report, for the catalogue, SARIF and <c>--explain</c>.</summary>
    IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>
    /// What is to be seen in the file, as pairs of the piece and the sighting in it. Spans that touch no target line are dropped by the caller; a
    /// piece that is not of the file makes the finding one about the file as a whole. A bound that was reached is a sighting of
    /// <see cref="FrameRules.NotInspected"/> whose message says which.
    /// </summary>
    IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file);
}
