using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Reports;

/// <summary>The rules that a run's results refer to, in the order in which they are first seen.</summary>
internal sealed class SarifRules
{
    private readonly ImmutableArray<(RuleInfo Rule, Severity Gravest)> _rules;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>Collects the rules of the findings.</summary>
    public SarifRules(IEnumerable<Finding> findings)
    {
        _rules = [.. findings.GroupBy(static finding => finding.Rule.Id).Select(static group => (group.First().Rule, group.Max(static finding => finding.Severity)))];
        for (var i = 0; i < _rules.Length; i++)
        {
            _indexes[_rules[i].Rule.Id] = i;
        }
    }

    /// <summary>The index of a rule in the array.</summary>
    public int IndexOf(RuleInfo rule) => _indexes[rule.Id];

    /// <summary>Writes <c>rules</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var (rule, gravest) in _rules)
        {
            Write(json, rule, gravest);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RuleInfo rule, Severity gravest)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", NameOf(rule.Id));
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", VisibleText.Escape($"{rule.Why} {rule.Do} From: {rule.Reference}"));
        json.WriteString("markdown", $"**Why** {MarkdownText.Prose(rule.Why)}\n\n**Do** {MarkdownText.Prose(rule.Do)}\n\n**From** {MarkdownText.Code(rule.Reference)}");
        json.WriteEndObject();
        if (Uri.TryCreate(rule.Reference, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
        {
            json.WriteString("helpUri", uri.AbsoluteUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", FindingLevel.InSarif(rule.Severity));
        json.WriteEndObject();
        WriteProperties(json, rule, gravest);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, RuleInfo rule, Severity gravest)
    {
        json.WriteStartObject("properties");
        json.WriteString("category", Words.Of(rule.Category));

        // GitHub shows one severity for all results of a rule: that of the rule, which the policy may have changed.
        json.WriteString("security-severity", FindingLevel.Score(gravest));
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        json.WriteStringValue(Words.Of(rule.Category));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", VisibleText.Escape(text));
        json.WriteEndObject();
    }

    /// <summary><c>AwsAccessKeyId</c>: the standard asks for a name in Pascal case.</summary>
    private static string NameOf(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var part in id.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        }

        return name.ToString();
    }
}
