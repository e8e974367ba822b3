using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Knows the comment styles of languages by the names of files.</summary>
internal static class CommentStyles
{
    /// <summary>The styles of the file at this path; of an unknown one those of most.</summary>
    public static CommentStyle Of(RepoPath path) => path.Extension switch
    {
        ".py" or ".pyi" or ".rb" or ".sh" or ".bash" or ".zsh" or ".fish" or ".yml" or ".yaml" or ".toml" or ".pl" or ".pm" or ".r" or ".jl" or ".ex" or ".exs" or ".mk"
            or ".cmake" or ".ps1" or ".nim" or ".cr" or ".tcl" or ".conf" or ".env" or ".dockerfile" or ".gemspec" => CommentStyle.Hash,
        ".tf" or ".hcl" or ".php" or ".nix" => CommentStyle.Hash | CommentStyle.Slashes,
        ".sql" => CommentStyle.Dashes | CommentStyle.Slashes,
        ".lua" or ".hs" or ".adb" or ".ads" or ".elm" or ".vhd" or ".vhdl" => CommentStyle.Dashes,
        ".lisp" or ".clj" or ".cljs" or ".el" or ".scm" or ".asm" or ".s" or ".ini" or ".cfg" => CommentStyle.Semicolon | CommentStyle.Hash,
        ".tex" or ".erl" or ".hrl" or ".m" => CommentStyle.Percent | CommentStyle.Slashes,
        ".html" or ".htm" or ".xml" or ".svg" or ".md" => CommentStyle.Markup,
        ".vue" or ".svelte" or ".astro" or ".cshtml" or ".razor" => CommentStyle.Markup | CommentStyle.Slashes,
        "" => CommentStyle.Hash,
        ".c" or ".h" or ".cc" or ".cpp" or ".cxx" or ".hh" or ".hpp" or ".hxx" or ".mm" or ".cs" or ".csx" or ".java" or ".kt" or ".kts" or ".go" or ".rs" or ".swift" or ".js" or ".jsx"
            or ".mjs" or ".cjs" or ".ts" or ".tsx" or ".mts" or ".cts" or ".scala" or ".dart" or ".groovy" or ".gradle" or ".proto" or ".sol" or ".zig" or ".v" or ".sv" or ".fs"
            or ".fsx" or ".css" or ".scss" or ".less" or ".json5" or ".jsonc" => CommentStyle.Slashes,
        _ => CommentStyle.Slashes | CommentStyle.Hash,
    };
}
