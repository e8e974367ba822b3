using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The first paragraph of a verdict in Markdown: the decision in bold prose, then what a reader has to know at once (LOOKS section 8).</summary>
internal static class MarkdownWords
{
    /// <summary>The paragraph.</summary>
    public static string Opening(Verdict verdict)
    {
        if (verdict.IsEmpty)
        {
            return "**Nothing to check: 0 files, 0 lines.**";
        }

        var sentences = new List<string> { $"**{Words.Prose(verdict.Decision)}: {Reason(verdict)}.**" };
        if (verdict.Decision == Decision.Blocked)
        {
            sentences.AddRange(AfterBlocked(verdict));
        }
        else if (verdict.Decision != Decision.Pass && VerdictWords.NewFindings(verdict) is > 0 and var found)
        {
            sentences.Add($"{Numbers.Of(found, "finding")}, 0 blocking.");
        }

        if (VerdictWords.SmallPieces(verdict) is { } pieces)
        {
            sentences.Add($"{char.ToUpperInvariant(pieces[0])}{pieces[1..]}.");
        }

        if (VerdictWords.IsOnlyObserved(verdict))
        {
            sentences.Add("Observed only: nothing is held.");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>A credential that blocks stands in commits, where taking the line out does not help.</summary>
    public static bool IsCommittedSecret(Verdict verdict) =>
        verdict.Change.Source is ChangeSource.Range or ChangeSource.Commit or ChangeSource.PullRequest
        && Blocking(verdict).Exists(static finding => finding.Rule.Category == Category.Secret);

    private static string Reason(Verdict verdict)
    {
        var counted = Counted(verdict);
        var read = $"{Numbers.Of(VerdictWords.LinesRead(verdict))} read";
        return verdict.Decision switch
        {
            Decision.Blocked => Blocked(Blocking(verdict)),
            Decision.NeedsSummary => $"{counted}, over {Numbers.Of(verdict.Gate.SummaryOver)}",
            Decision.NeedsDecision when !VerdictWords.IsRead(verdict) => $"{counted}, over {Numbers.Of(verdict.Gate.SummaryOver)}, in the first commit",
            Decision.NeedsReading or Decision.NeedsDecision => $"{counted}, {read}",
            _ => $"{counted}, {(verdict.Gate.Obligations.IsEmpty ? "" : $"{read}, ")}{Numbers.Of(VerdictWords.NewFindings(verdict), "finding")}",
        };
    }

    private static string Blocked(List<Finding> blocking)
    {
        var gravest = blocking[0];
        var theFirst = blocking.Count == 1 ? "" : ", the first";
        return blocking.TrueForAll(static finding => finding.Rule.Category == Category.Secret)
            ? $"{Numbers.Of(blocking.Count, "secret")}{theFirst} in {MarkdownText.Path(gravest.Path)}, line {gravest.Line} ({MarkdownFinding.Message(gravest)})"
            : $"{Numbers.Of(blocking.Count, "finding")}, {Words.BySeverity(blocking)}";
    }

    private static IEnumerable<string> AfterBlocked(Verdict verdict)
    {
        if (IsCommittedSecret(verdict))
        {
            yield return "It is in the branch's history: removing the line is not enough.";
        }

        var owed = verdict.Gate.Obligations.Where(static obligation => !obligation.Met).Select(static obligation => Words.Of(obligation.Kind)).ToList();
        yield return $"{Counted(verdict)}{(owed.Count == 0 ? "" : $"; owed as well: {string.Join(", ", owed)}")}.";
    }

    private static string Counted(Verdict verdict) => $"{Numbers.Of(verdict.Change.Counted, "counted line")} in {Numbers.Of(VerdictWords.FilesCounted(verdict), "file")}";

    private static List<Finding> Blocking(Verdict verdict) => [.. verdict.Findings.Where(static finding => finding.Blocks)];
}
