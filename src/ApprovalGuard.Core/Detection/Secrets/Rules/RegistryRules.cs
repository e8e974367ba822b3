using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of package registries and artifact stores.</summary>
internal static class RegistryRules
{
    private const string Base32Small = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("npm-token", "npm access token", "https://docs.npmjs.com/about-access-tokens", "with npm token revoke", "npm_[A-Za-z0-9]{36}", "npm_")
            .Shown("npm_", Alphanumeric, 36).Finds($"//registry.npmjs.org/:_authToken=npm_{Body(Alphanumeric, 30)}{Base62Checksum.Of(Body(Alphanumeric, 30))}")
            .Leaves("npm_config_registry", "npm_lifecycle_event") with { Checksum = Base62Checksum.Holds },
        Key("npm-legacy-token", "npm access token", "https://docs.npmjs.com/about-access-tokens", "with npm token revoke", $@"(?:_authToken|npmAuthToken|(?i:npm_(?:auth_)?token))[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?(?<v>{Uuid})", "_authToken", "npmAuthToken", "npm_token", "npm_auth_token")
            .Finds($"//registry.npmjs.org/:_authToken={SampleUuid}", $"npmAuthToken: \"{SampleUuid}\"").Leaves("//registry.npmjs.org/:_authToken=${NPM_TOKEN}", "_authToken=00000000-0000-0000-0000-000000000000"),
        Key("npm-registry-login", "login in an .npmrc", "https://docs.npmjs.com/cli/configuring-npm/npmrc", "at the registry", @"(?:^|[\s:;])_auth[""']?\s{0,3}=\s{0,3}[""']?(?<v>[A-Za-z0-9+/]{12,400}={0,2})", "_auth=", "_auth =")
            .Finds($"//npm.acme.test/:_auth={BasicLogin.Encode("ada:" + Body(Alphanumeric, 14))}\n", $"_auth = \"{BasicLogin.Encode("build:" + Body(Alphanumeric, 20))}\"\n").Leaves("_auth=${NPM_AUTH}", "self._auth = HTTPBasicAuthentication")
            with { IsUnbounded = true, Severity = Severity.High, IsRandom = false, Holds = BasicLogin.IsLogin },
        Key("pypi-token", "PyPI token", "https://pypi.org/help/#apitoken", "at pypi.org under account settings",
            @"pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_\-]{50,1000}|pypi-AgENdGVzdC5weXBpLm9yZ[A-Za-z0-9_\-]{50,1000}", "pypi-AgE").Shown("pypi-AgEIcHlwaS5vcmc", Alphanumeric, 50).Finds($"twine upload -p pypi-AgENdGVzdC5weXBpLm9yZw{Body(Base64Url, 150)}x") with { Reach = 1200 },
        Key("rubygems-token", "RubyGems API key", "https://guides.rubygems.org/api-key-scopes/", "at rubygems.org under API keys", "rubygems_[a-f0-9]{48}", "rubygems_").Shown("rubygems_", Hex, 48),
        Key("nuget-api-key", "NuGet API key", "https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys", "at nuget.org under API keys", "oy2[a-z0-9]{43}", "oy2").Shown("oy2", Base32Small, 43) with { MinimumEntropy = 3.5 },
        Key("nuget-config-password", "password in a NuGet.config", "https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials", "at the package source",
            @"(?i:key)=""(?i:ClearTextPassword)""\s{1,4}(?i:value)=""(?<v>[^""%$\s]{6,400})""", "ClearTextPassword").Finds($"<add key=\"ClearTextPassword\" value=\"{Body(Alphanumeric, 16)}\" />")
            .Leaves("<add key=\"ClearTextPassword\" value=\"%NUGET_TOKEN%\" />", "<add key=\"ClearTextPassword\" value=\"\" />") with { IsRandom = false, Severity = Severity.High, IsContext = true },
        Key("crates-io-token", "crates.io token", "https://doc.rust-lang.org/cargo/reference/publishing.html", "at crates.io under API tokens", "cio[A-Za-z0-9]{32}", "cio").Shown("cio", Alphanumeric, 32) with { MinimumEntropy = 4 },
        Named("cargo-registry-token", "Cargo registry token", "https://doc.rust-lang.org/cargo/reference/config.html#credentials", "at the registry", "[A-Za-z0-9]{32}", "cargo registry", "cargo registries", "crates io", "cargo token").Called("CARGO_REGISTRY_TOKEN", Body(Alphanumeric, 32)),
        Key("packagist-token", "Private Packagist token", "https://packagist.com/docs/composer-authentication", "in the organization's settings", "packagist_[a-z]{2,5}_[a-f0-9]{60,80}", "packagist_").Shown("packagist_ort_", Hex, 60),
        Named("packagist-api-token", "Packagist API token", "https://packagist.org/apidoc", "in the profile", @"[A-Za-z0-9_\-]{20}", "packagist").Called("PACKAGIST_TOKEN", Body(Alphanumeric, 20)) with { MinimumEntropy = 3.5, Holds = IsMixed },
        Key("composer-auth-password", "password for Composer's HTTP authentication", "https://getcomposer.org/doc/articles/authentication-for-private-packages.md", "at the repository",
            @"""http-basic""\s{0,4}:\s{0,4}\{[^}]{0,200}?""password""\s{0,4}:\s{0,4}""(?<v>[^""$%{}\s]{6,200})""", "\"http-basic\"").Finds($"{{ \"http-basic\": {{ \"repo.acme.test\": {{ \"username\": \"ada\", \"password\": \"{Body(Alphanumeric, 16)}\" }} }} }}")
            .Leaves("{ \"http-basic\": { \"repo.acme.test\": { \"username\": \"ada\", \"password\": \"%env(PASS)%\" } } }") with { IsRandom = false, Severity = Severity.High, IsContext = true, IsUnbounded = true },
        Key("clojars-token", "Clojars deploy token", "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens", "at clojars.org", "CLOJARS_[a-z0-9]{60}", "CLOJARS_").Shown("CLOJARS_", Small, 60),
        Named("hex-pm-key", "Hex API key", "https://hex.pm/docs/publish", "at hex.pm", "[a-f0-9]{32}", "hex api", "hexpm", "hex.pm").Finds($"HEX_API_KEY={Body(Hex, 32)}\n", $"hexpm auth key: {Body(Hex, 32)}\n").Leaves($"HEX_API_KEY={Body(Hex, 31)}\n", $"hex_api_checksum = \"{Body(Hex, 32)}\""),
        Key("docker-hub-token", "Docker Hub access token", "https://docs.docker.com/security/access-tokens/", "in Docker Hub's account settings", @"dckr_(?:pat|oat)_[A-Za-z0-9_\-]{27,32}", "dckr_pat_", "dckr_oat_").Shown("dckr_pat_", Alphanumeric, 27),
        Named("docker-hub-legacy-token", "Docker Hub access token (UUID)", "https://docs.docker.com/security/access-tokens/", "in Docker Hub's account settings", Uuid, "docker").Called("DOCKERHUB_TOKEN", SampleUuid),
        Key("docker-config-auth", "Docker registry login", "https://docs.docker.com/reference/cli/docker/login/", "at the registry", @"\\?""auth\\?""\s{0,3}:\s{0,3}\\?""(?<v>[A-Za-z0-9+/]{12,4000}={0,2})\\?""", "\"auth\"", "\"auth\\\"")
            .Finds($"{{ \"auths\": {{ \"https://index.docker.io/v1/\": {{ \"auth\": \"{BasicLogin.Encode("ada:" + Body(Alphanumeric, 14))}\" }} }} }}", $"{{\\\"auths\\\":{{\\\"ghcr.io\\\":{{\\\"auth\\\":\\\"{BasicLogin.Encode("ada:" + Body(Alphanumeric, 14))}\\\"}}}}}}")
            .Leaves("{ \"auth\": \"oauth2provider\" }", "{ \"auth\": \"dXNlcjpwYXNzd29yZA==\" }") with { IsUnbounded = true, Severity = Severity.High, Holds = BasicLogin.IsLogin, Reach = 4200, IsRandom = false },
        Key("artifactory-key", "Artifactory API key or reference token", "https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile", "in the user's profile", "AKCp[A-Za-z0-9]{69}|cmVmd[A-Za-z0-9]{59}", "AKCp", "cmVmd").Shown("AKCp", Alphanumeric, 69).Finds($"X-JFrog-Art-Api: cmVmd{Body(Alphanumeric, 59)}"),
        Named("artifactory-password", "Artifactory encrypted password or key", "https://jfrog.com/help/r/jfrog-security-documentation/centrally-secure-passwords", "in the user's profile", @"AP[A-Za-z0-9]{1}[A-Za-z0-9]{30,120}|[A-Za-z0-9]{64,73}", "artifactory", "jfrog").Called("ARTIFACTORY_PASSWORD", Body(Alphanumeric, 64)) with { MinimumEntropy = 4 },
        Named("cloudsmith-token", "Cloudsmith API key", "https://help.cloudsmith.io/docs/api-key", "in Cloudsmith's settings", "[a-f0-9]{40}|[A-Za-z0-9]{16}", "cloudsmith").Called("CLOUDSMITH_API_KEY", Body(Hex, 40)) with { MinimumEntropy = 3.2 },
        Named("gemfury-token", "Gemfury token", "https://gemfury.com/help/tokens/", "in Gemfury's dashboard", @"(?>[A-Za-z0-9_\-]{20,44})", "gemfury", "fury auth", "fury token").Called("GEMFURY_TOKEN", Body(Alphanumeric, 20)) with { MinimumEntropy = 3.7, Holds = IsMixed },
        Key("fury-io-url-token", "Gemfury token in a URL", "https://gemfury.com/help/tokens/", "in Gemfury's dashboard", @"//(?<v>[A-Za-z0-9_\-]{20,44})(?::[A-Za-z0-9]{0,20})?@(?:repo|gem|pypi|npm|push|php|maven)\.fury\.io", ".fury.io")
            .Finds($"source \"https://{Body(Alphanumeric, 24)}@gem.fury.io/acme/\"").Leaves("source \"https://$TOKEN@gem.fury.io/acme/\"", "https://repo.fury.io/acme/") with { Severity = Severity.High, MinimumEntropy = 3.3 },
        Named("myget-key", "MyGet API key", "https://docs.myget.org/docs/reference/security", "in MyGet's profile", Uuid, "myget").Called("MYGET_API_KEY", SampleUuid),
        Named("chocolatey-key", "Chocolatey API key", "https://docs.chocolatey.org/en-us/create/create-packages#chocolatey-api-key", "in the account at community.chocolatey.org", Uuid, "choco").Called("CHOCOLATEY_API_KEY", SampleUuid),
        Named("nexus-nuget-key", "Nexus Repository key", "https://help.sonatype.com/en/nuget-repositories.html", "in the user's profile", Uuid, "nexus").Called("NEXUS_API_KEY", SampleUuid),
        Named("sonatype-central-password", "Sonatype Central or OSSRH token", "https://central.sonatype.org/publish/generate-portal-token/", "at central.sonatype.com", "[A-Za-z0-9+/]{44}", "ossrh", "sonatype", "maven central").Called("OSSRH_PASSWORD", Body(Alphanumeric, 44)),
        Named("gradle-plugin-portal-secret", "Gradle Plugin Portal secret", "https://plugins.gradle.org/docs/publish-plugin", "in the portal's profile", "(?>[A-Za-z0-9]{32,40})", "gradle publish").Called("GRADLE_PUBLISH_SECRET", Body(Alphanumeric, 32))
            .Finds($"gradle.publish.secret={Body(Alphanumeric, 32)}\n"),
        Key("gradle-repository-password", "password of a repository in a Gradle script", "https://docs.gradle.org/current/userguide/supported_repository_types.html#sec:authentication-schemes", "at the repository",
            @"credentials\s{0,3}\{[^}]{0,300}?\bpassword\s{0,3}(?:=|\s)\s{0,3}[""'](?<v>[^""'$\r\n]{6,200})[""']", "credentials {", "credentials{").Finds($"credentials {{\n    username 'ada'\n    password '{Body(Alphanumeric, 14)}'\n}}\n", $"credentials {{ username = \"ada\"; password = \"{Body(Alphanumeric, 14)}\" }}")
            .Leaves("credentials {\n    username user\n    password System.getenv('PASS')\n}", "credentials { username = \"ada\"; password = \"$pass\" }") with { IsRandom = false, Severity = Severity.Medium, IsContext = true, IsUnbounded = true },
        Named("quay-robot-token", "Quay robot token", "https://docs.quay.io/glossary/robot-accounts.html", "in the organization's robot accounts", "[A-Z0-9]{64}", "quay").Called("QUAY_ROBOT_TOKEN", Body(Capital, 64)),
        Named("harbor-robot-secret", "Harbor robot account secret", "https://goharbor.io/docs/latest/administration/robot-accounts/", "in Harbor's administration", "[A-Za-z0-9]{32}", "harbor", "robot$").Called("HARBOR_ROBOT_SECRET", Body(Alphanumeric, 32)),
        Key("openvsx-token", "Open VSX access token", "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions", "at open-vsx.org", @"ovsxat_[A-Za-z0-9_\-]{36}", "ovsxat_").Shown("ovsxat_", Alphanumeric, 36),
        Named("openvsx-legacy-token", "Open VSX access token", "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions", "at open-vsx.org", Uuid, "ovsx", "open vsx").Called("OVSX_PAT", SampleUuid),
        Named("anaconda-token", "Anaconda.org token", "https://docs.anaconda.com/anacondaorg/user-guide/tasks/work-with-accounts/", "in the account's access settings", $"[a-z]{{2}}-{Uuid}", "anaconda", "conda").Called("ANACONDA_API_TOKEN", "ac-" + SampleUuid)
            .Finds($"conda config --add channels https://conda.anaconda.org/t/ac-{SampleUuid}/acme").Or($@"conda\.anaconda\.org/t/(?<v>[a-z]{{2}}-{Uuid})", "conda.anaconda.org/t/"),
        Named("cocoapods-trunk-token", "CocoaPods trunk token", "https://guides.cocoapods.org/making/getting-setup-with-trunk.html", "with pod trunk me clean-sessions", "[a-f0-9]{32}", "cocoapods", "trunk token").Called("COCOAPODS_TRUNK_TOKEN", Body(Hex, 32)),
        Named("luarocks-key", "LuaRocks API key", "https://luarocks.org/about", "in the account's settings", "[A-Za-z0-9]{40}", "luarocks").Called("LUAROCKS_API_KEY", Body(Alphanumeric, 40)),
        Named("puppet-forge-key", "Puppet Forge API key", "https://forgeapi.puppet.com/", "in the Forge profile", "[a-f0-9]{64}", "puppet forge", "forge api", "blacksmith forge").Called("PUPPET_FORGE_API_KEY", Body(Hex, 64)),
        Named("ansible-galaxy-token", "Ansible Galaxy token", "https://docs.ansible.com/ansible/latest/galaxy/user_guide.html", "in Galaxy's preferences", "[a-f0-9]{40}", "galaxy", "ansible").Called("ANSIBLE_GALAXY_TOKEN", Body(Hex, 40)),
        Named("packagecloud-token", "packagecloud token", "https://packagecloud.io/docs/api", "in packagecloud's settings", "[a-f0-9]{48}", "packagecloud").Called("PACKAGECLOUD_TOKEN", Body(Hex, 48)),
        Named("libraries-io-key", "Libraries.io API key", "https://libraries.io/api", "in the account's settings", "[a-f0-9]{32}", "libraries io").Called("LIBRARIES_IO_API_KEY", Body(Hex, 32)).At(Severity.Medium),
    ];
}
