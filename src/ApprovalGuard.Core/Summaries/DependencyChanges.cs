using System.Text.RegularExpressions;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Summaries;

/// <summary>Packages that manifests name on changed lines; lock files say more, and are looked at by the detectors.</summary>
internal static partial class DependencyChanges
{
    private const int Milliseconds = 50;

    /// <summary>What came, went or changed its version.</summary>
    public static IEnumerable<NamedChange> Of(IReadOnlyList<FileChange> files) =>
        NamedChange.Pair(files.SelectMany(static file => Named(file, LineKind.Deleted)), files.SelectMany(static file => Named(file, LineKind.Added)));

    private static IEnumerable<(string Key, string Name)> Named(FileChange file, LineKind kind) =>
        PatternOf(file.Path) is not { } pattern
            ? []
            : ChangedText.Lines(file, kind).Select(line => pattern.Match(line.Text)).Where(static match => match.Success)
                .Select(static match => (match.Groups["name"].Value, $"{match.Groups["name"].Value} {match.Groups["version"].Value.TrimStart('^', '~', '=', '>', ' ')}".TrimEnd()));

    private static Regex? PatternOf(RepoPath path) => path.Name switch
    {
        "package.json" or "composer.json" => Json(),
        "Cargo.toml" or "pyproject.toml" or "Pipfile" => Toml(),
        "go.mod" => GoModule(),
        "Gemfile" => Gem(),
        _ when path.Name.StartsWith("requirements", StringComparison.Ordinal) && path.Extension == ".txt" => Requirement(),
        _ when path.Extension is ".csproj" or ".fsproj" or ".props" => Reference(),
        _ => null,
    };

    [GeneratedRegex("^\\s*\"(?<name>@?[\\w./-]+)\"\\s*:\\s*\"(?<version>[\\^~>=<* ]*\\d[^\"]*|workspace:[^\"]*|(?:git|https?|file|npm)[+:][^\"]*)\"", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Json();

    [GeneratedRegex("^\\s*(?<name>[\\w-]+)\\s*=\\s*(?:\"(?<version>[\\^~>=<* ]*\\d[^\"]*|\\*)\"|\\{.{0,200}?version\\s*=\\s*\"(?<version>[^\"]*)\")", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Toml();

    [GeneratedRegex(@"^\s*(?:require\s+)?(?<name>[\w.-]+\.[\w./-]+)\s+(?<version>v\d\S*)", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex GoModule();

    [GeneratedRegex("^\\s*gem\\s+['\"](?<name>[\\w-]+)['\"](?:\\s*,\\s*['\"](?<version>[^'\"]*)['\"])?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Gem();

    [GeneratedRegex(@"^(?<name>[A-Za-z][\w.-]*)(?:\[[^\]]*\])?\s*(?<version>(?:[=~<>!]=?|===).*)?$", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Requirement();

    [GeneratedRegex("<Package(?:Reference|Version)\\s+(?:Include|Update)=\"(?<name>[^\"]+)\"(?:\\s+Version=\"(?<version>[^\"]*)\")?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Reference();
}
