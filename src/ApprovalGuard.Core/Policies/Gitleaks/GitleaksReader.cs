using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Reads a <c>.gitleaks.toml</c> with the files it extends. The first error ends it, as with a policy.</summary>
public static class GitleaksReader
{
    private const int SizeLimit = 1 << 20;

    /// <summary>Files that build on each other, as many as gitleaks follows.</summary>
    private const int MostFiles = 3;

    /// <summary>The one of a tree; null where there is none.</summary>
    /// <exception cref="UsageException">A mistake, with file, line and column.</exception>
    public static GitleaksConfig? Find(IBaseTree tree) => tree.Read(GitleaksConfig.FileName) is { } toml ? Read(toml, GitleaksConfig.FileName.Value, tree.Read) : null;

    /// <summary>Reads its bytes.</summary>
    /// <param name="toml">UTF-8.</param>
    /// <param name="name">The path that errors name.</param>
    /// <param name="read">Reads a file that it extends; null where there is none.</param>
    public static GitleaksConfig Read(byte[] toml, string name, Func<RepoPath, byte[]?> read)
    {
        var files = ReadAll(toml, name, read);
        var rules = Rules(files);
        return new GitleaksConfig(
            [.. rules.Where(static rule => rule is { IsSilent: false } and not { Regex: null, Path: null }).Select(ToOwnRule)],
            [.. files.SelectMany(static file => file.Allowlists).Concat(rules.SelectMany(static rule => rule.Allowlists)).Select(WithIds)],
            [.. files.SelectMany(static file => file.Notes), .. NotesOnDefault(files, rules, name)]);
    }

    /// <summary>The file and what it extends, the innermost first.</summary>
    private static List<GitleaksFile> ReadAll(byte[] toml, string name, Func<RepoPath, byte[]?> read)
    {
        var files = new List<GitleaksFile>();
        for (var (text, source) = (toml, name); ;)
        {
            if (text.Length > SizeLimit)
            {
                throw GitleaksError.At(source, 1, 1, $"the file is larger than {SizeLimit >> 10} kB", "Make it smaller.");
            }

            files.Insert(0, GitleaksFile.Read(Encoding.UTF8.GetString(text), source));
            if (files[0].Extends is not { } next)
            {
                return files;
            }

            text = files.Count < MostFiles ? read(next) : throw GitleaksError.At(source, 1, 1, $"over {MostFiles} files extend each other", "Put some together.");
            source = text is not null ? next.Value : throw GitleaksError.At(source, 1, 1, $"it extends {next}, which is not there", "Name a file of this repository.");
        }
    }

    /// <summary>All rules, each once: a later file changes what an earlier one says, or switches it off.</summary>
    private static List<GitleaksRule> Rules(List<GitleaksFile> files)
    {
        var rules = new List<GitleaksRule>();
        foreach (var file in files)
        {
            rules.RemoveAll(rule => file.DisabledRules.Contains(rule.Id));
            foreach (var rule in file.Rules)
            {
                var same = rules.FindIndex(earlier => earlier.Id == rule.Id);
                if (same >= 0)
                {
                    rules[same] = rules[same].With(rule);
                }
                else
                {
                    rules.Add(rule);
                }
            }
        }

        var usesDefault = files.Exists(static file => file.UsesDefault);
        return rules.Find(rule => !usesDefault && rule is { Regex: null, Path: null }) is { } empty
            ? throw GitleaksError.At(empty.Source, empty.Line, 1, $"rule {empty.Id} has neither regex nor path", "Give it one, or take it out.")
            : rules;
    }

    private static OwnRule ToOwnRule(GitleaksRule rule) => new(
        GitleaksIds.Of(rule.Id), Title(rule), rule.Regex?.Regex.ToString() ?? "", rule.Group ?? 0, rule.Keywords, rule.Entropy ?? 0, Severity.High)
    {
        Path = rule.Path,
        TakesFirstGroup = rule.Group is null or 0,
        Origin = rule.Source,
    };

    /// <summary>Its description on one line, of a title's length.</summary>
    private static string Title(GitleaksRule rule)
    {
        const int Longest = 100;
        var words = string.Join(' ', (rule.Description ?? rule.Id).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.Length > Longest ? words[..Longest] + "..." : words;
        return words.Length > 0 ? words : rule.Id;
    }

    private static GitleaksAllowlist WithIds(GitleaksAllowlist allowlist) => allowlist with { Rules = [.. allowlist.Rules.Select(GitleaksIds.Of)] };

    private static IEnumerable<string> NotesOnDefault(List<GitleaksFile> files, List<GitleaksRule> rules, string name)
    {
        if (!files.Exists(static file => file.UsesDefault))
        {
            yield break;
        }

        yield return $"{name} builds on gitleaks' own rules; approvalguard's take their place";
        var changed = rules.Where(static rule => rule is { Regex: null, Path: null }).Select(static rule => rule.Id);
        var named = files.SelectMany(static file => file.DisabledRules).Concat(changed).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > 0)
        {
            yield return $"{name} names rules of gitleaks' own ({string.Join(", ", named)}); here they have other names, and what it says of them may not hold. "
                + "Allow by detect.allow in the policy instead";
        }
    }
}
