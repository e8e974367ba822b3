using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>How a language writes comments and strings, as far as it takes to tell one from the other.</summary>
internal sealed record CommentSyntax
{
    /// <summary>C and its relatives.</summary>
    private static readonly CommentSyntax Slash = new() { Lines = ["//"], Blocks = [("/*", "*/")], OneLineQuotes = "\"", HasCharacterLiterals = true };

    /// <summary>JavaScript and TypeScript.</summary>
    private static readonly CommentSyntax Script = Slash with { OneLineQuotes = "\"'", HasCharacterLiterals = false, HasTemplates = true, HasRegexLiterals = true };

    /// <summary>Shells, make, YAML and whatever else says <c>#</c>.</summary>
    private static readonly CommentSyntax Hash = new() { Lines = ["#"], OneLineQuotes = "", ManyLineQuotes = "\"'", NeedsBlank = true };

    private static readonly CommentSyntax Python = new() { Lines = ["#"], OneLineQuotes = "\"'", HasTripleQuotes = true };

    private static readonly CommentSyntax Xml = new() { Blocks = [("<!--", "-->")] };

    private static readonly CommentSyntax Ini = new() { Lines = [";", "#"], NeedsBlank = true };

    private static readonly CommentSyntax None = new();

    /// <summary>What begins a comment up to the end of the line.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>What begins and ends a comment over several lines.</summary>
    public ImmutableArray<(string Open, string Close)> Blocks { get; init; } = [];

    /// <summary>Quotes of strings that end with their line.</summary>
    public string OneLineQuotes { get; init; } = "";

    /// <summary>Quotes of strings that may go on over lines.</summary>
    public string ManyLineQuotes { get; init; } = "";

    /// <summary><c>'"'</c> is a character, and a lone <c>'</c> is no quote.</summary>
    public bool HasCharacterLiterals { get; init; }

    /// <summary>Strings in backticks with <c>${…}</c> inside.</summary>
    public bool HasTemplates { get; init; }

    /// <summary><c>/…/</c> is a pattern where no operand stands before it.</summary>
    public bool HasRegexLiterals { get; init; }

    /// <summary>Three quotes begin a text that three quotes end.</summary>
    public bool HasTripleQuotes { get; init; }

    /// <summary>A comment begins only at the line's start or behind a blank.</summary>
    public bool NeedsBlank { get; init; }

    /// <summary>A quote right behind a letter is an apostrophe.</summary>
    public bool QuotesNeedBlank { get; init; }

    /// <summary>The syntax that the file's name promises.</summary>
    public static CommentSyntax Of(RepoPath path, FileRole role) => path.Extension switch
    {
        _ when (role & FileRole.Container) != FileRole.None => Hash,
        ".eex" or ".erb" or ".ejs" or ".hbs" or ".j2" or ".tmpl" or ".tpl" or ".in" or ".template" when path.Value[..^path.Extension.Length] is var inner && new RepoPath(inner).Extension.Length > 0 => Of(new RepoPath(inner), role),
        ".c" or ".h" or ".cc" or ".cpp" or ".cxx" or ".hpp" or ".hh" or ".m" or ".mm" or ".cu" or ".proto" or ".v" or ".sol" or ".zig" or ".rs" or ".css" or ".scss" or ".less" => Slash,
        ".go" => Slash with { ManyLineQuotes = "`" },
        ".cs" or ".csx" or ".java" or ".kt" or ".kts" or ".scala" or ".swift" or ".dart" => Slash with { HasTripleQuotes = true },
        ".js" or ".mjs" or ".cjs" or ".jsx" or ".ts" or ".mts" or ".cts" or ".tsx" or ".json" or ".jsonc" or ".json5" => Script,
        ".groovy" or ".gradle" => Script with { HasTripleQuotes = true, HasTemplates = false },
        ".vue" or ".svelte" or ".astro" => Script with { Blocks = [("/*", "*/"), ("<!--", "-->")], HasRegexLiterals = false },
        ".php" => Slash with { Lines = ["//", "#"], HasCharacterLiterals = false, OneLineQuotes = "", ManyLineQuotes = "\"'" },
        ".py" or ".pyi" or ".pyx" or ".pth" or ".bzl" or ".jl" or ".nim" => Python,
        ".ex" or ".exs" => Python with { OneLineQuotes = "\"" },
        ".rb" or ".pl" or ".pm" or ".gemspec" or ".podspec" or ".r" or ".tcl" => Hash with { Blocks = [("\n=begin", "\n=end"), ("\n=pod", "\n=cut"), ("\n=head", "\n=cut"), ("\n=item", "\n=cut")] },
        ".tf" or ".tfvars" or ".hcl" or ".bicep" => new CommentSyntax { Lines = ["#", "//"], Blocks = [("/*", "*/")], OneLineQuotes = "\"" },
        ".html" or ".htm" or ".xhtml" or ".xml" or ".plist" or ".props" or ".targets" or ".csproj" or ".fsproj" or ".vbproj" or ".vcxproj" or ".nuspec" or ".md" or ".svg" => Xml,
        ".cshtml" or ".razor" => Xml with { Blocks = [("<!--", "-->"), ("@*", "*@")] },
        ".eex" or ".heex" or ".leex" or ".erb" or ".ejs" => Xml with { Blocks = [("<!--", "-->"), ("<%#", "%>"), ("<%!--", "--%>")] },
        ".sql" => new CommentSyntax { Lines = ["--"], Blocks = [("/*", "*/")], ManyLineQuotes = "'" },
        ".lua" => new CommentSyntax { Lines = ["--"], Blocks = [("--[[", "]]")], OneLineQuotes = "\"'" },
        ".hs" or ".elm" or ".vhd" => new CommentSyntax { Lines = ["--"], Blocks = [("{-", "-}")], OneLineQuotes = "\"" },
        ".ini" or ".cfg" or ".properties" or ".reg" or ".desktop" => Ini,
        ".el" or ".clj" or ".cljs" or ".asm" or ".s" => new CommentSyntax { Lines = [";"], OneLineQuotes = "\"" },
        ".erl" or ".hrl" => new CommentSyntax { Lines = ["%"], OneLineQuotes = "\"" },
        ".ps1" or ".psm1" or ".psd1" => Hash with { Blocks = [("<#", "#>")] },
        ".bat" or ".cmd" => new CommentSyntax { Lines = ["REM ", "rem ", "::"], NeedsBlank = true },
        ".vb" => new CommentSyntax { Lines = ["'"], OneLineQuotes = "\"" },
        _ when path.Name.Equals("jenkinsfile", StringComparison.OrdinalIgnoreCase) => Script with { HasTripleQuotes = true, HasTemplates = false },
        ".yml" or ".yaml" or ".toml" or ".conf" or ".mk" => Hash with { QuotesNeedBlank = true },
        _ when (role & (FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Config)) != FileRole.None => Hash,
        _ => None,
    };
}
