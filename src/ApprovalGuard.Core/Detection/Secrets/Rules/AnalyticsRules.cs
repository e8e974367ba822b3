using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of product analytics, experiments and business intelligence. What a browser may see anyway is medium.</summary>
internal static class AnalyticsRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("segment-token", "Segment public API token", "https://docs.segmentapis.com/tag/Getting-Started", "in Segment's access management", "sgp_[A-Za-z0-9]{64}", "sgp_").Shown("sgp_", Alphanumeric, 64),
        Named("segment-write-key", "Segment write key", "https://segment.com/docs/connections/find-writekey/", "in the source's settings", Mixed(32), "segment write", "segment api", "segment key", "segment.com", "segment io")
            .Called("SEGMENT_WRITE_KEY", Body(Alphanumeric, 32)) with { Severity = Severity.Medium },
        Named("amplitude-secret-key", "Amplitude secret key", "https://amplitude.com/docs/apis/authentication", "in the project's settings", "[a-f0-9]{32}", "amplitude secret", "amplitude api secret").Called("AMPLITUDE_SECRET_KEY", Body(Hex, 32)),
        Named("amplitude-key", "Amplitude API key", "https://amplitude.com/docs/apis/authentication", "in the project's settings", "[a-f0-9]{32}", "amplitude").Called("AMPLITUDE_API_KEY", Body(Hex, 32)) with { Severity = Severity.Medium },
        Named("mixpanel-secret", "Mixpanel secret", "https://developer.mixpanel.com/reference/project-secret", "in the project's settings", $"[a-f0-9]{{32}}|{Mixed(32)}", "mixpanel secret", "mixpanel api secret", "mp-service-account").Called("MIXPANEL_API_SECRET", Body(Hex, 32)),
        Named("mixpanel-token", "Mixpanel project token", "https://developer.mixpanel.com/reference/project-token", "in the project's settings", "[a-f0-9]{32}", "mixpanel").Called("MIXPANEL_TOKEN", Body(Hex, 32)) with { Severity = Severity.Medium },
        Key("posthog-key", "PostHog personal API key", "https://posthog.com/docs/api#personal-api-keys-recommended", "in PostHog's personal API keys settings", "ph[xsar]_[A-Za-z0-9]{40,50}", "phx_", "phs_", "pha_", "phr_").Shown("phx_", Alphanumeric, 40),
        Named("matomo-token", "Matomo token", "https://matomo.org/faq/general/faq_114/", "in Matomo's personal security settings", "[a-f0-9]{32}", "matomo", "piwik", "token_auth").Called("MATOMO_TOKEN_AUTH", Body(Hex, 32)),
        Named("rudderstack-key", "RudderStack write key or token", "https://www.rudderstack.com/docs/dashboard-guides/", "in the RudderStack dashboard", Mixed(27), "rudder stack", "rudder write").Called("RUDDERSTACK_WRITE_KEY", Body(Alphanumeric, 27)) with { Severity = Severity.Medium },
        Named("mparticle-secret", "mParticle secret", "https://docs.mparticle.com/developers/credential-management/", "in mParticle's inputs", @"[A-Za-z0-9_\-]{64}", "mparticle").Called("MPARTICLE_API_SECRET", Body(Base64Url, 64)),
        Named("plausible-key", "Plausible API key", "https://plausible.io/docs/stats-api", "in Plausible's settings", @"[A-Za-z0-9_\-]{64}", "plausible api", "plausible key", "plausible token", "plausible.io").Called("PLAUSIBLE_API_KEY", Body(Base64Url, 64)),
        Named("google-analytics-secret", "Google Analytics Measurement Protocol secret", "https://developers.google.com/analytics/devguides/collection/protocol/ga4", "in the data stream's settings", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{22}", "ga4 api", "measurement protocol", "google analytics", "mp/collect")
            .Called("GA4_API_SECRET", Body(Base64Url, 22)) with { Severity = Severity.Medium, MinimumEntropy = 3.5 },
        Named("fullstory-key", "FullStory key", "https://developer.fullstory.com/server/authentication/", "in FullStory's settings", @"(?:[a-z]{2}[0-9]\.)?[A-Za-z0-9+/]{40,80}={0,2}", "fullstory").Called("FULLSTORY_API_KEY", "na1." + Body(Alphanumeric, 40)) with
        {
            Negatives = [$"FULLSTORY_API_KEY={Body(Alphanumeric, 20)}", $"@fullstory/browser: {Body(Alphanumeric, 44)}"],
        },
        Named("appsflyer-key", "AppsFlyer key", "https://support.appsflyer.com/hc/en-us/articles/207032066", "in AppsFlyer's app settings", Mixed(22), "appsflyer", "apps flyer").Called("APPSFLYER_DEV_KEY", Body(Alphanumeric, 22)) with { Severity = Severity.Medium },
        Key("branch-secret", "Branch secret", "https://help.branch.io/developers-hub/reference/deep-linking-api-overview", "in Branch's account settings", "secret_(?:live|test)_[A-Za-z0-9]{32}", "secret_live_", "secret_test_").Shown("secret_live_", Alphanumeric, 32),
        Named("optimizely-token", "Optimizely token", "https://docs.developers.optimizely.com/web-experimentation/docs/personal-token", "in Optimizely's API access page", @"2:[A-Za-z0-9_\-]{40,60}", "optimizely").Called("OPTIMIZELY_TOKEN", "2:" + Body(Base64Url, 40)),
        Key("configcat-sdk-key", "ConfigCat SDK key", "https://configcat.com/docs/advanced/security/#sdk-keys", "in ConfigCat's SDK keys page", @"configcat-(?:sdk-1|proxy)/[A-Za-z0-9_\-]{22}/[A-Za-z0-9_\-]{22}", "configcat-sdk-1/", "configcat-proxy/").Shown($"configcat-sdk-1/{Body(Base64Url, 22)}/", Base64Url, 22) with
        {
            Severity = Severity.Medium,
        },
        Key("growthbook-secret", "GrowthBook secret key", "https://docs.growthbook.io/api-overview", "in GrowthBook's settings", @"secret_(?:admin|user|readonly)_[A-Za-z0-9_\-+/]{20,60}={0,2}", "secret_admin_", "secret_user_", "secret_readonly_").Shown("secret_admin_", Alphanumeric, 20) with
        {
            Holds = IsMixed,
            MinimumEntropy = 3.6,
            Negatives = ["secret_user_" + "credentials_for_the_shop", "secret_admin_" + "short", "secret_user_" + new string('x', 32)],
        },
        Key("devcycle-key", "DevCycle server key", "https://docs.devcycle.com/essentials/keys", "in the environment's settings", @"(?:dvc_server|server)_[a-f0-9]{8}_[a-f0-9]{4}_[a-f0-9]{4}_[a-f0-9]{4}_[a-f0-9]{12}_[a-f0-9]{7,10}|dvc_server_[a-f0-9_\-]{36,60}", "dvc_server_").Shown($"dvc_server_{Body(Hex, 8)}_{Body(Hex, 4)}_4{Body(Hex, 3)}_a{Body(Hex, 3)}_{Body(Hex, 12)}_{Body(Hex, 7)}") with
        {
            Negatives = ["dvc_server_key", "dvc_client_" + Body(Hex, 36)],
        },
        Named("looker-secret", "Looker client secret", "https://cloud.google.com/looker/docs/api-auth", "in Looker's user administration", "[A-Za-z0-9]{24}", "looker").Called("LOOKER_CLIENT_SECRET", Body(Alphanumeric, 24)),
        Key("metabase-key", "Metabase API key", "https://www.metabase.com/docs/latest/people-and-groups/api-keys", "in Metabase's admin settings", "mb_[A-Za-z0-9+/]{43}=", "mb_").Shown("mb_", Alphanumeric, 43, "="),
        Named("metabase-embedding-key", "Metabase embedding secret", "https://www.metabase.com/docs/latest/embedding/static-embedding", "in Metabase's embedding settings", "[a-f0-9]{64}", "metabase").Called("METABASE_SECRET_KEY", Body(Hex, 64)),
        Key("tableau-token", "Tableau personal access token", "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm", "in Tableau's account settings", "[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}", "==:").Shown(Body(Alphanumeric, 22) + "==:", Alphanumeric, 32),
        Named("redash-key", "Redash key", "https://redash.io/help/user-guide/integrations-and-api/api", "in Redash's profile", Mixed(40), "redash").Called("REDASH_API_KEY", Body(Alphanumeric, 40)),
        Named("keen-key", "Keen key", "https://keen.io/docs/access/access-keys/", "in the Keen project's access page", "[A-F0-9]{64}|[a-f0-9]{128}", "keen io", "keen write", "keen read", "keen master", "keen project").Called("KEEN_WRITE_KEY", Body(CapitalHex, 64)),
    ];
}
