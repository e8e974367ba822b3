using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of source hosting, CI, package registries and development tools.</summary>
internal static class DeveloperRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("github-token", "GitHub token", "https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github", "at https://github.com/settings/tokens",
            "gh[pousr]_[A-Za-z0-9]{36}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_") with
        {
            Checksum = Base62Checksum.Holds,
            Positives = [new($"token: ghp_{Body(Alphanumeric, 30)}{Base62Checksum.Of(Body(Alphanumeric, 30))}")],
            Negatives = ["ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_short"],
        },
        Key("github-fine-grained-token", "GitHub fine-grained token", "https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
            "at https://github.com/settings/personal-access-tokens", "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}", "github_pat_") with
        {
            Positives = [Example("github_pat_" + Body(Alphanumeric, 22) + "_", Alphanumeric, 59)],
        },
        Key("gitlab-token", "GitLab token", "https://docs.gitlab.com/security/tokens/#token-prefixes", "under the user's access tokens",
            @"gl(?:pat|dt|rt|ptt|ft|soat|agent|cbt|imt|oas|ffct)-[A-Za-z0-9_\-]{20,64}(?:\.[A-Za-z0-9_\-.]{9,})?", "glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glsoat-", "glagent-",
            "glcbt-", "glimt-", "gloas-", "glffct-") with { Positives = [Example("glpat-", Alphanumeric, 20)] },
        Key("bitbucket-app-password", "Bitbucket app password", "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/", "in Bitbucket's personal settings",
            "ATBB[A-Za-z0-9]{32}", "ATBB") with { Positives = [Example("ATBB", Alphanumeric, 32)] },
        Key("atlassian-token", "Atlassian API token", "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/", "at id.atlassian.com",
            "ATATT3[A-Za-z0-9_\\-=]{180,240}", "ATATT3") with { Positives = [Example("ATATT3", Alphanumeric, 186)] },
        Key("npm-token", "npm access token", "https://docs.npmjs.com/about-access-tokens", "with npm token revoke",
            "npm_[A-Za-z0-9]{36}", "npm_") with
        {
            Checksum = Base62Checksum.Holds,
            Positives = [new($"//registry.npmjs.org/:_authToken=npm_{Body(Alphanumeric, 30)}{Base62Checksum.Of(Body(Alphanumeric, 30))}")],
            Negatives = ["npm_config_registry", "npm_lifecycle_event"],
        },
        Key("pypi-token", "PyPI token", "https://pypi.org/help/#apitoken", "at pypi.org under account settings",
            @"pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_\-]{50,}|pypi-AgENdGVzdC5weXBpLm9yZ[A-Za-z0-9_\-]{50,}", "pypi-AgE") with { Reach = 600, Positives = [Example("pypi-AgEIcHlwaS5vcmc", Alphanumeric, 120)] },
        Key("rubygems-token", "RubyGems API key", "https://guides.rubygems.org/api-key-scopes/", "at rubygems.org under API keys",
            "rubygems_[a-f0-9]{48}", "rubygems_") with { Positives = [Example("rubygems_", Hex, 48)] },
        Key("nuget-api-key", "NuGet API key", "https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys", "at nuget.org under API keys",
            "oy2[a-z0-9]{43}", "oy2") with { MinimumEntropy = 3.5, Positives = [Example("oy2", "abcdefghijklmnopqrstuvwxyz234567", 43)] },
        Key("crates-io-token", "crates.io token", "https://doc.rust-lang.org/cargo/reference/publishing.html", "at crates.io under API tokens",
            "cio[A-Za-z0-9]{32}", "cio") with { MinimumEntropy = 4, Positives = [Example("cio", Alphanumeric, 32)] },
        Key("docker-hub-token", "Docker Hub access token", "https://docs.docker.com/security/access-tokens/", "in Docker Hub's account settings",
            @"dckr_(?:pat|oat)_[A-Za-z0-9_\-]{27,32}", "dckr_pat_", "dckr_oat_") with { Positives = [Example("dckr_pat_", Alphanumeric, 27)] },
        Key("docker-config-auth", "Docker registry login", "https://docs.docker.com/reference/cli/docker/login/", "at the registry",
            @"""auth""\s{0,3}:\s{0,3}""(?<v>[A-Za-z0-9+/]{12,}={0,2})""", "\"auth\"") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Holds = BasicLogin.IsLogin,
            Positives = [new("{ \"auths\": { \"https://index.docker.io/v1/\": { \"auth\": \"" + BasicLogin.Encode("ada:" + Body(Alphanumeric, 14)) + "\" } } }")],
            Negatives = ["{ \"auth\": \"oauth2provider\" }"],
        },
        Key("circleci-token", "CircleCI token", "https://circleci.com/docs/managing-api-tokens/", "in CircleCI's user settings",
            "CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[a-f0-9]{40}", "CCIPAT_", "CCIPRJ_") with { Positives = [Example("CCIPAT_" + Body(Alphanumeric, 22) + "_", Hex, 40)] },
        Key("buildkite-token", "Buildkite token", "https://buildkite.com/docs/apis/managing-api-tokens", "in Buildkite's personal settings",
            "bk(?:ua|aj|ct|pt)_[A-Za-z0-9]{40}", "bkua_", "bkaj_", "bkct_", "bkpt_") with { Positives = [Example("bkua_", Hex, 40)] },
        Key("artifactory-key", "Artifactory API key", "https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile", "in the user's profile",
            "AKCp[A-Za-z0-9]{69}|cmVmd[A-Za-z0-9]{59}", "AKCp", "cmVmd") with { Positives = [Example("AKCp", Alphanumeric, 69)] },
        Key("sonar-token", "SonarQube token", "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/", "under My Account, Security",
            "sq[upa]_[a-f0-9]{40}", "squ_", "sqp_", "sqa_") with { Positives = [Example("sqp_", Hex, 40)] },
        Key("postman-key", "Postman API key", "https://learning.postman.com/docs/developer/postman-api/authentication/", "in Postman's account settings",
            "PMAK-[a-f0-9]{24}-[a-f0-9]{34}", "PMAK-") with { Positives = [Example("PMAK-" + Body(Hex, 24) + "-", Hex, 34)] },
        Key("linear-key", "Linear API key", "https://linear.app/developers/graphql", "in Linear's security settings",
            "lin_api_[A-Za-z0-9]{40}", "lin_api_") with { Positives = [Example("lin_api_", Alphanumeric, 40)] },
        Key("notion-token", "Notion token", "https://developers.notion.com/docs/authorization", "under Notion's integrations",
            "ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43}", "ntn_", "secret_") with { MinimumEntropy = 3.5, Positives = [Example("ntn_", Alphanumeric, 46)] },
        Key("figma-token", "Figma token", "https://developers.figma.com/docs/rest-api/authentication/", "in Figma's security settings",
            @"fig[dour]_[A-Za-z0-9_\-]{40,52}", "figd_", "figo_", "figu_", "figr_") with { Positives = [Example("figd_", Alphanumeric, 40)] },
        Key("vercel-token", "Vercel token", "https://vercel.com/docs/rest-api", "in Vercel's account settings",
            "vc[pirak]_[A-Za-z0-9]{56}", "vcp_", "vci_", "vcr_", "vca_", "vck_") with { Positives = [Example("vcp_", Alphanumeric, 56)] },
        Key("netlify-token", "Netlify token", "https://docs.netlify.com/api/get-started/", "in Netlify's user settings",
            @"nf[pcou]_[A-Za-z0-9_\-]{36}", "nfp_", "nfc_", "nfo_", "nfu_") with { Positives = [Example("nfp_", Alphanumeric, 36)] },
        Key("supabase-token", "Supabase token", "https://supabase.com/docs/guides/api/api-keys", "in the Supabase dashboard",
            @"sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_\-]{22,}", "sbp_", "sb_secret_") with { Positives = [Example("sbp_", Hex, 40)] },
        Key("planetscale-token", "PlanetScale token", "https://planetscale.com/docs/concepts/service-tokens", "in PlanetScale's settings",
            @"pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_\-.=]{32,64}", "pscale_tkn_", "pscale_oauth_", "pscale_pw_") with { Positives = [Example("pscale_pw_", Alphanumeric, 43)] },
    ];
}
