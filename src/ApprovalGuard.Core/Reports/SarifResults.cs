using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>Findings as SARIF results.</summary>
internal static class SarifResults
{
    /// <summary>Writes <c>results</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings, SarifRules rules)
    {
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Id);
            json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
            json.WriteString("level", FindingLevel.InSarif(finding.Severity));
            json.WriteStartObject("message");
            json.WriteString("text", SarifText.Of($"{FindingText.Message(finding)}. {finding.Rule.Do}"));
            json.WriteEndObject();
            json.WriteStartArray("locations");
            WriteLocation(json, finding);
            json.WriteEndArray();
            WriteOtherPlaces(json, finding);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("approvalguard/v1", finding.Fingerprint.ToString());
            json.WriteEndObject();
            WriteSuppressions(json, finding);
            WriteProperties(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>artifactLocation</c>.</summary>
    public static void WriteArtifact(Utf8JsonWriter json, RepoPath path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriText.OfPath(path));
        if (!UriText.IsRooted(path))
        {
            json.WriteString("uriBaseId", SarifReport.Root);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.Path);
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteNumber("startColumn", finding.Column);
            json.WriteNumber("endLine", finding.EndLine);
            json.WriteNumber("endColumn", finding.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOtherPlaces(Utf8JsonWriter json, Finding finding)
    {
        if (finding.AlsoAt.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        var id = 1;
        foreach (var (path, line) in finding.AlsoAt)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id++);
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, path);
            if (line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", line);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartObject("message");
            json.WriteString("text", "The same is found here.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The array stands at every result, empty where nothing suppresses it, since the standard asks for all or none. A request to allow a finding is no
    /// suppression: not every reader looks at its status, and the finding holds the change.
    /// </summary>
    private static void WriteSuppressions(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("suppressions");
        if (finding.Status != FindingStatus.New)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Allowance is { IsInline: true } ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", VisibleText.Escape(finding.Allowance?.Reason ?? "known from the baseline"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("status", Words.Of(finding.Status));
        json.WriteString("excerpt", JsonText.Of(finding.Excerpt));
        json.WriteStartArray("decodedFrom");
        foreach (var layer in finding.DecodedFrom)
        {
            json.WriteStringValue(layer);
        }

        json.WriteEndArray();
        JsonParts.WriteWhereItApplies(json, finding);
        json.WriteEndObject();
    }
}
