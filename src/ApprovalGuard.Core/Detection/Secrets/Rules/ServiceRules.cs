using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of AI providers, chat, mail, payment and monitoring.</summary>
internal static class ServiceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("shopify-token", "Shopify token", "https://shopify.dev/docs/apps/build/authentication-authorization", "in the Shopify admin",
            "shp(?:at|ca|pa|ss|tka|ua)_[a-fA-F0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_", "shptka_", "shpua_") with { Positives = [Example("shpat_", Hex, 32)] },
        Near("datadog-key", "Datadog key", "https://docs.datadoghq.com/account_management/api-app-keys/", "in Datadog's organization settings", "[a-f0-9]{40}|[a-f0-9]{32}", "datadog", "dd_api", "dd_app") with
        {
            Positives = [new($"DD_API_KEY={Body(Hex, 32)}")],
        },
        Key("newrelic-key", "New Relic key", "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", "in New Relic's API keys page",
            "NRAK-[A-Z0-9]{27}|NRII-[A-Za-z0-9_\\-]{32}|[a-f0-9]{36}NRAL", "NRAK-", "NRII-", "NRAL") with { Positives = [Example("NRAK-", Capital, 27)] },
        Key("grafana-token", "Grafana token", "https://grafana.com/docs/grafana/latest/administration/service-accounts/", "in Grafana's administration",
            "glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2}", "glsa_", "glc_") with { Positives = [Example("glsa_" + Body(Alphanumeric, 32) + "_", Hex, 8)] },
        Key("sentry-token", "Sentry token", "https://docs.sentry.io/account/auth-tokens/", "in Sentry's account settings",
            "sntry[su]_[A-Za-z0-9+/=_]{64,}", "sntrys_", "sntryu_") with { Positives = [Example("sntryu_", Hex, 64)] },
        Key("dynatrace-token", "Dynatrace token", "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication", "under access tokens",
            @"dt0[a-z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}", "dt0c01.", "dt0s01.", "dt0s02.", "dt0s16.") with { Positives = [Example("dt0c01." + Body(Capital, 24) + ".", Capital, 64)] },
        Key("okta-token", "Okta API token", "https://developer.okta.com/docs/guides/create-an-api-token/", "in the Okta admin console",
            @"(?i:okta|ssws)[\w.\-\[\]""' ]{0,30}?[:= ""']{1,4}(?<v>00[A-Za-z0-9_\-]{40})", "okta", "SSWS") with { MinimumEntropy = 4, Positives = [new($"Authorization: SSWS 00{Body(Alphanumeric, 40)}")] },
        Key("age-secret-key", "age secret key", "https://age-encryption.org/v1", "by making a new one and encrypting anew",
            "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", "AGE-SECRET-KEY-1") with { Positives = [Example("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)] },
    ];

    private static string Uuid() => $"{Body(Hex, 8)}-{Body(Hex, 4)}-4{Body(Hex, 3)}-a{Body(Hex, 3)}-{Body(Hex, 12)}";
}
