using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of maps, places, addresses and weather.</summary>
internal static class MapRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("mapbox-secret-token", "Mapbox secret token", "https://docs.mapbox.com/help/dive-deeper/access-tokens/", "at account.mapbox.com/access-tokens", @"[st]k\.eyJ[A-Za-z0-9_\-]{40,200}\.[A-Za-z0-9_\-]{20,44}", "sk.eyJ", "tk.eyJ").Shown(MapboxToken.Of("sk")) with
        {
            Holds = MapboxToken.IsToken,
            Negatives = [MapboxToken.Of("pk"), $"sk.eyJ{Body(Alphanumeric, 60)}.{Body(Alphanumeric, 22)}"],
        },
        Key("mapbox-public-token", "Mapbox public token", "https://docs.mapbox.com/help/dive-deeper/access-tokens/", "at account.mapbox.com/access-tokens, or restrict it to your URLs", @"pk\.eyJ[A-Za-z0-9_\-]{40,200}\.[A-Za-z0-9_\-]{20,44}", "pk.eyJ").Shown(MapboxToken.Of("pk")) with
        {
            Severity = Severity.Medium,
            Negatives = [MapboxToken.Of("sk"), "pk.eyJ1Ijoi..."],
        },
        Named("here-key", "HERE key", "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html", "at platform.here.com/access", @"(?=[A-Za-z_\-]{0,42}[0-9])[A-Za-z0-9_\-]{43}", "here api", "here maps", "heremaps", "hereapi.com", "here access", "here rest").Called("HERE_API_KEY", Body(Base64Url, 43)) with { MinimumEntropy = 3.8 },
        Named("tomtom-key", "TomTom key", "https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/", "at developer.tomtom.com", Mixed(32), "tomtom").Called("TOMTOM_API_KEY", Body(Alphanumeric, 32)),
        Key("arcgis-key", "ArcGIS API key", "https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/", "in ArcGIS' API keys page", @"AAP[KT][A-Za-z0-9_\-]{60,200}(?:\.{1,2}[A-Za-z0-9_\-]{20,200}){0,4}", "AAPK", "AAPT").Shown("AAPK", Base64Url, 60),
        Named("bing-maps-key", "Bing Maps key", "https://learn.microsoft.com/bingmaps/getting-started/bing-maps-dev-center-help/getting-a-bing-maps-key", "in the Bing Maps portal", @"A[A-Za-z0-9_\-]{63}", "bing maps", "bing map", "virtualearth", "bing key", "bing api").Called("BING_MAPS_KEY", "A" + Body(Base64Url, 63)),
        Named("maptiler-key", "MapTiler key", "https://docs.maptiler.com/cloud/api/authentication-key/", "at cloud.maptiler.com", Mixed(20), "maptiler").Called("MAPTILER_KEY", Body(Alphanumeric, 20)),
        Named("stadia-maps-key", "Stadia Maps key", "https://docs.stadiamaps.com/authentication/", "at client.stadiamaps.com", Uuid, "stadia maps", "stadiamaps", "stadia api").Called("STADIA_MAPS_KEY", SampleUuid),
        Key("locationiq-token", "LocationIQ token", "https://docs.locationiq.com/docs/authentication", "at my.locationiq.com", @"pk\.[a-f0-9]{32}", "pk.").Shown("pk.", Hex, 32),
        Named("opencage-key", "OpenCage key", "https://opencagedata.com/api#forward", "in the OpenCage dashboard", "[a-f0-9]{32}", "opencage").Called("OPENCAGE_API_KEY", Body(Hex, 32)),
        Named("geoapify-key", "Geoapify key", "https://apidocs.geoapify.com/docs/", "at myprojects.geoapify.com", "[a-f0-9]{32}", "geoapify").Called("GEOAPIFY_KEY", Body(Hex, 32)),
        Named("mapquest-key", "MapQuest key", "https://developer.mapquest.com/documentation/", "at developer.mapquest.com", Mixed(32), "mapquest").Called("MAPQUEST_KEY", Body(Alphanumeric, 32)),
        Key("openrouteservice-key", "openrouteservice key", "https://openrouteservice.org/dev/#/api-docs/introduction", "in the openrouteservice dashboard", "5b3ce3597851110001cf6248[a-f0-9]{32}", "5b3ce3597851110001cf6248").Shown("5b3ce3597851110001cf6248", Hex, 32),
        Named("graphhopper-key", "GraphHopper key", "https://docs.graphhopper.com/", "in the GraphHopper dashboard", Uuid, "graphhopper").Called("GRAPHHOPPER_KEY", SampleUuid),
        Key("foursquare-key", "Foursquare key", "https://docs.foursquare.com/developer/reference/authentication", "in the Foursquare developer console", "fsq3[A-Za-z0-9+/]{40,48}={0,2}", "fsq3").Shown("fsq3", Alphanumeric, 40),
        Named("yelp-key", "Yelp key", "https://docs.developer.yelp.com/docs/fusion-authentication", "at yelp.com/developers", @"[A-Za-z0-9_\-]{128}", "yelp").Called("YELP_API_KEY", Body(Base64Url, 128)),
        Key("maxmind-key", "MaxMind license key", "https://support.maxmind.com/hc/en-us/articles/4407111582235", "in the MaxMind account", "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk", "_mmk").Shown($"{Body(Alphanumeric, 6)}_", Alphanumeric, 29, "_mmk"),
        Named("maxmind-legacy-key", "MaxMind license key", "https://support.maxmind.com/hc/en-us/articles/4407111582235", "in the MaxMind account", Mixed(16), "maxmind", "geoip license", "geoipupdate").Called("MAXMIND_LICENSE_KEY", Body(Alphanumeric, 16)),
        Named("ipinfo-token", "IPinfo token", "https://ipinfo.io/developers#authentication", "in the IPinfo dashboard", "[a-f0-9]{14}", "ipinfo").Called("IPINFO_TOKEN", Body(Hex, 14)) with { IsRandom = false },
        Named("ipstack-key", "ipstack key", "https://docs.apilayer.com/ipstack/docs/ipstack-api-v-1-0-0", "in the ipstack dashboard", "[a-f0-9]{32}", "ipstack", "ipapi key", "ipgeolocation").Called("IPSTACK_ACCESS_KEY", Body(Hex, 32)),
        Named("ipdata-key", "ipdata key", "https://docs.ipdata.co/docs/authentication", "in the ipdata dashboard", "[a-f0-9]{56}", "ipdata").Called("IPDATA_API_KEY", Body(Hex, 56)),
        Named("abstract-key", "Abstract key", "https://docs.abstractapi.com/", "in the Abstract dashboard", "[a-f0-9]{32}", "abstractapi", "abstract api").Called("ABSTRACTAPI_KEY", Body(Hex, 32)),
        Named("openweather-key", "OpenWeather key", "https://openweathermap.org/appid", "at home.openweathermap.org/api_keys", "[a-f0-9]{32}", "openweather", "open weather", "owm_", "owm api").Called("OPENWEATHER_API_KEY", Body(Hex, 32)),
        Key("openweather-url", "OpenWeather key in a URL", "https://openweathermap.org/appid", "at home.openweathermap.org/api_keys", @"openweathermap\.org[\s\S]{0,200}?(?i:app_?id)[""']?\s?[=:]\s?[""']?(?<v>[a-f0-9]{32})(?!\w)", "openweathermap.org") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            MinimumEntropy = 3,
            Positives = [$"https://api.openweathermap.org/data/2.5/weather?q=Ulm&appid={Body(Hex, 32)}", $"get('https://api.openweathermap.org/data/2.5/weather', {{ params: {{ q, appid: '{Body(Hex, 32)}' }} }});"],
            Negatives = ["https://api.openweathermap.org/data/2.5/weather?q=Ulm&appid={API key}", $"appid={Body(Hex, 20)}"],
        },
        Named("weatherapi-key", "WeatherAPI key", "https://www.weatherapi.com/docs/", "at weatherapi.com/my", "[a-f0-9]{30,31}", "weatherapi", "weather api").Called("WEATHERAPI_KEY", Body(Hex, 30)),
        Named("weatherbit-key", "Weatherbit key", "https://www.weatherbit.io/api", "in the Weatherbit account", "[a-f0-9]{32}", "weatherbit", "weatherstack").Called("WEATHERBIT_API_KEY", Body(Hex, 32)),
        Named("accuweather-key", "AccuWeather key", "https://developer.accuweather.com/", "at developer.accuweather.com", Mixed(32), "accuweather").Called("ACCUWEATHER_API_KEY", Body(Alphanumeric, 32)),
        Named("tomorrow-io-key", "Tomorrow.io key", "https://docs.tomorrow.io/reference/api-authentication", "at app.tomorrow.io/development/keys", Mixed(32), "tomorrow io", "climacell", "tomorrowio").Called("TOMORROW_IO_API_KEY", Body(Alphanumeric, 32)),
        Named("visual-crossing-key", "Visual Crossing key", "https://www.visualcrossing.com/resources/documentation/weather-api/", "in the Visual Crossing account", "[A-Z0-9]{25}", "visualcrossing", "visual crossing").Called("VISUAL_CROSSING_API_KEY", Body(Capital, 25)),
        Named("stormglass-key", "Stormglass key", "https://docs.stormglass.io/", "in the Stormglass dashboard", $"{Uuid}-{Uuid}", "stormglass").Called("STORMGLASS_API_KEY", $"{SampleUuid}-{SampleUuid}"),
    ];
}
