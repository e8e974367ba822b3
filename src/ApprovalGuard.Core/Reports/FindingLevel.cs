using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>A severity in the words and numbers of formats that are not ours.</summary>
internal static class FindingLevel
{
    /// <summary>SARIF's <c>level</c>: <c>note</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string InSarif(Severity severity) => severity switch
    {
        Severity.Low => "note",
        Severity.Medium => "warning",
        _ => "error",
    };

    /// <summary>GitHub's workflow command: <c>notice</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string InWorkflow(Severity severity) => severity switch
    {
        Severity.Low => "notice",
        Severity.Medium => "warning",
        _ => "error",
    };

    /// <summary>
    /// GitHub's <c>security-severity</c>, a score from 0.1 to 10.0 that it reads as critical from 9.0 on, high from 7.0, medium from 4.0; the middle
    /// of each span.
    /// </summary>
    public static string Score(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        _ => "2.0",
    };
}
