using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Reads one file of gitleaks' configuration (version 8: https://github.com/gitleaks/gitleaks#configuration).</summary>
internal sealed class GitleaksFile
{
    private const int MostRules = 2000;

    private readonly string _source;
    private readonly List<string> _notes = [];

    private GitleaksFile(string source) => _source = source;

    /// <summary>Its rules.</summary>
    public ImmutableArray<GitleaksRule> Rules { get; private set; } = [];

    /// <summary>Its global allowlists.</summary>
    public ImmutableArray<GitleaksAllowlist> Allowlists { get; private set; } = [];

    /// <summary>It builds on gitleaks' own set.</summary>
    public bool UsesDefault { get; private set; }

    /// <summary>The file it builds on; null where there is none.</summary>
    public RepoPath? Extends { get; private set; }

    /// <summary>Rules that it switches off in what it builds on.</summary>
    public ImmutableArray<string> DisabledRules { get; private set; } = [];

    /// <summary>What of it says nothing here.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads the text.</summary>
    /// <exception cref="UsageException">A mistake, with file, line and column.</exception>
    public static GitleaksFile Read(string text, string source)
    {
        var file = new GitleaksFile(source);
        var root = new GitleaksSection(TomlTree.Parse(text.TrimStart('\uFEFF'), source), "the file", source);
        root.Text("title");
        root.Text("minVersion");
        foreach (var extend in root.Sections("extend"))
        {
            file.ReadExtend(extend);
        }

        var rules = root.Sections("rules").ToList();
        file.Rules = rules.Count <= MostRules ? [.. rules.Select(file.ReadRule)] : throw root.Error("rules", $"there are over {MostRules} rules", "Take some out.");
        file.Allowlists = file.ReadAllowlists(root, rules: []);
        root.Finish(file._notes);
        return file;
    }

    private void ReadExtend(GitleaksSection section)
    {
        UsesDefault = section.Flag("useDefault");
        DisabledRules = section.Texts("disabledRules");
        if (section.Text("path") is { Length: > 0 } path)
        {
            var parts = path.Replace('\\', '/').Split('/').Where(static part => part is not ("" or ".")).ToList();
            Extends = path.StartsWith('/') || parts.Contains("..")
                ? throw section.Error("path", $"path in extend leads out of the repository: {path}", "Name a file of this repository.")
                : new RepoPath(string.Join('/', parts));
        }

        if (section.Text("url") is { Length: > 0 })
        {
            throw section.Error("url", "url in extend cannot be followed: a check fetches nothing", "Copy the file into the repository and name it as path.");
        }

        section.Finish(_notes);
    }

    private GitleaksRule ReadRule(GitleaksSection section)
    {
        var id = section.Text("id") is { Length: > 0 } given ? given : throw section.Error("id", "a rule has no id", "Add id = \"...\".");
        if (section.Has("required"))
        {
            throw section.Error("required", $"rule {id} needs other rules near it (required), which cannot be run", "Take required out: the rule then holds alone.");
        }

        section.Texts("tags");
        var regex = section.Pattern("regex");
        var group = section.Number("secretGroup");
        if (group > (regex?.Regex.GetGroupNumbers().Length ?? 1) - 1)
        {
            throw section.Error("secretGroup", $"rule {id} has no group {group}", "Count the opening brackets of its regex.");
        }

        var rule = new GitleaksRule
        {
            Id = id,
            Source = _source,
            Line = section.Line,
            Description = section.Text("description"),
            Regex = regex,
            Path = section.Pattern("path"),
            Group = (int?)group,
            Entropy = section.Number("entropy"),
            Keywords = section.Texts("keywords"),
            Allowlists = ReadAllowlists(section, [id]),
            IsSilent = section.Flag("skipReport"),
        };
        section.Finish(_notes);
        return rule;
    }

    private ImmutableArray<GitleaksAllowlist> ReadAllowlists(GitleaksSection section, ImmutableArray<string> rules) =>
        [.. section.Sections("allowlist").Concat(section.Sections("allowlists")).Select(inner => ReadAllowlist(inner, rules))];

    private GitleaksAllowlist ReadAllowlist(GitleaksSection section, ImmutableArray<string> rules)
    {
        var allowlist = new GitleaksAllowlist
        {
            Description = section.Text("description") ?? "",
            Rules = rules.IsEmpty ? section.Texts("targetRules") : rules,
            Commits = section.Texts("commits"),
            Paths = section.Patterns("paths"),
            Texts = section.Patterns("regexes"),
            Stopwords = section.Texts("stopwords"),
            NeedsAll = section.Choice("condition", "OR", "AND", "||", "&&") is "AND" or "&&",
            Target = section.Choice("regexTarget", "secret", "match", "line") switch
            {
                "match" => GitleaksTarget.Match,
                "line" => GitleaksTarget.Line,
                _ => GitleaksTarget.Secret,
            },
        };
        section.Finish(_notes);
        return allowlist.IsEmpty
            ? throw section.Error("description", "an allowlist names neither commits, paths, regexes nor stopwords", "Name one, or take it out.")
            : allowlist;
    }
}
