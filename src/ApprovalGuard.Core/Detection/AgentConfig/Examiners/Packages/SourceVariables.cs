using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>Variables that tell package managers where to go, and what not to check.</summary>
internal static class SourceVariables
{
    private static readonly Dictionary<string, SourceRole> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PIP_INDEX_URL"] = SourceRole.Default,
        ["PIP_EXTRA_INDEX_URL"] = SourceRole.Extra,
        ["UV_INDEX_URL"] = SourceRole.Default,
        ["UV_DEFAULT_INDEX"] = SourceRole.Default,
        ["UV_EXTRA_INDEX_URL"] = SourceRole.Extra,
        ["NPM_CONFIG_REGISTRY"] = SourceRole.Default,
        ["YARN_REGISTRY"] = SourceRole.Default,
        ["YARN_NPM_REGISTRY_SERVER"] = SourceRole.Default,
        ["BUN_CONFIG_REGISTRY"] = SourceRole.Default,
        ["GOPROXY"] = SourceRole.Default,
        ["PUB_HOSTED_URL"] = SourceRole.Default,
        ["HEX_MIRROR"] = SourceRole.Default,
        ["RUSTUP_DIST_SERVER"] = SourceRole.Tool,
    };

    /// <summary>Longer lists of sources are read up to here.</summary>
    private const int Longest = 2 << 10;

    /// <summary>The sources that a variable names; Go's are a list.</summary>
    public static IEnumerable<PackageSource> Of(Setting setting, string name, string value) => Names.TryGetValue(name, out var role)
        ? Beginning(value).Split([',', '|', ' '], StringSplitOptions.RemoveEmptyEntries).Select(url => new PackageSource(setting, url, role))
        : [];

    /// <summary>What a variable switches off, in words; null where nothing.</summary>
    public static string? Unchecked(string name, string value) => name.ToUpperInvariant() switch
    {
        var known when value.Length > Longest && Names.ContainsKey(known) => "a list of package sources that is too long to be read",
        "GOSUMDB" when value.Equals("off", StringComparison.OrdinalIgnoreCase) => "checksums of Go modules are not checked",
        "GONOSUMDB" or "GONOSUMCHECK" or "GOINSECURE" when value.Contains('*') || value.Contains("github.com", StringComparison.Ordinal) => "checksums of Go modules are not checked",
        "GOFLAGS" when value.Contains("-insecure", StringComparison.Ordinal) => "Go modules are taken without encryption",
        "PIP_TRUSTED_HOST" => "packages of this host are taken without a valid certificate",
        _ => null,
    };

    private static string Beginning(string value) => value.Length > Longest ? value[..Longest] : value;
}
