using System.Globalization;
using ApprovalGuard.Gates;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;
using ApprovalGuard.Summaries;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>Lays the reader out for a size (LOOKS section 4). Pure: the same state gives the same rows.</summary>
/// <param name="material">What is read.</param>
/// <param name="session">The sitting.</param>
/// <param name="notes">What was noted: place and words.</param>
internal sealed class ScreenView(ReviewMaterial material, ReadingSession session, IReadOnlyList<(string Place, string Words)> notes)
{
    /// <summary>Under this nothing is shown but the wish for more.</summary>
    public const int LeastWidth = 60;

    /// <summary>Under this as well.</summary>
    public const int LeastHeight = 15;

    private const int PanelFrom = 110;
    private const int PanelWidth = 43;
    private const int RowsAround = 9;
    private const int HunkRowsAbove = 3;

    /// <summary>Rows that fit at once of what scrolls.</summary>
    public static int BodyHeight(int height, ScreenPage page) => Math.Max(1, height - RowsAround + (IsHunkPage(page) ? 0 : HunkRowsAbove));

    /// <summary>Whether the page is about the hunk in view.</summary>
    public static bool IsHunkPage(ScreenPage page) => page is ScreenPage.Hunk or ScreenPage.Presence or ScreenPage.Note or ScreenPage.Find;

    /// <summary>Everything of the page that scrolls, on a screen this wide.</summary>
    public IReadOnlyList<Row> Body(int screenWidth, ScreenState state)
    {
        var width = HasPanel(screenWidth, state.Page) ? screenWidth - PanelWidth - 1 : screenWidth;
        return state.Page switch
        {
            ScreenPage.Summary => [.. SummaryRows(width)],
            ScreenPage.Files => [.. FileRows(width, state.Selected)],
            ScreenPage.Keys => [.. KeyRows()],
            ScreenPage.Decide => [.. DecisionRows(width)],
            _ => HunkRows.Of(session.Current, width, NoteOf(session.Current), session.Asked),
        };
    }

    /// <summary>The whole screen: exactly as many rows as it is high.</summary>
    public IReadOnlyList<Row> Rows(int width, int height, ScreenState state)
    {
        if (width < LeastWidth || height < LeastHeight)
        {
            return [Row.Of($"Make the window at least {LeastWidth}x{LeastHeight} (now {width}x{height}).")];
        }

        var hasPanel = HasPanel(width, state.Page);
        var rule = hasPanel ? new string('─', PanelWidth) + '┬' + new string('─', width - PanelWidth - 1) : new string('─', width);
        var middle = Middle(width, height, state);
        return
        [
            Row.Between($" review: {material.Title}", Progress() + " ", width, Ink.Path),
            Row.Of(rule, Ink.Meta),
            .. hasPanel ? Panelled(middle) : middle,
            Row.Of(rule.Replace('┬', '┴'), Ink.Meta),
            .. Foot(width, state),
        ];
    }

    private static bool HasPanel(int width, ScreenPage page) => width >= PanelFrom && IsHunkPage(page);

    private string Progress() =>
        $"{Numbers.Of(session.LinesRead)} of {Numbers.Of(session.Lines, "line")} read, hunk {session.Position + 1} of {session.Hunks.Length}";

    private List<Row> Middle(int width, int height, ScreenState state)
    {
        var isHunk = IsHunkPage(state.Page);
        var rows = new List<Row>(isHunk ? HunkHead(HasPanel(width, state.Page) ? width - PanelWidth - 1 : width) : []);
        var room = BodyHeight(height, state.Page);
        rows.AddRange(Body(width, state).Skip(state.Scroll).Take(room));
        while (rows.Count < room + (isHunk ? HunkRowsAbove : 0))
        {
            rows.Add(Row.Empty);
        }

        return rows;
    }

