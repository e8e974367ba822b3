using ApprovalGuard.Changes;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>What a file's name says about how values are written in it, and who reads them.</summary>
/// <param name="IsCode">A value without quotes is an expression.</param>
/// <param name="IsTranslation">Values are sentences for people, in any language.</param>
/// <param name="IsLock">Names are those of packages, or of a minified source.</param>
/// <param name="IsTrial">A test, an example, a document: what stands in it was often made up for it.</param>
internal readonly record struct FileKind(bool IsCode, bool IsTranslation, bool IsLock, bool IsTrial)
{
    private static readonly string[] TranslationFolders = ["/lang/", "/langs/", "/locale/", "/locales/", "/i18n/", "/l10n/", "/translations/", "/translation/", "/messages/", "/nls/", "/.lproj/", "/strings/"];

    private static readonly string[] TrialFolders =
    [
        "/test/", "/tests/", "/testing/", "/testdata/", "/spec/", "/specs/", "/__tests__/", "/fixtures/", "/fixture/", "/example/", "/examples/", "/sample/", "/samples/", "/doc/", "/docs/", "/mocks/", "/__mocks__/",
        "/e2e/", "/demo/", "/benchmark/", "/benchmarks/", "/guides/",
    ];

    /// <summary>What the path says.</summary>
    public static FileKind Of(RepoPath path)
    {
        var folders = "/" + path.Value;
        var name = path.Name;
        return new FileKind(
            HasCodeExtension(path.Extension),
            HasAny(folders, TranslationFolders) || path.Extension is ".po" or ".pot" or ".xlf" or ".xliff" or ".strings" or ".resx" or ".arb" || HasLanguage(name),
            LockFileNames.FormatOf(path) is not null || name is "go.sum" or "go.mod" || path.Extension is ".map",
            HasAny(folders, TrialFolders) || path.Extension is ".md" or ".rst" or ".adoc" or ".mdx" || IsTestName(name));
    }

    /// <summary><c>messages_de.properties</c>.</summary>
    private static bool HasLanguage(string name) =>
        name.EndsWith(".properties", StringComparison.Ordinal) && (name.StartsWith("messages", StringComparison.OrdinalIgnoreCase) || name.Contains("Labels", StringComparison.Ordinal));

    private static bool IsTestName(string name) =>
        name.Contains("test", StringComparison.OrdinalIgnoreCase) || name.Contains("spec.", StringComparison.OrdinalIgnoreCase) || name.Contains("example", StringComparison.OrdinalIgnoreCase)
        || name.Contains("sample", StringComparison.OrdinalIgnoreCase) || name.Contains("mock", StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(string folders, string[] any)
    {
        foreach (var folder in any)
        {
            if (folders.Contains(folder, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCodeExtension(string extension) => extension is
        ".c" or ".h" or ".cc" or ".cpp" or ".hpp" or ".cxx" or ".cs" or ".java" or ".kt" or ".kts" or ".scala" or ".groovy" or ".gradle" or ".go" or ".rs" or ".py" or ".pyx" or ".rb" or ".php" or ".js" or ".mjs"
        or ".cjs" or ".jsx" or ".ts" or ".tsx" or ".mts" or ".vue" or ".svelte" or ".swift" or ".m" or ".mm" or ".pl" or ".pm" or ".lua" or ".r" or ".ex" or ".exs" or ".erl" or ".hs" or ".clj" or ".fs" or ".vb"
        or ".dart" or ".tf" or ".hcl" or ".sql" or ".jl" or ".zig" or ".nim" or ".cr" or ".ml" or ".sol" or ".ipynb" or ".coffee" or ".tcl" or ".pas" or ".d" or ".cljs" or ".hx" or ".as" or ".asm" or ".s" or ".json";
}
