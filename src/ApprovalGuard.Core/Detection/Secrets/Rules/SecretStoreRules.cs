using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of secret stores, infrastructure as code and feature flags.</summary>
internal static class SecretStoreRules
{
    private const string Vault = "https://developer.hashicorp.com/vault/docs/concepts/tokens";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("vault-token", "HashiCorp Vault token", Vault, "with vault token revoke", @"hv[sbr]\.[A-Za-z0-9_\-]{80,400}|hv[sr]\.[A-Za-z0-9]{24,28}", "hvs.", "hvb.", "hvr.")
            .Shown("hvs.", Alphanumeric, 24).Finds($"VAULT_TOKEN=hvb.{Body(Base64Url, 150)}\n"),
        Key("vault-legacy-token", "HashiCorp Vault token", Vault, "with vault token revoke", @"(?i:vault)[\w.\- ""'\[\]]{0,30}(?i:token)[\w""']{0,12}[\s:=,(>]{1,4}[""'`]?(?<v>[sbr]\.(?:[A-Za-z0-9]{24,26}|[A-Za-z0-9_\-]{90,160}))", "vault")
            .Finds($"VAULT_TOKEN=\"s.{Body(Alphanumeric, 24)}\"", $"vault_client_token: b.{Body(Base64Url, 100)}", $"`-vaultToken s.{Body(Base64Url, 110)}`").Leaves("VAULT_TOKEN=s.getVaultToken()", "vaultToken = s.addComponentsFromRegistryForVault()") with { MinimumEntropy = 3.7 },
        Named("vault-unseal-key", "HashiCorp Vault unseal or recovery key", "https://developer.hashicorp.com/vault/docs/concepts/seal", "with vault operator rekey", "[A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{43}=|[a-f0-9]{64,66}",
            "unseal", "vault recovery").Or(@"(?i:(?:unseal|recovery) key) [0-9]{1,2}: (?<v>[A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{43}=|[a-f0-9]{64,66})", "unseal key", "recovery key").Finds($"Unseal Key 1: {Body(Alphanumeric, 44)}\n", $"VAULT_UNSEAL_KEY={Body(Hex, 64)}\n")
            .Leaves("Unseal Key 1: <key>", $"unseal_key_fingerprint={Body(Alphanumeric, 43)}\n").At(Severity.Critical),
        Named("vault-approle-secret", "HashiCorp Vault AppRole secret ID", "https://developer.hashicorp.com/vault/docs/auth/approle", "by destroying the secret ID", Uuid, "vault", "approle").OrAfter(Uuid, "vault_secret_id", "approle_secret_id", "secret_id")
            .Finds($"VAULT_SECRET_ID={SampleUuid}\n", $"vault write auth/approle/login role_id=app secret_id={SampleUuid}").Leaves($"VAULT_ROLE_ID={SampleUuid}\n", "VAULT_SECRET_ID=${SECRET_ID}"),
        Key("terraform-cloud-token", "Terraform Cloud token", "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens", "in HCP Terraform",
            @"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,70}", ".atlasv1.").Shown(Body(Alphanumeric, 14, 5) + ".atlasv1.", Alphanumeric, 60),
        Named("hcp-client-secret", "HashiCorp Cloud Platform client secret", "https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal", "in the HCP portal", @"[A-Za-z0-9_\-]{64}", "hcp client", "hcp api").Called("HCP_CLIENT_SECRET", Body(Alphanumeric, 64)),
        Named("consul-token", "HashiCorp Consul token", "https://developer.hashicorp.com/consul/docs/security/acl/tokens", "with consul acl token delete", Uuid, "consul").Called("CONSUL_HTTP_TOKEN", SampleUuid)
            .Finds($"curl -H 'X-Consul-Token: {SampleUuid}' http://localhost:8500/v1/kv/"),
        Named("nomad-token", "HashiCorp Nomad token", "https://developer.hashicorp.com/nomad/docs/concepts/acl", "with nomad acl token delete", Uuid, "nomad").Called("NOMAD_TOKEN", SampleUuid),
        Key("boundary-token", "HashiCorp Boundary token", "https://developer.hashicorp.com/boundary/docs/concepts/domain-model/sessions", "by ending the session", "at_[A-Za-z0-9]{10}_s1[A-Za-z0-9]{40,250}", "_s1").Shown($"at_{Body(Alphanumeric, 10)}_s1", Alphanumeric, 40).At(Severity.High),
        Key("pulumi-token", "Pulumi access token", "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/", "in Pulumi Cloud", "pul-[a-f0-9]{40}", "pul-").Shown("pul-", Hex, 40),
        Key("spacelift-token", "Spacelift API key secret", "https://docs.spacelift.io/integrations/api", "in Spacelift's organization settings", "(?i:spacelift_api_key_secret)[\\s\"':=]{1,4}(?<v>[a-f0-9]{64})", "spacelift_api_key_secret")
            .Finds($"SPACELIFT_API_KEY_SECRET={Body(Hex, 64)}\n").Leaves($"SPACELIFT_API_KEY_SECRET={Body(Hex, 63)}\n").At(Severity.High),
        Key("doppler-token", "Doppler token", "https://docs.doppler.com/docs/service-tokens", "in the Doppler dashboard",
            @"dp\.(?:pt|st|ct|sa|said|scim|audit)\.(?:[a-z0-9_\-]{2,35}\.)?[A-Za-z0-9]{40,44}", "dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit.")
            .Shown("dp.pt.", Alphanumeric, 40).Finds($"DOPPLER_TOKEN=dp.st.prod.{Body(Alphanumeric, 43)}\n"),
        Key("infisical-token", "Infisical service token", "https://infisical.com/docs/documentation/platform/token", "in the project's settings", @"st\.[a-f0-9]{24}\.[a-f0-9]{32}\.[a-f0-9]{32}", "=st.", "\"st.", "'st.", " st.")
            .Shown($"st.{Body(Hex, 24)}.{Body(Hex, 32)}.", Hex, 32),
        Named("infisical-client-secret", "Infisical client secret", "https://infisical.com/docs/documentation/platform/identities/universal-auth", "in the identity's settings", "[a-f0-9]{64}", "infisical").Called("INFISICAL_CLIENT_SECRET", Body(Hex, 64)),
        Key("onepassword-service-account-token", "1Password service account token", "https://developer.1password.com/docs/service-accounts/security/", "at 1password.com under developer tools", "ops_eyJ[A-Za-z0-9+/_\\-]{250,2000}={0,2}", "ops_eyJ")
            .Shown("ops_eyJ", Alphanumeric, 250) with { Reach = 2200 },
        Key("onepassword-secret-key", "1Password secret key", "https://support.1password.com/secret-key-security/", "by regenerating it in the account's settings", "A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", "A3-")
            .Shown($"A3-{Body(Capital, 6)}-{Body(Capital, 6, 2)}-{Body(Capital, 5, 3)}-{Body(Capital, 5, 4)}-{Body(Capital, 5, 5)}-", Capital, 5) with { MinimumEntropy = 3.8 },
        Key("bitwarden-access-token", "Bitwarden Secrets Manager access token", "https://bitwarden.com/help/access-tokens/", "in the machine account's settings", $@"(?:(?i:bws_access_token)[\s:=""']{{1,4}})?(?<v>0\.{Uuid}\.[A-Za-z0-9]{{30}}:[A-Za-z0-9+/]{{22}}==)", "bws_access_token", "\"0.", "'0.", "=0.")
            .Finds($"export BWS_ACCESS_TOKEN=0.{SampleUuid}.{Body(Alphanumeric, 30)}:{Body(Alphanumeric, 22)}==", $"{{ \"token\": \"0.{SampleUuid}.{Body(Alphanumeric, 30)}:{Body(Alphanumeric, 22)}==\" }}")
            .Leaves($"BWS_ACCESS_TOKEN=0.{SampleUuid}.{Body(Alphanumeric, 29)}:{Body(Alphanumeric, 22)}==", "BWS_ACCESS_TOKEN=0.48c78342-1635-48a6-accd-afbe01336365.xxxx:xxxx=="),
        Named("bitwarden-client-secret", "Bitwarden API client secret", "https://bitwarden.com/help/personal-api-key/", "in the account's security settings", "[A-Za-z0-9]{30}", "bw client", "bw_clientsecret", "bitwarden").Called("BITWARDEN_CLIENT_SECRET", Body(Alphanumeric, 30))
            .Finds($"BW_CLIENTSECRET={Body(Alphanumeric, 30)}\n"),
        Named("akeyless-access-key", "Akeyless access key", "https://docs.akeyless.io/docs/api-key", "in the Akeyless console", "[A-Za-z0-9+/]{43}=", "akeyless").Called("AKEYLESS_ACCESS_KEY", Body(Alphanumeric, 43) + "="),
        Key("dotenv-vault-key", "dotenv-vault key", "https://www.dotenv.org/docs/security/dotenv-key", "with dotenv-vault rotatekey", @"dotenv://:(?<v>key_[a-f0-9]{64})@dotenv(?:x)?\.(?:org|com)", "dotenv://:key_")
            .Finds($"DOTENV_KEY=\"dotenv://:key_{Body(Hex, 64)}@dotenv.org/vault/.env.vault?environment=production\"").Leaves("dotenv://:key_1234@dotenv.org/vault/.env.vault"),
        Named("dotenvx-private-key", "dotenvx private key", "https://dotenvx.com/docs/concepts/private-keys", "with dotenvx rotate", "[a-f0-9]{64}", "dotenv private")
            .Finds($"DOTENV_PRIVATE_KEY_PRODUCTION=\"{Body(Hex, 64)}\"", $"DOTENV_PRIVATE_KEY={Body(Hex, 64)}\n").Leaves($"DOTENV_PUBLIC_KEY=\"03{Body(Hex, 64)}\"", $"DOTENV_PRIVATE_KEY={Body(Hex, 63)}\n").At(Severity.Critical),
        Named("conjur-api-key", "CyberArk Conjur API key", "https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_rotate_api_key.htm", "by rotating it", "(?>[a-z0-9]{50,56})", "conjur").Called("CONJUR_AUTHN_API_KEY", Body(Small, 50)),
        Key("launchdarkly-key", "LaunchDarkly SDK or API key", "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side", "in LaunchDarkly's account settings", $"(?:sdk|api|rel)-{Uuid}", "sdk-", "api-")
            .Shown($"sdk-{SampleUuid}").Finds($"Authorization: api-{SampleUuid}").Leaves("sdk-2.0.0-rc.1", $"sdk-{SampleUuid[..^1]}").At(Severity.High),
        Key("unleash-token", "Unleash API token", "https://docs.getunleash.io/reference/api-tokens-and-client-keys", "in Unleash's API access page", @"[A-Za-z0-9_\-*\[\]]{1,60}:[A-Za-z0-9_\-*]{1,60}\.(?<v>[a-f0-9]{56,64})", "unleash", "*:*.", "*:development.", "*:production.", "default:development.", "default:production.")
            .Finds($"UNLEASH_API_TOKEN=*:production.{Body(Hex, 56)}\n", $"Authorization: default:development.{Body(Hex, 56)}").Leaves("*:*.unleash-insecure-admin-api-token", $"default:development.{Body(Hex, 40)}").At(Severity.High) with { Reach = 250 },
        Key("statsig-key", "Statsig secret key", "https://docs.statsig.com/guides/api-keys", "in Statsig's project settings", "(?:secret|console)-[A-Za-z0-9]{40,60}", "secret-", "console-").Shown("secret-", Alphanumeric, 40) with { Severity = Severity.High, MinimumEntropy = 4 },
        Key("flagsmith-key", "Flagsmith server-side key", "https://docs.flagsmith.com/clients/server-side", "in the environment's SDK keys", @"ser\.[A-Za-z0-9]{20,30}", "flagsmith", "\"ser.", "'ser.", "=ser.", " ser.").Shown("ser.", Alphanumeric, 20) with { Severity = Severity.High, MinimumEntropy = 3.8 },
        Named("split-api-key", "Split API key", "https://help.split.io/hc/en-us/articles/360019916211-API-keys", "in Split's admin settings", "(?>[a-z0-9]{36,60})", "split io", "split api", "split sdk")
            .Called("SPLIT_IO_API_KEY", Body(Small, 36)) with { MinimumEntropy = 3.5 },
    ];
}
