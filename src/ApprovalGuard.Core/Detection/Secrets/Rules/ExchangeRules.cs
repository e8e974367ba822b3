using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of exchanges, brokers and nodes of block chains.</summary>
internal static class ExchangeRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Named("coinbase-key", "Coinbase key", "https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys", "at portal.cdp.coinbase.com", $"[A-Za-z0-9+/]{{86}}==|{Uuid}|(?=[A-Za-z_\\-]{{0,63}}[0-9])[A-Za-z0-9_\\-]{{64}}|{Mixed(32)}", "coinbase").Called("COINBASE_API_SECRET", Body(Alphanumeric, 32)),
        Named("binance-key", "Binance key", "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security", "in Binance's API management", Mixed(64), "binance").Called("BINANCE_SECRET_KEY", Body(Alphanumeric, 64)),
        Named("kraken-key", "Kraken private key", "https://docs.kraken.com/api/docs/guides/spot-rest-auth", "in Kraken's security settings", "[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{56}", "kraken").Called("KRAKEN_PRIVATE_KEY", Body(Alphanumeric, 86) + "=="),
        Named("kucoin-secret", "KuCoin secret", "https://www.kucoin.com/docs/basics/connection-method/authentication/generating-an-api-key", "in KuCoin's API management", Uuid, "kucoin").Called("KUCOIN_API_SECRET", SampleUuid),
        Named("bybit-secret", "Bybit secret", "https://bybit-exchange.github.io/docs/v5/guide", "in Bybit's API management", Mixed(36), "bybit").Called("BYBIT_API_SECRET", Body(Alphanumeric, 36)),
        Named("bitfinex-key", "Bitfinex key", "https://docs.bitfinex.com/docs/rest-auth", "in Bitfinex's API keys page", Mixed(43), "bitfinex").Called("BITFINEX_API_SECRET", Body(Alphanumeric, 43)),
        Named("bitmex-secret", "BitMEX secret", "https://www.bitmex.com/app/apiKeysUsage", "in BitMEX's API keys page", @"[A-Za-z0-9_\-]{48}", "bitmex").Called("BITMEX_API_SECRET", Body(Base64Url, 48)),
        Named("bitstamp-key", "Bitstamp key", "https://www.bitstamp.net/api/#section/Authentication", "in Bitstamp's API access settings", Mixed(32), "bitstamp").Called("BITSTAMP_API_SECRET", Body(Alphanumeric, 32)),
        Named("bittrex-key", "Bittrex key", "https://bittrex.github.io/api/v3", "at the exchange", "[a-f0-9]{32}", "bittrex").Called("BITTREX_API_SECRET", Body(Hex, 32)),
        Named("okx-secret", "OKX secret", "https://www.okx.com/docs-v5/en/#overview-rest-authentication", "in OKX's API settings", "[A-F0-9]{32}", "okx api", "okx secret", "okex").Called("OKX_API_SECRET", Body(CapitalHex, 32)),
        Named("huobi-secret", "HTX secret", "https://www.htx.com/en-us/opend/newApiPages/", "in HTX's API management", "[a-f0-9]{8}-[a-f0-9]{8}-[a-f0-9]{8}-[a-z0-9]{5}", "huobi", "htx api", "htx secret").Called("HUOBI_SECRET_KEY", $"{Body(Hex, 8)}-{Body(Hex, 8, 3)}-{Body(Hex, 8, 5)}-{Body(Small, 5)}"),
        Named("gate-io-secret", "Gate secret", "https://www.gate.io/docs/developers/apiv4/", "in Gate's API management", "[a-f0-9]{64}", "gate io", "gateio").Called("GATEIO_API_SECRET", Body(Hex, 64)),
        Named("poloniex-secret", "Poloniex secret", "https://api-docs.poloniex.com/spot/api/", "in Poloniex's API keys page", "[a-f0-9]{128}", "poloniex").Called("POLONIEX_SECRET", Body(Hex, 128)),
        Named("bitget-key", "Bitget key", "https://www.bitget.com/api-doc/common/intro", "in Bitget's API management", "bg_[a-f0-9]{32}|[a-f0-9]{64}", "bitget").Called("BITGET_API_KEY", "bg_" + Body(Hex, 32)),
        Named("alpaca-secret", "Alpaca secret", "https://docs.alpaca.markets/docs/authentication", "in the Alpaca dashboard", Mixed(40) + "|" + Mixed(44), "alpaca", "apca_api").Called("ALPACA_SECRET_KEY", Body(Alphanumeric, 40)),
        Key("alpaca-key-id", "Alpaca key ID", "https://docs.alpaca.markets/docs/authentication", "in the Alpaca dashboard", @"(?i:alpaca|apca)[\w\-""' ]{0,30}[""']?\s{0,3}[:=]\s{0,3}[""']?(?<v>[APC]K[A-Z0-9]{18})", "alpaca", "apca") with
        {
            Severity = Severity.Medium,
            IsUnbounded = true,
            Positives = [$"APCA-API-KEY-ID: PK{Body(Capital, 18)}", $"ALPACA_KEY=\"AK{Body(Capital, 18)}\""],
            Negatives = ["APCA-API-KEY-ID: PK_YOUR_KEY", $"alpaca-py: PK{Body(Capital, 8)}"],
        },
        Named("tradier-token", "Tradier token", "https://documentation.tradier.com/brokerage-api/overview/authentication", "in Tradier's API access settings", Mixed(28), "tradier").Called("TRADIER_ACCESS_TOKEN", Body(Alphanumeric, 28)),
        Named("etherscan-key", "Etherscan key", "https://docs.etherscan.io/getting-started/viewing-api-usage-statistics", "at etherscan.io/myapikey", "(?=[A-Z]{0,33}[0-9])[A-Z0-9]{34}", "etherscan", "bscscan", "polygonscan", "arbiscan", "snowtrace", "basescan", "ftmscan").Called("ETHERSCAN_API_KEY", Body(Capital, 34)),
        Key("infura-url", "Infura project in a URL", "https://docs.metamask.io/services/get-started/endpoints/", "in the Infura dashboard", @"infura\.io/(?:ws/)?v3/(?<v>[a-f0-9]{32})", "infura.io/v3/", "infura.io/ws/") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://mainnet.infura.io/v3/{Body(Hex, 32)}", $"wss://mainnet.infura.io/ws/v3/{Body(Hex, 32)}"],
            Negatives = ["https://mainnet.infura.io/v3/YOUR-PROJECT-ID", "https://mainnet.infura.io/v3/${INFURA_KEY}"],
        },
        Named("infura-key", "Infura key", "https://docs.metamask.io/services/how-to/secure-an-api/api-key-secret/", "in the Infura dashboard", "[a-f0-9]{32}|[A-Za-z0-9+/]{54,60}", "infura").Called("INFURA_API_KEY", Body(Hex, 32)),
        Key("alchemy-url", "Alchemy key in a URL", "https://www.alchemy.com/docs/create-an-api-key", "in the Alchemy dashboard", @"(?:\.g\.alchemy\.com|\.alchemyapi\.io)/v2/(?<v>[A-Za-z0-9_\-]{32})(?![\w\-])", ".alchemy.com/v2/", ".alchemyapi.io/v2/") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://eth-mainnet.g.alchemy.com/v2/{Body(Base64Url, 32)}", $"url: \"https://polygon-mumbai.alchemyapi.io/v2/{Body(Base64Url, 32)}\""],
            Negatives = ["https://eth-mainnet.g.alchemy.com/v2/your-api-key", "https://eth-mainnet.g.alchemy.com/v2/demo"],
        },
        Named("alchemy-key", "Alchemy key", "https://www.alchemy.com/docs/create-an-api-key", "in the Alchemy dashboard", @"(?=[A-Za-z_\-]{0,31}[0-9])[A-Za-z0-9_\-]{32}", "alchemy api", "alchemy key", "alchemy auth", "alchemy_mainnet").Called("ALCHEMY_API_KEY", Body(Base64Url, 32)) with { MinimumEntropy = 3.6 },
        Key("quicknode-url", "QuickNode endpoint", "https://www.quicknode.com/docs/ethereum/endpoints", "in the QuickNode dashboard", @"\.quiknode\.pro/(?<v>[a-f0-9]{40})", ".quiknode.pro/") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://late-old-moon.ethereum-mainnet.quiknode.pro/{Body(Hex, 40)}/"],
            Negatives = ["https://your-endpoint.quiknode.pro/TOKEN/"],
        },
        Named("blockfrost-key", "Blockfrost project key", "https://docs.blockfrost.io/", "in the Blockfrost dashboard", "(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32}", "blockfrost").Called("BLOCKFROST_API_KEY", "mainnet" + Body(Alphanumeric, 32)),
        Named("tatum-key", "Tatum key", "https://docs.tatum.io/docs/authentication", "in the Tatum dashboard", "t-[a-f0-9]{24}-[a-f0-9]{24}", "tatum").Called("TATUM_API_KEY", $"t-{Body(Hex, 24)}-{Body(Hex, 24, 3)}"),
        Named("thirdweb-secret-key", "thirdweb secret key", "https://portal.thirdweb.com/account/api-keys", "in the thirdweb dashboard", @"[A-Za-z0-9_\-]{86}", "thirdweb", "tw secret").Called("THIRDWEB_SECRET_KEY", Body(Base64Url, 86)),
        Named("moralis-key", "Moralis key", "https://docs.moralis.com/get-started/your-api-key", "in the Moralis dashboard", Mixed(64), "moralis").Called("MORALIS_API_KEY", Body(Alphanumeric, 64)),
        Named("coinmarketcap-key", "CoinMarketCap key", "https://coinmarketcap.com/api/documentation/v1/", "at pro.coinmarketcap.com", Uuid, "coinmarketcap", "coin market cap", "cmc_pro", "cmc api").Called("COINMARKETCAP_API_KEY", SampleUuid),
        Key("coingecko-key", "CoinGecko key", "https://docs.coingecko.com/reference/authentication", "in CoinGecko's developer dashboard", "CG-[A-Za-z0-9]{24}", "CG-").Shown("CG-", Alphanumeric, 24) with { MinimumEntropy = 3.5 },
    ];
}