    private IEnumerable<Row> HunkHead(int width)
    {
        var hunk = session.Current;
        var inFile = session.Hunks.Where(other => other.File.Path == hunk.File.Path).ToList();
        var text = hunk.Text;
        var counts = text.IsEmpty ? "" : $", +{text.Count(static line => line.Kind == Changes.LineKind.Added)} -{text.Count(static line => line.Kind == Changes.LineKind.Deleted)}";
        var place = text.IsEmpty ? VisibleText.Path(hunk.File.Path) : $"{VisibleText.Path(hunk.File.Path)}:{session.FirstChangedLine()}";
        yield return Row.Between($" {place}", $"hunk {inFile.IndexOf(hunk) + 1} of {inFile.Count} in this file{counts} ", width, Ink.Path);
        yield return hunk.Findings.IsEmpty
            ? Row.Empty
            : Row.Of(Row.Cut(" " + string.Join("; ", hunk.Findings.Select(static finding => $"{Words.Of(finding.Severity)}: {VisibleText.Escape(finding.Message)}{(finding.Line > 0 ? $" on line {finding.Line}" : "")}")), width), Ink.Owed);
        yield return Row.Empty;
    }

    private IEnumerable<Row> Panelled(List<Row> middle)
    {
        var panel = PanelRows(PanelWidth).ToList();
        for (var i = 0; i < middle.Count; i++)
        {
            var left = (i < panel.Count ? panel[i] : Row.Empty).Filled(PanelWidth);
            yield return left.Beside(Row.Of("│", Ink.Meta)).Beside(middle[i]);
        }
    }

    private IEnumerable<Row> PanelRows(int width)
    {
        yield return Row.Between(" Files, riskiest first", "read ", width);
        foreach (var (index, file) in material.Plan.Files.Index().Take(12))
        {
            var isHere = file.Count.Path == session.Current.File.Path;
            var name = Row.Cut(VisibleText.Path(file.Count.Path), width - 20);
            var read = file.Count.Excluded is null ? $"{ReadOf(file)}/{Numbers.Of(file.Count.Counted)}" : Numbers.Of(file.Count.Counted);
            var rank = file.Count.Excluded is null ? (index + 1).ToString(CultureInfo.InvariantCulture) : "-";
            yield return Row.Between($" {(isHere ? ">" : " ")} {rank,-2} {name}", read + " ", width, isHere ? Ink.Path : Ink.Plain);
        }

        var findings = material.Verdict.Findings.Take(6).ToList();
        if (findings.Count > 0)
        {
            yield return Row.Empty;
            yield return Row.Of(" Findings");
            foreach (var finding in findings)
            {
                yield return Row.Of(Row.Cut($"   {Words.Of(finding.Severity),-8} {VisibleText.Escape(finding.Path.Name)}:{finding.Line}  {VisibleText.Escape(finding.Message)}", width - 1), Ink.Owed);
            }
        }

        if (notes.Count > 0)
        {
            yield return Row.Empty;
            yield return Row.Of(" Notes");
            foreach (var (place, words) in notes.TakeLast(4))
            {
                yield return Row.Of(Row.Cut($"   {VisibleText.Escape(place)}  {VisibleText.Escape(words)}", width - 1));
            }
        }
    }

    private string ReadOf(ReadingFile file) => Numbers.Of(
        file.Count.Read + session.Hunks.Index().Where(pair => session.IsRead(pair.Index) && pair.Item.File.Path == file.Count.Path).Sum(static pair => pair.Item.Lines));

    private IEnumerable<Row> SummaryRows(int width)
    {
        var summary = material.Summary();
        yield return Row.Of(" " + SummaryText.Heading(summary), Ink.Path);
        yield return Row.Empty;
        foreach (var (label, words) in SummaryText.Entries(summary))
        {
            var first = true;
            foreach (var line in TextCanvas.Wrap(words, Math.Max(20, width - 14)))
            {
                yield return Row.Of($"  {(first ? label : ""),-10} {line}");
                first = false;
            }
        }

        yield return Row.Empty;
        yield return Row.Of($" Then {Numbers.Of(session.Hunks.Length, "hunk")}, {Numbers.Of(session.Lines, "line")}, {Numbers.Duration(session.Least.Whole)} or more. Press space.");
    }

    private IEnumerable<Row> FileRows(int width, int selected)
    {
        yield return Row.Of(" Files, riskiest first");
        foreach (var (index, file) in material.Plan.Files.Index())
        {
            var rank = file.Count.Excluded is null ? (index + 1).ToString(CultureInfo.InvariantCulture) : "-";
            var read = file.Count.Excluded is null ? $"{ReadOf(file)}/{Numbers.Of(file.Count.Counted)}" : Numbers.Of(file.Count.Counted);
            var text = $" {(index == selected ? ">" : " ")} {rank,-3} {VisibleText.Path(file.Count.Path),-34} {read,9}   {VisibleText.Escape(file.Reason)}";
            yield return Row.Of(Row.Cut(text, width), index == selected ? Ink.Path : Ink.Plain);
        }
    }

