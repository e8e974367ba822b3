using System.Text;
using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The contract for scripts: <c>approvalguard/verdict/v1</c> and <c>approvalguard/findings/v1</c> (SPEC section 2; docs/schemas).</summary>
public sealed class JsonReport : IReportWriter
{
    private const string VerdictSchema = "approvalguard/verdict/v1";
    private const string FindingsSchema = "approvalguard/findings/v1";

    /// <inheritdoc/>
    public void Write(Verdict verdict, TextWriter output) => Emit(output, json =>
    {
        json.WriteString("schema", VerdictSchema);
        WriteLookedAt(json, verdict.LookedAt);
        WriteChange(json, verdict.Change);
        WriteGate(json, verdict.Gate);
        WriteFindings(json, verdict.Findings);
        json.WriteStartObject("policy");
        json.WriteString("source", Text(verdict.Policy.Source));
        json.WriteString("digest", verdict.Policy.Digest);
        if (verdict.Policy.Override)
        {
            json.WriteBoolean("override", value: true);
        }

        json.WriteEndObject();
        json.WriteString("decision", Words.Of(verdict.Decision));
        if (!verdict.Notes.IsEmpty)
        {
            json.WriteStartArray("notes");
            foreach (var note in verdict.Notes)
            {
                json.WriteStringValue(Text(note));
            }

            json.WriteEndArray();
        }
    });

    /// <inheritdoc/>
    public void Write(ScanResult scan, TextWriter output) => Emit(output, json =>
    {
        json.WriteString("schema", FindingsSchema);
        WriteLookedAt(json, scan.LookedAt);
        WriteFindings(json, scan.Findings);
        if (!scan.NotRead.IsEmpty)
        {
            json.WriteStartArray("notRead");
            foreach (var (path, why) in scan.NotRead)
            {
                json.WriteStartObject();
                json.WriteString("path", Text(path.Value));
                json.WriteString("why", Text(why));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    });

    private static void Emit(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    /// <summary>JSON holds no byte that is not UTF-8: such a byte of a path is written as <c>\xe9</c>.</summary>
    private static string Text(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsUnicode(text) ? VisibleText.Escape(text) : text;

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteLookedAt(Utf8JsonWriter json, LookedAt lookedAt)
    {
        json.WriteStartObject("lookedAt");
        json.WriteNumber("files", lookedAt.Files);
        json.WriteNumber("lines", lookedAt.Lines);
        json.WriteNumber("bytes", lookedAt.Bytes);
        json.WriteStartArray("skipped");
        foreach (var skipped in lookedAt.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("path", Text(skipped.Path.Value));
            json.WriteNumber("bytes", skipped.Bytes);
            json.WriteString("why", skipped.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ChangeCount change)
    {
        json.WriteStartObject("change");
        json.WriteString("source", Words.Of(change.Source));
        json.WriteString("base", change.Base);
        json.WriteString("head", change.Head);
        json.WriteNumber("files", change.Files.Length);
        json.WriteNumber("added", change.Added);
        json.WriteNumber("deleted", change.Deleted);
        json.WriteNumber("counted", change.Counted);
        json.WriteString("digest", change.Digest);
        json.WriteStartArray("excluded");
        foreach (var file in change.Excluded)
        {
            json.WriteStartObject();
            json.WriteString("path", Text(file.Path.Value));
            json.WriteNumber("lines", file.Counted);
            json.WriteString("why", Words.Of(file.Excluded!.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGate(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject("gate");
        json.WriteString("mode", gate.Mode == Policies.GateMode.Observe ? "observe" : "enforce");
        json.WriteString("tier", Words.Of(gate.Tier));
        json.WriteNumber("readOver", gate.ReadOver);
        json.WriteNumber("summaryOver", gate.SummaryOver);
        json.WriteStartObject("window");
        json.WriteNumber("unread", gate.WindowUnread);
        json.WriteNumber("over", gate.WindowOver);
        json.WriteEndObject();
        json.WriteStartArray("obligations");
        foreach (var obligation in gate.Obligations)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(obligation.Kind));
            json.WriteBoolean("met", obligation.Met);
            if (obligation.Kind == ObligationKind.Read)
            {
                json.WriteNumber("unreadHunks", obligation.UnreadHunks);
                json.WriteNumber("unreadLines", obligation.UnreadLines);
                json.WriteString("level", obligation.Level);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
            json.WriteString("path", Text(finding.Path.Value));
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteNumber("endLine", finding.EndLine);
            json.WriteNumber("endColumn", finding.EndColumn);
            json.WriteString("message", Text(finding.Message));
            json.WriteString("excerpt", Text(finding.Excerpt));
            json.WriteStartArray("decodedFrom");
            foreach (var layer in finding.DecodedFrom)
            {
                json.WriteStringValue(layer);
            }

            json.WriteEndArray();
            json.WriteString("fingerprint", finding.Fingerprint.ToString());
            json.WriteString("status", Words.Of(finding.Status));
            WriteWhereItApplies(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWhereItApplies(Utf8JsonWriter json, Finding finding)
    {
        if (finding.AllowRequested is { } reason)
        {
            json.WriteString("allowRequested", Text(reason));
        }

        if (finding.Note is { } note)
        {
            json.WriteString("note", Text(note));
        }

        if (finding.Commit is { } commit)
        {
            json.WriteString("commit", commit);
        }

        if (!finding.AlsoAt.IsEmpty)
        {
            json.WriteStartArray("alsoAt");
            foreach (var (path, line) in finding.AlsoAt)
            {
                json.WriteStartObject();
                json.WriteString("path", Text(path.Value));
                json.WriteNumber("line", line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
