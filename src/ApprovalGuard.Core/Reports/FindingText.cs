using System.Globalization;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>A finding on a terminal: place, line, why, what to do (LOOKS section 2).</summary>
internal static class FindingText
{
    private const int MostInside = 160;
    private const int MostPlaces = 5;
    private const int LongestMessage = 240;

    /// <summary>Writes it whole.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="canvas">Where to.</param>
    /// <param name="elseWords">The honest way out, or null where there is none.</param>
    public static void Write(Finding finding, TextCanvas canvas, string? elseWords)
    {
        canvas.Line($"{canvas.Path(Place(finding))}: {Words.Of(finding.Severity)}: {Message(finding)} [{finding.Rule.Id}]");
        if (finding.Shown is { } shown)
        {
            WriteLine(finding.Line, shown, canvas);
        }

        if (finding.Inside is { } inside)
        {
            canvas.Labelled("  inside  ", VisibleText.Escape(inside.AsSpan(0, Math.Min(inside.Length, MostInside))));
        }

        if (!finding.AlsoAt.IsEmpty)
        {
            canvas.Labelled("  also at ", AlsoAt(finding));
        }

        if (finding.Commit is { } commit)
        {
            canvas.Line($"  in    commit {VerdictWords.Short(commit)}");
        }

        canvas.Labelled("  why   ", VisibleText.Escape(finding.Rule.Why));
        canvas.Labelled("  do    ", VisibleText.Escape(finding.Rule.Do));
        if (finding.AllowRequested is { } reason)
        {
            canvas.Labelled("  asks  ", $"\"{VisibleText.Escape(reason)}\": the change asks to allow it, and cannot grant that to itself.");
        }
        else if (elseWords is not null)
        {
            canvas.Labelled("  else  ", elseWords);
        }

        if (finding.Note is { } note)
        {
            canvas.Labelled("  note  ", VisibleText.Escape(note));
        }
    }

    /// <summary>One line for what is known: <c>test/data.ts:4:14: baselined: …</c>.</summary>
    public static void WriteShort(Finding finding, TextCanvas canvas) =>
        canvas.Line($"{canvas.Path(Place(finding))}: {Words.Of(finding.Status)}: {Message(finding)} [{finding.Rule.Id}]");

    /// <summary><c>path:line:column</c>; a finding about the file as a whole has the path alone.</summary>
    public static string Place(Finding finding) => finding.Line == 0
        ? VisibleText.Path(finding.Path)
        : string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Path(finding.Path)}:{finding.Line}:{finding.Column}");

    /// <summary>
    /// Why it matters, what to do and what else is to be said, a sentence a line, for reports that have no layout of their own. What was found is not
    /// among it.
    /// </summary>
    public static IEnumerable<string> Remarks(Finding finding)
    {
        yield return VisibleText.Escape(finding.Rule.Why);
        yield return VisibleText.Escape(finding.Rule.Do);
        if (!finding.AlsoAt.IsEmpty)
        {
            yield return $"Also at {AlsoAt(finding)}.";
        }

        if (finding.AllowRequested is { } reason)
        {
            yield return $"The change asks to allow it, and cannot grant that to itself: \"{VisibleText.Escape(reason)}\".";
        }

        if (finding.Note is { } note)
        {
            yield return $"Note: {VisibleText.Escape(note)}.";
        }

        if (finding.Commit is { } commit)
        {
            yield return $"In commit {VerdictWords.Short(commit)}.";
        }
    }

    /// <summary>The message, and the layers that were peeled where it does not name them; on one line, of bounded length.</summary>
    public static string Message(Finding finding)
    {
        var message = VisibleText.Escape(finding.Message);
        var length = char.IsHighSurrogate(message.ElementAtOrDefault(LongestMessage - 1)) ? LongestMessage - 1 : LongestMessage;
        return (message.Length > LongestMessage ? $"{message[..length]}..." : message) + Layers(finding);
    }

    private static string AlsoAt(Finding finding)
    {
        var more = finding.AlsoAt.Length > MostPlaces ? $", and {Numbers.Of(finding.AlsoAt.Length - MostPlaces)} more" : "";
        return string.Join(", ", finding.AlsoAt.Take(MostPlaces).Select(static at => $"{VisibleText.Path(at.Path)}:{at.Line}")) + more;
    }

    private static string Layers(Finding finding) =>
        finding.DecodedFrom.IsEmpty || finding.Message.Contains(finding.DecodedFrom[^1], StringComparison.Ordinal) ? "" : $" in {string.Join(" > ", finding.DecodedFrom)}";

    private static void WriteLine(int number, FindingLine line, TextCanvas canvas)
    {
        var indent = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        indent = Math.Min(indent, line.MarkStart > 0 ? line.MarkStart : indent);
        var markEnd = line.MarkStart + line.MarkLength;
        var before = VisibleText.Code(line.Text.AsSpan(indent, Math.Max(0, line.MarkStart - indent)));
        var marked = VisibleText.Code(line.Text.AsSpan(Math.Max(indent, line.MarkStart), Math.Max(0, markEnd - Math.Max(indent, line.MarkStart))));
        var after = VisibleText.Code(line.Text.AsSpan(Math.Max(indent, markEnd)));
        var hides = VisibleText.HidesSomething(line.Text);
        var gutter = number.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var shown = before + marked + after;
        var room = Math.Max(20, canvas.Width - gutter.Length - 3);
        for (var start = 0; start == 0 || start < shown.Length; start += room)
        {
            var part = shown.Substring(start, Math.Min(room, shown.Length - start));
            var mark = start == 0 ? gutter + (hides ? "!" : " ") : new string(' ', gutter.Length) + ">";
            canvas.Line(canvas.Meta($"{mark}|") + " " + part);
        }

        if (marked.Length > 0 && shown.Length <= room)
        {
            canvas.Line(canvas.Meta($"{new string(' ', gutter.Length)} |") + " " + new string(' ', before.Length) + new string('^', marked.Length));
        }
    }
}
