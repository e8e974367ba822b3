using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of things: boards, sensors, homes, cars.</summary>
internal static class DeviceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        SentTo("blynk-token", "Blynk token", "https://docs.blynk.io/en/blynk.cloud/platform-api", "in the Blynk console", @"[A-Za-z0-9_\-]{32}(?:[A-Za-z0-9_\-]{8})?", "blynk.cloud", "blynk.io", "blynk-cloud.com") with
        {
            Positives = [$"curl -H \"Authorization: Bearer {Body(Base64Url, 40)}\" https://fra1.blynk.cloud/api/organization/profile", $"curl -H \"Authorization: Bearer {Body(Base64Url, 40)}\" \\\n  https://fra1.blynk.cloud/api/organization/profile"],
            Negatives = [$"curl -H \"Authorization: Bearer {Body(Base64Url, 30)}\" https://fra1.blynk.cloud/api/", "curl -H \"Authorization: Bearer $TOKEN\" https://fra1.blynk.cloud/api/"],
        },
        Named("blynk-auth-token", "Blynk token", "https://docs.blynk.io/en/concepts/device#authtoken", "in the Blynk console", @"(?=[A-Za-z_\-]{0,31}[0-9])[A-Za-z0-9_\-]{32}", "blynk").Called("BLYNK_AUTH_TOKEN", Body(Base64Url, 32)) with { MinimumEntropy = 3.6 },
        Key("blynk-client-secret", "Blynk client secret", "https://docs.blynk.io/en/blynk.cloud/platform-api/authentication", "in the Blynk console", @"oa2-client-id_[A-Za-z0-9_\-]{32}:(?<v>[A-Za-z0-9_\-]{40})", "oa2-client-id_") with
        {
            Positives = [$"curl -X POST -u oa2-client-id_{Body(Base64Url, 32)}:{Body(Alphanumeric, 40)} https://fra1.blynk.cloud/oauth2/token"],
            Negatives = ["oa2-client-id_CLIENT:SECRET"],
        },
        SentTo("particle-token-sent", "Particle access token", "https://docs.particle.io/reference/cloud-apis/access-tokens/", "with particle token revoke", "[a-f0-9]{40}", "api.particle.io") with
        {
            Positives = [$"curl -H \"Authorization: Bearer {Body(Hex, 40)}\" https://api.particle.io/v1/devices", $"curl -d access_token={Body(Hex, 40)} \\\nhttps://api.particle.io/v1/devices"],
            Negatives = [$"curl -H \"Authorization: Bearer {Body(Hex, 39)}\" https://api.particle.io/v1/devices", $"git checkout {Body(Hex, 40)} # api.particle.io"],
        },
        Named("particle-token", "Particle access token", "https://docs.particle.io/reference/cloud-apis/access-tokens/", "with particle token revoke", "[a-f0-9]{40}", "particle access", "particle token", "particle api", "particle.io").Called("PARTICLE_ACCESS_TOKEN", Body(Hex, 40)),
        Named("thingspeak-key", "ThingSpeak key", "https://www.mathworks.com/help/thingspeak/channel-access.html", "in the channel's API keys page", "[A-Z0-9]{16}", "thingspeak", "thing speak").Called("THINGSPEAK_API_KEY", Body(Capital, 16)),
        Named("thingsboard-token", "ThingsBoard device token or provision secret", "https://thingsboard.io/docs/user-guide/access-token/", "in the device's credentials", "[A-Za-z0-9]{20}", "thingsboard", "provisionDevice", "provision_device").Called("THINGSBOARD_ACCESS_TOKEN", Body(Alphanumeric, 20)) with
        {
            Positives = [$"THINGSBOARD_TOKEN={Body(Alphanumeric, 20)}", $"{{ \"provisionDeviceKey\": \"{Body(Small, 20, 3)}\", \"provisionDeviceSecret\": \"{Body(Small, 20)}\" }}"],
        },
        Key("ubidots-token", "Ubidots token", "https://docs.ubidots.com/reference/authentication", "in Ubidots' API credentials", "BBF[FE]-[A-Za-z0-9]{30}", "BBFF-", "BBFE-").Shown("BBFF-", Alphanumeric, 30),
        Named("smartthings-token", "SmartThings token", "https://developer.smartthings.com/docs/getting-started/authorization-and-permissions", "at account.smartthings.com/tokens", Uuid, "smartthings", "smart_things").Called("SMARTTHINGS_TOKEN", SampleUuid),
        Named("switchbot-token", "SwitchBot token or secret", "https://github.com/OpenWonderLabs/SwitchBotAPI#getting-started", "in the SwitchBot app", "[a-f0-9]{96}|[a-f0-9]{32}", "switchbot").Called("SWITCHBOT_TOKEN", Body(Hex, 96)) with
        {
            Negatives = [$"SWITCHBOT_TOKEN={Body(Hex, 95)}", "SWITCHBOT_TOKEN=your-token"],
        },
        Named("govee-key", "Govee key", "https://developer.govee.com/reference/apply-you-govee-api-key", "in the Govee app", Uuid, "govee").Called("GOVEE_API_KEY", SampleUuid),
        Named("tuya-secret", "Tuya access secret", "https://developer.tuya.com/en/docs/iot/authentication-method", "in the Tuya IoT platform", "[a-f0-9]{32}", "tuya").Called("TUYA_ACCESS_SECRET", Body(Hex, 32)),
        Named("netatmo-secret", "Netatmo client secret", "https://dev.netatmo.com/apidocumentation/oauth", "at dev.netatmo.com/apps", "[A-Za-z0-9]{28,60}", "netatmo").Called("NETATMO_CLIENT_SECRET", Body(Alphanumeric, 28)) with { MinimumEntropy = 3.6 },
        Named("philips-hue-key", "Philips Hue key", "https://developers.meethue.com/develop/get-started-2/", "with the Hue bridge's API", @"[A-Za-z0-9\-]{40}", "philips hue", "hue api", "hue bridge", "hue username", "hue_user", "meethue").Called("HUE_API_KEY", Body(Alphanumeric, 40)) with { Severity = Severity.Medium },
        Named("home-assistant-token", "Home Assistant token", "https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token", "in the Home Assistant profile", @"eyJ[A-Za-z0-9_\-]{20,200}\.eyJ[A-Za-z0-9_\-]{20,400}\.[A-Za-z0-9_\-]{43}", "home assistant", "hass token", "hass_", "supervisor_token").Called("HASS_TOKEN", $"{JsonWebToken.Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{JsonWebToken.Encode("{\"iss\":\"" + Body(Hex, 32) + "\",\"iat\":1700000000,\"exp\":2015360000}")}.{Body(Base64Url, 43)}") with
        {
            IsContext = false,
            Reach = 900,
        },
        Named("tesla-token", "Tesla token", "https://developer.tesla.com/docs/fleet-api/authentication/overview", "in the Tesla account's security settings", "(?:qts|eu|na|cn)-[a-f0-9]{64}", "tesla").Called("TESLA_ACCESS_TOKEN", "qts-" + Body(Hex, 64)),
        Named("notehub-secret", "Notehub or Balena key", "https://docs.balena.io/learn/manage/account/", "in the account's access tokens", "[a-f0-9]{64}|[A-Za-z0-9]{32}", "balena", "notehub").Called("BALENA_API_KEY", Body(Alphanumeric, 32)),
    ];
}
