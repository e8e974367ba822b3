using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of shops, marketplaces and shipping.</summary>
internal static class CommerceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("shopify-token", "Shopify token", "https://shopify.dev/docs/apps/build/authentication-authorization", "in the Shopify admin",
            "shp(?:at|ca|pa|ss|tka|ua|rt|si)_[a-fA-F0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_", "shptka_", "shpua_", "shprt_", "shpsi_").Shown("shpat_", Hex, 32),
        Named("shopify-legacy-secret", "Shopify secret", "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets", "in the Shopify partner dashboard", "[a-f0-9]{32}", "shopify").Called("SHOPIFY_API_SECRET", Body(Hex, 32)),
        Named("bigcommerce-token", "BigCommerce token", "https://developer.bigcommerce.com/docs/start/authentication/api-accounts", "in the store's API accounts", "[a-z0-9]{31}|[a-f0-9]{64}", "bigcommerce", "big commerce").Called("BIGCOMMERCE_ACCESS_TOKEN", Body(Small, 31)),
        Key("woocommerce-secret", "WooCommerce consumer secret", "https://developer.woocommerce.com/docs/apis/rest-api/authentication/", "in WooCommerce's REST API settings", "cs_[a-f0-9]{40}", "cs_").Shown("cs_", Hex, 40),
        Key("woocommerce-key", "WooCommerce consumer key", "https://developer.woocommerce.com/docs/apis/rest-api/authentication/", "in WooCommerce's REST API settings", "ck_[a-f0-9]{40}", "ck_").Shown("ck_", Hex, 40) with { Severity = Severity.High },
        Named("magento-token", "Adobe Commerce token", "https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/", "in the store's integrations", "[a-z0-9]{32}", "magento").Called("MAGENTO_ACCESS_TOKEN", Body(Small, 32)),
        Named("etsy-key", "Etsy key", "https://developers.etsy.com/documentation/essentials/authentication", "at etsy.com/developers", "[a-z0-9]{24}|[a-z0-9]{10}", "etsy").Called("ETSY_API_KEY", Body(Small, 24)) with
        {
            IsRandom = false,
            Negatives = [$"ETSY_API_KEY={Body(Small, 20)}", "ETSY_API_KEY=your-keystring"],
        },
        Key("ebay-cert-id", "eBay cert ID", "https://developer.ebay.com/api-docs/static/oauth-credentials.html", "at developer.ebay.com", "(?:PRD|SBX)-[a-f0-9]{8,12}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}", "PRD-", "SBX-").Shown($"PRD-{Body(Hex, 12)}-{Body(Hex, 4)}-{Body(Hex, 4, 3)}-{Body(Hex, 4, 5)}-", Hex, 4),
        Key("ebay-user-token", "eBay user token", "https://developer.ebay.com/api-docs/static/oauth-tokens.html", "at developer.ebay.com", @"v\^1\.1#i\^1#[A-Za-z0-9^#+/=]{40,2500}", "v^1.1#") with
        {
            Reach = 2600,
            IsUnbounded = true,
            Positives = [$"EBAY_TOKEN=v^1.1#i^1#I^3#p^3#r^1#f^0#t^{Body(Alphanumeric, 120)}=="],
            Negatives = ["v^1.1#i^1#..."],
        },
        Key("easypost-key", "EasyPost key", "https://docs.easypost.com/docs/authentication", "in the EasyPost dashboard", "EZ[AT]K[A-Za-z0-9]{54}", "EZAK", "EZTK").Shown("EZAK", Alphanumeric, 54),
        Key("shippo-token", "Shippo token", "https://docs.goshippo.com/docs/guides_general/authentication/", "in the Shippo portal", "shippo_(?:live|test)_[a-f0-9]{40}", "shippo_live_", "shippo_test_").Shown("shippo_live_", Hex, 40),
        Named("shipengine-key", "ShipEngine key", "https://www.shipengine.com/docs/auth/", "in the ShipEngine dashboard", @"(?:TEST_)?[A-Za-z0-9+/_\-]{43}", "shipengine", "shipstation").Called("SHIPENGINE_API_KEY", Body(Base64Url, 43)),
        Named("lob-key", "Lob key", "https://docs.lob.com/#tag/Authentication", "in the Lob dashboard", "(?:live|test)_(?:pub_)?[a-f0-9]{31,35}", "lob api", "lob key", "lob.com", "lob secret").Called("LOB_API_KEY", "live_" + Body(Hex, 31)),
        Key("aftership-key", "AfterShip key", "https://www.aftership.com/docs/tracking/quickstart/authentication", "in the AfterShip admin", "asat_[a-f0-9]{32}", "asat_").Shown("asat_", Hex, 32),
        Named("ecwid-token", "Ecwid token", "https://api-docs.ecwid.com/reference/authentication", "in the store's apps", "secret_[A-Za-z0-9]{32}", "ecwid").Called("ECWID_TOKEN", "secret_" + Body(Alphanumeric, 32)),
        Named("prestashop-key", "PrestaShop key", "https://devdocs.prestashop-project.org/8/webservice/tutorials/creating-access/", "in the shop's webservice settings", "[A-Z0-9]{32}", "prestashop").Called("PRESTASHOP_API_KEY", Body(Capital, 32)),
        Named("printful-token", "Printful token", "https://developers.printful.com/docs/#section/Authentication", "at developers.printful.com", "[A-Za-z0-9]{40}", "printful").Called("PRINTFUL_TOKEN", Body(Alphanumeric, 40)),
        Named("snipcart-secret", "Snipcart secret key", "https://docs.snipcart.com/v3/api-reference/authentication", "in the Snipcart dashboard", "(?:ST_|S_)[A-Za-z0-9]{60,90}", "snipcart").Called("SNIPCART_SECRET_KEY", "ST_" + Body(Alphanumeric, 60)),
        Named("gumroad-token", "Gumroad token", "https://gumroad.com/api", "in Gumroad's advanced settings", @"[A-Za-z0-9_\-]{43}|[a-f0-9]{64}", "gumroad").Called("GUMROAD_ACCESS_TOKEN", Body(Base64Url, 43)),
        Key("lemonsqueezy-key", "Lemon Squeezy key", "https://docs.lemonsqueezy.com/api/getting-started/requests", "in Lemon Squeezy's API settings", @"(?i:lemon[_\-]?squeezy)[\w\-. ]{0,30}[""']?\s{0,3}[:=]\s{0,3}[""']?(?:Bearer )?(?<v>eyJ[A-Za-z0-9_\-]{20,200}\.eyJ[A-Za-z0-9_\-]{60,600}\.[A-Za-z0-9_\-]{300,800})", "lemonsqueezy", "lemon_squeezy", "lemon-squeezy") with
        {
            Reach = 1800,
            Holds = JsonWebToken.IsSigned,
            Positives = [$"LEMONSQUEEZY_API_KEY={JsonWebToken.Encode("{\"typ\":\"JWT\",\"alg\":\"RS256\"}")}.{JsonWebToken.Encode("{\"aud\":\"94d59cef\",\"jti\":\"" + Body(Hex, 64) + "\",\"sub\":\"734512\",\"scopes\":[]}")}.{Body(Base64Url, 683)}"],
            Negatives = ["LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1Qi..."],
        },
        Named("squarespace-key", "Squarespace key", "https://developers.squarespace.com/commerce-apis/authentication-and-permissions", "in the site's developer API keys", Uuid, "squarespace").Called("SQUARESPACE_API_KEY", SampleUuid),
        Named("commercetools-secret", "commercetools client secret", "https://docs.commercetools.com/api/authorization", "in the Merchant Center's developer settings", @"[A-Za-z0-9_\-]{32}", "commercetools", "ctp client", "ctp_client").Called("CTP_CLIENT_SECRET", Body(Base64Url, 32)) with { MinimumEntropy = 3.6 },
    ];
}
