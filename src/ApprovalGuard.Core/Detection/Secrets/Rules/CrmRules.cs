using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of customer relations, marketing, support desks, recruiting, and of forms and calendars for them.</summary>
internal static class CrmRules
{
    private const string IntercomHead = "dG9rO";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("hubspot-token", "HubSpot token", "https://developers.hubspot.com/docs/guides/apps/private-apps/overview", "in HubSpot's private apps settings", $"pat-(?:na|eu|ap|au|ca)[0-9]{{1,2}}-{Uuid}", "pat-na", "pat-eu", "pat-ap", "pat-au", "pat-ca").Shown("pat-na1-" + SampleUuid) with
        {
            Negatives = ["pat-na1-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "pat-na1-" + Body(Hex, 12)],
        },
        Named("hubspot-key", "HubSpot key", "https://developers.hubspot.com/docs/guides/apps/authentication/working-with-oauth", "in HubSpot's integrations settings", Uuid, "hubspot", "hapikey").Called("HUBSPOT_API_KEY", SampleUuid),
        Key("hubspot-url-key", "HubSpot key in a URL", "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth", "in HubSpot's integrations settings", $"hapikey=(?<v>{Uuid})", "hapikey=") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://api.hubapi.com/contacts/v1/lists?hapikey={SampleUuid}&count=2"],
            Negatives = ["https://api.hubapi.com/contacts/v1/lists?hapikey=demo"],
        },
        Key("salesforce-session", "Salesforce access token", "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm", "in Salesforce's session management", @"00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{90,120}", "00D").Shown($"00D{Body(Alphanumeric, 12)}!", Alphanumeric, 90),
        Key("salesforce-refresh-token", "Salesforce refresh token", "https://developer.salesforce.com/docs/platform/sfdx-dev/guide/sfdx_dev_auth_view_info.html", "in Salesforce's connected apps OAuth usage", "5Aep861[A-Za-z0-9._]{60,100}", "5Aep861").Shown("5Aep861", Alphanumeric, 60),
        Named("salesforce-secret", "Salesforce consumer secret", "https://help.salesforce.com/s/articleView?id=sf.connected_app_create_api_integration.htm", "in the connected app's settings", "[A-F0-9]{64}|[0-9]{18,19}|" + Mixed(24), "salesforce", "sfdc", "sf client", "sf consumer", "sf_security").Called("SALESFORCE_CLIENT_SECRET", Body(CapitalHex, 64)) with { MinimumEntropy = 2.6 },
        Named("zendesk-token", "Zendesk token", "https://developer.zendesk.com/api-reference/introduction/security-and-auth/", "in Zendesk's Admin Center", $"{Mixed(40)}|[a-f0-9]{{64}}", "zendesk").Called("ZENDESK_API_TOKEN", Body(Alphanumeric, 40)),
        Key("intercom-token", "Intercom access token", "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication", "in Intercom's developer hub", IntercomHead + "[A-Za-z0-9+/]{50,60}={0,2}", IntercomHead).Shown(JsonWebToken.Encode($"tok:{Body(Hex, 8)}_{Body(Hex, 4)}_{Body(Hex, 4, 3)}_{Body(Hex, 4, 5)}_{Body(Hex, 12)}:1:0")) with
        {
            Negatives = [JsonWebToken.Encode("tok:short")],
        },
        Named("freshdesk-key", "Freshdesk key", "https://developers.freshdesk.com/api/#authentication", "in Freshdesk's profile settings", Mixed(20), "freshdesk", "freshservice", "freshsales", "freshworks").Called("FRESHDESK_API_KEY", Body(Alphanumeric, 20)),
        Key("zoho-token", "Zoho token or grant", "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html", "at accounts.zoho.com", @"1000\.[a-f0-9]{32}\.[a-f0-9]{32}", "1000.").Shown($"1000.{Body(Hex, 32)}.", Hex, 32),
        Named("zoho-client-secret", "Zoho client secret", "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html", "at api-console.zoho.com", "[a-f0-9]{42}", "zoho").Called("ZOHO_CLIENT_SECRET", Body(Hex, 42)),
        Named("pipedrive-token", "Pipedrive token", "https://pipedrive.readme.io/docs/core-api-concepts-authentication", "in Pipedrive's personal preferences", "[a-f0-9]{40}", "pipedrive").Called("PIPEDRIVE_API_TOKEN", Body(Hex, 40)),
        Key("close-key", "Close key", "https://developer.close.com/topics/authentication/", "in Close's API keys settings", @"api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}", "api_").Shown($"api_{Body(Alphanumeric, 22)}.", Alphanumeric, 22),
        Named("apollo-io-key", "Apollo.io key", "https://docs.apollo.io/docs/api-overview", "in Apollo's API settings", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{22}", "apollo io", "apolloio", "apollo.io").Called("APOLLO_IO_API_KEY", Body(Base64Url, 22)) with { MinimumEntropy = 3.5 },
        Named("hunter-io-key", "Hunter key", "https://hunter.io/api-documentation/v2", "at hunter.io/api-keys", "[a-f0-9]{40}", "hunter api", "hunter io", "hunterio").Called("HUNTER_API_KEY", Body(Hex, 40)),
        Named("clearbit-key", "Clearbit key", "https://help.clearbit.com/hc/en-us/articles/6987867587607", "in Clearbit's API settings", "sk_[a-f0-9]{32}", "clearbit").Called("CLEARBIT_API_KEY", "sk_" + Body(Hex, 32)),
        Named("copper-key", "Copper key", "https://developer.copper.com/introduction/authentication.html", "in Copper's API keys settings", "[a-f0-9]{32}", "copper api", "copper crm", "X-PW-AccessToken").Called("COPPER_API_KEY", Body(Hex, 32)),
        Named("chatwoot-token", "Chatwoot token", "https://developers.chatwoot.com/api-reference/introduction", "in Chatwoot's profile settings", Mixed(24), "chatwoot").Called("CHATWOOT_API_TOKEN", Body(Alphanumeric, 24)),
        Named("livechat-token", "LiveChat token", "https://platform.text.com/docs/authorization/authorizing-api-calls", "in the developer console", @"(?:dal|fra|us-south1|europe-west3|us-east4):[A-Za-z0-9_\-]{27,40}|(?:dal|fra)-[A-Za-z0-9_\-]{20,40}", "livechat", "live chat").Called("LIVECHAT_PAT", "dal:" + Body(Base64Url, 27)),
        Named("helpscout-secret", "Help Scout secret", "https://developer.helpscout.com/mailbox-api/overview/authentication/", "in the profile's apps", Mixed(32), "helpscout", "help scout").Called("HELPSCOUT_APP_SECRET", Body(Alphanumeric, 32)),
        Named("salesloft-key", "Salesloft key", "https://developers.salesloft.com/docs/platform/api-basics/api-key-authentication/", "in Salesloft's API keys settings", "(?:v2_ak_[0-9]{3,8}_)?[a-f0-9]{64}", "salesloft").Called("SALESLOFT_API_KEY", Body(Hex, 64)),
        Named("delighted-key", "Delighted key", "https://app.delighted.com/docs/api", "in Delighted's settings", Mixed(32), "delighted api", "delighted key", "delighted.com").Called("DELIGHTED_API_KEY", Body(Alphanumeric, 32)),
        Named("qualtrics-token", "Qualtrics token", "https://api.qualtrics.com/2b4ffbd8af74e-finding-your-qualtrics-ids", "in Qualtrics' account settings", Mixed(40), "qualtrics").Called("QUALTRICS_API_TOKEN", Body(Alphanumeric, 40)),
        Key("typeform-token", "Typeform token", "https://www.typeform.com/developers/get-started/personal-access-token/", "in Typeform's account settings", @"tfp_[A-Za-z0-9_\-]{40,60}(?:\.[A-Za-z0-9_\-]{8,20})?", "tfp_").Shown("tfp_", Base64Url, 40),
        Named("jotform-key", "Jotform key", "https://api.jotform.com/docs/", "in Jotform's API settings", "[a-f0-9]{32}", "jotform").Called("JOTFORM_API_KEY", Body(Hex, 32)),
        Key("tally-key", "Tally key", "https://developers.tally.so/api-reference/api-keys", "in Tally's settings", "tly-[A-Za-z0-9]{32,48}", "tly-").Shown("tly-", Alphanumeric, 32) with { MinimumEntropy = 3.6 },
        Named("surveymonkey-token", "SurveyMonkey token", "https://developer.surveymonkey.com/api/v3/#authentication", "at developer.surveymonkey.com", @"[A-Za-z0-9.\-]{80,130}", "surveymonkey", "survey monkey").Called("SURVEYMONKEY_ACCESS_TOKEN", Body(Alphanumeric, 80)),
        Key("cal-com-key", "Cal.com key", "https://cal.com/docs/api-reference/v2/introduction", "in Cal.com's security settings", "cal_(?:live_)?[a-f0-9]{32}", "cal_live_", "cal_").Shown("cal_live_", Hex, 32),
        Key("beamer-key", "Beamer key", "https://www.getbeamer.com/api", "in Beamer's settings",
            @"(?i:beamer)[\w\-""'. ]{0,30}[""']?\s{0,3}[:=]{1,2}>?\s{0,3}[""']?(?<v>b_[A-Za-z0-9=_\-]{44})(?![\w\-])", "beamer") with
        {
            IsUnbounded = true,
            Positives = [$"BEAMER_API_KEY=b_{Body(Base64Url, 44)}", $"\"beamerKey\": \"b_{Body(Base64Url, 43)}=\""],
            Negatives = ["BEAMER_API_KEY=b_key", $"b_{Body(Base64Url, 44)}"],
        },
        Named("canny-key", "Canny key", "https://developers.canny.io/api-reference", "in Canny's settings", Uuid, "canny api", "canny.io", "canny key").Called("CANNY_API_KEY", SampleUuid),
        Named("bamboohr-key", "BambooHR key", "https://documentation.bamboohr.com/docs/getting-started", "in BambooHR's API keys page", "[a-f0-9]{40}", "bamboohr", "bamboo hr").Called("BAMBOOHR_API_KEY", Body(Hex, 40)),
        Named("greenhouse-key", "Greenhouse key", "https://developers.greenhouse.io/harvest.html#authentication", "in Greenhouse's dev center", "[a-f0-9]{32}-[0-9]{1,3}", "greenhouse").Called("GREENHOUSE_API_KEY", Body(Hex, 32) + "-17") with
        {
            Negatives = [$"GREENHOUSE_API_KEY={Body(Hex, 31)}-17", "GREENHOUSE_API_KEY=YOUR_KEY"],
        },
        Named("checkr-key", "Checkr key", "https://docs.checkr.com/#section/Authentication", "in Checkr's developer settings", "[a-f0-9]{40}", "checkr").Called("CHECKR_API_KEY", Body(Hex, 40)),
        Named("lever-key", "Lever key", "https://hire.lever.co/developer/documentation#authentication", "in Lever's API settings", "[A-Za-z0-9+/]{64,88}={0,2}", "lever api", "lever.co").Called("LEVER_API_KEY", Body(Alphanumeric, 64)),
        Named("merge-key", "Merge key", "https://docs.merge.dev/basics/authentication/", "at app.merge.dev/keys", @"[A-Za-z0-9_\-]{50,86}", "merge api", "merge.dev", "merge account").Called("MERGE_API_KEY", Body(Base64Url, 50)),
        Named("personio-secret", "Personio secret", "https://developer.personio.de/reference/auth", "in Personio's API credentials", $"(?:papi-)?{Uuid}|[A-Za-z0-9]{{40,60}}", "personio").Called("PERSONIO_CLIENT_SECRET", "papi-" + SampleUuid),
    ];
}