    private IEnumerable<Row> DecisionRows(int width)
    {
        var (met, all) = session.Checks;
        yield return Row.Of($" All {Numbers.Of(session.Lines, "line")} read in {Numbers.Duration(session.Elapsed)} (at least {Numbers.Duration(session.Least.Whole)}), {met} of {all} checks met", Ink.Path);
        yield return Row.Empty;
        foreach (var finding in material.Verdict.Findings.Take(8))
        {
            yield return Row.Of(Row.Cut($" Finding   {Words.Of(finding.Severity)}: {VisibleText.Path(finding.Path)}:{finding.Line} {VisibleText.Escape(finding.Message)}", width), Ink.Owed);
        }

        foreach (var (place, words) in notes)
        {
            yield return Row.Of(Row.Cut($" Note      {VisibleText.Escape(place)}  {VisibleText.Escape(words)}", width));
        }

        yield return Row.Empty;
        yield return Row.Of(" Decide");
        yield return Row.Of("   p  proceed      this change may be committed");
        yield return Row.Of("   r  send back    nothing is committed; the notes are printed for the author");
        yield return Row.Of("   q  later        what you read is kept, the decision stays open");
    }

    private static IEnumerable<Row> KeyRows() =>
    [
        Row.Of(" Keys"), Row.Empty,
        Row.Of("   space, j, Enter   on: scrolls first, then the next hunk"),
        Row.Of("   b, k              back: scrolls first, then the hunk before"),
        Row.Of("   down, up          one row"),
        Row.Of("   l                 files by risk; Enter jumps there"),
        Row.Of("   n                 note on the line in view"),
        Row.Of("   /                 find in the change"),
        Row.Of("   s                 the summary"),
        Row.Of("   q, Ctrl-C         stop; what you read is kept"),
        Row.Empty, Row.Of(" Any key goes back."),
    ];

    private IEnumerable<Row> Foot(int width, ScreenState state)
    {
        switch (state.Page)
        {
            case ScreenPage.Presence:
                yield return Row.Of(session.Asked is null ? " Presence check: type the number of the first changed line, then Enter: " + state.Typed + "_"
                    : " Presence check: type the word above the marks, then Enter: " + state.Typed + "_", Ink.Owed);
                yield return Row.Empty;
                yield return Row.Empty;
                yield break;
            case ScreenPage.Note:
                yield return Row.Of(Row.Cut($" Note on {Place()}: {state.Typed}_", width));
                yield return Row.Of(" Enter keeps it, Esc drops it", Ink.Meta);
                yield return Row.Empty;
                yield break;
            case ScreenPage.Find:
                yield return Row.Of(Row.Cut($" Find: {state.Typed}_", width));
                yield return Row.Of(" Enter finds the next place, Esc drops it", Ink.Meta);
                yield return Row.Empty;
                yield break;
        }

        var share = session.Lines == 0 ? 100 : (int)(100L * session.LinesRead / session.Lines);
        var bar = Math.Clamp(width / 4, 12, 30);
        var filled = bar * share / 100;
        var wait = session.Wait > TimeSpan.Zero ? $"next in {Numbers.Of((long)Math.Ceiling(session.Wait.TotalSeconds))} s" : "next now";
        var left = session.Least.Whole - session.Elapsed;
        var rest = left > TimeSpan.Zero ? $"    about {Numbers.Duration(left)} left" : "";
        yield return Row.Of($" [{new string('#', filled)}{new string('.', bar - filled)}] {share} %    {wait}{rest}");
        yield return Row.Of(Row.Cut(" space next  b back  n note  l files  / find  ? keys  q stop, reading is kept", width), Ink.Meta);
        yield return Row.Of(Row.Cut(" " + state.Message, width), Ink.Owed);
    }

    /// <summary>The place of the hunk in view.</summary>
    public string Place() => session.Current.Text.IsEmpty ? session.Current.File.Path.Value : $"{session.Current.File.Path}:{session.FirstChangedLine()}";

    private string NoteOf(ReadingHunk hunk) => material.Verdict.Change.Files.FirstOrDefault(file => file.Path == hunk.File.Path)?.Note ?? "mode, link or content that is no text";
}
