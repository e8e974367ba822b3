using System.Text.RegularExpressions;
using ApprovalGuard.Changes;
using ApprovalGuard.Reading;

namespace ApprovalGuard.Summaries;

/// <summary>Declarations that others can call, told by the words of the language; a reader's hint, not a compiler's list.</summary>
internal static partial class PublicSurface
{
    private const int Milliseconds = 50;

    /// <summary>What came, went or changed its signature, tests aside.</summary>
    public static IEnumerable<NamedChange> Of(IEnumerable<FileChange> files)
    {
        var code = files.Where(static file => !RiskOrder.IsTest(file.Path)).ToList();
        return NamedChange.Pair(code.SelectMany(static file => Declared(file, LineKind.Deleted)), code.SelectMany(static file => Declared(file, LineKind.Added)));
    }

    private static IEnumerable<(string Key, string Name)> Declared(FileChange file, LineKind kind) =>
        PatternOf(file.Path) is not { } pattern
            ? []
            : ChangedText.Lines(file, kind).Select(line => pattern.Match(line.Text)).Where(static match => match.Success)
                .Select(static match => (match.Groups["name"].Value, match.Groups["name"].Value + match.Groups["parameters"].Value));

    private static Regex? PatternOf(RepoPath path) => path.Extension switch
    {
        ".cs" or ".java" or ".kt" => Curly(),
        ".ts" or ".tsx" or ".js" or ".jsx" or ".mjs" => Script(),
        ".go" => Go(),
        ".rs" => Rust(),
        ".py" => Python(),
        _ => null,
    };

    [GeneratedRegex(@"^\s*public\s+(?:[\w<>\[\],.?]+\s+){0,6}(?<name>\w+)\s*(?<parameters>\([^)]*\)?)?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Curly();

    [GeneratedRegex(@"^\s*export\s+(?:default\s+)?(?:async\s+)?(?:abstract\s+)?(?:function\*?|class|const|let|interface|type|enum)\s+(?<name>\w+)\s*(?<parameters>\([^)]*\)?)?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Script();

    [GeneratedRegex(@"^func\s+(?:\([^)]*\)\s*)?(?<name>[A-Z]\w*)(?<parameters>\([^)]*\)?)?|^type\s+(?<name>[A-Z]\w*)", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Go();

    [GeneratedRegex(@"^\s*pub\s+(?:async\s+)?(?:unsafe\s+)?(?:fn|struct|enum|trait|type|const|mod)\s+(?<name>\w+)\s*(?<parameters>\([^)]*\)?)?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Rust();

    [GeneratedRegex(@"^(?:async\s+)?(?:def|class)\s+(?<name>[A-Za-z]\w*)\s*(?<parameters>\([^)]*\)?)?", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Python();
}
