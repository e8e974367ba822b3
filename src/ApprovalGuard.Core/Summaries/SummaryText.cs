using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Summaries;

/// <summary>The structural summary as a person reads it (LOOKS section 5). Lines without content are left out.</summary>
public static class SummaryText
{
    private const int MostNames = 12;
    private const int MostPlaces = 8;

    /// <summary>The heading: <c>outline of 240 counted lines in 7 files: +214 -26, 3 new files</c>.</summary>
    public static string Heading(StructuralSummary summary)
    {
        var change = summary.Change;
        var added = change.Files.Count(static file => file.Kind == FileChangeKind.Added);
        var news = added == 0 ? "" : $", {Numbers.Of(added, "new file")}";
        return $"outline of {Numbers.Of(change.Counted, "counted line")} in {Numbers.Of(change.Files.Length, "file")}: +{Numbers.Of(change.Added)} -{Numbers.Of(change.Deleted)}{news}";
    }

    /// <summary>Label and words of each line below it.</summary>
    public static IEnumerable<(string Label, string Words)> Entries(StructuralSummary summary)
    {
        var files = summary.Change.Files;
        (string, string)[] entries =
        [
            ("new", Listed(files.Where(static file => file.Kind == FileChangeKind.Added), static file => $"{VisibleText.Path(file.Path)} ({Numbers.Of(file.Counted)})")),
            ("deleted", Listed(files.Where(static file => file.Kind == FileChangeKind.Deleted), static file => VisibleText.Path(file.Path))),
            ("renamed", Listed(files.Where(static file => file.OldPath is not null), static file => $"{VisibleText.Path(file.OldPath!.Value)} => {VisibleText.Path(file.Path)}")),
            ("changed", Listed(
                files.Where(static file => file.Kind is FileChangeKind.Modified or FileChangeKind.TypeChanged),
                static file => $"{VisibleText.Path(file.Path)} (+{Numbers.Of(file.Added)}{(file.Deleted > 0 ? $" -{Numbers.Of(file.Deleted)}" : "")})")),
            ("public", Listed(summary.Public, static change => $"{change.Sign} {VisibleText.Escape(change.Name)}")),
            ("depends", Listed(summary.Dependencies, static change => $"{change.Sign} {VisibleText.Escape(change.Name)}")),
            ("outward", Places(summary.Outward)),
            ("rights", Places(summary.Rights)),
            ("steers", Places(summary.Configuration)),
            ("moved", summary.MovedLines == 0 ? "" : Numbers.Of(summary.MovedLines, "line") + " that stood elsewhere"),
            ("tests", Tests(summary)),
        ];
        return entries.Where(static entry => entry.Item2.Length > 0).Concat(LookAt(summary));
    }

    private static IEnumerable<(string Label, string Words)> LookAt(StructuralSummary summary) => summary.Files
        .Where(static file => file.Reason.Length > 0 && file.Rank <= FileRank.Code)
        .Take(MostPlaces)
        .Select(static (file, index) => (index == 0 ? "look at" : "", $"{index + 1}  {PlaceOf(file)}   {VisibleText.Escape(file.Reason)}"));

    private static string PlaceOf(ReadingFile file)
    {
        var line = file.Hunks.SelectMany(static hunk => hunk.Findings).Select(static finding => finding.Line).FirstOrDefault(static line => line > 0);
        return line > 0 ? $"{VisibleText.Path(file.Count.Path)}:{line}" : VisibleText.Path(file.Count.Path);
    }

    private static string Places(IReadOnlyList<Finding> findings) =>
        Listed(findings, static finding => $"{VisibleText.Escape(finding.Message)} ({VisibleText.Path(finding.Path)}{(finding.Line > 0 ? $":{finding.Line}" : "")})");

    private static string Tests(StructuralSummary summary)
    {
        if (summary.Tests == (0, 0))
        {
            return "none changed";
        }

        var lost = summary.AssertionsRemoved.IsEmpty
            ? ""
            : $"; {Numbers.Of(summary.AssertionsRemoved.Length, "assertion")} removed ({Listed(summary.AssertionsRemoved, static place => $"{VisibleText.Path(place.Path)}:{place.Line}")})";
        return $"+{Numbers.Of(summary.Tests.Added)} -{Numbers.Of(summary.Tests.Deleted)} lines{lost}";
    }

    private static string Listed<T>(IEnumerable<T> things, Func<T, string> words)
    {
        var all = things.ToList();
        var more = all.Count > MostNames ? $", {Numbers.Of(all.Count - MostNames)} more" : "";
        return string.Join(", ", all.Take(MostNames).Select(words)) + more;
    }
}
