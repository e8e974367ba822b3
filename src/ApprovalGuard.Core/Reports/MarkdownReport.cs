using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>
/// For pull requests and step summaries (LOOKS section 8): the decision in bold prose first, what to look at as a list, all else folded. Lists, since
/// phones and mail cut tables; no links, since the command line knows no pull request.
/// </summary>
public sealed class MarkdownReport : IReportWriter
{
    /// <summary>Items before the fold; with the first paragraph they make no more than fifteen lines.</summary>
    internal const int MostBeforeFold = 10;

    private const string Caution = "> [!CAUTION]\n> Treat the key as leaked: revoke it at the provider before anything else.";

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output)
    {
        var page = new MarkdownPage();
        var found = verdict.Findings.Where(static finding => finding.Status == FindingStatus.New).ToList();
        var isOwed = verdict.Decision is not (Decision.Pass or Decision.Blocked);
        page.Paragraph(MarkdownWords.Opening(verdict) + (isOwed ? " Riskiest first:" : ""));
        if (MarkdownWords.IsCommittedSecret(verdict))
        {
            page.Paragraph(Caution);
        }

        if (isOwed)
        {
            page.List(MarkdownFiles.RiskiestFirst(verdict), static left => $"And {Numbers.Of(left, "more file")}.", MostBeforeFold);
        }
        else
        {
            page.List(found.ConvertAll(MarkdownFinding.Line), static left => $"And {Numbers.Of(left, "more finding")}.", MostBeforeFold);
        }

        WriteFindings(found, page);
        if (!verdict.IsEmpty)
        {
            MarkdownLookedAt.Write(verdict, page);
        }

        output.Write(page.ToString());
    }

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output)
    {
        var page = new MarkdownPage();
        var found = scan.New.ToList();
        var first = MarkdownText.Prose(ScanText.FirstLine(scan));
        page.Paragraph($"**{char.ToUpperInvariant(first[0])}{first[1..]}.**");
        var notRead = scan.NotRead.Select(static file => $"{MarkdownText.Path(file.Path)}: {MarkdownText.Prose(file.Why)}");
        page.List([.. notRead], static left => $"And {Numbers.Of(left, "more file")} not read.", MostBeforeFold);
        page.List(found.ConvertAll(MarkdownFinding.Line), static left => $"And {Numbers.Of(left, "more finding")}.", MostBeforeFold);
        WriteFindings(found, page);
        MarkdownLookedAt.Write(scan, page);
        output.Write(page.ToString());
    }

    private static void WriteFindings(List<Finding> found, MarkdownPage page)
    {
        if (found.Count > 0)
        {
            page.Fold($"{Numbers.Of(found.Count, "finding")}: why, and what to do", () =>
                page.List(found.ConvertAll(MarkdownFinding.Whole), static left => $"Cut here: {Numbers.Of(left, "more finding")}; `--format json` lists them."));
        }
    }
}
