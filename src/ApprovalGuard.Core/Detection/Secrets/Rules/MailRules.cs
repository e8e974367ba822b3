using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of those who send mail, newsletters, text messages and push notifications, and of telephony.</summary>
internal static class MailRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("sendgrid-key", "SendGrid API key", "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys", "in SendGrid's settings",
            @"SG\.[A-Za-z0-9_\-]{22}\.[A-Za-z0-9_\-]{43}", "SG.").Shown($"SG.{Body(Base64Url, 22)}.", Base64Url, 43),
        Named("mailgun-key", "Mailgun API key", "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt", "in Mailgun's security settings",
            "(?:key-)?[a-f0-9]{32}(?:-[a-f0-9]{8}-[a-f0-9]{8})?", "mailgun", "mg api").Called("MAILGUN_API_KEY", Body(Hex, 32)) with
        {
            Negatives = [$"MAILGUN_PUBLIC_KEY=pubkey-{Body(Hex, 32)}", $"MAILGUN_API_KEY={Body(Hex, 20)}", "MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", $"mailgun-js: {Body(Hex, 32)}"],
        },
        Key("mailgun-prefixed-key", "Mailgun API key", "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt", "in Mailgun's security settings", "key-[a-f0-9]{32}", "key-").Shown("key-", Hex, 32),
        SentTo("mailgun-signed-key", "Mailgun API key", "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt", "in Mailgun's security settings", "[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}", "mailgun.net", "mailgun.org") with
        {
            Positives = [$"curl -s --user 'api:{Body(Hex, 32)}-{Body(Hex, 8)}-{Body(Hex, 8, 3)}' https://api.mailgun.net/v3/", $"curl -u \"api:{Body(Hex, 32)}-{Body(Hex, 8)}-{Body(Hex, 8, 3)}\" \\\n  https://api.eu.mailgun.net/v3/"],
            Negatives = [$"curl -u api:{Body(Hex, 32)} https://api.acme.test", "curl -u 'api:YOUR_API_KEY' https://api.mailgun.net/v3/"],
        },
        Key("mailchimp-key", "Mailchimp API key", "https://mailchimp.com/developer/marketing/guides/quick-start/", "in Mailchimp's account settings",
            "[a-f0-9]{32}-us[0-9]{1,2}", "-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9").Shown("", Hex, 32, "-us14"),
        Key("mandrill-key", "Mandrill key", "https://mailchimp.com/developer/transactional/guides/quick-start/", "in Mandrill's settings", @"md-[A-Za-z0-9_\-]{22}", "md-").Shown("md-", Base64Url, 22) with { Holds = IsMixed, MinimumEntropy = 3.8 },
        Named("mandrill-legacy-key", "Mandrill key", "https://mailchimp.com/developer/transactional/guides/quick-start/", "in Mandrill's settings", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{22}", "mandrill").Called("MANDRILL_API_KEY", Body(Base64Url, 22)) with { MinimumEntropy = 3.5 },
        Key("brevo-key", "Brevo API key", "https://developers.brevo.com/docs/getting-started", "in Brevo's SMTP & API settings",
            "x(?:keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}", "xkeysib-", "xsmtpsib-").Shown($"xkeysib-{Body(Hex, 64)}-", Alphanumeric, 16),
        Key("resend-key", "Resend key", "https://resend.com/docs/dashboard/api-keys/introduction", "at resend.com/api-keys", "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,28}", "re_").Shown($"re_{Body(Alphanumeric, 8)}_", Alphanumeric, 20) with { MinimumEntropy = 3.6 },
        Key("mailersend-token", "MailerSend token", "https://developers.mailersend.com/general.html#authentication", "in MailerSend's API tokens page", @"mlsn\.[a-f0-9]{64}", "mlsn.").Shown("mlsn.", Hex, 64),
        Named("postmark-token", "Postmark token", "https://postmarkapp.com/developer/api/overview", "in the Postmark server's API tokens", Uuid, "postmark").Called("POSTMARK_SERVER_TOKEN", SampleUuid),
        Named("sparkpost-key", "SparkPost key", "https://developers.sparkpost.com/api/#header-authentication", "in SparkPost's account settings", "[a-f0-9]{40}", "sparkpost").Called("SPARKPOST_API_KEY", Body(Hex, 40)),
        Named("mailjet-key", "Mailjet key", "https://dev.mailjet.com/email/guides/getting-started/", "in Mailjet's API key management", "[a-f0-9]{32}", "mailjet", "mj_apikey").Called("MAILJET_SECRET_KEY", Body(Hex, 32)),
        Named("elastic-email-key", "Elastic Email key", "https://elasticemail.com/developers/api-documentation/rest-api", "in Elastic Email's settings", $"[A-F0-9]{{96}}|{Uuid}", "elasticemail", "elastic email").Called("ELASTICEMAIL_API_KEY", Body(CapitalHex, 96)),
        Named("sendpulse-secret", "SendPulse secret", "https://sendpulse.com/integrations/api", "in SendPulse's settings", "[a-f0-9]{32}", "sendpulse").Called("SENDPULSE_SECRET", Body(Hex, 32)),
        Named("mailtrap-token", "Mailtrap token", "https://docs.mailtrap.io/developers", "in Mailtrap's API tokens page", "[a-f0-9]{32}", "mailtrap").Called("MAILTRAP_API_TOKEN", Body(Hex, 32)),
        Key("smtp2go-key", "SMTP2GO key", "https://developers.smtp2go.com/docs/getting-started", "in SMTP2GO's API keys page", "api-[A-F0-9]{32}", "api-").Shown("api-", CapitalHex, 32),
        Named("loops-key", "Loops key", "https://loops.so/docs/api-reference/intro", "in Loops' settings", "[a-f0-9]{32}", "loops api", "loops.so").Called("LOOPS_API_KEY", Body(Hex, 32)),
        Key("klaviyo-key", "Klaviyo private key", "https://developers.klaviyo.com/en/docs/authenticate_", "in Klaviyo's API keys settings", "pk_(?:[A-Za-z0-9]{6}_)?[a-f0-9]{34}", "pk_").Shown("pk_", Hex, 34),
        Named("activecampaign-key", "ActiveCampaign key", "https://developers.activecampaign.com/reference/authentication", "in ActiveCampaign's developer settings", "[a-f0-9]{72}", "activecampaign", "active campaign").Called("ACTIVECAMPAIGN_API_KEY", Body(Hex, 72)),
        Named("getresponse-key", "GetResponse key", "https://apidocs.getresponse.com/v3/authentication/apikey", "in GetResponse's integrations page", Mixed(32), "getresponse").Called("GETRESPONSE_API_KEY", Body(Alphanumeric, 32)),
        Named("iterable-key", "Iterable key", "https://support.iterable.com/hc/en-us/articles/360043464871", "in Iterable's API keys page", "[a-f0-9]{32}", "iterable api", "iterable key", "iterable.com", "iterable_").Called("ITERABLE_API_KEY", Body(Hex, 32)),
        Named("braze-key", "Braze REST key", "https://www.braze.com/docs/api/basics/", "in Braze's APIs settings", Uuid, "braze").Called("BRAZE_REST_API_KEY", SampleUuid),
        Named("customer-io-key", "Customer.io key", "https://docs.customer.io/accounts-and-workspaces/managing-credentials/", "in Customer.io's API credentials", "[a-f0-9]{32}|[a-f0-9]{20}", "customer io", "customerio").Called("CUSTOMERIO_APP_API_KEY", Body(Hex, 32)) with
        {
            Negatives = [$"CUSTOMERIO_API_KEY={Body(Hex, 19)}", "CUSTOMERIO_API_KEY=YOUR-API-KEY", $"customerio-gist.js: {Body(Hex, 32)}"],
        },
        Named("convertkit-key", "Kit API secret", "https://developers.kit.com/api-reference/overview", "in Kit's developer settings", @"[A-Za-z0-9_\-]{43}|kit_[a-f0-9]{32}", "convertkit").Called("CONVERTKIT_API_SECRET", Body(Base64Url, 43)),
        Named("buttondown-key", "Buttondown key", "https://docs.buttondown.com/api-introduction", "at buttondown.com/requests", Uuid, "buttondown").Called("BUTTONDOWN_API_KEY", SampleUuid),
        Named("beehiiv-key", "beehiiv key", "https://developers.beehiiv.com/welcome/create-an-api-key", "in beehiiv's settings", Mixed(64), "beehiiv").Called("BEEHIIV_API_KEY", Body(Alphanumeric, 64)),
        Named("twilio-auth-token", "Twilio auth token", "https://www.twilio.com/docs/iam/api/authtoken", "in the Twilio console", $"[a-f0-9]{{32}}|{Mixed(32)}", "twilio", "account_sid", "accountSid").Called("TWILIO_AUTH_TOKEN", Body(Hex, 32)) with
        {
            Positives =
            [
                $"TWILIO_AUTH_TOKEN={Body(Hex, 32)}", $"account_sid = \"AC{Body(Hex, 32, 3)}\"\nauth_token = \"{Body(Hex, 32)}\"\n", $"{{ \"twilio\": {{ \"accountSid\": \"AC{Body(Hex, 32, 3)}\", \"authToken\": \"{Body(Hex, 32)}\" }} }}",
                $"const client = new Twilio('{Body(Hex, 32)}')", $"twilio:\n  api_secret: {Body(Alphanumeric, 32)}\n",
            ],
        },
        Key("twilio-api-key", "Twilio API key", "https://www.twilio.com/docs/iam/api-keys", "in the Twilio console", "SK[a-f0-9]{32}", "SK0", "SK1", "SK2", "SK3", "SK4", "SK5", "SK6", "SK7", "SK8", "SK9", "SKa", "SKb", "SKc", "SKd", "SKe", "SKf").Shown("SK", Hex, 32) with { Severity = Severity.High },
        Named("vonage-secret", "Vonage secret", "https://developer.vonage.com/en/account/secret-management", "in the Vonage dashboard", Mixed(16), "vonage", "nexmo").Called("VONAGE_API_SECRET", Body(Alphanumeric, 16)),
        Named("messagebird-key", "Bird access key", "https://developers.messagebird.com/api/#authentication", "in the Bird dashboard", "(?:live_|test_)?[A-Za-z0-9]{25}", "messagebird").Called("MESSAGEBIRD_ACCESS_KEY", Body(Alphanumeric, 25)),
        Named("plivo-token", "Plivo auth token", "https://www.plivo.com/docs/voice/api/overview/", "in the Plivo console", "[A-Za-z0-9]{40}", "plivo").Called("PLIVO_AUTH_TOKEN", Body(Alphanumeric, 40)),
        Key("telnyx-key", "Telnyx key", "https://developers.telnyx.com/development/api-fundamentals/authentication", "in the Telnyx portal", "KEY[0-9A-F]{32}_[A-Za-z0-9]{22}", "KEY0").Shown($"KEY0{Body(CapitalHex, 31)}_", Alphanumeric, 22),
        Named("infobip-key", "Infobip key", "https://www.infobip.com/docs/essentials/api-essentials/api-authentication", "in the Infobip portal", $"[a-f0-9]{{32}}-{Uuid}", "infobip").Called("INFOBIP_API_KEY", $"{Body(Hex, 32)}-{SampleUuid}"),
        Named("sinch-token", "Sinch token", "https://developers.sinch.com/docs/sms/api-reference/authentication/", "in the Sinch dashboard", "[a-f0-9]{32}|[A-Za-z0-9~._\\-]{26}", "sinch").Called("SINCH_API_TOKEN", Body(Hex, 32)) with
        {
            Negatives = [$"SINCH_API_TOKEN={Body(Hex, 15)}", $"sinch-sdk: {Body(Hex, 32)}"],
        },
        Named("clicksend-key", "ClickSend key", "https://developers.clicksend.com/docs/", "in the ClickSend dashboard", "[A-F0-9]{8}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{12}", "clicksend").Called("CLICKSEND_API_KEY", SampleUuid.ToUpperInvariant()),
        Key("africas-talking-key", "Africa's Talking key", "https://developers.africastalking.com/docs/authentication", "in Africa's Talking settings", "atsk_[a-f0-9]{64}", "atsk_").Shown("atsk_", Hex, 64),
        Named("aircall-token", "Aircall token", "https://developer.aircall.io/api-references/#authentication", "in the Aircall dashboard", "[a-f0-9]{32}", "aircall").Called("AIRCALL_API_TOKEN", Body(Hex, 32)),
        Named("ringcentral-secret", "RingCentral secret", "https://developers.ringcentral.com/guide/authentication", "in the RingCentral developer console", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{22}(?:[A-Za-z0-9_\-]{24})?", "ringcentral").Called("RINGCENTRAL_CLIENT_SECRET", Body(Base64Url, 22)) with { MinimumEntropy = 3.5 },
        Named("nylas-key", "Nylas key", "https://developer.nylas.com/docs/v3/auth/", "in the Nylas dashboard", @"nyk_v0_[A-Za-z0-9]{64}|[a-z0-9]{25}", "nylas").Called("NYLAS_CLIENT_SECRET", Body(Small, 25)),
        Key("nylas-v3-key", "Nylas key", "https://developer.nylas.com/docs/v3/auth/", "in the Nylas dashboard", "nyk_v0_[A-Za-z0-9]{60,70}", "nyk_v0_").Shown("nyk_v0_", Alphanumeric, 60),
        Key("onesignal-key", "OneSignal key", "https://documentation.onesignal.com/docs/en/keys-and-ids", "in OneSignal's keys and IDs settings", "os_v2_(?:app|org)_[a-z2-7]{90,120}", "os_v2_").Shown("os_v2_app_", "abcdefghijklmnopqrstuvwxyz234567", 90),
        Named("onesignal-legacy-key", "OneSignal REST key", "https://documentation.onesignal.com/docs/en/keys-and-ids", "in OneSignal's keys and IDs settings", $"[A-Za-z0-9]{{48}}|{Uuid}", "onesignal api", "onesignal rest", "onesignal user", "onesignal auth", "onesignal key").Called("ONESIGNAL_REST_API_KEY", Body(Alphanumeric, 48)),
        Named("pushover-token", "Pushover token", "https://pushover.net/api", "in Pushover's application settings", "[au][a-z0-9]{29}", "pushover").Called("PUSHOVER_TOKEN", "a" + Body(Small, 29)),
        Named("pushbullet-token", "Pushbullet token", "https://docs.pushbullet.com/", "in Pushbullet's account settings", @"o\.[A-Za-z0-9]{32}", "pushbullet").Called("PUSHBULLET_ACCESS_TOKEN", "o." + Body(Alphanumeric, 32)),
        Named("expo-token", "Expo access token", "https://docs.expo.dev/accounts/programmatic-access/", "at expo.dev under access tokens", @"(?=[A-Za-z_\-]{0,39}[0-9])[A-Za-z0-9_\-]{40}", "expo_", "expo token", "expo access", "exp.host", "eas_").Called("EXPO_TOKEN", Body(Base64Url, 40)) with { MinimumEntropy = 3.8 },
        Key("ntfy-token", "ntfy token", "https://docs.ntfy.sh/config/#access-tokens", "with ntfy token remove", "tk_[a-z0-9]{29}", "tk_").Shown("tk_", Small, 29) with { MinimumEntropy = 3.4 },
        Named("gotify-token", "Gotify token", "https://gotify.net/docs/pushmsg", "in Gotify's apps or clients page", @"[AC][A-Za-z0-9._\-]{14}", "gotify").Called("GOTIFY_TOKEN", "A" + Body(Alphanumeric, 14)) with
        {
            MinimumEntropy = 3.2,
        },
    ];
}
