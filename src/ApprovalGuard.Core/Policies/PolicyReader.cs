using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies.Reading;

namespace ApprovalGuard.Policies;

/// <summary>Reads a policy's YAML. The first error ends it: a policy that is half understood must not judge.</summary>
public static class PolicyReader
{
    private static readonly Dictionary<string, Category> Categories = new(StringComparer.Ordinal)
    {
        ["secrets"] = Category.Secret,
        ["payload"] = Category.Payload,
        ["hidden_text"] = Category.HiddenText,
        ["privilege"] = Category.Privilege,
        ["agent_config"] = Category.AgentConfig,
        ["plan_drift"] = Category.PlanDrift,
        ["boundary"] = Category.Boundary,
    };

    private static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(static severity => severity.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Levels =
        ReadingLevels.All.ToDictionary(static level => level, StringComparer.Ordinal);

    /// <summary>Reads the bytes of a policy file.</summary>
    /// <param name="yaml">UTF-8, with or without a byte-order mark.</param>
    /// <param name="sourceName">The path that errors name.</param>
    /// <exception cref="Problems.UsageException">An unknown key, a wrong value, or no YAML at all; with file, line and column.</exception>
    public static Policy Read(ReadOnlySpan<byte> yaml, string sourceName) => Read(Encoding.UTF8.GetString(yaml), sourceName);

    /// <summary>Reads the text of a policy file.</summary>
    public static Policy Read(string yaml, string sourceName)
    {
        var error = new PolicyError(sourceName);
        var root = new Section(PolicyYaml.Parse(yaml.TrimStart('\uFEFF'), error), "the policy", error);
        var policy = new Policy
        {
            Extends = ReadExtends(root),
            Gates = ReadGates(root.Inner("gates")),
            Detect = ReadDetect(root.Inner("detect")),
            Reading = ReadReading(root.Inner("reading")),
            Summary = ReadSummary(root.Inner("summary")),
            Agent = ReadAgent(root.Inner("agent")),
            Kpi = ReadKpi(root.Inner("kpi")),
            Incident = ReadIncident(root.Inner("incident")),
        };
        foreach (var later in (ReadOnlySpan<string>)["sweep", "plan", "boundary", "drills"])
        {
            var section = root.Inner(later);
            section.Flag("enabled", fallback: true);
            section.Finish();
        }

        root.Finish();
        return policy;
    }

    private static ExtendsReference? ReadExtends(Section root) => root.Text("extends") is not { } text
        ? null
        : ExtendsReference.Parse(text)
            ?? throw root.Error("extends", "extends does not name a repository and a commit or tag", "Write it as extends: owner/repository@v1.");

    private static GatePolicy ReadGates(Section section)
    {
        var standard = new GatePolicy();
        var gates = new GatePolicy
        {
            Mode = section.Choice("mode", standard.Mode, Words(GateMode.Enforce, GateMode.Observe)),
            ReadOver = section.Number("read_over", standard.ReadOver, least: 0),
            SummaryOver = section.Number("summary_over", standard.SummaryOver, least: 0),
            WindowOver = section.Number("window_over", standard.WindowOver, least: 0),
            Scope = section.Choice("scope", standard.Scope, Words(GateScope.All, GateScope.Agent)),
            Exclude = section.Texts("exclude"),
            BreakGlass = section.Texts("break_glass"),
        };
        if (gates.SummaryOver < gates.ReadOver)
        {
            throw section.Error(
                "summary_over", $"summary_over is {gates.SummaryOver}, below read_over ({gates.ReadOver})", $"Set summary_over to {gates.ReadOver} or more.");
        }

        section.Finish();
        return gates;
    }

    private static DetectPolicy ReadDetect(Section section)
    {
        var disabled = ImmutableHashSet.CreateBuilder<Category>();
        var severities = ImmutableDictionary.CreateBuilder<Category, Severity>();
        var ownRules = ImmutableArray<OwnRule>.Empty;
        foreach (var (name, category) in Categories)
        {
            var inner = section.Inner(name);
            if (!inner.Flag("enabled", fallback: true))
            {
                disabled.Add(category);
            }

            if (inner.Has("severity"))
            {
                severities[category] = inner.Choice("severity", Severity.Medium, Severities);
            }

            if (category == Category.Secret)
            {
                ownRules = [.. inner.Items("rules").Select(ReadOwnRule)];
            }

            inner.Finish();
        }

        var policy = new DetectPolicy
        {
            Disabled = disabled.ToImmutable(),
            Severities = severities.ToImmutable(),
            OwnRules = ownRules,
            Allow = [.. section.Items("allow").Select(ReadAllow)],
            Grant = section.Texts("grant"),
        };
        section.Finish();
        return policy;
    }

    private static OwnRule ReadOwnRule(Section section)
    {
        var id = section.Required("id");
        var pattern = section.Required("pattern");
        EnsurePattern(section, "pattern", pattern);
        var rule = new OwnRule(
            id,
            section.Text("title") ?? id,
            pattern,
            section.Number("value_group", fallback: 0, least: 0, most: 20),
            section.Texts("keywords"),
            section.Fraction("minimum_entropy", fallback: 0, most: 8),
            section.Choice("severity", Severity.High, Severities));
        section.Finish();
        return rule;
    }

    private static AllowEntry ReadAllow(Section section)
    {
        var entry = new AllowEntry
        {
            Reason = section.Required("reason"),
            Rule = section.Text("rule"),
            Path = section.Text("path"),
            Regex = section.Text("regex"),
            Fingerprint = section.Text("fingerprint"),
            Stopword = section.Text("stopword"),
            Expires = section.Date("expires"),
        };
        if (entry is { Rule: null, Path: null, Regex: null, Fingerprint: null, Stopword: null })
        {
            throw section.Error("reason", $"{section.Name} names nothing that it allows", "Add rule, path, regex, fingerprint or stopword.");
        }

        if (entry.Regex is not null)
        {
            EnsurePattern(section, "regex", entry.Regex);
        }

        section.Finish();
        return entry;
    }

    private static ReadingPolicy ReadReading(Section section)
    {
        var standard = new ReadingPolicy();
        var reading = new ReadingPolicy
        {
            Require = section.Choice("require", standard.Require, Levels),
            LinesPerMinute = section.Number("lines_per_minute", standard.LinesPerMinute, least: 1),
            MinimumSeconds = section.Number("minimum_seconds", standard.MinimumSeconds, least: 0),
            Readers = section.Number("readers", standard.Readers, least: 1, most: 10),
        };
        section.Finish();
        return reading;
    }

    private static SummaryPolicy ReadSummary(Section section)
    {
        var summary = new SummaryPolicy(section.Choice("words", SummaryWords.Agent, Words(SummaryWords.Agent, SummaryWords.Always, SummaryWords.Never)));
        section.Finish();
        return summary;
    }

    private static AgentPolicy ReadAgent(Section section)
    {
        var standard = new AgentPolicy();
        var agent = new AgentPolicy(
            section.Number("checkpoint_lines", standard.CheckpointLines, least: 1),
            section.Choice("unattended", standard.Unattended, Words(UnattendedAgent.Defer, UnattendedAgent.Deny)));
        section.Finish();
        return agent;
    }

    private static KpiPolicy ReadKpi(Section section)
    {
        var standard = new KpiPolicy();
        var targets = section.Inner("targets");
        var kpi = new KpiPolicy
        {
            AiMarkers = section.Texts("ai_markers"),
            DefectLabels = section.Has("defect_labels") ? section.Texts("defect_labels") : standard.DefectLabels,
            DefectRate = targets.Fraction("defect_rate", standard.DefectRate),
            RevertRate = targets.Fraction("revert_rate", standard.RevertRate),
            DetectionRate = targets.Fraction("detection_rate", standard.DetectionRate),
            ApprovalsPerSession = targets.Number("approvals_per_session", standard.ApprovalsPerSession, least: 1),
        };
        targets.Finish();
        section.Finish();
        return kpi;
    }

    private static IncidentPolicy ReadIncident(Section section)
    {
        var incident = new IncidentPolicy
        {
            Owners = section.Map("owners"),
            Channels = section.Texts("channels"),
            Keys = [.. section.Items("keys").Select(ReadKey)],
        };
        section.Finish();
        return incident;
    }

    private static IncidentKey ReadKey(Section section)
    {
        var key = new IncidentKey(
            section.Required("name"),
            section.Required("purpose"),
            section.Date("created") ?? throw section.Error("created", $"created is missing in {section.Name}", "Write it as created: 2026-12-31."));
        section.Finish();
        return key;
    }

    private static void EnsurePattern(Section section, string key, string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw section.Error(key, $"{key} is no pattern that can run without backtracking", "Write it without lookarounds and backreferences, and close every bracket.");
        }
    }

    private static Dictionary<string, T> Words<T>(params T[] values)
        where T : struct, Enum => values.ToDictionary(static value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
