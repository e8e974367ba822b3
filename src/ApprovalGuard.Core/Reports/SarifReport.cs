using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>
/// SARIF 2.1.0, for GitHub's code scanning and whatever else reads it (SPEC section 2). Columns count UTF-16 code units; paths are relative to the
/// top of the repository (in a scan, to the folder in which it ran).
/// </summary>
/// <param name="version">The version of the program that looked.</param>
public sealed class SarifReport(string version) : IReportWriter
{
    /// <summary>What paths are relative to; a name that readers know.</summary>
    internal const string Root = "%SRCROOT%";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string NotRead = "not-read";

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output) => Write(output, "check", "The top of the repository.", verdict.Findings, json =>
    {
        WriteInvocation(json, isSuccessful: true, verdict.ExitCode, VerdictWords.FirstLine(verdict), notRead: [], verdict.Notes);
        json.WriteStartObject("properties");
        json.WriteString("decision", Words.Of(verdict.Decision));
        JsonParts.WriteLookedAt(json, verdict.LookedAt);
        JsonParts.WriteChange(json, verdict.Change);
        JsonParts.WriteGate(json, verdict.Gate);
        JsonParts.WritePolicy(json, verdict.Policy);
        json.WriteEndObject();
    });

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output) => Write(output, "scan", "The folder in which the scan ran.", scan.Findings, json =>
    {
        WriteInvocation(json, scan.IsComplete, scan.ExitCode, ScanText.FirstLine(scan), scan.NotRead, scan.Notes);
        json.WriteStartObject("properties");
        JsonParts.WriteLookedAt(json, scan.LookedAt);
        json.WriteEndObject();
    });

    private void Write(TextWriter output, string command, string root, IReadOnlyList<Finding> findings, Action<Utf8JsonWriter> writeRest) => JsonText.Write(output, json =>
    {
        var rules = new SarifRules(findings);
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);

        // GitHub takes what stands before the last slash for the category: an upload of one command never closes the alerts of the other.
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"approvalguard/{command}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteMessage(json, "description", root);
        json.WriteEndObject();
        json.WriteEndObject();
        SarifResults.Write(json, findings, rules);
        writeRest(json);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private void WriteTool(Utf8JsonWriter json, SarifRules rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ApprovalGuard");
        json.WriteString("semanticVersion", version);
        rules.Write(json);
        json.WriteStartArray("notifications");
        json.WriteStartObject();
        json.WriteString("id", NotRead);
        json.WriteString("name", "NotRead");
        WriteMessage(json, "shortDescription", "A file could not be read.");
        WriteMessage(json, "fullDescription", "A file that should have been looked at could not be read, so nothing is known about it.");
        WriteMessage(json, "help", "Make the file readable, or leave it out of the scan, and run it again.");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(
        Utf8JsonWriter json, bool isSuccessful, int exitCode, string decision, IReadOnlyList<(RepoPath Path, string Why)> notRead, IReadOnlyList<string> notes)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isSuccessful);
        json.WriteNumber("exitCode", exitCode);
        json.WriteString("exitCodeDescription", decision);
        json.WriteStartArray("toolExecutionNotifications");
        if (!isSuccessful)
        {
            WriteNotification(json, "error", decision, path: null);
        }

        foreach (var (path, why) in notRead)
        {
            WriteNotification(json, "error", why, path);
        }

        foreach (var note in notes)
        {
            WriteNotification(json, "note", note, path: null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, string level, string text, RepoPath? path)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteMessage(json, "message", text);
        if (path is { } file)
        {
            json.WriteStartObject("descriptor");
            json.WriteString("id", NotRead);
            json.WriteNumber("index", 0);
            json.WriteEndObject();
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            SarifResults.WriteArtifact(json, file);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Of(text));
        json.WriteEndObject();
    }
}
