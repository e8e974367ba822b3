using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// A carriage return within a line: a terminal starts over and prints what follows on top of what stood there; some compilers end the line there,
/// comments included.
/// </summary>
internal static class CarriageReturns
{
    /// <summary>Lines per line feed from which a text has the line ends of old Macs.</summary>
    private const int OldMac = 10;

    /// <summary>The lone carriage returns of the piece, one sighting a line.</summary>
    public static IEnumerable<Sighting> Look(SourceText piece, FileNature nature)
    {
        var text = piece.Text;
        var returns = text.AsSpan().Count('\r');
        if (returns == 0 || (returns == text.AsSpan().Count("\r\n") && returns > 0))
        {
            yield break;
        }

        var isOldMac = returns >= OldMac * (text.AsSpan().Count('\n') + 1);
        for (var i = 0; i < piece.LineCount; i++)
        {
            if (!piece.IsTarget(i) || Find(piece.Line(i)) is not { } at || SeverityOf(nature, isOldMac) is not { } severity)
            {
                continue;
            }

            var start = piece.LineStart(i);
            yield return new Sighting(HiddenTextRules.CarriageReturn, start + at, Math.Max(1, piece.Line(i).TrimEnd('\r').Length - at)) with
            {
                Severity = severity,
                Message = isOldMac ? "lines end with a carriage return alone, so that a diff shows them as one" : null,
            };
        }
    }

    /// <summary>The offset of the first one with text behind it.</summary>
    private static int? Find(ReadOnlySpan<char> line)
    {
        var body = line.TrimEnd("\r \t");
        var at = body.IndexOf('\r');
        return at < 0 ? null : at;
    }

    private static Severity? SeverityOf(FileNature nature, bool isOldMac) => nature.Role switch
    {
        _ when isOldMac => Severity.Low,
        TextRole.Recording or TextRole.Data => null,
        TextRole.Translation => Severity.Low,
        TextRole.Prose => nature.IsTest ? null : Severity.Medium,
        _ => nature.IsTest ? Severity.Medium : Severity.High,
    };
}
