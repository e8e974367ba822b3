using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>
/// What a step of a GitHub workflow prints: findings as annotations, what was looked at in a group, the decision outside of it (LOOKS section 10).
/// </summary>
public sealed class WorkflowReport : IReportWriter
{
    /// <summary>GitHub shows so many annotations of each level a step, and drops the others without a word.</summary>
    private const int MostOfALevel = 10;

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output)
    {
        WriteAnnotations(verdict.Findings.Where(static finding => finding.Status == FindingStatus.New), roomForErrors: MostOfALevel, output);
        WriteGroup(LookedAtLines.Of(verdict), output);
        WriteLine(VerdictWords.FirstLine(verdict), output);
    }

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output)
    {
        var decision = ScanText.FirstLine(scan);
        if (!scan.IsComplete)
        {
            WriteCommand("error", "title=not checked", WorkflowCommandText.Data(decision), output);
        }

        WriteAnnotations(scan.New, scan.IsComplete ? MostOfALevel : MostOfALevel - 1, output);
        WriteGroup(LookedAtLines.Of(scan), output);
        WriteLine(decision, output);
    }

    private static void WriteAnnotations(IEnumerable<Finding> findings, int roomForErrors, TextWriter output)
    {
        var left = new List<Finding>();
        foreach (var level in findings.OrderByDescending(static finding => finding.Severity).GroupBy(static finding => FindingLevel.InWorkflow(finding.Severity)))
        {
            var room = level.Key == FindingLevel.InWorkflow(Severity.Critical) ? roomForErrors : MostOfALevel;
            foreach (var finding in level.Take(room))
            {
                Annotate(finding, level.Key, output);
            }

            left.AddRange(level.Skip(room));
        }

        if (left.Count > 0)
        {
            WriteLine($"{Numbers.Of(left.Count, "more finding")} ({Words.BySeverity(left)}), for which GitHub has no room in a step: --format json lists them", output);
        }
    }

    private static void Annotate(Finding finding, string command, TextWriter output)
    {
        var title = WorkflowCommandText.Property($"{Words.Of(finding.Severity)}: {FindingText.Message(finding)}");
        var text = string.Join('\n', FindingText.Remarks(finding).Append($"[{finding.Rule.Id}]"));
        WriteCommand(command, $"file={FileOf(finding.Path)}{Region(finding)},title={title}", WorkflowCommandText.Data(text), output);
    }

    /// <summary>The place; columns only on a single line, since GitHub refuses them on several.</summary>
    private static string Region(Finding finding) => finding switch
    {
        { Line: 0 } => "",
        _ when finding.EndLine > finding.Line => $",line={finding.Line},endLine={finding.EndLine}",
        _ => $",line={finding.Line},col={finding.Column},endLine={finding.EndLine},endColumn={finding.EndColumn}",
    };

    /// <summary>The path as it is, which GitHub needs to place the annotation, unless it hides something.</summary>
    private static string FileOf(RepoPath path) => WorkflowCommandText.Property(VisibleText.Escape(path.Value) == path.Value ? path.Value : VisibleText.Path(path));

    private static void WriteGroup(IEnumerable<string> lines, TextWriter output)
    {
        WriteCommand("group", "", "looked at", output);
        foreach (var line in lines)
        {
            WriteLine($"  {line}", output);
        }

        WriteCommand("endgroup", "", "", output);
    }

    private static void WriteCommand(string name, string properties, string data, TextWriter output) =>
        output.Write($"::{name}{(properties.Length == 0 ? "" : " ")}{properties}::{data}\n");

    private static void WriteLine(string line, TextWriter output) => output.Write(WorkflowCommandText.Line(line) + "\n");
}
