using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Manifests;

/// <summary>Commands that a package manager runs by itself on every machine that installs the package: package.json and composer.json.</summary>
internal sealed partial class InstallScripts : IReader
{
    private const int SizeLimit = 1 << 20;
    private const int TimeLimit = 250;

    private static readonly FrozenSet<string> Npm = new[] { "preinstall", "install", "postinstall", "preprepare", "prepare", "postprepare", "prepublish", "prepack", "preuninstall", "uninstall", "postuninstall" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Composer = new[]
    {
        "pre-install-cmd", "post-install-cmd", "pre-update-cmd", "post-update-cmd", "pre-autoload-dump", "post-autoload-dump", "post-root-package-install", "post-create-project-cmd", "pre-package-install", "post-package-install",
        "post-package-update", "pre-operations-exec",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("install-script", Severity.Medium, "command that runs at installation", "https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts",
        "It runs by itself, with all rights of the person, on every machine that installs the package, the build server's included.", "Let people start it by name, or check that it does no more than build.") with
    {
        Positives =
        [
            new("{\n  \"scripts\": {\n    \"postinstall\": \"node scripts/setup.js\"\n  }\n}\n", "package.json"), new("{\"scripts\":{\"pre\\u0069nstall\":\"curl -s https://tool.dev/x -o x\"}}", "package.json"),
            new("{ \"scripts\": { \"post-install-cmd\": [ \"php bin/setup.php\" ] } }", "composer.json"),
        ],
        Negatives = [new("{ \"scripts\": { \"test\": \"vitest\", \"build\": \"tsc\" } }", "package.json"), new("{ \"dependencies\": { \"install\": \"^0.13.0\" } }", "package.json"), new("{ \"scripts\": { \"postinstall\": \"node x.js\" } }", "docs/sample.json")],
    };

    [GeneratedRegex(@"https?:|\bcurl\b|\bwget\b|\biwr\b|Invoke-|powershell|\bbase64\b|\batob\b|Buffer\.from|\beval\b|child_process|process\.env|/dev/tcp|(?<![\w\-])nc\s|\|\s*(?:ba|z)?sh\b|(?:ba|z)?sh\s+-c|python[\d.]*\s+-c|\\x[0-9a-f]{2}|%[0-9A-F]{2}%", RegexOptions.IgnoreCase, TimeLimit)]
    private static partial Regex Reaches { get; }

    [GeneratedRegex(@"^\s*(?:(?:husky|husky\s+install|husky\s+\|\|\s*true|is-ci\s+\|\|\s*husky(?:\s+install)?|lefthook\s+install|simple-git-hooks|patch-package|node-gyp\s+rebuild|node-gyp-build|prebuild-install(?:\s+\|\|\s*node-gyp\s+rebuild)?|tsc(?:\s+-[\w\s./\-]*)?|(?:npm|pnpm|yarn|bun)(?:\s+run)?\s+(?:-s\s+)?[\w:\-]+|prisma\s+generate|nuxt\s+prepare|nuxi\s+prepare|svelte-kit\s+sync|electron-builder\s+install-app-deps|lerna\s+bootstrap|rollup\s+-c|@?[\w\-]*build|@\w[\w\-]*|@php\s+artisan\s+[\w:\-\s]+|[A-Z]\w*(?:\\+\w+)+::\w+)\s*(?:&&|;|$)\s*)+$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex Ordinary { get; }

    [GeneratedRegex(@"\\u(?<c>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex Escape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        var names = file.File.Path.Name switch
        {
            "package.json" => Npm,
            "composer.json" => Composer,
            _ => null,
        };
        if (names is null)
        {
            yield break;
        }

        var before = file.IsChange ? Before(file, names) : [];
        foreach (var place in Place.TextsOf(file, SizeLimit))
        {
            foreach (var (name, command, entry) in CommandsIn(YamlOutline.Of(place.Text), names, place.IsWhole))
            {
                if (before.Contains((name, command)) || SeverityOf(name, command, file.IsChange) is not { } severity)
                {
                    continue;
                }

                if (place.At(Rule, entry.Start, entry.ValueStart + entry.ValueLength - entry.Start + 1, severity, $"command that runs at installation: {name}") is { } there)
                {
                    yield return there;
                }
            }
        }
    }

    /// <summary>In a scan nothing is new; only what reaches out or hides is worth a word there.</summary>
    private static Severity? SeverityOf(string name, string command, bool isChange) =>
        Reaches.IsMatch(command) && !command.StartsWith("node -e \"try{require(", StringComparison.Ordinal) ? Severity.High
        : !isChange ? null
        : Ordinary.IsMatch(command) || name is "prepare" or "prepack" or "prepublish" || name.EndsWith("uninstall", StringComparison.Ordinal) ? Severity.Low : Severity.Medium;

    private static HashSet<(string Name, string Command)> Before(FileView file, FrozenSet<string> names)
    {
        var texts = file.File.WholeOld() is { } whole ? [whole] : file.File.Removed.Select(static piece => piece.Text);
        return [.. texts.Where(static text => text.Length <= SizeLimit).SelectMany(text => CommandsIn(YamlOutline.Of(text), names, isWhole: false)).Select(static found => (found.Name, found.Command))];
    }

    private static IEnumerable<(string Name, string Command, YamlEntry Entry)> CommandsIn(YamlOutline outline, FrozenSet<string> names, bool isWhole)
    {
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if (entry.ValueLength == 0)
            {
                continue;
            }

            // A list's items are commands of the key above it.
            var isItem = entry.Key is "-" or "";
            var keyed = isItem ? outline.Above(i) : i;
            if (keyed < 0 || Unescaped(outline.Entries[keyed].Key) is var name && !names.Contains(name))
            {
                continue;
            }

            var section = Unescaped(outline.KeyAbove(keyed));
            if (section == "scripts" || (!isWhole && section.Length == 0))
            {
                var command = Unescaped(isItem && outline.Value(entry).StartsWith("\"") ? outline.Value(entry).Trim('"').ToString() : outline.Value(entry).ToString());
                yield return (name, command.Replace("\\\"", "\"", StringComparison.Ordinal), entry);
            }
        }
    }

    private static string Unescaped(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? Escape.Replace(text, static match => ((char)Convert.ToUInt16(match.Groups["c"].Value, 16)).ToString()).Replace("\\/", "/", StringComparison.Ordinal)
            : text;
}
