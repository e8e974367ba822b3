using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Formats;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of source hosting.</summary>
internal static class SourceRules
{
    private const string GitHub = "https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github";
    private const string GitLab = "https://docs.gitlab.com/security/tokens/#token-prefixes";
    private const string Atlassian = "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("github-token", "GitHub token", GitHub, "at https://github.com/settings/tokens", "gh[pousr]_[A-Za-z0-9]{36}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_")
            .Shown("ghp_", Alphanumeric, 36).Finds(
                $"token: ghp_{Body(Alphanumeric, 30)}{Base62Checksum.Of(Body(Alphanumeric, 30))}",
                $"git clone https://x-access-token:ghs_{Body(Alphanumeric, 30)}{Base62Checksum.Of(Body(Alphanumeric, 30))}@github.com/acme/shop.git")
            .Leaves("ghp_short", "ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") with { Checksum = Base62Checksum.Holds },
        Key("github-fine-grained-token", "GitHub fine-grained token", "https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
            "at https://github.com/settings/personal-access-tokens", "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}", "github_pat_").Shown($"github_pat_{Body(Alphanumeric, 22)}_", Alphanumeric, 59),
        (Key("github-installation-token", "GitHub App installation token", "https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app",
            "with DELETE /installation/token; it lives for an hour", @"ghs_[0-9]{1,12}_ey[A-Za-z0-9_\-]{14,400}\.ey[A-Za-z0-9_\-]{20,2000}\.[A-Za-z0-9_\-]{40,700}", "ghs_") with { Reach = 3200 })
            .Shown($"ghs_123987_{JsonWebToken.Encode("{\"alg\":\"ES256\",\"typ\":\"JWT\"}")}.{JsonWebToken.Encode("{\"iss\":\"github\",\"installation_id\":4711}")}.{Body(Base64Url, 86)}")
            .Leaves("ghs_APPID_JWT", $"ghs_123987_{JsonWebToken.Encode("{\"alg\":\"ES256\"}")}"),
        Named("github-legacy-token", "GitHub token or client secret (40 digits)", GitHub, "at https://github.com/settings/tokens", "[a-f0-9]{40}", "github token", "github secret", "github key", "github pat", "github api", "github oauth", "github access", "github client", "github auth", "gh token", "gh pat", "gh secret", "gh access")
            .Called("GITHUB_TOKEN", Body(Hex, 40)).Finds($"github_client_secret: '{Body(Hex, 40)}'").Leaves($"GITHUB_SHA={Body(Hex, 40)}\n", $"uses: github/codeql-action/init@{Body(Hex, 40)}") with { MinimumEntropy = 3.2 },
        Key("github-oauth-secret", "GitHub OAuth app client secret", "https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps", "in the app's settings",
            @"(?i:client_?id)[""'\s]{0,3}[:=,][""'\s]{0,3}(?:[a-f0-9]{20}|Iv1\.[a-f0-9]{16}|[OI]v23[A-Za-z0-9]{16})(?![A-Za-z0-9])[^\x00]{1,60}?(?i:client_?secret)[""'\s]{0,3}[:=,][""'\s]{0,3}(?<v>[a-f0-9]{40})", "client_id", "clientid")
            .Finds($"new Gitalk({{\n  clientID: '{Body(Hex, 20)}',\n  clientSecret:'{Body(Hex, 40)}',\n", $"CLIENT_ID=Ov23li{Body(Alphanumeric, 14)}\nCLIENT_SECRET={Body(Hex, 40)}\n")
            .Leaves($"clientID: '{Body(Hex, 20)}', commit: '{Body(Hex, 40)}'", $"clientID: '{Body(Hex, 21)}',\n clientSecret: '{Body(Hex, 40)}'").At(Severity.High) with { IsContext = true },
        Key("gitlab-token", "GitLab token", GitLab, "under the user's access tokens",
            @"gl(?:pat|dt|rt|rtr|ptt|ft|soat|agent|cbt|imt|oas|ffct|wt)-[A-Za-z0-9_\-]{20,310}(?:\.[0-9a-z]{2}\.[0-9a-z]{9})?", "glpat-", "gldt-", "glrt-", "glrtr-", "glptt-", "glft-", "glsoat-", "glagent-",
            "glcbt-", "glimt-", "gloas-", "glffct-", "glwt-").Shown("glpat-", Alphanumeric, 20)
            .Finds(Routable("glpat-"), Routable("glrt-t1_"), $"curl -F token=glptt-{Body(Hex, 40)} https://gitlab.acme.test/api/v4/projects/1/trigger/pipeline", $"CI_JOB_TOKEN=glcbt-64_{Body(Alphanumeric, 20)}\n")
            with { Checksum = GitLabChecksum.Holds, Reach = 450 },
        Key("gitlab-runner-registration-token", "GitLab runner registration token", GitLab, "in the runner settings", @"GR1348941[A-Za-z0-9_\-]{20}", "GR1348941").Shown("GR1348941", Alphanumeric, 20),
        Key("gitlab-session-cookie", "GitLab session cookie", GitLab, "by signing out of all sessions", "_gitlab_session=(?<v>[a-f0-9]{32})", "_gitlab_session=")
            .Finds($"Cookie: _gitlab_session={Body(Hex, 32)}; known_sign_in=1").Leaves("_gitlab_session=<cookie>", $"_gitlab_session={Body(Hex, 31)}").At(Severity.High),
        Named("gitlab-legacy-token", "GitLab token (20 letters)", GitLab, "under the user's access tokens", @"[A-Za-z0-9_\-]{20}", "gitlab").Called("GITLAB_TOKEN", Body(Alphanumeric, 20))
            .Finds($"curl --header 'PRIVATE-TOKEN: {Body(Alphanumeric, 20)}' https://gitlab.acme.test/api/v4/projects").Or(@"(?i:private-token)[""'\s]{0,3}[:=][""'\s]{0,3}(?<v>[A-Za-z0-9_\-]{20})", "PRIVATE-TOKEN") with { MinimumEntropy = 3.5, Holds = IsMixed },
        Key("bitbucket-app-password", "Bitbucket app password", "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/", "in Bitbucket's personal settings",
            "ATBB[A-Za-z0-9]{32}", "ATBB").Shown("ATBB", Alphanumeric, 32),
        Key("atlassian-token", "Atlassian API token", Atlassian, "at id.atlassian.com", @"ATATT3[A-Za-z0-9_\-=]{180,240}", "ATATT3").Shown("ATATT3", Alphanumeric, 180).Finds($"JIRA_API_TOKEN=\"ATATT3xFfGF0{Body(Base64Url, 171)}=110E6FC6\""),
        Key("atlassian-access-token", "Bitbucket access token", "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/", "in the repository's settings", @"ATCTT3[A-Za-z0-9_\-=]{170,240}", "ATCTT3").Shown("ATCTT3", Alphanumeric, 170),
        Key("atlassian-client-secret", "Atlassian OAuth client secret", "https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/", "in the developer console", @"ATOA[A-Za-z0-9_\-]{60,80}", "ATOA").Shown("ATOA", Alphanumeric, 60) with { MinimumEntropy = 4 },
        Key("bitbucket-data-center-token", "Bitbucket Data Center access token", "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html", "in the account's HTTP access tokens", "BBDC-[A-Za-z0-9+/@_\\-]{40,50}", "BBDC-").Shown("BBDC-", Alphanumeric, 40),
        Named("atlassian-data-center-token", "Jira, Confluence or Bamboo personal access token", "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html", "in the user's profile", "[MNO][A-Za-z0-9+/]{43}", "jira", "confluence", "bitbucket", "atlassian", "bamboo")
            .Called("JIRA_TOKEN", "N" + Body(Alphanumeric, 43)),
        Named("atlassian-legacy-token", "Atlassian API token (24 letters)", Atlassian, "at id.atlassian.com", "[A-Za-z0-9]{24}", "jira", "confluence", "atlassian").Called("JIRA_API_TOKEN", Body(Alphanumeric, 24)) with { MinimumEntropy = 3.6, Holds = IsMixed },
        Named("bitbucket-client-secret", "Bitbucket OAuth consumer secret", "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/", "in the workspace's settings", "[A-Za-z0-9]{32}", "bitbucket").Called("BITBUCKET_CLIENT_SECRET", Body(Alphanumeric, 32)) with { MinimumEntropy = 3.5 },
        Named("gitea-token", "Gitea or Forgejo token", "https://docs.gitea.com/development/api-usage", "under the user's applications", "[a-f0-9]{40}", "gitea", "forgejo", "codeberg", "gogs").Called("GITEA_TOKEN", Body(Hex, 40)),
        Named("gitee-token", "Gitee token", "https://gitee.com/api/v5/swagger", "in Gitee's settings", "[a-f0-9]{32}", "gitee").Called("GITEE_ACCESS_TOKEN", Body(Hex, 32)),
        Key("sourcegraph-token", "Sourcegraph access token", "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token", "in the user's settings",
            "sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}|sg[dsh]_[a-f0-9]{64}|slk_[a-f0-9]{64}", "sgp_", "sgd_", "sgs_", "sgh_", "slk_").Shown("sgp_", Hex, 40).Finds($"SRC_ACCESS_TOKEN=sgp_{Body(Hex, 16)}_{Body(Hex, 40)}\n"),
        Named("phabricator-token", "Phabricator Conduit token", "https://secure.phabricator.com/book/phabricator/article/conduit/", "in the user's settings", "(?:api|cli)-[a-z0-9]{28}", "phabricator", "conduit", "phorge", "arcrc")
            .Called("PHABRICATOR_TOKEN", "api-" + Body(Small, 28)),
    ];

    private static string Routable(string prefix)
    {
        var payload = $"{prefix}{Body(Base64Url, 37)}.01.11";
        return $"token = \"{payload}{GitLabChecksum.Of(payload)}\"";
    }
}
