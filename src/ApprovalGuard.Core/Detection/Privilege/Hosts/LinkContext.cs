using System.Text.RegularExpressions;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Tells a link that people follow, and a name that only identifies, from an address that the code speaks to.</summary>
internal static partial class LinkContext
{
    private const int Reach = 240;

    /// <summary>Keys whose value identifies or links, whatever the language.</summary>
    [GeneratedRegex(@"(?:xmlns(?::\w+)?|schemaLocation|targetNamespace|namespace|noNamespaceSchemaLocation|\$schema|\$id|\$ref|@context|\bhref|\bhomepage|home_page|\bdocs?_?url|documentation(?:_?ur[il])?|help_?(?:url|uri|link)|\blicen[sc]e(?:_?url)?|PackageProjectUrl|RepositoryUrl|PackageLicenseUrl|PackageIconUrl|projectUrl|iconUrl|licenseUrl|releaseNotes|\breference|termsOfService|\bsee|@link|DOCTYPE[^>\n]{0,80}|dtd[""']?)[""']?\s*(?:\)|\])?\s*(?:=>|[:=(>,]|\s)\s*[{(\[]?\s*[""'`<]?$", RegexOptions.IgnoreCase, 250)]
    private static partial Regex Identifies { get; }

    /// <summary>Keys of manifests and settings.</summary>
    [GeneratedRegex(@"(?:\burl|\brepository|\bbugs|\bissues|\bsource|sources?_code|source_code_uri|\w+_uri|\bfunding|\bsponsor|\bauthors?|\bmaintainers?|\bcontact|\bdescription|\bsummary|\bchangelog|\bdocumentation|\blinks?|\btracker|\bdownload_url|\bname|\btitle|\btext|\bhelp|\bpublisher|\bblog|\blogo|\bicon|\bcopyright|\bscm|connection|\babout|\breadme|\bfeedback)[""'\]]{0,2}\s*(?:=>|[:=>])\s*[\[{]?\s*[""'`<]?(?:git\+|scm:git:)?$", RegexOptions.IgnoreCase, 250)]
    private static partial Regex InManifest { get; }

    /// <summary>What a page loads or sends to, beside what it links to.</summary>
    [GeneratedRegex(@"(?:\bsrc|\baction|\bformaction|\bping|\bdata-\w+)\s*=\s*[""']?$|(?:fetch|import|from|open|sendBeacon|WebSocket|EventSource|url|axios(?:\.\w+)?|\w*(?:url|host|endpoint|api)\w*\s*[:=])\s*\(?\s*[""'`]?$", RegexOptions.IgnoreCase, 250)]
    private static partial Regex PageLoads { get; }

    [GeneratedRegex(@"\b(?:curl|wget|git|ssh|scp|nc|http|iwr|irm|Invoke-\w+|fetch|clone|pip|pip3|npm|docker|aria2c|rsync|POST|PUT|GET|--?\w[\w\-]*)\b[^""'`]{0,120}$", RegexOptions.None, 250)]
    private static partial Regex IsCommand { get; }

    [GeneratedRegex(@"^\s*(?:(?:echo|printf|print|puts|die|warn|error|info|log|fail|abort|message|Write-Host|Write-Output|Write-Error|console\.\w+|logger?\.\w+|fmt\.\w+f?|throw|raise|panic!?|eprintln!|println!)\b|@(?:echo|printf)\b)", RegexOptions.None, 250)]
    private static partial Regex Speaks { get; }

    /// <summary>Whether the folder holds a manual or a site about the product.</summary>
    public static bool IsDocumentation(RepoPath path) =>
        path.Value.Split('/')[..^1].Any(static folder => folder.ToLowerInvariant() is "docs" or "doc" or "documentation" or "website" or "site" or "licenses" or "license") || path.Name is "mkdocs.yml" or "CODEOWNERS" or "FUNDING.yml";

    /// <summary>Whether the host stands where nothing speaks to it.</summary>
    public static bool IsQuiet(SourceText piece, NamedHost host, FileView file)
    {
        var line = piece.LineIndexAt(host.Start);
        var lineStart = piece.LineStart(line);
        var from = Math.Max(lineStart, host.Start - Reach);
        var before = piece.Text.Substring(from, host.Start - from);
        if (host.Scheme.Length == 0)
        {
            return Speaks.IsMatch(before);
        }

        var url = piece.Text.AsSpan(host.Start, host.Length);
        return Identifies.IsMatch(before) || before.EndsWith("](", StringComparison.Ordinal) || url.EndsWith(".dtd", StringComparison.OrdinalIgnoreCase) || url.EndsWith(".xsd", StringComparison.OrdinalIgnoreCase)
            || (file.Is(FileRole.Config) && InManifest.IsMatch(before) && IsManifest(file.File.Path))
            || (file.Is(FileRole.Page) && !PageLoads.IsMatch(before))
            || IsProse(before, piece.Line(line)[..Math.Min(piece.Line(line).Length, host.Start - lineStart + Reach)], file);
    }

    private static bool IsManifest(RepoPath path) =>
        path.Name is "package.json" or "composer.json" or "Cargo.toml" or "pyproject.toml" or "setup.cfg" or "pubspec.yaml" or "manifest.json" or "deno.json" or "bower.json" or "pom.xml" or "plugin.xml" or "galaxy.yml" or "Chart.yaml"
            or "action.yml" or "action.yaml" or "config.yml" or "book.toml" or "meta.yaml" or "snapcraft.yaml"
        || path.Extension is ".csproj" or ".fsproj" or ".props" or ".targets" or ".nuspec" or ".plist" or ".desktop" or ".cabal"
        || path.Value.Contains("ISSUE_TEMPLATE", StringComparison.OrdinalIgnoreCase);

    /// <summary>A link in the middle of a sentence, in a string or in what a script prints.</summary>
    private static bool IsProse(string before, ReadOnlySpan<char> line, FileView file)
    {
        var quote = before.AsSpan().LastIndexOfAny('"', '\'', '`');
        var inString = before.AsSpan(quote + 1);
        if (Speaks.IsMatch(before) && !line.Contains('|'))
        {
            return true;
        }

        return !file.Is(FileRole.Shell | FileRole.Pipeline | FileRole.Container) && HasWords(inString) && !IsCommand.IsMatch(inString.ToString()) && (quote >= 0 || !file.Is(FileRole.Code));
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length < text.Length && trimmed.Length > 2 && (char.IsLetter(trimmed[0]) || trimmed.Contains(' ')) && (char.IsLetter(trimmed[^1]) || trimmed[^1] is ':' or ',' or '(');
    }
}
