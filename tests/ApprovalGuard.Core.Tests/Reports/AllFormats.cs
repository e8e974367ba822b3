using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Gates;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Everything that the product writes about a verdict or a scan, by name.</summary>
internal static class AllFormats
{
    public static IReadOnlyDictionary<string, IReportWriter> Writers { get; } = new Dictionary<string, IReportWriter>
    {
        ["text"] = new TextReport(new TextStyle()),
        ["wide text in colour"] = new TextReport(new TextStyle(120, Color: true)),
        ["json"] = new JsonReport(),
        ["sarif"] = new SarifReport("1.2.3"),
        ["markdown"] = new MarkdownReport(),
        ["github"] = new WorkflowReport(),
        ["junit"] = new JUnitReport(),
    };

    private static readonly HookAudience[] Audiences =
    [
        new(IsTerminal: true, null, "/home/ada/shop"), new(IsTerminal: false, null, "/home/ada/shop"), new(IsTerminal: false, "CLAUDECODE is set", "/home/ada/shop"),
    ];

    public static IEnumerable<(string Name, string Report)> Of(Verdict verdict) =>
    [
        .. Writers.Select(writer => (writer.Key, Written(writer.Value, verdict))),
        .. Audiences.Select(audience => ($"hook for {audience}", Hook(audience, verdict))),
        ("baseline", BaselineOf(verdict.Findings)),
    ];

    public static IEnumerable<(string Name, string Report)> Of(ScanResult scan) =>
        [.. Writers.Select(writer => ($"scan as {writer.Key}", Written(writer.Value, scan))), ("baseline of a scan", BaselineOf(scan.Findings))];

    private static string Hook(HookAudience audience, Verdict verdict)
    {
        using var output = new StringWriter();
        new HookReport(audience, new TextStyle()).Write(verdict, output);
        return output.ToString();
    }

    private static string BaselineOf(IEnumerable<ApprovalGuard.Findings.Finding> findings)
    {
        using var stream = new MemoryStream();
        Baseline.Write(findings, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
