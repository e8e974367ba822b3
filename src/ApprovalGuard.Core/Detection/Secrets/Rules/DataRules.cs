using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of sources of data: markets, news, sports, marketplaces of APIs, and of those who fetch pages for others.</summary>
internal static class DataRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("rapidapi-key", "RapidAPI key", "https://docs.rapidapi.com/docs/keys", "in RapidAPI's app settings", "[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{5,6}jsn[a-f0-9]{12}", "msh")
            .Shown($"{Body(Hex, 10)}msh{Body(Hex, 15)}p1{Body(Hex, 6)}jsn", Hex, 12),
        Named("alpha-vantage-key", "Alpha Vantage key", "https://www.alphavantage.co/documentation/", "at alphavantage.co", "[A-Z0-9]{16}", "alphavantage", "alpha vantage").Called("ALPHAVANTAGE_API_KEY", Body(Capital, 16)),
        Named("finnhub-key", "Finnhub key", "https://finnhub.io/docs/api/authentication", "in the Finnhub dashboard", "[a-z0-9]{20}(?:[a-z0-9]{20})?", "finnhub").Called("FINNHUB_API_KEY", Body(Small, 20)),
        Named("polygon-key", "Polygon.io key", "https://polygon.io/docs/rest/quickstart", "at polygon.io/dashboard/keys", @"(?=[A-Za-z_\-]{0,31}[0-9])[A-Za-z0-9_\-]{32}", "polygon api", "polygon io", "polygon key").Called("POLYGON_API_KEY", Body(Base64Url, 32)) with { MinimumEntropy = 3.6 },
        Named("tiingo-token", "Tiingo token", "https://www.tiingo.com/documentation/general/connecting", "in the Tiingo account", "[a-f0-9]{40}", "tiingo").Called("TIINGO_API_TOKEN", Body(Hex, 40)),
        Named("iex-cloud-token", "IEX Cloud token", "https://iexcloud.io/docs/api-basics/authentication", "in the IEX console", "(?:T?[sp]k_)[a-f0-9]{32}", "iex cloud", "iex api", "iex token", "iex_").Called("IEX_CLOUD_TOKEN", "sk_" + Body(Hex, 32)),
        Named("nasdaq-data-link-key", "Nasdaq Data Link key", "https://docs.data.nasdaq.com/docs/getting-started", "in the Nasdaq Data Link account", @"(?=[A-Za-z_\-]{0,19}[0-9])[A-Za-z0-9_\-]{20}", "quandl", "nasdaq data").Called("QUANDL_API_KEY", Body(Base64Url, 20)) with { MinimumEntropy = 3.5 },
        Named("twelve-data-key", "Twelve Data key", "https://twelvedata.com/docs", "in the Twelve Data dashboard", "[a-f0-9]{32}", "twelvedata", "twelve data").Called("TWELVE_DATA_API_KEY", Body(Hex, 32)),
        Named("fmp-key", "Financial Modeling Prep key", "https://site.financialmodelingprep.com/developer/docs", "in the FMP dashboard", Mixed(32), "financialmodelingprep", "fmp api", "fmp key").Called("FMP_API_KEY", Body(Alphanumeric, 32)),
        Named("fred-key", "FRED key", "https://fred.stlouisfed.org/docs/api/api_key.html", "at fredaccount.stlouisfed.org", "[a-z0-9]{32}", "fred api", "fred key", "stlouisfed").Called("FRED_API_KEY", Body(Small, 32)),
        Named("open-exchange-rates-key", "Open Exchange Rates key", "https://docs.openexchangerates.org/reference/authentication", "in the Open Exchange Rates dashboard", "[a-f0-9]{32}", "openexchangerates", "open exchange", "oxr_").Called("OPENEXCHANGERATES_APP_KEY", Body(Hex, 32)),
        Named("exchangerate-api-key", "ExchangeRate-API key", "https://www.exchangerate-api.com/docs/authentication", "in the ExchangeRate-API dashboard", "[a-f0-9]{24}", "exchangerate", "exchange rate").Called("EXCHANGERATE_API_KEY", Body(Hex, 24)),
        Named("apilayer-key", "apilayer key", "https://apilayer.com/docs", "in the apilayer account", $"[a-f0-9]{{32}}|{Mixed(32)}", "apilayer", "api layer", "currencylayer", "fixer api", "fixer key", "fixer.io", "aviationstack", "mediastack", "positionstack", "marketstack").Called("APILAYER_KEY", Body(Hex, 32)),
        Named("newsapi-key", "NewsAPI key", "https://newsapi.org/docs/authentication", "at newsapi.org/account", "[a-f0-9]{32}", "newsapi", "news api").Called("NEWSAPI_KEY", Body(Hex, 32)),
        Named("gnews-key", "GNews key", "https://gnews.io/docs/v4#authentication", "in the GNews dashboard", "[a-f0-9]{32}", "gnews").Called("GNEWS_API_KEY", Body(Hex, 32)),
        Named("nytimes-key", "New York Times key", "https://developer.nytimes.com/get-started", "at developer.nytimes.com", Mixed(32), "nytimes", "nyt_", "nyt api", "new_york_times").Called("NYTIMES_API_KEY", Body(Alphanumeric, 32)),
        Named("guardian-key", "Guardian key", "https://open-platform.theguardian.com/documentation/", "at open-platform.theguardian.com", Uuid, "guardian api", "guardian key", "guardianapis", "theguardian").Called("GUARDIAN_API_KEY", SampleUuid),
        Named("sportradar-key", "Sportradar key", "https://developer.sportradar.com/getting-started/docs/get-started", "in the Sportradar console", Mixed(40) + "|[a-z0-9]{24}", "sportradar", "sport radar").Called("SPORTRADAR_API_KEY", Body(Small, 24)),
        Named("football-data-key", "football-data key", "https://www.football-data.org/documentation/quickstart", "in the football-data account", "[a-f0-9]{32}", "football data", "football api", "api-football", "apisports", "api sports").Called("FOOTBALL_DATA_API_KEY", Body(Hex, 32)),
        Named("nasa-key", "NASA key", "https://api.nasa.gov/", "at api.nasa.gov", Mixed(40), "nasa api", "nasa key", "api.nasa.gov").Called("NASA_API_KEY", Body(Alphanumeric, 40)),
        Named("wolfram-app-id", "Wolfram|Alpha app ID", "https://products.wolframalpha.com/api/documentation", "at developer.wolframalpha.com", "[A-Z0-9]{6}-[A-Z0-9]{10}", "wolfram").Called("WOLFRAM_APP_TOKEN", $"{Body(Capital, 6)}-{Body(Capital, 10)}") with { IsRandom = false },
        Named("amadeus-secret", "Amadeus secret", "https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/", "at developers.amadeus.com", "[A-Za-z0-9]{16}", "amadeus").Called("AMADEUS_CLIENT_SECRET", Body(Alphanumeric, 16)),
        Named("edamam-key", "Edamam key", "https://developer.edamam.com/edamam-docs-recipe-api", "at developer.edamam.com", "[a-f0-9]{32}", "edamam", "spoonacular").Called("EDAMAM_APP_KEY", Body(Hex, 32)),
        Named("tmdb-key", "TMDB key", "https://developer.themoviedb.org/docs/getting-started", "in the TMDB account's API settings", "[a-f0-9]{32}", "tmdb", "themoviedb", "moviedb", "movie_db").Called("TMDB_API_KEY", Body(Hex, 32)),
        Named("omdb-key", "OMDb key", "https://www.omdbapi.com/", "at omdbapi.com", "[a-f0-9]{7,8}", "omdb").Called("OMDB_API_KEY", Body(Hex, 7)) with { Severity = Severity.Medium, IsRandom = false, MinimumEntropy = 2 },
        Named("scrapingbee-key", "ScrapingBee key", "https://www.scrapingbee.com/documentation/", "in the ScrapingBee dashboard", "[A-Z0-9]{80}", "scrapingbee", "scraping bee").Called("SCRAPINGBEE_API_KEY", Body(Capital, 80)),
        Named("scraperapi-key", "ScraperAPI key", "https://docs.scraperapi.com/", "in the ScraperAPI dashboard", "[a-f0-9]{32}", "scraperapi", "scraper api").Called("SCRAPERAPI_KEY", Body(Hex, 32)),
        Named("scrapingant-key", "ScrapingAnt key", "https://docs.scrapingant.com/", "in the ScrapingAnt dashboard", "[a-f0-9]{32}", "scrapingant", "scraping ant", "diffbot", "zyte", "scrapinghub").Called("SCRAPINGANT_API_KEY", Body(Hex, 32)),
        Named("zenrows-key", "ZenRows key", "https://docs.zenrows.com/universal-scraper-api/", "in the ZenRows dashboard", "[a-f0-9]{40}", "zenrows").Called("ZENROWS_API_KEY", Body(Hex, 40)),
        Key("scrapfly-key", "Scrapfly key", "https://scrapfly.io/docs/account", "in the Scrapfly dashboard", "scp-(?:live|test)-[a-f0-9]{32}", "scp-live-", "scp-test-").Shown("scp-live-", Hex, 32),
        Named("bright-data-token", "Bright Data token", "https://docs.brightdata.com/general/account/api-token", "in Bright Data's account settings", $"{Uuid}|[a-f0-9]{{64}}", "brightdata", "bright data", "luminati").Called("BRIGHTDATA_API_TOKEN", SampleUuid),
        Named("webshare-token", "Webshare token", "https://apidocs.webshare.io/", "in the Webshare dashboard", "[a-z0-9]{40}", "webshare").Called("WEBSHARE_API_TOKEN", Body(Small, 40)),
        Named("browserless-token", "Browserless token", "https://docs.browserless.io/", "in the Browserless account", $"{Uuid}|[A-Za-z0-9]{{32,60}}", "browserless").Called("BROWSERLESS_TOKEN", SampleUuid),
        Named("crawlbase-token", "Crawlbase token", "https://crawlbase.com/docs/crawling-api/", "in the Crawlbase account", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{22}", "crawlbase", "proxycrawl").Called("CRAWLBASE_TOKEN", Body(Base64Url, 22)) with { MinimumEntropy = 3.4 },
    ];
}
