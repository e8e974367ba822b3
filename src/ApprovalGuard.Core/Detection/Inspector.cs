using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection;

/// <summary>Runs all detectors over a file and makes findings of what they saw. Safe for concurrent use.</summary>
/// <param name="detectors">The detectors.</param>
/// <param name="policy">What is switched off, and severities.</param>
/// <param name="boundSeverity">Severity of a bound that was reached: high in a check, medium in a scan.</param>
public sealed class Inspector(ImmutableArray<IDetector> detectors, DetectPolicy policy, Severity boundSeverity)
{
    /// <summary>More findings of one file help nobody; the rest is said to be there.</summary>
    private const int MostFindings = 1000;

    /// <summary>What the detectors find in the file, each at the place where it was seen, in no particular order.</summary>
    public IReadOnlyList<Finding> Inspect(InspectedFile file)
    {
        var notInspected = new List<string>();
        if (file.NotInspected is { } reason)
        {
            notInspected.Add(reason);
        }

        var seen = new List<(SourceText Piece, Sighting Sighting)>();
        foreach (var detector in detectors)
        {
            Run(detector, file, seen, notInspected);
        }

        if (seen.Count == 0 && notInspected.Count == 0)
        {
            return [];
        }

        if (seen.Count > MostFindings)
        {
            notInspected.Add($"over {MostFindings} findings in one file");
            seen.RemoveRange(MostFindings, seen.Count - MostFindings);
        }

        return Make(file, seen, notInspected);
    }

    private List<Finding> Make(InspectedFile file, List<(SourceText Piece, Sighting Sighting)> seen, List<string> notInspected)
    {
        var mask = new SecretMask();
        foreach (var (piece, sighting) in seen)
        {
            if (sighting.Rule.Category == Category.Secret)
            {
                mask.Add(piece, sighting);
            }
        }

        var maker = new FindingMaker(file, policy, mask);
        var findings = new List<Finding>(seen.Count);
        foreach (var (piece, sighting) in seen)
        {
            findings.Add(IsOfFile(file, piece) ? maker.OfFile(sighting.Rule, sighting.Message ?? sighting.Rule.Title, sighting.Severity) : maker.At(piece, sighting));
        }

        findings.AddRange(notInspected.Select(words => maker.OfFile(FrameRules.NotInspected, $"not looked at in full: {words}", boundSeverity)));
        return findings;
    }

    private void Run(IDetector detector, InspectedFile file, List<(SourceText Piece, Sighting Sighting)> seen, List<string> notInspected)
    {
        try
        {
            foreach (var (piece, sighting) in detector.Inspect(file))
            {
                if (!policy.Disabled.Contains(sighting.Rule.Category) && (IsOfFile(file, piece) || piece.TouchesTarget(sighting.Start, sighting.Length)))
                {
                    seen.Add((piece, sighting.Rule == FrameRules.NotInspected ? sighting with { Severity = boundSeverity } : sighting));
                }

                if (seen.Count > MostFindings)
                {
                    return;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            notInspected.Add($"a pattern of {detector.GetType().Name} ran out of its time");
        }
    }

    private static bool IsOfFile(InspectedFile file, SourceText piece) => !file.Pieces.Contains(piece) && !file.Removed.Contains(piece);
}
