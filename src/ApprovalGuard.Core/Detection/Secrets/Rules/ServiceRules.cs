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
        Key("okta-token", "Okta API token", "https://developer.okta.com/docs/guides/create-an-api-token/", "in the Okta admin console",
            @"(?i:okta|ssws)[\w.\-\[\]""' ]{0,30}?[:= ""']{1,4}(?<v>00[A-Za-z0-9_\-]{40})", "okta", "SSWS") with { MinimumEntropy = 4, Positives = [new($"Authorization: SSWS 00{Body(Alphanumeric, 40)}")] },
        Key("age-secret-key", "age secret key", "https://age-encryption.org/v1", "by making a new one and encrypting anew",
            "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", "AGE-SECRET-KEY-1") with { Positives = [Example("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)] },
    ];
}
