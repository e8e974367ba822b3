using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of social networks, advertising platforms, and of music and games that friends share.</summary>
internal static class SocialRules
{
    private const string Digits = "123456789";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("twitter-bearer-token", "X bearer token", "https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens", "in the X developer portal", "AAAAAAAAAAAAAAAAAAAAA(?<v>[A-Za-z0-9%]{60,160})", "AAAAAAAAAAAAAAAAAAAAA") with
        {
            MinimumEntropy = 4,
            Positives = [$"TWITTER_BEARER=AAAAAAAAAAAAAAAAAAAAA{Body(Alphanumeric, 30)}%3D{Body(Alphanumeric, 50)}", $"Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAA{Body(Alphanumeric, 22)}%2B{Body(Alphanumeric, 60)}"],
            Negatives = [new string('A', 100), $"AAAAAAAAAAAAAAAAAAAAA{Body(Alphanumeric, 40)}"],
        },
        Named("twitter-secret", "X consumer or token secret", "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret", "in the X developer portal", $"{Mixed(50)}|{Mixed(45)}|[A-Za-z0-9]{{40,44}}|{Mixed(41)}", "twitter", "tweepy")
            .Called("TWITTER_API_SECRET", Body(Alphanumeric, 50)) with
        {
            Negatives = [$"TWITTER_API_SECRET={Body(Alphanumeric, 39)}", "TWITTER_API_SECRET=your-api-secret", $"twitter-lite: {Body(Alphanumeric, 50)}"],
        },
        Named("twitter-api-key", "X API key", "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret", "in the X developer portal", Mixed(25), "twitter", "tweepy").Called("TWITTER_API_KEY", Body(Alphanumeric, 25)) with { Severity = Severity.Medium },
        Named("twitter-access-token", "X access token", "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens", "in the X developer portal", "[0-9]{6,20}-[A-Za-z0-9]{40}", "twitter", "tweepy", "access token", "oauth token").Called("TWITTER_ACCESS_TOKEN", $"{Body(Digits, 19)}-{Body(Alphanumeric, 40)}"),
        Key("facebook-access-token", "Facebook access token", "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/", "with the Graph API or in the app's dashboard", "EAA[A-Za-z0-9]{80,300}(?:ZD)?", "EAA").Shown("EAA", Alphanumeric, 80) with { MinimumEntropy = 4 },
        Beside("facebook-app-token", "Facebook app access token", "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens", "by resetting the app secret", @"[0-9]{15,17}(?:\||%7C)[A-Za-z0-9_\-]{27}", "facebook", "access_token", "fb_", "app_token") with
        {
            Positives = [$"curl 'https://graph.facebook.com/me?access_token={Body(Digits, 16)}|{Body(Base64Url, 27)}'", $"FB_APP_TOKEN={Body(Digits, 15)}|{Body(Alphanumeric, 27)}"],
            Negatives = ["access_token=APP_ID|APP_SECRET", $"access_token={Body(Digits, 16)}|{Body(Alphanumeric, 20)}"],
        },
        Named("facebook-app-secret", "Facebook app secret", "https://developers.facebook.com/docs/facebook-login/security/#appsecret", "in the app's basic settings", "[a-f0-9]{32}", "facebook", "fb app", "fb client", "fb secret", "meta app", "instagram", "threads app", "whatsapp app", "messenger app").Called("FACEBOOK_APP_SECRET", Body(Hex, 32)),
        Key("instagram-token", "Instagram access token", "https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/", "in Instagram's apps and websites settings", @"IG(?:QV|QW|AA)[A-Za-z0-9_\-]{80,250}", "IGQV", "IGQW", "IGAA").Shown("IGQV", Base64Url, 80),
        Key("threads-token", "Threads access token", "https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions", "in the account's website permissions", "THAA[A-Za-z0-9_\\-]{80,250}", "THAA").Shown("THAA", Base64Url, 80),
        Key("linkedin-client-secret", "LinkedIn client secret", "https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow", "at linkedin.com/developers", @"WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/=]{6,12}", "WPL_AP1.", "WPL_AP0.").Shown($"WPL_AP1.{Body(Alphanumeric, 16)}.", Alphanumeric, 6),
        Named("linkedin-secret", "LinkedIn client secret", "https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow", "at linkedin.com/developers", "[A-Za-z0-9]{16}", "linkedin").Called("LINKEDIN_CLIENT_SECRET", Body(Alphanumeric, 16)) with { MinimumEntropy = 3.2 },
        Named("linkedin-access-token", "LinkedIn access token", "https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow", "in LinkedIn's permitted services", @"AQ[A-Z][A-Za-z0-9_\-]{180,500}", "linkedin").Called("LINKEDIN_ACCESS_TOKEN", "AQX" + Body(Base64Url, 180)) with { Reach = 800 },
        Named("tiktok-token", "TikTok access token", "https://developers.tiktok.com/doc/oauth-user-access-token-management", "at developers.tiktok.com", @"(?:act|rft|clt)\.[A-Za-z0-9]{28,80}(?:![a-z0-9.]{4,8})?", "tiktok").Called("TIKTOK_ACCESS_TOKEN", "act." + Body(Alphanumeric, 28)),
        Named("tiktok-secret", "TikTok client secret", "https://developers.tiktok.com/doc/login-kit-manage-user-access-tokens", "at developers.tiktok.com", "[A-Za-z0-9]{32}|[a-f0-9]{40}", "tiktok").Called("TIKTOK_CLIENT_SECRET", Body(Alphanumeric, 32)),
        Named("reddit-secret", "Reddit client secret", "https://github.com/reddit-archive/reddit/wiki/OAuth2", "at reddit.com/prefs/apps", @"(?=[A-Za-z_\-]{0,29}[0-9])[A-Za-z0-9_\-]{27}(?:[A-Za-z0-9_\-]{3})?", "reddit", "praw").Called("REDDIT_CLIENT_SECRET", Body(Base64Url, 27)) with { MinimumEntropy = 3.6 },
        Named("spotify-secret", "Spotify client secret", "https://developer.spotify.com/documentation/web-api/concepts/apps", "at developer.spotify.com/dashboard", "[a-f0-9]{32}", "spotify", "spotipy").Called("SPOTIFY_CLIENT_SECRET", Body(Hex, 32)),
        Named("spotify-token", "Spotify token", "https://developer.spotify.com/documentation/web-api/concepts/access-token", "in Spotify's apps settings", @"(?:BQ|AQ)[A-Za-z0-9_\-]{80,400}", "spotify").Called("SPOTIFY_REFRESH_TOKEN", "AQ" + Body(Base64Url, 80)) with { Reach = 700 },
        Named("twitch-token", "Twitch token or secret", "https://dev.twitch.tv/docs/authentication/", "at dev.twitch.tv/console", "(?:oauth:)?[a-z0-9]{30}", "twitch", "tmi.js").Called("TWITCH_CLIENT_SECRET", Body(Small, 30)),
        Key("twitch-chat-token", "Twitch chat token", "https://dev.twitch.tv/docs/chat/irc/", "at twitch.tv/settings/connections", "oauth:[a-z0-9]{30}", "oauth:").Shown("oauth:", Small, 30),
        Named("snapchat-secret", "Snapchat client secret", "https://developers.snap.com/api/marketing-api/Ads-API/authentication", "in Snap's business settings", "[a-f0-9]{20,64}", "snapchat").Called("SNAPCHAT_CLIENT_SECRET", Body(Hex, 20)),
        Key("pinterest-token", "Pinterest token", "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/", "in Pinterest's apps settings", "pin[ar]_[A-Z0-9]{60,120}", "pina_", "pinr_").Shown("pina_", Capital, 60),
        Named("tumblr-secret", "Tumblr secret", "https://www.tumblr.com/docs/en/api/v2#authentication", "at tumblr.com/oauth/apps", Mixed(50), "tumblr").Called("TUMBLR_CONSUMER_SECRET", Body(Alphanumeric, 50)),
        Key("vk-token", "VK token", "https://dev.vk.com/en/api/access-token/getting-started", "in VK's security settings", @"vk1\.a\.[A-Za-z0-9_\-]{80,300}", "vk1.a.").Shown("vk1.a.", Base64Url, 80),
        Named("mastodon-token", "Mastodon token", "https://docs.joinmastodon.org/client/token/", "in Mastodon's development settings", @"[A-Za-z0-9_\-]{43}|[a-f0-9]{64}", "mastodon").Called("MASTODON_ACCESS_TOKEN", Body(Base64Url, 43)),
        Named("bluesky-app-password", "Bluesky app password", "https://docs.bsky.app/docs/get-started", "in Bluesky's app passwords settings", "[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", "bluesky", "bsky").Called("BLUESKY_APP_PASSWORD", $"{Body(Small, 4)}-{Body(Small, 4, 3)}-{Body(Small, 4, 5)}-{Body(Small, 4, 9)}") with { IsRandom = false },
        Named("bitly-token", "Bitly token", "https://dev.bitly.com/docs/getting-started/authentication/", "in Bitly's API settings", "[a-f0-9]{40}", "bitly", "bit.ly").Called("BITLY_ACCESS_TOKEN", Body(Hex, 40)),
        Named("patreon-token", "Patreon token", "https://docs.patreon.com/#clients-and-api-keys", "at patreon.com/portal", @"[A-Za-z0-9_\-]{43}|[A-Za-z0-9_\-]{64}", "patreon").Called("PATREON_ACCESS_TOKEN", Body(Base64Url, 43)),
        Named("dev-to-key", "Forem key", "https://developers.forem.com/api/v1#section/Authentication", "at dev.to/settings/extensions", Mixed(24), "dev.to", "devto", "dev_to", "forem").Called("DEVTO_API_KEY", Body(Alphanumeric, 24)),
        Named("medium-token", "Medium token", "https://github.com/Medium/medium-api-docs#21-self-issued-access-tokens", "in Medium's settings", "[a-f0-9]{65}", "medium token", "medium integration", "medium api", "api.medium.com").Called("MEDIUM_INTEGRATION_TOKEN", Body(Hex, 65)),
        Named("strava-secret", "Strava secret", "https://developers.strava.com/docs/authentication/", "at strava.com/settings/api", "[a-f0-9]{40}", "strava").Called("STRAVA_CLIENT_SECRET", Body(Hex, 40)),
        Named("fitbit-secret", "Fitbit client secret", "https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/", "at dev.fitbit.com", "[a-f0-9]{32}", "fitbit").Called("FITBIT_CLIENT_SECRET", Body(Hex, 32)),
        Named("flickr-key", "Flickr key or secret", "https://www.flickr.com/services/api/misc.api_keys.html", "at flickr.com/services/apps", "[a-f0-9]{32}|[a-f0-9]{16}", "flickr").Called("FLICKR_API_KEY", Body(Hex, 32)) with
        {
            Negatives = [$"FLICKR_API_KEY={Body(Hex, 31)}", "FLICKR_API_KEY=<your-key>", $"flickr-sdk: {Body(Hex, 40)}"],
        },
        Named("lastfm-key", "Last.fm key", "https://www.last.fm/api/authentication", "at last.fm/api/accounts", "[a-f0-9]{32}", "lastfm", "last fm", "musixmatch").Called("LASTFM_API_KEY", Body(Hex, 32)),
        Named("genius-token", "Genius token", "https://docs.genius.com/#/getting-started-h1", "at genius.com/api-clients", @"[A-Za-z0-9_\-]{64}", "genius").Called("GENIUS_ACCESS_TOKEN", Body(Base64Url, 64)),
        Named("discogs-token", "Discogs token", "https://www.discogs.com/developers/#page:authentication", "at discogs.com/settings/developers", "[A-Za-z]{40}|" + Mixed(40), "discogs").Called("DISCOGS_USER_TOKEN", Body(Alphanumeric, 40)),
        Named("soundcloud-secret", "SoundCloud secret", "https://developers.soundcloud.com/docs/api/guide#authentication", "at soundcloud.com/you/apps", "[A-Za-z0-9]{32}", "soundcloud").Called("SOUNDCLOUD_CLIENT_SECRET", Body(Alphanumeric, 32)),
        Key("riot-key", "Riot Games key", "https://developer.riotgames.com/docs/portal", "at developer.riotgames.com", "RGAPI-" + Uuid, "RGAPI-").Shown("RGAPI-" + SampleUuid) with { Negatives = ["RGAPI-" + "YOUR-API-KEY", "RGAPI-" + Body(Hex, 32)] },
        Named("steam-key", "Steam Web API key", "https://steamcommunity.com/dev", "at steamcommunity.com/dev/apikey", "[A-F0-9]{32}", "steam").Called("STEAM_API_KEY", Body(CapitalHex, 32)),
        Key("roblox-cookie", "Roblox session cookie", "https://create.roblox.com/docs/cloud/auth/api-keys", "by logging out of all sessions", @"_\|WARNING:-DO-NOT-SHARE-THIS\.[^|\r\n]{20,300}\|_(?<v>[A-Z0-9_\-.]{100,1500})", "_|WARNING:-DO-NOT-SHARE-THIS") with
        {
            IsUnbounded = true,
            Reach = 2000,
            Positives = [$"ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_{Body(CapitalHex, 600)}"],
            Negatives = ["_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_"],
        },
        Named("hypixel-key", "Hypixel key", "https://api.hypixel.net/", "at developer.hypixel.net", Uuid, "hypixel").Called("HYPIXEL_API_KEY", SampleUuid),
        Key("modrinth-token", "Modrinth token", "https://docs.modrinth.com/api/", "at modrinth.com/settings/pats", "mr[pa]_[A-Za-z0-9]{60}", "mrp_", "mra_").Shown("mrp_", Alphanumeric, 60),
        Key("pterodactyl-key", "Pterodactyl or Pelican key", "https://pterodactyl.io/panel/1.0/additional_configuration.html", "in the panel's API credentials", "(?:ptl[ac]|pl[ac]n|papp|pacc)_[A-Za-z0-9]{43}", "ptla_", "ptlc_", "plan_", "plcn_", "papp_", "pacc_").Shown("ptlc_", Alphanumeric, 43),
    ];
}
