using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using static ApprovalGuard.Fuzz.Engine.BrokenPromiseException;

namespace ApprovalGuard.Fuzz.Oracles;

/// <summary>What holds of everything that a detector says: it lies in the text, it is said the same twice, and it gives no secret away.</summary>
internal static class DetectionOracle
{
    /// <summary>Characters of a secret in a row from which it is given away.</summary>
    private const int TellTale = 12;

    private const int LongestExcerpt = 220;

    /// <summary>Runs the detectors and throws where it does not hold; gives the findings.</summary>
    public static IReadOnlyList<Finding> Check(ImmutableArray<IDetector> detectors, Func<InspectedFile> file)
    {
        foreach (var detector in detectors)
        {
            CheckSightings(detector, file());
        }

        var inspected = file();
        var findings = new Inspector(detectors, new DetectPolicy(), Severity.Medium).Inspect(inspected);
        var secrets = SecretsOf(findings);
        foreach (var finding in findings)
        {
            CheckPlace(inspected, finding);
            CheckShown(finding);
            foreach (var secret in secrets)
            {
                Unless(!ShownBy(finding).Any(text => text.Contains(secret, StringComparison.Ordinal)), $"{finding.Rule.Id} shows a secret that was found: \"{secret}\"");
            }
        }

        return findings;
    }

    /// <summary>The values of the secrets that are long enough, and unlike words.</summary>
    public static IReadOnlyList<string> SecretsOf(IEnumerable<Finding> findings)
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(static finding => finding.Rule.Category == Category.Secret))
        {
            finding.Value?.Is(value => value.Length >= TellTale && value.Any(char.IsAsciiDigit) && secrets.Add(value));
        }

        return [.. secrets];
    }

    private static void CheckSightings(IDetector detector, InspectedFile file)
    {
        List<(SourceText Piece, Sighting Sighting)> seen;
        try
        {
            seen = [.. detector.Inspect(file)];
        }
        catch (RegexMatchTimeoutException exception) when (exception.Pattern.Length == 0)
        {
            // A bound of the detector's own, which becomes a finding; it is no pattern's clock.
            return;
        }

        foreach (var (piece, sighting) in seen)
        {
            var length = piece.Text.Length;
            if (file.Pieces.Contains(piece) || file.Removed.Contains(piece))
            {
                Unless(sighting.Start >= 0 && sighting.Length >= 0 && sighting.Start + sighting.Length <= length, $"{sighting.Rule.Id} marks {sighting.Start}+{sighting.Length} of {length}");
                Unless(
                    sighting.ValueStart >= 0 && sighting.ValueLength >= 0 && sighting.ValueStart + sighting.ValueLength <= length,
                    $"{sighting.Rule.Id} has its value at {sighting.ValueStart}+{sighting.ValueLength} of {length}");
            }

            Unless(ReferenceEquals(sighting.Rule, FrameRules.NotInspected) || detector.Rules.Contains(sighting.Rule), $"{sighting.Rule.Id} is not among the detector's rules");
        }
    }

    private static void CheckPlace(InspectedFile file, Finding finding)
    {
        if (finding.Line == 0)
        {
            Unless((finding.Column, finding.EndLine, finding.EndColumn) == (0, 0, 0), $"{finding.Rule.Id} is about the whole file, and has a place");
            return;
        }

        Unless(finding.EndLine > finding.Line || (finding.EndLine == finding.Line && finding.EndColumn >= finding.Column), $"{finding.Rule.Id} ends before it begins");
        Unless(
            file.Pieces.Concat(file.Removed).Any(piece => Holds(piece, finding.Line, finding.Column) && Holds(piece, finding.EndLine, finding.EndColumn - 1)),
            $"{finding.Rule.Id} stands at {finding.Line}:{finding.Column}-{finding.EndLine}:{finding.EndColumn}, outside of the text");
    }

    /// <summary>The line feed belongs to its line.</summary>
    private static bool Holds(SourceText piece, int line, int column)
    {
        var index = line - piece.LineNumber(0);
        return index >= 0 && index < piece.LineCount && column >= 0 && column <= piece.ColumnAt(piece.LineStart(index)) + piece.Line(index).Length;
    }

    private static void CheckShown(Finding finding)
    {
        Unless(finding.Excerpt.Length <= LongestExcerpt, $"{finding.Rule.Id} has an excerpt of {finding.Excerpt.Length} characters");
        if (finding.Shown is { } shown)
        {
            Unless(shown.MarkStart >= 0 && shown.MarkLength >= 0 && shown.MarkStart + shown.MarkLength <= shown.Text.Length, $"{finding.Rule.Id} marks {shown.MarkStart}+{shown.MarkLength} of {shown.Text.Length} shown");
        }
    }

    private static IEnumerable<string> ShownBy(Finding finding) =>
        new[] { finding.Message, finding.Excerpt, finding.Shown?.Text, finding.Inside, finding.AllowRequested, finding.Note }.OfType<string>();
}
