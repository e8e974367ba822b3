using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Secrets of those who sign people in.</summary>
internal static class IdentityRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Named("auth0-client-secret", "Auth0 client secret", "https://auth0.com/docs/get-started/applications/rotate-client-secret", "in the Auth0 dashboard", @"[A-Za-z0-9_\-]{64}", "auth0").Called("AUTH0_CLIENT_SECRET", Body(Alphanumeric, 64)),
        Named("okta-client-secret", "Okta client secret", "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/", "in the Okta admin console", @"[A-Za-z0-9_\-]{64}|0o[A-Za-z0-9]{38}", "okta").Called("OKTA_CLIENT_SECRET", Body(Alphanumeric, 64)),
        Named("onelogin-secret", "OneLogin API client secret", "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials", "in OneLogin's administration", "[a-f0-9]{64}", "onelogin").Called("ONELOGIN_CLIENT_SECRET", Body(Hex, 64)),
        Named("keycloak-client-secret", "Keycloak client secret", "https://www.keycloak.org/docs/latest/server_admin/#_client-credentials", "in the client's credentials", Uuid + "|" + "[A-Za-z0-9]{32}", "keycloak").Called("KEYCLOAK_CLIENT_SECRET", Body(Alphanumeric, 32)),
        Key("clerk-secret-key", "Clerk secret key", "https://clerk.com/docs/guides/development/clerk-environment-variables", "in the Clerk dashboard", @"(?i:clerk)[\w.\-""'\[\] ]{0,32}[""'\]]?[\s:=,(>]{1,6}[""'`]?(?<v>sk_(?:live|test)_[A-Za-z0-9]{40,50})", "clerk")
            .Finds($"CLERK_SECRET_KEY=sk_live_{Body(Alphanumeric, 42)}\n", $"clerkSecretKey: \"sk_test_{Body(Alphanumeric, 50)}\"").Leaves("CLERK_PUBLISHABLE_KEY=pk_live_Y2xlcmsuYWNtZS5jb20k", $"CLERK_SECRET_KEY=sk_live_{Body(Alphanumeric, 39)}\n"),
        Key("workos-api-key", "WorkOS API key", "https://workos.com/docs/glossary/api-key", "in the WorkOS dashboard", "sk_(?:live_|test_|staging_)?a2V5X[A-Za-z0-9]{40,120}", "sk_live_a2V5X", "sk_test_a2V5X", "sk_staging_a2V5X", "sk_a2V5X").Shown("sk_live_a2V5X", Alphanumeric, 40),
        Key("stytch-secret", "Stytch secret", "https://stytch.com/docs/api/authentication", "in the Stytch dashboard", @"secret-(?:live|test)-[A-Za-z0-9_\-]{32,48}={0,2}", "secret-live-", "secret-test-").Shown("secret-live-", Alphanumeric, 32),
        Named("fusionauth-api-key", "FusionAuth API key", "https://fusionauth.io/docs/apis/authentication", "in FusionAuth's settings", @"(?>[A-Za-z0-9_\-]{54,64})", "fusionauth").Called("FUSIONAUTH_API_KEY", Body(Alphanumeric, 54)),
        Key("ory-token", "Ory token", "https://www.ory.sh/docs/concepts/personal-access-token", "in the Ory console", @"ory_(?:pat|st|at|rt|ac|wak|bak|apikey|cs|lo)_[A-Za-z0-9_\-.]{32,120}", "ory_pat_", "ory_st_", "ory_at_", "ory_rt_", "ory_ac_", "ory_wak_", "ory_bak_", "ory_apikey_", "ory_cs_")
            .Shown("ory_pat_", Alphanumeric, 32),
        Named("descope-management-key", "Descope management key", "https://docs.descope.com/management/m2m-access-keys", "in the Descope console", "K[A-Za-z0-9]{60,140}", "descope").Called("DESCOPE_MANAGEMENT_KEY", "K" + Body(Alphanumeric, 60)),
        Named("frontegg-secret", "Frontegg API key", "https://developers.frontegg.com/guides/env-settings/authentication", "in the Frontegg portal", Uuid, "frontegg").Called("FRONTEGG_API_KEY", SampleUuid),
        Named("kinde-client-secret", "Kinde client secret", "https://docs.kinde.com/get-started/connect/getting-app-keys/", "in the Kinde dashboard", "(?>[A-Za-z0-9]{48,60})", "kinde").Called("KINDE_CLIENT_SECRET", Body(Alphanumeric, 48)),
        Named("logto-secret", "Logto application secret", "https://docs.logto.io/integrate-logto/application-data-structure", "in the Logto console", "[A-Za-z0-9]{32}|[a-z0-9]{21}", "logto").Called("LOGTO_APP_SECRET", Body(Alphanumeric, 32)),
        Named("zitadel-client-secret", "ZITADEL client secret", "https://zitadel.com/docs/guides/integrate/login/oidc", "in the ZITADEL console", "[A-Za-z0-9]{64}", "zitadel").Called("ZITADEL_CLIENT_SECRET", Body(Alphanumeric, 64)),
        Named("propelauth-api-key", "PropelAuth API key", "https://docs.propelauth.com/reference/backend-apis/node", "in the PropelAuth dashboard", "(?>[a-f0-9]{96,130})", "propelauth").Called("PROPELAUTH_API_KEY", Body(Hex, 96)) with { Reach = 600 },
        Key("magic-secret-key", "Magic secret key", "https://magic.link/docs/api/server-side-sdks/node", "in the Magic dashboard", "sk_(?:live|test)_[A-F0-9]{16}", "sk_live_", "sk_test_").Shown("sk_live_", CapitalHex, 16) with { IsRandom = false },
        Key("jumpcloud-api-key", "JumpCloud API key", "https://docs.jumpcloud.com/api/1.0/index.html#section/Authentication", "in the admin portal", "jca_[A-Za-z0-9]{36}", "jca_").Shown("jca_", Alphanumeric, 36),
        Named("jumpcloud-legacy-key", "JumpCloud API key (40 digits)", "https://docs.jumpcloud.com/api/1.0/index.html#section/Authentication", "in the admin portal", "[a-f0-9]{40}", "jumpcloud").Called("JUMPCLOUD_API_KEY", Body(Hex, 40)),
        Named("duo-secret-key", "Duo secret key", "https://duo.com/docs/protecting-applications", "in the Duo admin panel", "[A-Za-z0-9]{40}", "duo secret", "duo_skey", "duo api", "duosecurity", "duo client").OrAfter("[A-Za-z0-9]{40}", "skey", "duo_skey").Called("DUO_SECRET_KEY", Body(Alphanumeric, 40))
            .Finds($"[duo]\nikey = DI{Body(Capital, 18)}\nskey = {Body(Alphanumeric, 40)}\n") with { MinimumEntropy = 3.8 },
        Named("yubico-client-secret", "Yubico API secret key", "https://developers.yubico.com/OTP/Guides/Getting_Started_Writing_an_OTP_Client.html", "by asking for a new one", "[A-Za-z0-9+/]{27}=", "yubico", "yubikey").Called("YUBICO_SECRET_KEY", Body(Alphanumeric, 27) + "="),
        Named("authentik-token", "authentik token or secret", "https://docs.goauthentik.io/docs/sys-mgmt/settings", "in authentik's admin interface", "[A-Za-z0-9]{60}|[A-Za-z0-9]{128}", "authentik").Called("AUTHENTIK_TOKEN", Body(Alphanumeric, 60)),
        Named("ping-identity-secret", "PingOne client secret", "https://docs.pingidentity.com/pingone/applications/p1_view_application_client_id_and_secret.html", "in the PingOne console", @"[A-Za-z0-9_.~\-]{64}", "pingone", "pingidentity", "ping_identity", "pingfederate").Called("PINGONE_CLIENT_SECRET", Body(Alphanumeric, 64)),
        Key("permit-io-key", "Permit.io API key", "https://docs.permit.io/api/api-key", "in the Permit.io dashboard", "permit_key_[A-Za-z0-9]{80,120}", "permit_key_").Shown("permit_key_", Alphanumeric, 80),
        Key("ldap-root-password", "LDAP bind password", "https://www.openldap.org/doc/admin26/guide.html", "by changing it with ldappasswd", @"(?i:(?:ldap_?)?bind_?(?:pw|passwd|password|credentials)|olcRootPW|rootpw)[""']?\s{0,3}[:=\s]\s{0,3}[""']?(?<v>[^\s""'${}<>()\[\]]{6,100})", "bindpw", "bind_pw", "bindpasswd", "olcRootPW", "rootpw", "ldapbindpassword", "bindcredentials")
            .Finds($"bindpw {Body(Alphanumeric, 12)}\n", $"rootpw: {Body(Alphanumeric, 12)}\n", $"olcRootPW: {Body(Alphanumeric, 10)}\n").Leaves("bindpw secret", "bindpw = config.get('bindpw')", "rootpw --lock") with { IsRandom = false, Severity = Severity.High, IsContext = true, MinimumEntropy = 2.7, Holds = HasDigitOrSign },
    ];
}
