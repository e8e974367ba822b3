using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys that move money: payment providers, banks, bookkeeping.</summary>
internal static class PaymentRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("stripe-key", "Stripe key", "https://docs.stripe.com/keys", "at dashboard.stripe.com/apikeys",
            "(?:sk|rk)_live_(?!a2V5X)[A-Za-z0-9]{24,247}|sk_org_live_[A-Za-z0-9_]{24,247}|whsec_[A-Za-z0-9+/]{32,100}={0,2}", "sk_live_", "rk_live_", "sk_org_live_", "whsec_").Shown("sk_live_", Alphanumeric, 24) with
        {
            Negatives = ["pk_live_" + "51H7abcDEFghiJKLmnoPQRst", "sk_live_" + Body(Alphanumeric, 20), "sk_live_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "sk_live_..."],
        },
        Key("stripe-test-key", "Stripe test key", "https://docs.stripe.com/keys", "at dashboard.stripe.com/test/apikeys",
            "(?:sk|rk)_test_(?!a2V5X)[A-Za-z0-9]{24,247}", "sk_test_", "rk_test_").Shown("sk_test_", Alphanumeric, 24) with { Severity = Severity.Medium },
        Named("paystack-key", "Paystack secret key", "https://paystack.com/docs/api/authentication/", "in Paystack's settings", "sk_(?:live|test)_[a-f0-9]{40}", "paystack").Called("PAYSTACK_SECRET_KEY", "sk_live_" + Body(Hex, 40)) with
        {
            IsContext = false,
            Negatives = [$"PAYSTACK_PUBLIC_KEY=pk_live_{Body(Hex, 40)}", "PAYSTACK_SECRET_KEY=sk_live_xxx"],
        },
        Key("square-token", "Square token", "https://developer.squareup.com/docs/build-basics/access-tokens", "in the developer dashboard",
            @"EAAA[A-Za-z0-9_\-]{60}|(?:sandbox-)?sq0(?:atp|csp|atb|csb)-[A-Za-z0-9_\-]{22,43}", "EAAA", "sq0atp-", "sq0csp-", "sq0atb-", "sq0csb-").Shown("sq0atp-", Base64Url, 22) with
        {
            MinimumEntropy = 3.8,
            Negatives = ["sq0idp-" + Body(Alphanumeric, 22), "sq0atp-" + Body(Alphanumeric, 15), "sq0csp-" + "your_application_secret_here"],
        },
        Named("paypal-client-secret", "PayPal client secret", "https://developer.paypal.com/api/rest/", "at developer.paypal.com", @"E[A-Za-z0-9_\-]{79}", "paypal").Called("PAYPAL_CLIENT_SECRET", "E" + Body(Base64Url, 79)) with
        {
            Negatives = [$"PAYPAL_CLIENT_ID=A{Body(Base64Url, 79)}", $"PAYPAL_CLIENT_SECRET=E{Body(Base64Url, 60)}"],
        },
        Key("paypal-access-token", "PayPal access token", "https://developer.paypal.com/api/rest/authentication/", "at developer.paypal.com", @"A21AA[A-Za-z0-9_\-]{80,120}", "A21AA").Shown("A21AA", Base64Url, 80),
        Key("braintree-access-token", "Braintree access token", "https://developer.paypal.com/braintree/docs/guides/credentials", "in Braintree's control panel",
            @"access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}", "access_token$").Shown($"access_token$production${Body(Small, 16)}$", Hex, 32),
        Named("braintree-private-key", "Braintree private key", "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials", "in Braintree's control panel", "[a-f0-9]{32}", "braintree").Called("BRAINTREE_PRIVATE_KEY", Body(Hex, 32)) with
        {
            Negatives = [$"BRAINTREE_PUBLIC_KEY={Body(Hex, 16)}", $"braintree (2.4.0): {Body(Hex, 32)}"],
        },
        Key("adyen-api-key", "Adyen API key", "https://docs.adyen.com/development-resources/api-credentials/", "in Adyen's Customer Area",
            @"AQE[a-z][A-Za-z0-9+/]{40,300}={0,2}-[A-Za-z0-9+/]{40,44}={0,2}(?:-[^\s""'`]{8,20})?", "AQE") with
        {
            Positives = [$"ADYEN_API_KEY=AQEyhmfxK{Body(Alphanumeric, 60)}==-{Body(Alphanumeric, 43, 3)}=-{Body(Alphanumeric, 16, 5)}", $"\"X-API-Key\": \"AQEhhmfuX{Body(Alphanumeric, 80)}-{Body(Alphanumeric, 43, 3)}=\""],
            Negatives = ["AQEyhmfxK" + "...", $"AQEyhmfxK{Body(Alphanumeric, 60)}"],
        },
        Named("adyen-hmac-key", "Adyen HMAC key", "https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures", "in Adyen's Customer Area", "[A-F0-9]{64}", "adyen").Called("ADYEN_HMAC_KEY", Body(CapitalHex, 64)),
        Key("razorpay-key-id", "Razorpay key ID", "https://razorpay.com/docs/api/authentication/", "in the Razorpay dashboard", "rzp_(?:live|test)_[A-Za-z0-9]{14}", "rzp_live_", "rzp_test_").Shown("rzp_live_", Alphanumeric, 14) with { Severity = Severity.Medium, IsRandom = false },
        Named("razorpay-key-secret", "Razorpay key secret", "https://razorpay.com/docs/api/authentication/", "in the Razorpay dashboard", Mixed(24), "razorpay", "rzp_").Called("RAZORPAY_KEY_SECRET", Body(Alphanumeric, 24)),
        Named("mollie-key", "Mollie API key", "https://docs.mollie.com/reference/authentication", "in the Mollie dashboard", "(?:live|test|access|org)_[A-Za-z0-9]{30,40}", "mollie").Called("MOLLIE_API_KEY", "live_" + Body(Alphanumeric, 30)),
        Named("plaid-secret", "Plaid secret", "https://plaid.com/docs/quickstart/glossary/#secret-key", "in the Plaid dashboard", "[a-f0-9]{30}", "plaid").Called("PLAID_SECRET", Body(Hex, 30)),
        Key("plaid-access-token", "Plaid access token", "https://plaid.com/docs/api/items/", "by removing the Item", $"access-(?:production|development|sandbox)-{Uuid}", "access-production-", "access-development-", "access-sandbox-").Shown("access-production-" + SampleUuid) with
        {
            Negatives = ["access-production-database", "access-sandbox-00"],
        },
        Named("gocardless-token", "GoCardless token", "https://developer.gocardless.com/getting-started/api/making-your-first-request/", "in the GoCardless dashboard", @"(?:live|sandbox)_[A-Za-z0-9_\-]{40}", "gocardless", "gc_access").Called("GOCARDLESS_ACCESS_TOKEN", "live_" + Body(Base64Url, 40)),
        Key("flutterwave-secret-key", "Flutterwave secret key", "https://developer.flutterwave.com/docs/authentication", "in the Flutterwave dashboard", "FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,36}(?:-[a-z0-9]{5,16})?-X", "FLWSECK").Shown($"FLWSECK-{Body(Hex, 32)}-X") with
        {
            Negatives = [$"FLWPUBK-{Body(Hex, 32)}-X", "FLWSECK_TEST-XXXXXXXXXXXXXXXXXXXXXXXX-X", "FLWSECK_TEST-short-X"],
        },
        Key("xendit-key", "Xendit secret key", "https://docs.xendit.co/docs/api-keys", "in the Xendit dashboard", "xnd_(?:production|development)_[A-Za-z0-9]{48,90}", "xnd_production_", "xnd_development_").Shown("xnd_production_", Alphanumeric, 48),
        Key("midtrans-server-key", "Midtrans server key", "https://docs.midtrans.com/docs/api-authorization-headers", "in Midtrans' access keys page", @"(?:SB-)?Mid-server-[A-Za-z0-9_\-]{20,28}", "Mid-server-").Shown("Mid-server-", Base64Url, 20),
        Key("mercadopago-token", "Mercado Pago access token", "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials", "under the integration's credentials",
            "(?:APP_USR|TEST)-[0-9]{10,20}-[0-9]{6}-[a-f0-9]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{6,12}", "APP_USR-", "TEST-").Shown($"APP_USR-{Body("123456789", 16)}-{Body("123456789", 6)}-{Body(Hex, 32)}-{Body("123456789", 9)}") with
        {
            Negatives = [$"APP_USR-{SampleUuid}", "TEST-" + "1"],
        },
        Named("wise-token", "Wise API token", "https://docs.wise.com/api-docs/features/authentication-access", "in Wise's settings", Uuid, "wise api", "wise token", "transferwise").Called("WISE_API_TOKEN", SampleUuid),
        Key("revolut-token", "Revolut token", "https://developer.revolut.com/docs/guides/manage-accounts/get-started/make-your-first-api-request", "in Revolut Business' API settings", @"oa_(?:prod|sand)_[A-Za-z0-9_\-]{43}", "oa_prod_", "oa_sand_").Shown("oa_prod_", Base64Url, 43),
        Key("klarna-key", "Klarna API key", "https://docs.klarna.com/api/authentication/", "in Klarna's portal", @"klarna_(?:live|test)_api_[A-Za-z0-9+/=_\-!?*@]{40,200}", "klarna_live_api_", "klarna_test_api_").Shown("klarna_live_api_" + Body(Alphanumeric, 88)) with
        {
            Negatives = ["klarna_test_api_" + "short", "klarna_live_api_" + new string('x', 60)],
        },
        Key("checkout-com-key", "Checkout.com secret key", "https://www.checkout.com/docs/developer-resources/api/manage-api-keys", "in the Checkout.com dashboard",
            @"sk_(?:sbox_)?(?=[a-z]{0,26}[2-7])[a-z2-7]{26}[a-z2-7*#$=]", "sk_").Shown("sk_sbox_", "abcdefghijklmnopqrstuvwxyz234567", 27) with { MinimumEntropy = 3.6 },
        Key("paddle-key", "Paddle API key", "https://developer.paddle.com/api-reference/about/api-keys", "in Paddle's developer tools", "pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}|pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}", "pdl_live_apikey_", "pdl_sdbx_apikey_", "pdl_ntfset_")
            .Shown($"pdl_live_apikey_{Body(Small, 26)}_{Body(Alphanumeric, 22)}_", Alphanumeric, 3) with
        {
            Negatives = [$"pdl_live_apikey_{Body(Small, 25)}_{Body(Alphanumeric, 22)}_{Body(Alphanumeric, 3)}", "pdl_live_apikey_..."],
        },
        Named("paddle-legacy-key", "Paddle vendor auth code", "https://developer.paddle.com/classic/api-reference/", "in Paddle's developer tools", "[a-f0-9]{50}", "paddle").Called("PADDLE_VENDOR_AUTH_CODE", Body(Hex, 50)),
        Named("recurly-key", "Recurly key", "https://recurly.com/developers/guides/api-keys.html", "in Recurly's API credentials", "[a-f0-9]{32}", "recurly").Called("RECURLY_PRIVATE_KEY", Body(Hex, 32)),
        Named("chargebee-key", "Chargebee key", "https://apidocs.chargebee.com/docs/api/auth", "in Chargebee's settings", "(?:live|test)_[A-Za-z0-9]{24,50}", "chargebee").Called("CHARGEBEE_API_KEY", "live_" + Body(Alphanumeric, 24)),
        Key("omise-secret-key", "Omise secret key", "https://docs.omise.co/api-authentication", "in the Omise dashboard", "skey_(?:test_)?[a-z0-9]{19}", "skey_").Shown("skey_", Small, 19) with { MinimumEntropy = 3.3 },
        Key("pagarme-key", "Pagar.me key", "https://docs.pagar.me/reference/autenticacao-2", "in the Pagar.me dashboard", "ak_(?:live|test)_[A-Za-z0-9]{30}", "ak_live_", "ak_test_").Shown("ak_live_", Alphanumeric, 30),
        Key("cashfree-secret-key", "Cashfree secret key", "https://www.cashfree.com/docs/api-reference/authentication", "in the Cashfree dashboard", "cfsk_ma_(?:prod|test)_[a-f0-9]{32}_[a-f0-9]{8}", "cfsk_ma_").Shown($"cfsk_ma_prod_{Body(Hex, 32)}_", Hex, 8),
        Key("circle-key", "Circle API key", "https://developers.circle.com/circle-mint/getting-started-with-the-circle-apis", "in the Circle console", "(?:LIVE|TEST|SAND)_API_KEY:[a-f0-9]{32}:[a-f0-9]{32}", "LIVE_API_KEY:", "TEST_API_KEY:", "SAND_API_KEY:").Shown($"LIVE_API_KEY:{Body(Hex, 32)}:", Hex, 32),
        Key("duffel-token", "Duffel token", "https://duffel.com/docs/api/overview/test-mode", "in the Duffel dashboard", @"duffel_(?:live|test)_[A-Za-z0-9_\-]{43}", "duffel_live_", "duffel_test_").Shown("duffel_live_", Base64Url, 43),
        Key("secret-token-uri", "token in RFC 8959's form", "https://www.rfc-editor.org/rfc/rfc8959", "where it was issued", @"secret-token:[A-Za-z0-9_\-.~%!$&*+,;=:@]{16,200}", "secret-token:").Shown("secret-token:", Alphanumeric, 16) with
        {
            Negatives = ["secret-token:short", "secret-token:" + "your-token-goes-here", "secret-token: ${TOKEN}"],
        },
        Key("brex-token", "Brex token", "https://developer.brex.com/docs/authentication/", "in the Brex dashboard", "bxt_[A-Za-z0-9]{36}", "bxt_").Shown("bxt_", Alphanumeric, 36),
        Key("ramp-secret", "Ramp client secret", "https://docs.ramp.com/developer-api/v1/authorization", "in Ramp's developer settings", "ramp_(?:sec|tok)_[A-Za-z0-9]{40,60}", "ramp_sec_", "ramp_tok_").Shown("ramp_sec_", Alphanumeric, 40),
        Named("dwolla-secret", "Dwolla secret", "https://developers.dwolla.com/docs/auth", "in the Dwolla dashboard", Mixed(50), "dwolla").Called("DWOLLA_SECRET", Body(Alphanumeric, 50)),
        Named("finicity-key", "Finicity key", "https://developer.mastercard.com/open-finance-us/documentation/", "in the developer portal", "[a-f0-9]{32}|" + Mixed(20), "finicity").Called("FINICITY_APP_KEY", Body(Hex, 32)),
        Named("truelayer-secret", "TrueLayer client secret", "https://docs.truelayer.com/docs/get-started-with-truelayer", "in the TrueLayer console", Uuid, "truelayer").Called("TRUELAYER_CLIENT_SECRET", SampleUuid),
        Named("lithic-key", "Lithic key", "https://docs.lithic.com/docs/api-keys", "in the Lithic dashboard", Uuid, "lithic").Called("LITHIC_API_KEY", SampleUuid),
        Named("authorize-net-key", "Authorize.net transaction key", "https://developer.authorize.net/api/reference/", "in the Merchant Interface", Mixed(16), "authorize net", "authnet").Called("AUTHORIZE_NET_TRANSACTION_KEY", Body(Alphanumeric, 16)),
        Named("cybersource-key", "CyberSource shared secret", "https://developer.cybersource.com/docs/cybs/en-us/platform/developer/all/rest/rest-getting-started/", "in the Business Center", "[A-Za-z0-9+/]{43}=", "cybersource").Called("CYBERSOURCE_SECRET_KEY", Body(Alphanumeric, 43) + "="),
        Named("nowpayments-key", "NOWPayments key", "https://documenter.getpostman.com/view/7907941/2s93JusNJt", "in NOWPayments' store settings", "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}", "nowpayments", "now payments").Called("NOWPAYMENTS_API_KEY", $"{Body(Capital, 7)}-{Body(Capital, 7, 3)}-{Body(Capital, 7, 5)}-{Body(Capital, 7, 9)}"),
        Named("intuit-secret", "Intuit client secret", "https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization", "at developer.intuit.com", Mixed(40), "intuit", "quickbooks", "qbo client").Called("QUICKBOOKS_CLIENT_SECRET", Body(Alphanumeric, 40)),
        Named("xero-secret", "Xero client secret", "https://developer.xero.com/documentation/guides/oauth2/auth-flow/", "at developer.xero.com", @"[A-Za-z0-9_\-]{48}", "xero").Called("XERO_CLIENT_SECRET", Body(Base64Url, 48)),
        Named("freshbooks-secret", "FreshBooks client secret", "https://www.freshbooks.com/api/authentication", "in FreshBooks' developer portal", "[a-f0-9]{64}", "freshbooks").Called("FRESHBOOKS_CLIENT_SECRET", Body(Hex, 64)),
    ];
}
