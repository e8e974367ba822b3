using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of tools to plan, write, draw and sign together, and to automate without code.</summary>
internal static class ProjectToolRules
{
    private const string Digits = "123456789";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Beside("asana-token", "Asana token", "https://developers.asana.com/docs/personal-access-token", "in Asana's developer console", "[012]/[0-9]{10,20}(?:/[0-9]{10,20})?:[a-f0-9]{32}|0/[a-f0-9]{32}", "asana", "bearer", "token") with
        {
            Positives = [$"ASANA_TOKEN=1/{Body(Digits, 16)}:{Body(Hex, 32)}", $"Authorization: Bearer 2/{Body(Digits, 16)}/{Body(Digits, 16)}:{Body(Hex, 32)}", $"asana: {{ pat: '0/{Body(Hex, 32)}' }}", $"export TOKEN=1/{Body(Digits, 14)}:{Body(Hex, 32)}"],
            Negatives = ["ASANA_TOKEN=0/123456789....", $"asana path 1/2:{Body(Hex, 32)}", $"ASANA_TOKEN=1/{Body(Digits, 16)}:{Body(Hex, 31)}"],
        },
        Named("asana-client-secret", "Asana client secret", "https://developers.asana.com/docs/oauth", "in Asana's developer console", "[a-f0-9]{32}", "asana").Called("ASANA_CLIENT_SECRET", Body(Hex, 32)),
        Key("trello-token", "Trello token", "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/", "in Trello's account settings", "ATTA[a-f0-9]{64}[A-F0-9]{8}|ATTA[A-Za-z0-9]{72}", "ATTA").Shown("ATTA", Alphanumeric, 72),
        Named("trello-legacy-token", "Trello token", "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/", "in Trello's account settings", "[a-f0-9]{64}|[a-f0-9]{32}", "trello").Called("TRELLO_TOKEN", Body(Hex, 64)) with
        {
            Negatives = [$"TRELLO_BOARD={Body(Hex, 24)}", "TRELLO_TOKEN=your-trello-token", $"TRELLO_TOKEN={Body(Hex, 63)}"],
        },
        Named("monday-token", "monday.com token", "https://developer.monday.com/api-reference/docs/authentication", "in monday.com's developer settings", "[a-f0-9]{32}", "monday api", "monday client", "monday signing", "monday.com").Called("MONDAY_SIGNING_SECRET", Body(Hex, 32)),
        Key("clickup-token", "ClickUp token", "https://developer.clickup.com/docs/authentication", "in ClickUp's app settings", "pk_[0-9]{5,10}_[A-Z0-9]{32}", "pk_").Shown($"pk_{Body(Digits, 8)}_", Capital, 32),
        Key("airtable-token", "Airtable personal access token", "https://airtable.com/developers/web/guides/personal-access-tokens", "at airtable.com/create/tokens",
            @"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}", "airtable", "pat") with
        {
            Positives = [$"AIRTABLE_TOKEN=pat{Body(Alphanumeric, 14)}.{Body(Hex, 64)}", $"Bearer pat{Body(Alphanumeric, 14)}.{Body(Hex, 64)}"],
            Negatives = [$"pat{Body(Alphanumeric, 14)}.{Body(Hex, 60)}", "path.to.something"],
        },
        Named("airtable-legacy-key", "Airtable API key", "https://support.airtable.com/docs/airtable-api-key-deprecation-notice", "in Airtable's account settings", "key[A-Za-z0-9]{14}", "airtable").Called("AIRTABLE_API_KEY", "key" + Body(Alphanumeric, 14)),
        Key("miro-token", "Miro token", "https://developers.miro.com/docs/getting-started-with-oauth", "in Miro's app settings", @"eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9_\-]{6,24}_[A-Za-z0-9_\-]{27}", "eyJtaXJvLm9yaWdpbiI6").Shown("eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_", Alphanumeric, 27),
        Named("shortcut-token", "Shortcut token", "https://developer.shortcut.com/api/rest/v3#Authentication", "in Shortcut's account settings", Uuid, "shortcut api", "shortcut token", "clubhouse").Called("SHORTCUT_API_TOKEN", SampleUuid),
        Named("todoist-token", "Todoist token", "https://developer.todoist.com/api/v1/#tag/Authorization", "in Todoist's integrations settings", "[a-f0-9]{40}", "todoist").Called("TODOIST_API_TOKEN", Body(Hex, 40)),
        Named("toggl-token", "Toggl token", "https://engineering.toggl.com/docs/authentication/", "in the Toggl profile", "[a-f0-9]{32}", "toggl_", "toggl api", "toggl token", "toggl.com", "toggltrack").Called("TOGGL_API_TOKEN", Body(Hex, 32)),
        Key("harvest-token", "Harvest token", "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/", "at id.getharvest.com/developers", @"[0-9]{5,9}\.(?:pt|at)\.[A-Za-z0-9_\-]{80,90}", ".pt.", ".at.").Shown($"{Body(Digits, 7)}.pt.", Base64Url, 80),
        Key("wrike-token", "Wrike token", "https://developers.wrike.com/oauth-20-authorization/", "in Wrike's apps settings", @"eyJ0dCI6[A-Za-z0-9_\-]{60,400}\.[A-Za-z0-9_\-]{20,400}(?:\.[A-Za-z0-9_\-]{20,100})?", "eyJ0dCI6") with
        {
            Reach = 1000,
            Positives = [$"Authorization: bearer {JsonWebToken.Encode("{\"tt\":\"p\",\"alg\":\"HS256\",\"tv\":\"1\"}")}{Body(Alphanumeric, 40)}.{Body(Alphanumeric, 300, 3)}.{Body(Alphanumeric, 43, 5)}"],
            Negatives = [JsonWebToken.Encode("{\"tt\":\"p\"}") + ".x"],
        },
        Named("smartsheet-token", "Smartsheet token", "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication", "in Smartsheet's personal settings", $"{Mixed(37)}|{Mixed(26)}", "smartsheet").Called("SMARTSHEET_ACCESS_TOKEN", Body(Alphanumeric, 37)),
        Named("coda-token", "Coda token", "https://coda.io/developers/apis/v1#section/Introduction", "in Coda's account settings", Uuid, "coda api", "coda token", "coda.io").Called("CODA_API_TOKEN", SampleUuid),
        Key("evernote-token", "Evernote developer token", "https://dev.evernote.com/doc/articles/dev_tokens.php", "in Evernote's authorized applications", "S=s[0-9]{1,4}:U=[a-f0-9]{2,10}:E=[a-f0-9]{8,14}:C=[a-f0-9]{8,14}:P=[a-f0-9]{1,6}:A=[A-Za-z0-9\\-_.]{1,40}:V=[0-9]{1,2}:H=[a-f0-9]{32}", "S=s")
            .Shown("S=s1:U=8f219:E=154308dc976:C=14cd8dc9cc8:P=1cd:A=en-devtoken:V=2:H=", Hex, 32),
        Key("zapier-webhook", "Zapier webhook", "https://help.zapier.com/hc/en-us/articles/8496288690317", "by turning the Zap off", @"hooks\.zapier\.com/hooks/catch/(?<v>[0-9]{4,12}/[a-z0-9]{5,12})(?![a-z0-9])", "hooks.zapier.com/") with
        {
            Severity = Severity.High,
            IsRandom = false,
            Positives = [$"https://hooks.zapier.com/hooks/catch/{Body(Digits, 7)}/{Body(Small, 7)}/"],
            Negatives = ["https://hooks.zapier.com/hooks/catch/n/", "https://hooks.zapier.com/hooks/catch/${ID}/${KEY}/"],
        },
        Key("make-webhook", "Make webhook", "https://help.make.com/webhooks", "in Make's webhooks page", @"hook\.(?:[a-z]{2}[0-9]\.)?(?:make\.com|make\.celonis\.com|integromat\.com)/(?<v>[a-z0-9]{32})", ".make.com/", "hook.integromat.com/") with
        {
            Severity = Severity.High,
            Positives = [$"https://hook.eu1.make.com/{Body(Small, 32)}", $"curl https://hook.integromat.com/{Body(Small, 32)}"],
            Negatives = ["https://hook.eu1.make.com/your-webhook-address", "https://www.make.com/en/help"],
        },
        Key("ifttt-webhook", "IFTTT webhook key", "https://ifttt.com/maker_webhooks", "in IFTTT's Webhooks settings", @"maker\.ifttt\.com/(?:trigger/[\w{}\-]{1,60}/(?:json/)?with|use)/(?:key/)?(?<v>[A-Za-z0-9_\-]{22,43})", "maker.ifttt.com/") with
        {
            Severity = Severity.High,
            Positives = [$"https://maker.ifttt.com/trigger/door_opened/with/key/{Body(Base64Url, 43)}", $"https://maker.ifttt.com/use/{Body(Base64Url, 22)}"],
            Negatives = ["https://maker.ifttt.com/trigger/{event}/with/key/{key}", "https://maker.ifttt.com/trigger/door/with/key/short"],
        },
        Key("n8n-key", "n8n API key", "https://docs.n8n.io/api/authentication/", "in n8n's API settings", "n8n_api_[a-f0-9]{80}", "n8n_api_").Shown("n8n_api_", Hex, 80),
        Key("retool-token", "Retool token", "https://docs.retool.com/org-users/guides/retool-api/authentication", "in Retool's API settings", "retool_[a-z0-9]{2}_?[a-z0-9]{24,60}|retool_wk_[a-f0-9]{32}", "retool_").Shown("retool_01", Small, 30) with
        {
            MinimumEntropy = 3.4,
            Negatives = ["retool_" + "workflow_apikey", "retool_01" + "short", "retool_01" + new string('x', 30)],
        },
        Key("gitbook-token", "GitBook token", "https://gitbook.com/docs/developers/gitbook-api/authentication", "in GitBook's developer settings", "gb_api_[A-Za-z0-9]{40}", "gb_api_").Shown("gb_api_", Alphanumeric, 40),
        Named("docusign-secret", "DocuSign secret", "https://developers.docusign.com/platform/auth/", "in DocuSign's apps and keys page", Uuid, "docusign secret", "docusign client", "docusign api").Called("DOCUSIGN_SECRET_KEY", SampleUuid),
        Named("dropbox-sign-key", "Dropbox Sign key", "https://developers.hellosign.com/api/reference/authentication/", "in Dropbox Sign's API settings", "[a-f0-9]{64}", "hellosign", "dropbox sign").Called("HELLOSIGN_API_KEY", Body(Hex, 64)),
        Named("pandadoc-key", "PandaDoc key", "https://developers.pandadoc.com/reference/api-key-authentication-process", "in PandaDoc's API dashboard", "[a-f0-9]{40}", "pandadoc").Called("PANDADOC_API_KEY", Body(Hex, 40)),
        Key("adobe-client-secret", "Adobe client secret", "https://developer.adobe.com/developer-console/docs/guides/authentication/", "in the Adobe developer console", @"p8e-[A-Za-z0-9_\-]{32}", "p8e-").Shown("p8e-", Base64Url, 32),
        Key("canva-secret", "Canva client secret", "https://www.canva.dev/docs/connect/authentication/", "in Canva's developer portal", @"cnvca[A-Za-z0-9_\-]{45,55}", "cnvca").Shown("cnvca", Base64Url, 45),
        Named("webflow-token", "Webflow token", "https://developers.webflow.com/data/reference/authentication", "in the site's integrations settings", "[a-f0-9]{64}", "webflow").Called("WEBFLOW_API_TOKEN", Body(Hex, 64)),
        Key("wix-key", "Wix API key", "https://dev.wix.com/docs/go-headless/develop-your-project/admin-operations/about-admin-operations", "in Wix' API keys manager", @"IST\.eyJ[A-Za-z0-9_\-]{60,400}\.[A-Za-z0-9_\-]{60,1200}\.[A-Za-z0-9_\-]{60,700}", "IST.eyJ") with
        {
            Reach = 2500,
            Positives = [$"WIX_API_KEY=IST.{JsonWebToken.Encode("{\"kid\":\"PozHX" + Body(Alphanumeric, 8) + "\",\"alg\":\"RS256\",\"typ\":\"JWT\"}")}.{Body(Base64Url, 300)}.{Body(Base64Url, 342, 3)}"],
            Negatives = ["IST.eyJraWQiOiJ..."],
        },
    ];
}
