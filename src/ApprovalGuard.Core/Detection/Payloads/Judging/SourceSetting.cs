using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>What kind of file a text stands in, as far as it changes how grave a find is.</summary>
internal sealed class SourceSetting
{
    private static readonly HashSet<string> CodeExtensions = new(StringComparer.Ordinal)
    {
        ".py", ".pyw", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte", ".sh", ".bash", ".zsh", ".fish", ".ksh", ".ps1", ".psm1", ".psd1", ".bat", ".cmd",
        ".php", ".phtml", ".rb", ".rake", ".pl", ".pm", ".lua", ".go", ".rs", ".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".hh", ".m", ".mm", ".cs", ".vb", ".fs", ".java", ".kt", ".kts",
        ".scala", ".groovy", ".gradle", ".swift", ".dart", ".ex", ".exs", ".erl", ".hs", ".ml", ".clj", ".r", ".jl", ".nim", ".zig", ".vbs", ".vba", ".bas", ".wsf", ".hta", ".jsp", ".asp",
        ".aspx", ".cshtml", ".erb", ".ejs", ".sql", ".tf", ".nix", ".mk", ".cmake", ".bzl", ".gemspec", ".podspec",
    };

    private static readonly HashSet<string> TestFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "spec", "specs", "__snapshots__", "snapshots", "fixture", "fixtures", "__fixtures__", "mocks", "__mocks__", "samples", "cassettes", "golden", "corpus", "fuzz",
    };

    private readonly RepoPath _path;
    private bool? _isCode;
    private bool? _isTest;

    /// <summary>Looks at a path.</summary>
    public SourceSetting(RepoPath path)
    {
        _path = path;
        var extension = path.Extension;
        IsShell = extension is ".sh" or ".bash" or ".zsh" or ".ksh" or ".yml" or ".yaml" or ".mk" or "" or ".dockerfile" or ".bats" || path.Name.StartsWith("Dockerfile", StringComparison.Ordinal);
        JoinsAdjacent = extension is ".py" or ".pyw" or ".c" or ".h" or ".cc" or ".cpp" or ".cxx" or ".hpp" or ".hh" or ".m" or ".mm" or ".rb" or ".dart" or ".nim";
        IsBasic = extension is ".vbs" or ".vba" or ".bas" or ".vb" or ".cls" or ".wsf" or ".hta" or ".asp";
    }

    /// <summary>Whether it is run or compiled, or acts by itself.</summary>
    public bool IsCode => _isCode ??= CodeExtensions.Contains(_path.Extension) || ActivePath.IsActive(_path);

    /// <summary>Whether it belongs to tests, whose data is odd on purpose.</summary>
    public bool IsTest => _isTest ??= IsTestPath(_path);

    /// <summary>Whether it is read by a shell, in which words need no quotes.</summary>
    public bool IsShell { get; }

    /// <summary>Whether it is Visual Basic, which joins by <c>&amp;</c>.</summary>
    public bool IsBasic { get; }

    /// <summary>Whether literals beside each other are one, as in C and Python.</summary>
    public bool JoinsAdjacent { get; }

    private static bool IsTestPath(RepoPath path)
    {
        var name = path.Name;
        return path.Value.Contains("test", StringComparison.OrdinalIgnoreCase)
            || name.Contains(".spec.", StringComparison.OrdinalIgnoreCase) || name.Contains("_spec.", StringComparison.OrdinalIgnoreCase) || path.Extension == ".snap"
            || path.Value[..^name.Length].Split('/').Any(TestFolders.Contains);
    }
}
