using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of what stands around models: vector databases, tracing, search and sandboxes for agents, rented GPUs.</summary>
internal static class AiToolRules
{
    private const string NeptuneHead = "eyJhcGlfYWRkcmVzcyI6";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("pinecone-api-key", "Pinecone key", "https://docs.pinecone.io/guides/projects/manage-api-keys", "at app.pinecone.io", "pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}", "pcsk_")
            .Shown($"pcsk_{Body(Alphanumeric, 6)}_", Alphanumeric, 63),
        Named("pinecone-legacy-key", "Pinecone key", "https://docs.pinecone.io/guides/projects/manage-api-keys", "at app.pinecone.io", Uuid, "pinecone").Called("PINECONE_API_KEY", SampleUuid),
        Named("weaviate-key", "Weaviate key", "https://docs.weaviate.io/cloud/manage-clusters/authentication", "in the Weaviate Cloud console", "(?=[A-Za-z]{0,35}[0-9])[A-Za-z0-9]{36,44}", "weaviate", "wcd api", "wcs api")
            .Called("WEAVIATE_API_KEY", Body(Alphanumeric, 36)),
        Named("qdrant-key", "Qdrant key", "https://qdrant.tech/documentation/cloud/authentication/", "in Qdrant Cloud", @"[A-Za-z0-9_\-]{54}", "qdrant").Called("QDRANT_API_KEY", Body(Base64Url, 54)),
        Named("chroma-key", "Chroma Cloud key", "https://docs.trychroma.com/cloud/getting-started", "in Chroma Cloud", "ck-[A-Za-z0-9]{44}", "chroma").Called("CHROMA_API_KEY", "ck-" + Body(Alphanumeric, 44)),
        Named("voyage-key", "Voyage AI key", "https://docs.voyageai.com/docs/api-key-and-installation", "at dash.voyageai.com", @"(?:pa|al)-[A-Za-z0-9_\-]{43}", "voyage").Called("VOYAGE_API_KEY", "pa-" + Body(Base64Url, 43)),
        Key("jina-key", "Jina AI key", "https://jina.ai/api-dashboard/", "at jina.ai/api-dashboard", @"jina_[A-Za-z0-9]{32}[A-Za-z0-9_\-]{28}", "jina_").Shown("jina_" + Body(Alphanumeric, 32), Base64Url, 28),
        Key("langsmith-key", "LangSmith key", "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key", "at smith.langchain.com/settings",
            "lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}|ls__[a-f0-9]{32}", "lsv2_", "ls__").Shown($"lsv2_pt_{Body(Hex, 32)}_", Hex, 10),
        Key("langfuse-secret-key", "Langfuse secret key", "https://langfuse.com/docs/api", "in the project's settings", "sk-lf-" + Uuid, "sk-lf-").Shown("sk-lf-" + SampleUuid) with
        {
            Negatives = [$"LANGFUSE_PUBLIC_KEY=pk-lf-{SampleUuid}", "sk-lf-..."],
        },
        Key("helicone-key", "Helicone key", "https://docs.helicone.ai/helicone-headers/helicone-auth", "at us.helicone.ai/settings/api-keys", "sk-helicone-(?:[a-z]{2}-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3}", "sk-helicone-")
            .Shown($"sk-helicone-{Body(Small, 7)}-{Body(Small, 7, 3)}-{Body(Small, 7, 5)}-", Small, 7),
        Key("llamacloud-key", "LlamaCloud key", "https://docs.cloud.llamaindex.ai/api_key", "at cloud.llamaindex.ai", "llx-[A-Za-z0-9]{48}", "llx-").Shown("llx-", Alphanumeric, 48),
        Key("promptlayer-key", "PromptLayer key", "https://docs.promptlayer.com/reference/rest-api-reference", "in PromptLayer's settings", "pl_[a-f0-9]{32}", "pl_").Shown("pl_", Hex, 32),
        Key("mem0-key", "Mem0 key", "https://docs.mem0.ai/platform/quickstart", "at app.mem0.ai", "m0-[A-Za-z0-9]{40}", "m0-").Shown("m0-", Alphanumeric, 40) with { MinimumEntropy = 3.5 },
        Key("wandb-key", "Weights & Biases key", "https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters", "at wandb.ai/settings", "wandb_v[0-9]_[A-Za-z0-9_]{60,100}", "wandb_v")
            .Shown("wandb_v1_", Alphanumeric, 60),
        Named("wandb-legacy-key", "Weights & Biases key", "https://docs.wandb.ai/guides/track/environment-variables", "at wandb.ai/settings", "[a-f0-9]{40}", "wandb").Called("WANDB_API_KEY", Body(Hex, 40)) with
        {
            Negatives = [$"wandb==0.16.1 --hash=sha256:{Body(Hex, 64)}", $"uses: wandb/action@{Body(Hex, 40)}"],
        },
        Named("comet-key", "Comet key", "https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/", "in Comet's account settings", Mixed(25), "comet api", "comet ml", "opik").Called("COMET_API_KEY", Body(Alphanumeric, 25)),
        Key("neptune-token", "Neptune token", "https://docs.neptune.ai/setup/setting_api_token/", "in Neptune's user menu", NeptuneHead + "[A-Za-z0-9+/=_-]{60,400}", NeptuneHead)
            .Shown(JsonWebToken.Encode("{\"api_address\":\"https://app.neptune.ai\",\"api_url\":\"https://app.neptune.ai\",\"api_key\":\"" + SampleUuid + "\"}")) with
        {
            Holds = static value => EncodedJson.Has(value, "api_address", "api_key"),
            Negatives = [JsonWebToken.Encode("{\"api_address\":\"https://app.neptune.ai\",\"api_url\":\"https://app.neptune.ai\",\"project\":\"acme/churn\"}")],
        },
        Key("e2b-key", "E2B key", "https://e2b.dev/docs/api-key", "at e2b.dev/dashboard", "(?:e2b|sk_e2b)_[a-f0-9]{40}", "e2b_").Shown("e2b_", Hex, 40),
        Key("browserbase-key", "Browserbase key", "https://docs.browserbase.com/introduction/getting-started", "at browserbase.com/settings", @"bb_(?:live|test)_[A-Za-z0-9_\-]{27}", "bb_live_", "bb_test_").Shown("bb_live_", Base64Url, 27),
        Key("daytona-key", "Daytona key", "https://www.daytona.io/docs/en/api-keys/", "at app.daytona.io/dashboard/keys", "dtn_[a-f0-9]{64}", "dtn_").Shown("dtn_", Hex, 64),
        Key("tavily-key", "Tavily key", "https://docs.tavily.com/documentation/quickstart", "at app.tavily.com", @"tvly-(?:(?:dev|prod)-)?[A-Za-z0-9_\-]{32,70}", "tvly-").Shown("tvly-", Alphanumeric, 32) with
        {
            Negatives = ["tvly-" + "YOUR_API_KEY_GOES_HERE_AND_NOWHERE_ELSE", "tvly-" + "short123"],
        },
        Key("firecrawl-key", "Firecrawl key", "https://docs.firecrawl.dev/introduction", "at firecrawl.dev/app/api-keys", "fc-[a-f0-9]{32}", "fc-").Shown("fc-", Hex, 32),
        Named("exa-key", "Exa key", "https://docs.exa.ai/reference/getting-started", "at dashboard.exa.ai/api-keys", Uuid, "exa api", "exa.ai").Called("EXA_API_KEY", SampleUuid),
        Key("brave-search-key", "Brave Search key", "https://api-dashboard.search.brave.com/documentation/guides/authentication", "at api-dashboard.search.brave.com", @"BSA[A-Za-z0-9_\-]{28}", "BSA").Shown("BSA", Base64Url, 28) with
        {
            Holds = IsMixed,
            MinimumEntropy = 3.8,
        },
        Named("serper-key", "Serper key", "https://serper.dev/", "at serper.dev/api-key", "[a-f0-9]{40}", "serper").Called("SERPER_API_KEY", Body(Hex, 40)),
        Named("serpapi-key", "SerpApi key", "https://serpapi.com/search-api", "at serpapi.com/manage-api-key", "[a-f0-9]{64}", "serp api").Called("SERPAPI_API_KEY", Body(Hex, 64)),
        Key("apify-token", "Apify token", "https://docs.apify.com/platform/integrations/api", "in the Apify console", "apify_(?:api|proxy)_[A-Za-z0-9]{34,40}", "apify_api_", "apify_proxy_").Shown("apify_api_", Alphanumeric, 34),
        Key("coze-token", "Coze token", "https://www.coze.com/docs/developer_guides/pat", "at coze.com/open/oauth/pats", "[ps]at_[A-Za-z0-9]{64}", "pat_", "sat_").Shown("pat_", Alphanumeric, 64),
        Named("dify-key", "Dify key", "https://docs.dify.ai/en/guides/application-publishing/developing-with-apis", "in Dify's API access page", "(?:app|dataset)-[A-Za-z0-9]{24}", "dify").Called("DIFY_API_KEY", "app-" + Body(Alphanumeric, 24)),
        Key("cursor-key", "Cursor key", "https://docs.cursor.com/en/account/teams/admin-api", "in Cursor's dashboard", "crsr_[a-f0-9]{64}", "crsr_").Shown("crsr_", Hex, 64),
        Named("cursor-legacy-key", "Cursor key", "https://docs.cursor.com/en/account/teams/admin-api", "in Cursor's dashboard", "key_[a-f0-9]{64}", "cursor api", "cursor admin", "cursor.com").Called("CURSOR_API_KEY", "key_" + Body(Hex, 64)),
        Key("gretel-key", "Gretel key", "https://docs.gretel.ai/gretel-basics/getting-started/environment-setup", "at console.gretel.ai", "grt[up][a-f0-9]{60,64}", "grtu", "grtp").Shown("grtu", Hex, 60),
        Key("runpod-key", "RunPod key", "https://docs.runpod.io/get-started/api-keys", "in RunPod's settings", "rpa_[A-Za-z0-9]{40,50}", "rpa_").Shown("rpa_", Capital, 40),
        Key("modal-token", "Modal token secret", "https://modal.com/docs/reference/modal.config", "at modal.com/settings/tokens",
            @"(?i:token[_\-]?secret)\W{1,8}(?:value\W{1,4})?(?<v>as-[A-Za-z0-9]{22})(?![\w\-])", "token_secret", "token-secret", "tokenSecret").Called("MODAL_TOKEN_SECRET", "as-" + Body(Alphanumeric, 22)) with
        {
            IsUnbounded = true,
            Negatives = [$"MODAL_TOKEN_SECRET=as-{Body(Alphanumeric, 21)}", "token_secret = \"as-you-like-it-the-long-way\"", "modal token set --token-secret as-" + "xxxxxxxxxxxxxxxxxxxxxx"],
        },
        Named("vast-ai-key", "Vast.ai key", "https://docs.vast.ai/api/overview-and-quickstart", "at cloud.vast.ai/account", "[a-f0-9]{64}", "vast api", "vast ai", "vastai").Called("VAST_API_KEY", Body(Hex, 64)),
        Key("lambda-cloud-key", "Lambda Cloud key", "https://docs.lambda.ai/public-cloud/cloud-api/", "at cloud.lambda.ai/api-keys", @"secret_[a-z0-9\-]{1,40}_[a-f0-9]{32}\.[A-Za-z0-9]{32}", "secret_")
            .Shown($"secret_ci_{Body(Hex, 32)}.", Alphanumeric, 32),
        Key("anyscale-key", "Anyscale key", "https://docs.anyscale.com/reference/", "at console.anyscale.com/credentials", "(?:esecret|aph0)_[A-Za-z0-9]{26,60}", "esecret_", "aph0_").Shown("esecret_", Small, 26),
        Key("humanloop-key", "Humanloop key", "https://humanloop.com/docs/v5/api", "in Humanloop's organization settings", "hl_sk_[a-f0-9]{48}", "hl_sk_").Shown("hl_sk_", Hex, 48),
    ];
}
