using System.Collections.Immutable;
using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Allowances;

/// <summary>
/// Findings that are known: a team that starts with a history does not begin with a thousand alarms. Matches rule and value, up to the number of
/// occurrences it holds, wherever they move; JSON <c>approvalguard/baseline/v1</c>.
/// </summary>
public sealed class Baseline
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "approvalguard/baseline/v1";

    /// <summary>Where a check looks for it on the base side, beside the policy.</summary>
    public static RepoPath DefaultPath { get; } = new(".github/approvalguard-baseline.json");

    private readonly Dictionary<(string Rule, string Value), int> _known = [];
    private readonly HashSet<(string Rule, string Place)> _places = [];

    /// <summary>One that holds nothing.</summary>
    public static Baseline Empty { get; } = new();

    /// <summary>Occurrences by rule and value.</summary>
    public IReadOnlyDictionary<(string Rule, string Value), int> Known => _known;

    /// <summary>Whether something else was known at this place: a baselined secret was replaced by another.</summary>
    public bool KnowsPlace(Finding finding) => _places.Contains((finding.Rule.Id, finding.Fingerprint.Place));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="UsageException">It is no baseline.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("schema").GetString() == Schema ? From(document.RootElement) : throw new JsonException("another schema");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException(new Problem("the file is no baseline of approvalguard", name, "Make one: approvalguard scan . --write-baseline FILE"), exception);
        }
    }

    /// <summary>
    /// Writes the findings that a scan gave, one entry a fingerprint, in the order of rules and fingerprints. No path and no line is in it, so that the
    /// same findings give the same bytes wherever they have moved.
    /// </summary>
    public static void Write(IEnumerable<Finding> findings, Stream output)
    {
        var entries = findings.Where(static finding => finding.Status != FindingStatus.Allowed)
            .GroupBy(static finding => (Rule: finding.Rule.Id, Fingerprint: finding.Fingerprint.ToString()))
            .OrderBy(static group => group.Key.Rule, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.Fingerprint, StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Key.Rule);
            json.WriteString("fingerprint", entry.Key.Fingerprint);
            json.WriteNumber("occurrences", entry.Sum(static finding => finding.Occurrences));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static Baseline From(JsonElement root)
    {
        var baseline = new Baseline();
        foreach (var entry in root.GetProperty("findings").EnumerateArray())
        {
            var rule = entry.GetProperty("rule").GetString() ?? "";
            var fingerprint = Fingerprint.Parse(entry.GetProperty("fingerprint").GetString() ?? "") ?? throw new FormatException("a fingerprint");
            var key = (rule, fingerprint.Value);
            baseline._known[key] = baseline._known.GetValueOrDefault(key) + Math.Max(1, entry.GetProperty("occurrences").GetInt32());
            baseline._places.Add((rule, fingerprint.Place));
        }

        return baseline;
    }
}
