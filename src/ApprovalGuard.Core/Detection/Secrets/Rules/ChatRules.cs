using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens and webhooks of chat services and of what carries messages between programs.</summary>
internal static class ChatRules
{
    private const string Digits = "123456789";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("slack-token", "Slack token", "https://docs.slack.dev/authentication/tokens", "at api.slack.com/apps",
            @"xox[abcoprsu]-[A-Za-z0-9\-]{20,250}|xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,14}-[A-Za-z0-9]{30,70}|xoxe\.xox[bp]-[0-9]-[A-Za-z0-9]{100,200}|xoxe-[0-9]-[A-Za-z0-9]{100,200}|xoxd-[A-Za-z0-9%/+\-=]{60,300}",
            "xoxa-", "xoxb-", "xoxc-", "xoxd-", "xoxe-", "xoxe.", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xoxu-", "xapp-").Shown($"xoxb-{Body(Digits, 12)}-{Body(Digits, 13)}-{Body(Alphanumeric, 24)}") with
        {
            Holds = ChatTokens.IsSlack,
            Negatives = ["xoxb-your-token-here-please", "xoxb-not-a-real-token-this-will-not-work", "xoxp-" + "12345", "xapp-" + "1-A-2-b"],
        },
        Key("slack-webhook", "Slack webhook", "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks", "at api.slack.com/apps",
            @"hooks\.slack(?:-gov)?\.com/(?<v>(?:services|workflows|triggers)/[A-Z0-9]{8,14}/[A-Za-z0-9]{8,20}/[A-Za-z0-9]{18,40}(?:/[A-Za-z0-9]{18,40})?)", "hooks.slack") with
        {
            Severity = Severity.High,
            Positives = [$"https://hooks.slack.com/services/T{Body(Capital, 9)}/B{Body(Capital, 9, 3)}/{Body(Alphanumeric, 24)}", $"curl -d @m.json hooks.slack.com/triggers/E{Body(Capital, 9)}/{Body(Digits, 13)}/{Body(Hex, 32)}"],
            Negatives = ["https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", "https://hooks.slack.com/services/${SLACK_PATH}", "https://hooks.slack.com/services/T024/B024/short"],
        },
        Named("slack-app-secret", "Slack signing or client secret", "https://docs.slack.dev/authentication/verifying-requests-from-slack", "at api.slack.com/apps", "[a-f0-9]{32}", "slack").Called("SLACK_SIGNING_SECRET", Body(Hex, 32)),
        Key("discord-webhook", "Discord webhook", "https://discord.com/developers/docs/resources/webhook", "in the channel's settings",
            @"discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/(?<v>[0-9]{17,20}/[A-Za-z0-9_\-]{60,80})", "discord.com/api/", "discordapp.com/api/") with
        {
            Severity = Severity.High,
            Positives = [$"https://discord.com/api/webhooks/{Body(Digits, 18)}/{Body(Base64Url, 68)}", $"WEBHOOK=https://discordapp.com/api/v10/webhooks/{Body(Digits, 19)}/{Body(Base64Url, 68)}"],
            Negatives = ["https://discord.com/api/webhooks/ID/TOKEN", $"https://discord.com/api/webhooks/{Body(Digits, 18)}/{Body(Base64Url, 20)}"],
        },
        Beside("discord-bot-token", "Discord bot token", "https://discord.com/developers/docs/reference#authentication", "in the developer portal", @"[MNO][A-Za-z0-9_\-]{22,27}\.[A-Za-z0-9_\-]{6}\.[A-Za-z0-9_\-]{27,38}", "discord", "token", ".login", ".run", "authorization") with
        {
            Holds = ChatTokens.IsDiscord,
            Positives =
            [
                $"DISCORD_TOKEN = \"{ChatTokens.DiscordHead(Body(Digits, 18))}{Body(Base64Url, 38)}\"",
                $"client.login('{ChatTokens.DiscordHead(Body(Digits, 19))}{Body(Base64Url, 27)}');",
                $"Authorization: Bot {ChatTokens.DiscordHead(Body(Digits, 18))}{Body(Base64Url, 38)}",
                $"{{ \"prefix\": \"!\", \"token\": \"{ChatTokens.DiscordHead(Body(Digits, 18))}{Body(Base64Url, 38)}\" }}",
            ],
            Negatives = [$"token = M{Body(Alphanumeric, 23)}.{Body(Alphanumeric, 6)}.{Body(Alphanumeric, 38)}", $"token: {ChatTokens.DiscordHead(Body(Digits, 18))}{Body(Base64Url, 20)}"],
        },
        Named("discord-client-secret", "Discord client secret", "https://discord.com/developers/docs/topics/oauth2", "in the developer portal", @"(?=[A-Za-z_\-]{0,31}[0-9])[A-Za-z0-9_\-]{32}", "discord")
            .Called("DISCORD_CLIENT_SECRET", Body(Base64Url, 32)) with { MinimumEntropy = 3.6 },
        Key("telegram-bot-token", "Telegram bot token", "https://core.telegram.org/bots/api#authorizing-your-bot", "with BotFather's /revoke",
            @"(?<![A-Za-z0-9])(?:bot)?(?<v>[0-9]{8,10}:AA[A-Za-z0-9_\-]{32,33})(?![A-Za-z0-9_\-])", ":AA").Shown($"{Body(Digits, 10)}:AA", Alphanumeric, 32) with
        {
            IsUnbounded = true,
            Positives = [$"https://api.telegram.org/bot{Body(Digits, 10)}:AA{Body(Base64Url, 33)}/getMe", $"BOT={Body(Digits, 9)}:AA{Body(Alphanumeric, 33)}"],
        },
        Key("telegram-api-hash", "Telegram API hash", "https://core.telegram.org/api/obtaining_api_id", "at my.telegram.org",
            @"(?i:api[_\-]?hash)\W{1,8}(?:value\W{1,4})?(?<v>[a-f0-9]{32})(?!\w)", "api_hash", "api-hash", "apiHash") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"api_id = 734512\napi_hash = '{Body(Hex, 32)}'", $"{{ \"apiHash\": \"{Body(Hex, 32)}\" }}", $"TG_API_HASH={Body(Hex, 32)}"],
            Negatives = [$"api_hash = '{Body(Hex, 31)}'", "api_hash = os.environ['API_HASH']"],
        },
        Key("teams-webhook", "Microsoft Teams webhook", "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/", "in the channel's connectors",
            $@"(?:[a-z0-9\-]{{1,60}}\.webhook\.office\.com|outlook\.office(?:365)?\.com)/(?<v>webhook(?:b2)?/{Uuid}@{Uuid}/IncomingWebhook/[a-f0-9]{{32}}/{Uuid})", ".webhook.office.com", "outlook.office.com/webhook", "outlook.office365.com/webhook") with
        {
            Severity = Severity.High,
            Positives =
            [
                $"https://acme.webhook.office.com/webhookb2/{SampleUuid}@{SampleUuid}/IncomingWebhook/{Body(Hex, 32)}/{SampleUuid}",
                $"uri = 'https://outlook.office.com/webhook/{SampleUuid}@{SampleUuid}/IncomingWebhook/{Body(Hex, 32)}/{SampleUuid}'",
            ],
            Negatives = ["https://acme.webhook.office.com/webhookb2/GUID@GUID/IncomingWebhook/ID/GUID", $"https://acme.webhook.office.com/webhookb2/{SampleUuid}/IncomingWebhook/{Body(Hex, 32)}"],
        },
        Key("google-chat-webhook", "Google Chat webhook", "https://developers.google.com/workspace/chat/quickstart/webhooks", "in the space's settings",
            @"chat\.googleapis\.com/v1/spaces/(?<v>[A-Za-z0-9_\-]{8,20}/messages\?key=[A-Za-z0-9_\-]{39}&(?:amp;)?token=[A-Za-z0-9_\-]{43}(?:%3D|=)?)", "chat.googleapis.com/v1/spaces/") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://chat.googleapis.com/v1/spaces/AAAA{Body(Alphanumeric, 7)}/messages?key={"AIza"}Sy{Body(Base64Url, 33)}&token={Body(Base64Url, 43)}%3D"],
            Negatives = ["https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN"],
        },
        Key("matrix-token", "Matrix access token", "https://spec.matrix.org/latest/client-server-api/#using-access-tokens", "by logging the session out",
            "sy[tr]_[A-Za-z0-9+/]{1,120}_[A-Za-z]{20}_[A-Za-z0-9]{6}|m(?:at|ar|ct|cr)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}", "syt_", "syr_", "mat_", "mar_", "mct_", "mcr_")
            .Shown(WithMatrixChecksum($"syt_{JsonWebToken.Encode("ada")}_{Body("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 20)}")) with
        {
            Checksum = ChatTokens.HasMatrixChecksum,
            Negatives = ["syt_YWRh_shortbody_abcdef", "mat_" + "identity_rotation"],
        },
        Key("mattermost-webhook", "Mattermost webhook", "https://developers.mattermost.com/integrate/webhooks/incoming/", "under Integrations", @"(?i:mattermost)[\w.:\-]{0,60}(?:/[\w\-]{1,30}){0,3}/hooks/(?<v>[a-z0-9]{26})(?!\w)", "mattermost") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"curl -d @m.json https://mattermost.acme.test/hooks/{Body(Small, 26)}"],
            Negatives = ["https://mattermost.acme.test/hooks/your-generated-key", "https://mattermost.acme.test/hooks/"],
        },
        Named("mattermost-token", "Mattermost token", "https://developers.mattermost.com/integrate/reference/personal-access-token/", "in the account's security settings", "[a-z0-9]{26}", "mattermost").Called("MATTERMOST_TOKEN", Body(Small, 26)),
        Key("rocketchat-webhook", "Rocket.Chat webhook", "https://docs.rocket.chat/docs/integrations", "under Integrations", @"/hooks/(?<v>[A-Za-z0-9]{17,24}/[A-Za-z0-9]{40,64})(?![\w/])", "/hooks/") with
        {
            Severity = Severity.High,
            IsUnbounded = true,
            MinimumEntropy = 3.8,
            Positives = [$"https://chat.acme.test/hooks/{Body(Alphanumeric, 24)}/{Body(Alphanumeric, 48)}"],
            Negatives = ["import { useThing } from './hooks/useThing/index'", $"/hooks/{Body(Alphanumeric, 24)}/{Body(Alphanumeric, 12)}"],
        },
        Named("rocketchat-token", "Rocket.Chat token", "https://developer.rocket.chat/apidocs/personal-access-tokens", "in the account's personal access tokens", @"[A-Za-z0-9_\-]{43}", "rocket chat").Called("ROCKETCHAT_TOKEN", Body(Base64Url, 43)),
        Named("zulip-key", "Zulip API key", "https://zulip.com/api/api-keys", "in the account's settings", Mixed(32), "zulip").Called("ZULIP_API_KEY", Body(Alphanumeric, 32)),
        Key("zuliprc-key", "Zulip API key", "https://zulip.com/api/configuring-python-bindings", "in the account's settings", @"(?i:key)\s{0,3}=\s{0,3}(?<v>[A-Za-z0-9]{32})\s{1,4}(?i:site)\s{0,3}=\s{0,3}https?://[\w.\-]{0,40}(?i:zulip)", "zulip") with
        {
            IsUnbounded = true,
            Positives = [$"[api]\nemail=ada-bot@acme.test\nkey={Body(Alphanumeric, 32)}\nsite=https://acme.zulipchat.com\n"],
            Negatives = ["[api]\nkey=<your key>\nsite=https://acme.zulipchat.com\n"],
        },
        Named("webex-token", "Webex token", "https://developer.webex.com/docs/bots", "at developer.webex.com", $"[A-Za-z0-9]{{64}}_[A-Z0-9]{{4}}_{Uuid}|[a-f0-9]{{64}}", "webex", "ciscospark").Called("WEBEX_BOT_TOKEN", $"{Body(Alphanumeric, 64)}_PF84_{SampleUuid}") with
        {
            Negatives = [$"WEBEX_ROOM_KEY={SampleUuid}", $"WEBEX_BOT_TOKEN={Body(Alphanumeric, 63)}_PF84_{SampleUuid}"],
        },
        Named("viber-token", "Viber token", "https://developers.viber.com/docs/api/rest-bot-api/", "in the Viber admin panel", "[a-f0-9]{16}-[a-f0-9]{16}-[a-f0-9]{16}", "viber").Called("VIBER_AUTH_TOKEN", $"{Body(Hex, 16)}-{Body(Hex, 16, 3)}-{Body(Hex, 16, 5)}"),
        Named("zoom-secret", "Zoom secret", "https://developers.zoom.us/docs/internal-apps/s2s-oauth/", "at marketplace.zoom.us", $"{Mixed(32)}|{Mixed(36)}", "zoom client", "zoom api", "zoom secret", "zoom sdk", "zoom jwt", "zoom oauth").Called("ZOOM_CLIENT_SECRET", Body(Alphanumeric, 32)),
        Named("line-channel-token", "LINE channel token or secret", "https://developers.line.biz/en/docs/basics/channel-access-token/", "in the LINE Developers console", @"[A-Za-z0-9+/]{150,200}={0,2}|[a-f0-9]{32}", "line channel", "line access", "line bot")
            .Called("LINE_CHANNEL_SECRET", Body(Hex, 32)),
        Named("line-notify-token", "LINE Notify token", "https://notify-bot.line.me/doc/en/", "at notify-bot.line.me", Mixed(43), "line notify").Called("LINE_NOTIFY_TOKEN", Body(Alphanumeric, 43)),
        Key("feishu-webhook", "Feishu or Lark webhook", "https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot", "in the group's bot settings", $@"open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/(?:v2/)?hook/(?<v>{Uuid}|[a-f0-9]{{32}})", "open.feishu.cn", "open.larksuite.com") with
        {
            Severity = Severity.High,
            Positives = [$"https://open.feishu.cn/open-apis/bot/v2/hook/{SampleUuid}"],
            Negatives = ["https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "https://open.feishu.cn/open-apis/auth/v3/tenant_access_token"],
        },
        Named("feishu-app-secret", "Feishu or Lark app secret", "https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal", "in the developer console", Mixed(32), "feishu", "lark app", "larksuite")
            .Called("FEISHU_APP_SECRET", Body(Alphanumeric, 32)),
        Key("dingtalk-webhook", "DingTalk webhook", "https://open.dingtalk.com/document/orgapp/custom-robot-access", "in the group's robot settings", @"dingtalk\.com/robot/send\?access_token=(?<v>[a-f0-9]{64})", "dingtalk.com/robot") with
        {
            Severity = Severity.High,
            Positives = [$"https://oapi.dingtalk.com/robot/send?access_token={Body(Hex, 64)}"],
            Negatives = ["https://oapi.dingtalk.com/robot/send?access_token=XXXXXX", $"https://oapi.dingtalk.com/robot/send?access_token={Body(Hex, 32)}"],
        },
        Key("dingtalk-secret", "DingTalk robot secret", "https://open.dingtalk.com/document/orgapp/customize-robot-security-settings", "in the group's robot settings", "SEC[a-f0-9]{64}", "SEC").Shown("SEC", Hex, 64),
        Key("wecom-webhook", "WeCom webhook", "https://developer.work.weixin.qq.com/document/path/91770", "in the group's robot settings", $@"qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=(?<v>{Uuid})", "qyapi.weixin.qq.com") with
        {
            Severity = Severity.High,
            Positives = [$"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={SampleUuid}"],
            Negatives = ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY", "https://qyapi.weixin.qq.com/cgi-bin/gettoken"],
        },
        Named("wechat-app-secret", "WeChat app secret", "https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html", "in the WeChat admin platform", "[a-f0-9]{32}", "wechat", "weixin", "wx app").Called("WECHAT_APP_SECRET", Body(Hex, 32)),
        Named("wecom-corp-secret", "WeCom secret", "https://developer.work.weixin.qq.com/document/path/91039", "in the WeCom admin console", @"[A-Za-z0-9_\-]{43}", "wecom", "corp secret", "work wechat").Called("WECOM_SECRET", Body(Base64Url, 43)),
        Named("kakao-key", "Kakao key", "https://developers.kakao.com/docs/latest/en/rest-api/getting-started", "at developers.kakao.com", "[a-f0-9]{32}", "kakao").Called("KAKAO_REST_API_KEY", Body(Hex, 32)),
        Named("chatwork-token", "Chatwork token", "https://developer.chatwork.com/docs/getting-started", "in Chatwork's service integration settings", "[a-f0-9]{32}", "chatwork").Called("CHATWORK_API_TOKEN", Body(Hex, 32)),
        Named("gitter-token", "Gitter token", "https://developer.gitter.im/docs/authentication", "at developer.gitter.im", "[a-f0-9]{40}", "gitter").Called("GITTER_TOKEN", Body(Hex, 40)),
        Named("sendbird-token", "Sendbird API token", "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api", "in the Sendbird dashboard", "[a-f0-9]{40}", "sendbird", "send bird").Called("SENDBIRD_API_TOKEN", Body(Hex, 40)),
        Named("stream-secret", "Stream API secret", "https://getstream.io/chat/docs/node/tokens_and_authentication/", "in the Stream dashboard", "[a-z0-9]{64}", "getstream", "stream api", "stream app").Called("STREAM_API_SECRET", Body(Small, 64)),
        Named("pusher-secret", "Pusher secret", "https://pusher.com/docs/channels/library_auth_reference/rest-api/", "in the app's keys", "[a-f0-9]{20}", "pusher app secret", "pusher secret").Called("PUSHER_APP_SECRET", Body(Hex, 20)),
        Key("pubnub-secret-key", "PubNub secret key", "https://www.pubnub.com/docs/general/setup/account-setup", "in the PubNub admin portal", $"sec-c-(?:[A-Za-z0-9+/]{{40,60}}={{0,2}}|{Uuid})", "sec-c-").Shown("sec-c-", Alphanumeric, 40),
        Named("ably-key", "Ably key", "https://ably.com/docs/auth", "in the app's API keys", @"[A-Za-z0-9_\-]{6}\.[A-Za-z0-9_\-]{6}:[A-Za-z0-9_\-]{43}", "ably api", "ably key", "ably.rest", "ably.realtime", "ably client")
            .Called("ABLY_API_KEY", $"{Body(Alphanumeric, 6)}.{Body(Alphanumeric, 6, 3)}:{Body(Base64Url, 43)}"),
        Named("knock-key", "Knock secret key", "https://docs.knock.app/developer-tools/api-keys", "in the Knock dashboard", @"sk_(?:test_)?[A-Za-z0-9_\-]{43}", "knock api", "knock secret", "knock.app", "knocklabs").Called("KNOCK_API_KEY", "sk_" + Body(Base64Url, 43)),
        Named("novu-key", "Novu key", "https://docs.novu.co/api-reference/overview", "in Novu's settings", "[a-f0-9]{32}", "novu").Called("NOVU_SECRET_KEY", Body(Hex, 32)),
        Key("courier-key", "Courier key", "https://www.courier.com/docs/reference/auth", "in Courier's settings", "pk_(?:prod|test)_[A-Z0-9]{28}", "pk_prod_", "pk_test_").Shown("pk_prod_", Capital, 28),
    ];

    private static string WithMatrixChecksum(string token) => $"{token}_{Base62Checksum.Of(token)}";
}
