using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>What a file's name says about how values are written in it.</summary>
internal static class FileKind
{
    /// <summary>In code a value without quotes is an expression; elsewhere it is a value.</summary>
    public static bool AllowsBareValues(RepoPath path) => path.Extension is not (
        ".c" or ".h" or ".cc" or ".cpp" or ".hpp" or ".cxx" or ".cs" or ".java" or ".kt" or ".kts" or ".scala" or ".groovy" or ".gradle" or ".go" or ".rs" or ".py" or ".pyx" or ".rb" or ".php" or ".js" or ".mjs"
        or ".cjs" or ".jsx" or ".ts" or ".tsx" or ".mts" or ".vue" or ".svelte" or ".swift" or ".m" or ".mm" or ".pl" or ".pm" or ".lua" or ".r" or ".ex" or ".exs" or ".erl" or ".hs" or ".clj" or ".fs" or ".vb"
        or ".dart" or ".tf" or ".hcl" or ".sql" or ".jl" or ".zig" or ".nim" or ".cr" or ".ml" or ".sol" or ".ipynb" or ".coffee" or ".tcl" or ".pas" or ".d" or ".cljs" or ".hx" or ".as" or ".asm" or ".s" or ".json");
}
