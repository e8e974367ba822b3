using System.Text.Json;
using System.Xml.Linq;
using ApprovalGuard.Core.Tests.Reports;
using ApprovalGuard.Reports;
using static ApprovalGuard.Fuzz.Engine.BrokenPromiseException;

namespace ApprovalGuard.Fuzz.Oracles;

/// <summary>What holds of every report: no control and no hidden character leaves, and what it is written in can be read back.</summary>
internal static class ReportOracle
{
    private static readonly string[] OurCommands = ["error", "warning", "notice", "group", "endgroup"];

    /// <summary>Throws where it does not hold.</summary>
    public static void Check(string name, string report)
    {
        var text = name.Contains("colour", StringComparison.Ordinal) ? report.WithoutColour() : report;
        CheckVisible(name, text);
        if (name.Contains("json", StringComparison.Ordinal) || name.Contains("sarif", StringComparison.Ordinal) || name.Contains("baseline", StringComparison.Ordinal))
        {
            using var document = JsonDocument.Parse(report);
        }
        else if (name.Contains("junit", StringComparison.Ordinal))
        {
            var tests = XDocument.Parse(report).Descendants("testcase");
            Unless(!tests.Elements().Elements().Any(), "JUnit: a test case holds foreign elements");
        }
        else if (name.Contains("github", StringComparison.Ordinal))
        {
            Unless(WorkflowLog.Commands(report).All(static command => OurCommands.Contains(command.Name, StringComparer.Ordinal)), $"a workflow command that is not ours in\n{report}");
        }
        else if (name.Contains("markdown", StringComparison.Ordinal))
        {
            CheckMarkdown(report);
        }
    }

    /// <summary>Throws where the text holds what a reader would not see.</summary>
    public static void CheckVisible(string name, string text) =>
        Unless(!VisibleText.HidesSomething(text.Replace("\n", "", StringComparison.Ordinal)), $"{name}: something hidden leaves\n{text}");

    private static void CheckMarkdown(string report)
    {
        var rendered = new RenderedMarkdown(report);
        Unless(!rendered.Foreign.Any(), $"markdown: holds {string.Join(", ", rendered.Foreign.Distinct(StringComparer.Ordinal))}\n{report}");
        Unless(rendered.Html.All(static html => html.StartsWith("<details><summary>", StringComparison.Ordinal) || html.StartsWith("</details>", StringComparison.Ordinal)), $"markdown: foreign HTML\n{report}");
        Unless(!rendered.PlainText.AsSpan().ContainsAny('@', '`', '|'), $"markdown: a mention or a table\n{report}");
    }
}
