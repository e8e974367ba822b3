using System.Text.Json;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The contract for scripts: <c>approvalguard/verdict/v1</c> and <c>approvalguard/findings/v1</c> (SPEC section 2; docs/schemas).</summary>
public sealed class JsonReport : IReportWriter
{
    private const string VerdictSchema = "approvalguard/verdict/v1";
    private const string FindingsSchema = "approvalguard/findings/v1";

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("schema", VerdictSchema);
        JsonParts.WriteLookedAt(json, verdict.LookedAt);
        JsonParts.WriteChange(json, verdict.Change);
        JsonParts.WriteGate(json, verdict.Gate);
        WriteFindings(json, verdict.Findings);
        JsonParts.WritePolicy(json, verdict.Policy);
        json.WriteString("decision", Words.Of(verdict.Decision));
        WriteNotes(json, verdict.Notes);
    });

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("schema", FindingsSchema);
        JsonParts.WriteLookedAt(json, scan.LookedAt);
        WriteFindings(json, scan.Findings);
        if (!scan.NotRead.IsEmpty)
        {
            json.WriteStartArray("notRead");
            foreach (var (path, why) in scan.NotRead)
            {
                json.WriteStartObject();
                json.WriteString("path", JsonText.Of(path.Value));
                json.WriteString("why", JsonText.Of(why));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteNotes(json, scan.Notes);
    });

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyCollection<string> notes)
    {
        if (notes.Count > 0)
        {
            json.WriteStartArray("notes");
            foreach (var note in notes)
            {
                json.WriteStringValue(JsonText.Of(note));
            }

            json.WriteEndArray();
        }
    }

    private static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("category", Words.Of(finding.Rule.Category));
            json.WriteString("severity", Words.Of(finding.Severity));
            json.WriteString("path", JsonText.Of(finding.Path.Value));
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteNumber("endLine", finding.EndLine);
            json.WriteNumber("endColumn", finding.EndColumn);
            json.WriteString("message", JsonText.Of(finding.Message));
            json.WriteString("excerpt", JsonText.Of(finding.Excerpt));
            json.WriteStartArray("decodedFrom");
            foreach (var layer in finding.DecodedFrom)
            {
                json.WriteStringValue(layer);
            }

            json.WriteEndArray();
            json.WriteString("fingerprint", finding.Fingerprint.ToString());
            json.WriteString("status", Words.Of(finding.Status));
            JsonParts.WriteWhereItApplies(json, finding);
            WriteOtherPlaces(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOtherPlaces(Utf8JsonWriter json, Finding finding)
    {
        if (!finding.AlsoAt.IsEmpty)
        {
            json.WriteStartArray("alsoAt");
            foreach (var (path, line) in finding.AlsoAt)
            {
                json.WriteStartObject();
                json.WriteString("path", JsonText.Of(path.Value));
                json.WriteNumber("line", line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
