using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of sign-in services and of encryption.</summary>
internal static class ServiceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Named("okta-token", "Okta API token", "https://developer.okta.com/docs/guides/create-an-api-token/", "in the Okta admin console", @"00[A-Za-z0-9_\-]{40}", "okta").Called("OKTA_API_TOKEN", "00" + Body(Alphanumeric, 40)) with { MinimumEntropy = 3.6 },
        Key("okta-header", "Okta API token", "https://developer.okta.com/docs/guides/create-an-api-token/", "in the Okta admin console", @"SSWS\s{1,3}(?<v>00[A-Za-z0-9_\-]{40})", "SSWS ") with
        {
            MinimumEntropy = 3.6,
            Positives = [$"Authorization: SSWS 00{Body(Alphanumeric, 40)}"],
            Negatives = ["Authorization: SSWS ${OKTA_TOKEN}", $"Authorization: SSWS 00{Body(Alphanumeric, 30)}"],
        },
        Key("age-secret-key", "age secret key", "https://age-encryption.org/v1", "by making a new one and encrypting anew",
            "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", "AGE-SECRET-KEY-1") with { Positives = [Example("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)] },
    ];
}
