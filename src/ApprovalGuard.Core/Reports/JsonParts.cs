using System.Text.Json;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Reports;

/// <summary>The objects of a verdict that JSON and SARIF have in common (SPEC section 2).</summary>
internal static class JsonParts
{
    /// <summary><c>lookedAt</c>: how much was looked at.</summary>
    public static void WriteLookedAt(Utf8JsonWriter json, LookedAt lookedAt)
    {
        json.WriteStartObject("lookedAt");
        json.WriteNumber("files", lookedAt.Files);
        json.WriteNumber("lines", lookedAt.Lines);
        json.WriteNumber("bytes", lookedAt.Bytes);
        json.WriteStartArray("skipped");
        foreach (var skipped in lookedAt.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("path", JsonText.Of(skipped.Path.Value));
            json.WriteNumber("bytes", skipped.Bytes);
            json.WriteString("why", skipped.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>change</c>: the change's numbers.</summary>
    public static void WriteChange(Utf8JsonWriter json, ChangeCount change)
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
            json.WriteString("path", JsonText.Of(file.Path.Value));
            json.WriteNumber("lines", file.Counted);
            json.WriteString("why", Words.Of(file.Excluded!.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>gate</c>: what is owed.</summary>
    public static void WriteGate(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject("gate");
        json.WriteString("mode", gate.Mode == GateMode.Observe ? "observe" : "enforce");
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

    /// <summary><c>policy</c>: under which policy.</summary>
    public static void WritePolicy(Utf8JsonWriter json, PolicySource policy)
    {
        json.WriteStartObject("policy");
        json.WriteString("source", JsonText.Of(policy.Source));
        json.WriteString("digest", policy.Digest);
        if (policy.Override)
        {
            json.WriteBoolean("override", value: true);
        }

        json.WriteEndObject();
    }

    /// <summary>What only some findings have.</summary>
    public static void WriteWhereItApplies(Utf8JsonWriter json, Finding finding)
    {
        if (finding.AllowRequested is { } reason)
        {
            json.WriteString("allowRequested", JsonText.Of(reason));
        }

        if (finding.Note is { } note)
        {
            json.WriteString("note", JsonText.Of(note));
        }

        if (finding.Commit is { } commit)
        {
            json.WriteString("commit", commit);
        }
    }
}
