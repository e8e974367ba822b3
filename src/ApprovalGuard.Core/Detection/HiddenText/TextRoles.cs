using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Tells by its path what a file's text is for. What is not known is code, the strictest of them but one.</summary>
internal static class TextRoles
{
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".mkd", ".mdx", ".rst", ".adoc", ".asciidoc", ".txt", ".text", ".tex", ".bib", ".org", ".textile", ".rdoc", ".pod", ".wiki", ".mediawiki",
        ".html", ".htm", ".xhtml", ".eml", ".mbox", ".ipynb", ".texi", ".man", ".1", ".3", ".5", ".7", ".8",
    };

    private static readonly HashSet<string> ProseNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "CONTRIBUTORS", "CHANGELOG", "CHANGES", "NEWS", "HISTORY", "THANKS", "CREDITS", "MAINTAINERS",
        ".mailmap", "CODE_OF_CONDUCT", "SECURITY", "TODO", "INSTALL",
    };

    private static readonly HashSet<string> Translations = new(StringComparer.OrdinalIgnoreCase)
    {
        ".po", ".pot", ".xlf", ".xliff", ".resx", ".resw", ".arb", ".ftl", ".strings", ".stringsdict", ".xcstrings", ".properties", ".lang", ".tmx",
    };

    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase)
    {
        ".json", ".jsonl", ".ndjson", ".geojson", ".json5", ".csv", ".tsv", ".xml", ".svg", ".plist", ".rss", ".atom", ".bibtex", ".srt", ".vtt", ".har", ".warc", ".ics",
        ".vcf", ".dat", ".data", ".css", ".scss", ".less", ".ttl", ".nt",
    };

    private static readonly HashSet<string> Recordings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cast", ".ans", ".ansi", ".log", ".out", ".typescript", ".snap", ".golden", ".approved", ".verified", ".stdout", ".stderr", ".expected", ".vt", ".vte",
        ".snapshot", ".transcript",
    };

    private static readonly string[] LocaleFolders = ["locale", "locales", "i18n", "l10n", "lang", "langs", "language", "languages", "translations", "translation", "intl", "_locales", "messages"];

    private static readonly string[] TestFolders =
    [
        "test", "tests", "testing", "spec", "specs", "__tests__", "__snapshots__", "snapshots", "testdata", "test-data", "test_data", "fixtures", "fixture", "golden",
        "goldens", "examples", "expected", "recordings", "cassettes", "demo", "demos", "samples",
    ];

    /// <summary>The role of the file at this path.</summary>
    public static TextRole Of(RepoPath path)
    {
        if (AgentFiles.IsInstructions(path))
        {
            return TextRole.Instructions;
        }

        var extension = path.Extension;
        if (Translations.Contains(extension))
        {
            return TextRole.Translation;
        }

        if (Recordings.Contains(extension))
        {
            return TextRole.Recording;
        }

        if (Prose.Contains(extension) || ProseNames.Contains(NameWithoutEnd(path.Name, extension)))
        {
            return TextRole.Prose;
        }

        if (Data.Contains(extension) || extension is ".yml" or ".yaml" or ".toml")
        {
            return IsIn(path, LocaleFolders) ? TextRole.Translation : Data.Contains(extension) ? TextRole.Data : TextRole.Code;
        }

        return TextRole.Code;
    }

    /// <summary>Whether the file stands among tests and what they compare with.</summary>
    public static bool IsTest(RepoPath path)
    {
        var name = path.Name;
        return IsIn(path, TestFolders) || name.Contains(".test.", StringComparison.OrdinalIgnoreCase) || name.Contains(".spec.", StringComparison.OrdinalIgnoreCase)
            || name.Contains("_test.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("test_", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Test.", StringComparison.Ordinal) || name.Contains("Tests.", StringComparison.Ordinal);
    }

    /// <summary>Whether the file stands where translations do, whatever its language.</summary>
    public static bool IsInLocaleFolder(RepoPath path) => IsIn(path, LocaleFolders);

    private static string NameWithoutEnd(string name, string extension) => extension.Length < name.Length ? name[..^extension.Length] : name;

    private static bool IsIn(RepoPath path, string[] folders)
    {
        var rest = path.Value.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            foreach (var folder in folders)
            {
                if (rest[..slash].Equals(folder, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            rest = rest[(slash + 1)..];
        }

        return false;
    }
}
