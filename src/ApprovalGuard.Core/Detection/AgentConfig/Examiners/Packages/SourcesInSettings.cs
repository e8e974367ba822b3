using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>Finds package sources among the settings of each tool's file.</summary>
internal static class SourcesInSettings
{
    /// <summary>Names that lead to a source, and what it is asked for; the first that matches counts.</summary>
    private static readonly (SettingPattern Pattern, SourceRole Role)[] Names =
    [
        // npm, pnpm, Yarn, Bun.
        (new("registry"), SourceRole.Default), (new("*:registry"), SourceRole.Scope), (new("npmScopes/*/npmRegistryServer"), SourceRole.Scope), (new("npmRegistryServer"), SourceRole.Default),
        (new("install/registry/url"), SourceRole.Default), (new("install/scopes/*"), SourceRole.Scope), (new("scopes/*/url"), SourceRole.Scope),

        // pip, uv, Poetry, PDM, Pipenv, Conda.
        (new("index-url"), SourceRole.Default), (new("extra-index-url"), SourceRole.Extra), (new("extra-index-url/[]"), SourceRole.Extra), (new("find-links"), SourceRole.Extra),
        (new("index/[]/url"), SourceRole.Repository), (new("source/[]/url"), SourceRole.Repository), (new("sources/[]/url"), SourceRole.Repository), (new("channels/[]"), SourceRole.Repository),
        (new("channel_alias"), SourceRole.Default), (new("default_channels/[]"), SourceRole.Default),

        // NuGet, Maven, Gradle.
        (new("packageSources/add/@value"), SourceRole.Repository), (new("mirrors/mirror/url"), SourceRole.Default), (new("repositories/repository/url"), SourceRole.Repository),
        (new("pluginRepositories/pluginRepository/url"), SourceRole.Repository), (new("distributionUrl"), SourceRole.Tool), (new("wrapperUrl"), SourceRole.Tool),

        // Cargo, Bundler, RubyGems, Composer.
        (new("source/*/registry"), SourceRole.Default), (new("source/*/git"), SourceRole.Default), (new("registries/*/index"), SourceRole.Scope), (new("BUNDLE_MIRROR_*"), SourceRole.Default),
        (new(":sources/[]"), SourceRole.Repository), (new("repositories/[]/url"), SourceRole.Repository), (new("repositories/*/url"), SourceRole.Repository),
        (new("publishConfig/registry"), SourceRole.Repository),
    ];

    /// <summary>The sources of the file.</summary>
    public static IEnumerable<PackageSource> Of(ConfigFile file)
    {
        foreach (var setting in file.Content.Settings)
        {
            if (setting.Value is not { Length: > 0 } value)
            {
                continue;
            }

            if (file.Kind == ConfigKind.Environment)
            {
                foreach (var source in SourceVariables.Of(setting, setting.Name, value))
                {
                    yield return source;
                }
            }
            else if (Belongs(file, setting) && RoleOf(file, setting) is { } role)
            {
                yield return new PackageSource(setting, value, role);
            }
        }
    }

    /// <summary>Checks that are switched off.</summary>
    public static IEnumerable<(Setting Setting, string Words)> Unchecked(ConfigFile file)
    {
        foreach (var setting in file.Content.Settings)
        {
            var words = setting.Name switch
            {
                "trusted-host" when file.Kind == ConfigKind.Packages => "packages of this host are taken without a valid certificate",
                "@allowInsecureConnections" when setting.IsOn => "packages are taken without encryption",
                "secure-http" when setting.Text == "false" && file.IsNamed("composer.json") => "packages are taken without encryption",
                "unsafeHttpWhitelist" when setting.Value is { Length: > 0 } => "packages are taken without encryption",
                _ => file.Kind == ConfigKind.Environment ? SourceVariables.Unchecked(setting.Name, setting.Text) : null,
            };
            if (words is not null && setting.Value is not null)
            {
                yield return (setting, words);
            }
        }
    }

    /// <summary><c>package.json</c> and <c>pyproject.toml</c> hold much else under names like these.</summary>
    private static bool Belongs(ConfigFile file, Setting setting) =>
        file.IsNamed("package.json") ? setting.Path.Contains("publishConfig")
        : !file.IsNamed("pyproject.toml") || (setting.Path.Length > 2 && setting.Path[0] == "tool" && setting.Path[1] is "uv" or "poetry" or "pdm" or "hatch" or "pip");

    private static SourceRole? RoleOf(ConfigFile file, Setting setting)
    {
        foreach (var (pattern, role) in Names)
        {
            if (pattern.Matches(setting, file.Content.IsFragment))
            {
                return role;
            }
        }

        return null;
    }
}
