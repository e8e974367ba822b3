using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>The formats of <c>check</c> and <c>scan</c>.</summary>
internal static class ReportFormat
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names = ["text", "json", "sarif", "markdown", "github", "junit"];

    private static string Version => typeof(ReportFormat).Assembly.GetName().Version!.ToString(3);

    /// <summary>Whether the format holds the change's digest, which costs time.</summary>
    public static bool HoldsDigest(string name) => name is "json" or "sarif";

    /// <summary>The writer of a format.</summary>
    public static IReportWriter Writer(string name, TextStyle style) => name switch
    {
        "text" => new TextReport(style),
        "json" => new JsonReport(),
        "sarif" => new SarifReport(Version),
        "markdown" => new MarkdownReport(),
        "github" => new WorkflowReport(),
        "junit" => new JUnitReport(),
        _ => throw new UsageException(new Problem($"unknown format \"{name}\"", null, $"Known are {string.Join(", ", Names)}.")),
    };

    /// <summary>Writes to <c>--output FILE</c>, whole or not at all, or to standard output.</summary>
    public static void Emit(CommandHost host, string? file, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(host.Output);
            host.Output.Flush();
            return;
        }

        OutputFile.Write(host, file, "--output", stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            write(text);
        });
    }
}
