using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of content management, search and translation.</summary>
internal static class ContentRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("contentful-management-token", "Contentful management token", "https://www.contentful.com/developers/docs/references/authentication/", "in Contentful's CMA tokens settings", @"CFPAT-[A-Za-z0-9_\-]{43}", "CFPAT-").Shown("CFPAT-", Base64Url, 43),
        Named("contentful-delivery-token", "Contentful delivery or preview token", "https://www.contentful.com/developers/docs/references/authentication/", "in the space's API keys", @"[A-Za-z0-9_\-]{43}|[a-f0-9]{64}", "contentful").Called("CONTENTFUL_ACCESS_TOKEN", Body(Base64Url, 43)) with { MinimumEntropy = 3.6 },
        Beside("sanity-token", "Sanity token", "https://www.sanity.io/docs/http-auth", "at sanity.io/manage", "sk[A-Za-z0-9]{80,180}", "sanity", "bearer", "token") with
        {
            MinimumEntropy = 4,
            Positives = [$"SANITY_API_TOKEN=sk{Body(Alphanumeric, 148)}", $"Authorization: Bearer sk{Body(Alphanumeric, 178)}", $"createClient({{ projectId: 'q7z2x9w1', token: 'sk{Body(Alphanumeric, 148)}' }})"],
            Negatives = ["SANITY_API_TOKEN=sk-your-token", $"sanity: sk{Body(Alphanumeric, 30)}"],
        },
        Beside("storyblok-token", "Storyblok token", "https://www.storyblok.com/docs/concepts/access-tokens", "in the space's access tokens", @"[A-Za-z0-9]{22}tt(?:-[0-9]{4,8}-[A-Za-z0-9_\-]{20})?", "storyblok") with
        {
            MinimumEntropy = 3.5,
            Severity = Severity.High,
            Positives = [$"STORYBLOK_TOKEN={Body(Alphanumeric, 22)}tt", $"storyblokInit({{ accessToken: \"{Body(Alphanumeric, 22)}tt\" }})"],
            Negatives = ["storyblok: https://www.storyblok.com/tt", $"STORYBLOK_TOKEN={Body(Alphanumeric, 20)}tt"],
        },
        Named("datocms-token", "DatoCMS token", "https://www.datocms.com/docs/content-management-api/authentication", "in the project's API tokens", "[a-f0-9]{30}", "datocms", "dato api", "dato cms").Called("DATOCMS_API_TOKEN", Body(Hex, 30)),
        Beside("ghost-admin-key", "Ghost Admin API key", "https://ghost.org/docs/admin-api/#token-authentication", "in Ghost's integrations settings", "[a-f0-9]{24}:[a-f0-9]{64}", "ghost", "admin_api", "adminApi", "admin-api", "apikey", "api_key") with
        {
            Positives = [$"GHOST_ADMIN_API_KEY={Body(Hex, 24)}:{Body(Hex, 64)}", $"const apiKey = '{Body(Hex, 24)}:{Body(Hex, 64)}';"],
            Negatives = [$"ghost image sha256:{Body(Hex, 64)}", "GHOST_ADMIN_API_KEY=id:secret"],
        },
        Named("ghost-content-key", "Ghost Content API key", "https://ghost.org/docs/content-api/#authentication", "in Ghost's integrations settings", "[a-f0-9]{26}", "ghost content", "ghost api", "ghost key").Called("GHOST_CONTENT_API_KEY", Body(Hex, 26)) with { Severity = Severity.Medium },
        Named("buttercms-token", "ButterCMS token", "https://buttercms.com/docs/api/#authentication", "in ButterCMS' settings", "[a-f0-9]{40}", "buttercms", "butter cms", "butter api").Called("BUTTERCMS_API_TOKEN", Body(Hex, 40)),
        Named("prismic-token", "Prismic token", "https://prismic.io/docs/access-token", "in the repository's API and security settings", @"MC5[A-Za-z0-9+/_\-]{60,140}={0,2}(?:\.[A-Za-z0-9+/_\-]{20,200}={0,2})?", "prismic").Called("PRISMIC_ACCESS_TOKEN", "MC5" + Body(Alphanumeric, 60)),
        Named("strapi-token", "Strapi API token", "https://docs.strapi.io/cms/features/api-tokens", "in Strapi's settings", "[a-f0-9]{256}", "strapi").Called("STRAPI_API_TOKEN", Body(Hex, 256)) with { Reach = 700 },
        Named("algolia-admin-key", "Algolia admin key", "https://www.algolia.com/doc/guides/security/api-keys/", "in Algolia's API keys page", "[a-f0-9]{32}", "algolia admin", "algolia write", "algolia secret", "algolia monitoring").Called("ALGOLIA_ADMIN_KEY", Body(Hex, 32)),
        Named("algolia-key", "Algolia key", "https://www.algolia.com/doc/guides/security/api-keys/", "in Algolia's API keys page (a search key is public by design)", "[a-f0-9]{32}", "algolia", "X-Algolia").Called("ALGOLIA_API_KEY", Body(Hex, 32)) with { Severity = Severity.Medium },
        Named("typesense-key", "Typesense key", "https://typesense.org/docs/latest/api/api-keys.html", "in Typesense", Mixed(32) + "|" + Mixed(48), "typesense").Called("TYPESENSE_API_KEY", Body(Alphanumeric, 32)),
        Named("meilisearch-key", "Meilisearch key", "https://www.meilisearch.com/docs/learn/security/basic_security", "with Meilisearch's keys API", "[a-f0-9]{64}|[a-f0-9]{40}|" + Mixed(43), "meili").Called("MEILI_MASTER_KEY", Body(Hex, 64)),
        Named("coveo-key", "Coveo key", "https://docs.coveo.com/en/1718/manage-an-organization/manage-api-keys", "in the Coveo administration console", "xx" + Uuid, "coveo").Called("COVEO_API_KEY", "xx" + SampleUuid),
        Key("deepl-key", "DeepL key", "https://developers.deepl.com/docs/getting-started/auth", "in DeepL's account", Uuid + ":fx", ":fx") with
        {
            Positives = [$"DEEPL_AUTH_KEY={SampleUuid}:fx", $"Authorization: DeepL-Auth-Key {SampleUuid}:fx", $"Translator(\"{SampleUuid}:fx\")"],
            Negatives = ["DEEPL_AUTH_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx:fx", "xmlns:fx=\"http://javafx.com/fxml\""],
        },
        Named("deepl-pro-key", "DeepL key", "https://developers.deepl.com/docs/getting-started/auth", "in DeepL's account", Uuid, "deepl").Called("DEEPL_AUTH_KEY", SampleUuid),
        Key("weblate-token", "Weblate token", "https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters", "in Weblate's profile", "wl[up]_[A-Za-z0-9]{34,42}", "wlu_", "wlp_").Shown("wlu_", Alphanumeric, 34),
        Named("localise-biz-key", "Loco key", "https://localise.biz/api/docs/authentication", "in the project's developer tools", @"[A-Za-z0-9_\-]{32,38}", "loco api", "localise.biz", "loco key").Called("LOCO_API_KEY", Body(Base64Url, 32)),
    ];
}
