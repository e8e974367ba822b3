using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of stores of files, and of what keeps, changes and streams pictures, video and sound.</summary>
internal static class MediaRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("dropbox-token", "Dropbox access token", "https://www.dropbox.com/developers/documentation/http/documentation#authorization", "at dropbox.com/account/connected_apps", @"sl\.(?:[A-Za-z]\.)?[A-Za-z0-9_\-]{130,1500}", "sl.").Shown("sl.", Base64Url, 130) with { Reach = 1600 },
        Named("dropbox-secret", "Dropbox app secret or token", "https://www.dropbox.com/developers/reference/oauth-guide", "at dropbox.com/developers/apps", @"[A-Za-z0-9_\-]{11}AAAAAAAAAA[A-Za-z0-9_\-]{43}|[a-z0-9]{15}", "dropbox").Called("DROPBOX_APP_SECRET", Body(Small, 15)) with { IsRandom = false },
        Named("box-secret", "Box client secret", "https://developer.box.com/guides/authentication/", "in the Box developer console", "[A-Za-z0-9]{32}", "box client", "boxApp", "box_app", "box sdk", "box developer").Called("BOX_CLIENT_SECRET", Body(Alphanumeric, 32)),
        Key("cloudinary-url", "Cloudinary secret in a URL", "https://cloudinary.com/documentation/how_to_integrate_cloudinary#set_up_your_cloudinary_credentials", "in Cloudinary's API keys settings", @"cloudinary://[0-9]{12,16}:(?<v>[A-Za-z0-9_\-]{24,30})@[a-z0-9\-]{2,60}", "cloudinary://") with
        {
            Positives = [$"CLOUDINARY_URL=cloudinary://{Body("123456789", 15)}:{Body(Base64Url, 27)}@acme-shop"],
            Negatives = ["CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@<cloud>", "cloudinary://my_key:my_secret@my_cloud_name"],
        },
        Named("cloudinary-secret", "Cloudinary secret", "https://cloudinary.com/documentation/how_to_integrate_cloudinary#set_up_your_cloudinary_credentials", "in Cloudinary's API keys settings", @"(?=[A-Za-z_\-]{0,26}[0-9])[A-Za-z0-9_\-]{27}", "cloudinary", "cloud_name", "cloudName").Called("CLOUDINARY_API_SECRET", Body(Base64Url, 27)) with { MinimumEntropy = 3.6 },
        Named("imgur-secret", "Imgur client secret", "https://apidocs.imgur.com/#authorization-and-oauth", "at imgur.com/account/settings/apps", "[a-f0-9]{40}", "imgur").Called("IMGUR_CLIENT_SECRET", Body(Hex, 40)),
        Named("imgbb-key", "ImgBB key", "https://api.imgbb.com/", "at api.imgbb.com", "[a-f0-9]{32}", "imgbb").Called("IMGBB_API_KEY", Body(Hex, 32)),
        Key("imagekit-private-key", "ImageKit private key", "https://imagekit.io/docs/api-keys", "in ImageKit's developer options", "private_[A-Za-z0-9+/]{26,28}={0,2}", "private_").Shown("private_", Alphanumeric, 26) with { Holds = IsMixed, MinimumEntropy = 3.8 },
        Named("uploadcare-secret", "Uploadcare secret key", "https://uploadcare.com/docs/start/settings/#project-api-keys", "in the project's API keys", "[a-f0-9]{20}", "uploadcare secret", "uploadcare private").Called("UPLOADCARE_SECRET_KEY", Body(Hex, 20)),
        Named("uploadthing-key", "UploadThing key", "https://docs.uploadthing.com/faq", "in the UploadThing dashboard", "sk_live_[a-f0-9]{64}", "uploadthing").Called("UPLOADTHING_SECRET", "sk_live_" + Body(Hex, 64)) with
        {
            IsContext = false,
        },
        Named("transloadit-secret", "Transloadit secret", "https://transloadit.com/docs/api/authentication/", "in the workspace's credentials", "[a-f0-9]{40}", "transloadit").Called("TRANSLOADIT_AUTH_SECRET", Body(Hex, 40)),
        Named("filestack-secret", "Filestack secret", "https://www.filestack.com/docs/security/", "in the Filestack developer portal", "[A-Z0-9]{26}", "filestack").Called("FILESTACK_APP_SECRET", Body(Capital, 26)),
        Named("mux-secret", "Mux token secret", "https://www.mux.com/docs/core/make-api-requests", "in Mux' access tokens settings", "[A-Za-z0-9+/]{75}", "mux_", "mux token", "mux secret", "mux.com").Called("MUX_TOKEN_SECRET", Body(Alphanumeric, 75)),
        Named("vimeo-token", "Vimeo token or secret", "https://developer.vimeo.com/api/authentication", "at developer.vimeo.com/apps", "[a-f0-9]{32}|[A-Za-z0-9+/]{128}", "vimeo").Called("VIMEO_ACCESS_TOKEN", Body(Hex, 32)),
        Named("wistia-token", "Wistia token", "https://docs.wistia.com/docs/making-api-requests", "in the Wistia account's API settings", "[a-f0-9]{64}", "wistia").Called("WISTIA_API_TOKEN", Body(Hex, 64)),
        Named("jw-player-secret", "JW Player secret", "https://docs.jwplayer.com/platform/reference/authentication", "in JW Player's API credentials", @"[A-Za-z0-9_\-]{60,90}|" + Mixed(24), "jwplayer", "jw player").Called("JWPLAYER_API_SECRET", Body(Alphanumeric, 24)),
        Key("backblaze-key", "Backblaze B2 application key", "https://www.backblaze.com/docs/cloud-storage-application-keys", "in Backblaze's application keys page", "K00[0-9][A-Za-z0-9+/]{27}", "K00").Shown("K003", Alphanumeric, 27) with { MinimumEntropy = 3.8 },
        Named("wasabi-secret", "Wasabi secret key", "https://docs.wasabi.com/docs/creating-a-new-access-key", "in the Wasabi console", "[A-Za-z0-9/+]{40}", "wasabi").Called("WASABI_SECRET_KEY", Body(Alphanumeric, 40)),
        Named("unsplash-key", "Unsplash key", "https://unsplash.com/documentation#creating-a-developer-account", "at unsplash.com/oauth/applications", @"[A-Za-z0-9_\-]{43}|[a-f0-9]{64}", "unsplash").Called("UNSPLASH_ACCESS_KEY", Body(Base64Url, 43)),
        Named("pexels-key", "Pexels key", "https://www.pexels.com/api/documentation/#authorization", "at pexels.com/api", Mixed(56), "pexels").Called("PEXELS_API_KEY", Body(Alphanumeric, 56)),
        Named("pixabay-key", "Pixabay key", "https://pixabay.com/api/docs/", "at pixabay.com/api/docs", "[0-9]{5,9}-[a-f0-9]{25}", "pixabay").Called("PIXABAY_API_KEY", $"{Body("123456789", 8)}-{Body(Hex, 25)}"),
        Named("giphy-key", "GIPHY key", "https://developers.giphy.com/docs/api/", "at developers.giphy.com", Mixed(32), "giphy").Called("GIPHY_API_KEY", Body(Alphanumeric, 32)) with { Severity = Severity.Medium },
        Named("remove-bg-key", "remove.bg key", "https://www.remove.bg/api", "at remove.bg/dashboard", Mixed(24), "remove bg", "removebg").Called("REMOVE_BG_API_KEY", Body(Alphanumeric, 24)),
        Named("tinify-key", "Tinify key", "https://tinypng.com/developers/reference", "at tinify.com/dashboard", "[A-Za-z0-9]{32}", "tinify", "tinypng", "tiny png").Called("TINIFY_API_KEY", Body(Alphanumeric, 32)),
        Named("livekit-secret", "LiveKit secret", "https://docs.livekit.io/home/server/generating-tokens/", "in LiveKit Cloud's settings", Mixed(43) + "|[A-Za-z0-9]{44}", "livekit").Called("LIVEKIT_API_SECRET", Body(Alphanumeric, 43)) with
        {
            Negatives = [$"LIVEKIT_API_SECRET={Body(Alphanumeric, 42)}", "LIVEKIT_API_SECRET=secret", $"livekit-server: {Body(Alphanumeric, 43)}"],
        },
        Key("agora-certificate", "Agora app certificate", "https://docs.agora.io/en/video-calling/get-started/manage-agora-account", "in the Agora console",
            @"(?i:agora)[\w\-. ]{0,20}(?i:certificate|secret|cert)[""']?\s{0,3}[:=,]{1,2}>?\s{0,3}[""'`]?(?<v>[a-f0-9]{32})(?!\w)", "agora") with
        {
            IsContext = true,
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"AGORA_APP_CERTIFICATE={Body(Hex, 32)}", $"const agoraAppCertificate = \"{Body(Hex, 32)}\";", $"AGORA_CUSTOMER_SECRET: '{Body(Hex, 32)}'"],
            Negatives = [$"AGORA_APP_ID={Body(Hex, 32)}", $"AGORA_APP_CERTIFICATE={Body(Hex, 31)}"],
        },
        Named("daily-key", "Daily key", "https://docs.daily.co/reference/rest-api", "in Daily's developers page", "[a-f0-9]{64}", "daily api", "daily.co").Called("DAILY_API_KEY", Body(Hex, 64)),
        Key("opentok-token", "OpenTok token", "https://tokbox.com/developer/guides/create-token/", "by letting it expire, or by making a new project secret", "T1==[A-Za-z0-9+/]{100,700}={0,2}", "T1==").Shown("T1==" + Body(Alphanumeric, 280)) with
        {
            Severity = Severity.High,
            Reach = 800,
            Negatives = ["T1==" + "token"],
        },
        Named("opentok-secret", "OpenTok secret", "https://tokbox.com/developer/guides/basics/", "in the OpenTok account", "[a-f0-9]{40}", "opentok", "tokbox").Called("OPENTOK_API_SECRET", Body(Hex, 40)),
        Key("frame-io-token", "Frame.io token", "https://developer.frame.io/docs/getting-started/authentication", "at developer.frame.io", @"fio-u-[A-Za-z0-9_=\-]{60,70}", "fio-u-").Shown("fio-u-", Base64Url, 60),
        Named("audd-token", "AudD token", "https://docs.audd.io/", "at dashboard.audd.io", "[a-f0-9]{32}", "audd").Called("AUDD_API_TOKEN", Body(Hex, 32)),
    ];
}
