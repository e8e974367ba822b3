using System.Text.RegularExpressions;
using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>Finds package sources in files that are scripts or lists of options: Gradle, Bundler, requirements, Yarn 1, direnv.</summary>
internal static partial class SourcesInLines
{
    private const int TimeLimit = Effort.MostOfOneSearch;

    /// <summary>Characters before and behind the middle of a URL in which what names it as a source, and its end, lie.</summary>
    private const int Reach = 420;

    private const string UrlMark = "://";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The sources of the file.</summary>
    public static IEnumerable<PackageSource> Of(ConfigFile file) => file.Path.Extension switch
    {
        ".gradle" or ".kts" => All(file, Gradle(), static _ => SourceRole.Repository),
        ".txt" => All(file, Requirement(), static match => match.Groups["option"].Value switch
        {
            "--extra-index-url" => SourceRole.Extra,
            "--find-links" or "-f" => SourceRole.Repository,
            _ => SourceRole.Default,
        }),
        _ when file.IsNamed("Gemfile") => All(file, Gem(), static _ => SourceRole.Repository),
        _ when file.IsNamed(".yarnrc") => All(file, Yarn(), static match => match.Groups["scope"].Success ? SourceRole.Scope : SourceRole.Default),
        _ when file.IsNamed(".envrc") => Variables(file).SelectMany(static variable => SourceVariables.Of(variable.Setting, variable.Name, variable.Value)),
        _ => [],
    };

    /// <summary>Checks that are switched off.</summary>
    public static IEnumerable<(Setting Setting, string Words)> Unchecked(ConfigFile file)
    {
        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            if (line.Text.StartsWith("--trusted-host", StringComparison.Ordinal) && file.Path.Extension == ".txt")
            {
                yield return (line.ToSetting(), "packages of this host are taken without a valid certificate");
            }
            else if (file.Path.Extension is ".gradle" or ".kts" && InsecureGradle().IsMatch(line.Text))
            {
                yield return (line.ToSetting(), "packages are taken without encryption");
            }
        }

        foreach (var (setting, name, value) in file.IsNamed(".envrc") ? Variables(file) : [])
        {
            if (SourceVariables.Unchecked(name, value) is { } words)
            {
                yield return (setting, words);
            }
        }
    }

    /// <summary>The sources that a pattern finds, each tried from a URL backwards, so that no pattern goes over a whole file at once.</summary>
    private static IEnumerable<PackageSource> All(ConfigFile file, Regex regex, Func<Match, SourceRole> role)
    {
        var text = file.Content.Text;
        var done = 0;
        for (var at = text.IndexOf(UrlMark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(UrlMark, at + UrlMark.Length, StringComparison.Ordinal))
        {
            var start = Math.Max(done, at - Reach);
            var match = regex.Match(text, start, Math.Min(text.Length, at + Reach) - start);
            if (match.Success && match.Groups["url"] is var url && url.Index <= at)
            {
                yield return new PackageSource(new Setting([], url.Value, url.Index, url.Length), url.Value, role(match));
                done = url.Index + url.Length;
            }
        }
    }

    private static IEnumerable<(Setting Setting, string Name, string Value)> Variables(ConfigFile file)
    {
        foreach (var line in ScriptLine.AllIn(file.Content.Text))
        {
            var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                yield return (line.ToSetting(), line.Text[..equals].Trim().Split(' ')[^1], line.Text[(equals + 1)..].Trim().Trim('"', '\''));
            }
        }
    }

    [GeneratedRegex(@"\b(maven|ivy)\s{0,3}(\(\s{0,3}(url\s{0,3}=\s{0,3})?|\{[^{}]{0,300}?\burl\s{0,3}[=(]?\s{0,3})(uri\s{0,3}\(\s{0,3}|URI\s{0,3}\(\s{0,3})?[""'](?<url>https?://[^""']{1,300})", Options, TimeLimit)]
    private static partial Regex Gradle();

    [GeneratedRegex(@"allowInsecureProtocol\s{0,3}(=|\()?\s{0,3}true|isAllowInsecureProtocol\s{0,3}=\s{0,3}true", Options, TimeLimit)]
    private static partial Regex InsecureGradle();

    [GeneratedRegex(@"(?m)^[ \t]{0,8}(?<option>--index-url|--extra-index-url|--find-links|-i|-f)[ =]{1,3}(?<url>https?://\S{1,300})", Options, TimeLimit)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"(?m)^[ \t]{0,16}source[ (]{1,3}[""'](?<url>https?://[^""']{1,300})", Options, TimeLimit)]
    private static partial Regex Gem();

    [GeneratedRegex(@"(?m)^[ \t]{0,4}[""']?((?<scope>@[\w.-]{1,60}:)?registry)[""']?[ =]{1,3}[""']?(?<url>https?://[^""'\s]{1,300})", Options, TimeLimit)]
    private static partial Regex Yarn();
}
