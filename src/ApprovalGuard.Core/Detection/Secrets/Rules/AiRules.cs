using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of those who run models: text, speech, images.</summary>
internal static class AiRules
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("anthropic-api-key", "Anthropic API key", "https://docs.anthropic.com/en/api/getting-started", "at console.anthropic.com",
            @"sk-ant-(?:api|admin|oat|ort|sid)[0-9]{2}-[A-Za-z0-9_\-]{80,120}", "sk-ant-").Shown("sk-ant-api03-", Base64Url, 80),
        Key("openai-api-key", "OpenAI API key", "https://platform.openai.com/docs/api-reference/authentication", "at platform.openai.com/api-keys",
            @"sk-(?:proj|svcacct|admin|None|service)-[A-Za-z0-9_\-]{40,200}|sk-(?:[A-Za-z0-9\-_]{1,40}-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}",
            "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-", "sk-service-", "T3BlbkFJ").Shown("sk-proj-", Base64Url, 40) with
        {
            Negatives = ["sk-proj-" + "your-openai-project-key-goes-right-here-please", "sk-" + "T3BlbkFJ"],
        },
        Key("openai-style-key", "API key of OpenAI's shape", "https://platform.openai.com/docs/api-reference/authentication", "where it was issued (OpenAI, DeepSeek, Moonshot, Stability and others share the shape)",
            "sk-(?:[A-Za-z0-9]{48}|[a-f0-9]{32}|[a-f0-9]{64})", "sk-").Shown("sk-", Hex, 32) with { IsContext = true, MinimumEntropy = 3.2 },
        Named("deepseek-api-key", "DeepSeek API key", "https://api-docs.deepseek.com/", "at platform.deepseek.com/api_keys", "sk-[a-f0-9]{32}", "deepseek")
            .Called("DEEPSEEK_API_KEY", "sk-" + Body(Hex, 32)),
        Named("dashscope-api-key", "Alibaba DashScope key", "https://help.aliyun.com/zh/model-studio/get-api-key", "in the Model Studio console", "sk-[a-f0-9]{32}", "dashscope", "qwen", "bailian")
            .Called("DASHSCOPE_API_KEY", "sk-" + Body(Hex, 32)),
        Named("moonshot-api-key", "Moonshot AI key", "https://platform.moonshot.ai/docs/api/chat", "at platform.moonshot.ai", "sk-[A-Za-z0-9]{48}", "moonshot", "kimi")
            .Called("MOONSHOT_API_KEY", "sk-" + Body(Alphanumeric, 48)),
        Named("stability-api-key", "Stability AI key", "https://platform.stability.ai/docs/api-reference", "at platform.stability.ai/account/keys", "sk-[A-Za-z0-9]{48}", "stability", "dreamstudio")
            .Called("STABILITY_API_KEY", "sk-" + Body(Alphanumeric, 48)),
        Named("siliconflow-api-key", "SiliconFlow key", "https://docs.siliconflow.cn/en/userguide/quickstart", "at cloud.siliconflow.cn", "sk-[a-z]{48}", "silicon flow")
            .Called("SILICONFLOW_API_KEY", "sk-" + Body("abcdefghijklmnopqrstuvwxyz", 48)),
        Key("groq-api-key", "Groq API key", "https://console.groq.com/docs/quickstart", "at console.groq.com/keys", "gsk_[A-Za-z0-9]{52}", "gsk_").Shown("gsk_", Alphanumeric, 52),
        Key("xai-key", "xAI API key", "https://docs.x.ai/docs/tutorial", "at console.x.ai", "xai-[A-Za-z0-9]{80}", "xai-").Shown("xai-", Alphanumeric, 80),
        Key("perplexity-key", "Perplexity API key", "https://docs.perplexity.ai/", "at perplexity.ai/settings/api", "pplx-[A-Za-z0-9]{48}", "pplx-").Shown("pplx-", Alphanumeric, 48),
        Key("openrouter-key", "OpenRouter key", "https://openrouter.ai/docs/api-reference/authentication", "at openrouter.ai/settings/keys", "sk-or-v1-[a-f0-9]{64}", "sk-or-v1-")
            .Shown("sk-or-v1-", Hex, 64),
        Key("nvidia-api-key", "NVIDIA API key", "https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html", "at build.nvidia.com or in NGC", @"nvapi-[A-Za-z0-9_\-]{60,70}", "nvapi-")
            .Shown("nvapi-", Base64Url, 60),
        Key("cerebras-api-key", "Cerebras API key", "https://inference-docs.cerebras.ai/quickstart", "at cloud.cerebras.ai", "csk-[a-z0-9]{48}", "csk-").Shown("csk-", Small, 48),
        Key("replicate-token", "Replicate token", "https://replicate.com/docs/reference/http", "at replicate.com/account/api-tokens", "r8_[A-Za-z0-9]{37}", "r8_").Shown("r8_", Alphanumeric, 37),
        Key("huggingface-token", "Hugging Face token", "https://huggingface.co/docs/hub/security-tokens", "at huggingface.co/settings/tokens",
            "hf_[A-Za-z]{34}|api_org_[A-Za-z]{34}|hf_oauth_[A-Za-z0-9_]{30,}", "hf_", "api_org_").Shown("hf_", Letters, 34) with { MinimumEntropy = 3.5 },
        Key("fireworks-api-key", "Fireworks AI key", "https://docs.fireworks.ai/getting-started/quickstart", "at fireworks.ai/account/api-keys", "fw_[A-Za-z0-9]{22,24}", "fw_").Shown("fw_", Alphanumeric, 22) with
        {
            Holds = IsMixed,
            MinimumEntropy = 3.5,
        },
        Key("together-api-key", "Together AI key", "https://docs.together.ai/docs/quickstart", "at api.together.ai/settings/api-keys", @"tgp_v1_[A-Za-z0-9_\-]{43}", "tgp_v1_").Shown("tgp_v1_", Base64Url, 43),
        Named("together-legacy-key", "Together AI key", "https://docs.together.ai/docs/quickstart", "at api.together.ai/settings/api-keys", "[a-f0-9]{64}", "together api", "together ai", "together.xyz")
            .Called("TOGETHER_API_KEY", Body(Hex, 64)),
        Named("cohere-api-key", "Cohere API key", "https://docs.cohere.com/reference/about", "at dashboard.cohere.com/api-keys", Mixed(40), "cohere", "co_api_key").Called("COHERE_API_KEY", Body(Alphanumeric, 40)),
        Named("mistral-api-key", "Mistral API key", "https://docs.mistral.ai/getting-started/quickstart/", "at console.mistral.ai", Mixed(32), "mistral", "codestral").Called("MISTRAL_API_KEY", Body(Alphanumeric, 32)),
        Named("ai21-api-key", "AI21 key", "https://docs.ai21.com/reference/api-authentication", "at studio.ai21.com", $"{Uuid}|{Mixed(32)}", "ai21").Called("AI21_API_KEY", Body(Alphanumeric, 32)),
        Named("zhipu-api-key", "Zhipu AI key", "https://docs.bigmodel.cn/cn/api/introduction", "at open.bigmodel.cn", @"[a-f0-9]{32}\.[A-Za-z0-9]{16}", "zhipu", "bigmodel", "chatglm", "glm_", "zai_", "z.ai")
            .Called("ZHIPUAI_API_KEY", Body(Hex, 32) + "." + Body(Alphanumeric, 16)),
        Named("volcengine-ark-key", "Volcengine Ark key", "https://www.volcengine.com/docs/82379/1399008", "in the Ark console", Uuid, "ark api", "volcengine", "doubao").Called("ARK_API_KEY", SampleUuid),
        Named("sambanova-key", "SambaNova key", "https://docs.sambanova.ai/docs/en/get-started/quickstart", "at cloud.sambanova.ai", Uuid, "sambanova").Called("SAMBANOVA_API_KEY", SampleUuid),
        Named("deepinfra-key", "DeepInfra key", "https://deepinfra.com/docs/getting-started", "at deepinfra.com/dash/api_keys", Mixed(32), "deepinfra").Called("DEEPINFRA_API_KEY", Body(Alphanumeric, 32)),
        Named("novita-key", "Novita AI key", "https://novita.ai/docs/guides/quickstart", "at novita.ai/settings/key-management", @"sk_[A-Za-z0-9_\-]{43}", "novita").Called("NOVITA_API_KEY", "sk_" + Body(Base64Url, 43)),
        Named("upstage-key", "Upstage key", "https://console.upstage.ai/docs/getting-started", "at console.upstage.ai", "up_[A-Za-z0-9]{29}", "upstage").Called("UPSTAGE_API_KEY", "up_" + Body(Alphanumeric, 29)),
        Named("baseten-key", "Baseten key", "https://docs.baseten.co/organization/api-keys", "at app.baseten.co/settings/api_keys", @"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}", "baseten")
            .Called("BASETEN_API_KEY", Body(Alphanumeric, 8) + "." + Body(Alphanumeric, 32)),
        Named("fal-key", "fal key", "https://docs.fal.ai/authentication/key-based", "at fal.ai/dashboard/keys", Uuid + ":[a-f0-9]{32}", "fal key", "fal api", "fal.ai")
            .Called("FAL_KEY", SampleUuid + ":" + Body(Hex, 32)),
        Named("ollama-key", "Ollama key", "https://docs.ollama.com/api/authentication", "at ollama.com/settings/keys", @"[a-f0-9]{32}\.[A-Za-z0-9_\-]{24}", "ollama")
            .Called("OLLAMA_API_KEY", Body(Hex, 32) + "." + Body(Base64Url, 24)),
        Named("clarifai-key", "Clarifai token", "https://docs.clarifai.com/control/authentication/pat", "in Clarifai's security settings", "[a-f0-9]{32}", "clarifai").Called("CLARIFAI_PAT", Body(Hex, 32)),
        Named("nlp-cloud-key", "NLP Cloud token", "https://docs.nlpcloud.com/", "at nlpcloud.com", "[a-f0-9]{40}", "nlp cloud").Called("NLPCLOUD_TOKEN", Body(Hex, 40)),
        Named("scale-ai-key", "Scale AI key", "https://scale.com/docs/authentication", "at dashboard.scale.com", "(?:live|test)_[a-f0-9]{32}", "scale api", "scale.com").Called("SCALE_API_KEY", "live_" + Body(Hex, 32)),
        Named("chutes-key", "Chutes key", "https://chutes.ai/docs", "at chutes.ai", @"cpk_[a-f0-9]{32}\.[a-f0-9]{32}\.[A-Za-z0-9]{32}", "chutes", "cpk_")
            .Called("CHUTES_API_KEY", $"cpk_{Body(Hex, 32)}.{Body(Hex, 32, 3)}.{Body(Alphanumeric, 32)}"),
        Key("friendli-token", "Friendli token", "https://friendli.ai/docs/guides/personal_access_tokens", "at friendli.ai under personal settings", "flp_[A-Za-z0-9]{44,48}", "flp_").Shown("flp_", Alphanumeric, 44),
        Key("elevenlabs-api-key", "ElevenLabs key", "https://elevenlabs.io/docs/api-reference/authentication", "at elevenlabs.io/app/settings/api-keys", "sk_[a-f0-9]{48}", "sk_").Shown("sk_", Hex, 48),
        Named("elevenlabs-legacy-key", "ElevenLabs key", "https://elevenlabs.io/docs/api-reference/authentication", "at elevenlabs.io/app/settings/api-keys", "[a-f0-9]{32}", "eleven labs", "eleven api", "xi-api-key")
            .Called("ELEVENLABS_API_KEY", Body(Hex, 32)),
        Named("deepgram-key", "Deepgram key", "https://developers.deepgram.com/docs/create-additional-api-keys", "at console.deepgram.com", "[a-f0-9]{40}", "deepgram", "dg api").Called("DEEPGRAM_API_KEY", Body(Hex, 40)),
        Named("assemblyai-key", "AssemblyAI key", "https://www.assemblyai.com/docs/api-reference/overview", "at assemblyai.com/app/api-keys", "[a-f0-9]{32}", "assembly ai", "aai_").Called("ASSEMBLYAI_API_KEY", Body(Hex, 32)),
        Key("cartesia-key", "Cartesia key", "https://docs.cartesia.ai/get-started/make-an-api-request", "at play.cartesia.ai/keys", "sk_car_[A-Za-z0-9_\\-]{20,44}", "sk_car_").Shown("sk_car_", Alphanumeric, 20),
        Named("gladia-key", "Gladia key", "https://docs.gladia.io/chapters/introduction/getting-started", "at app.gladia.io", Uuid, "gladia").Called("GLADIA_API_KEY", SampleUuid),
        Named("speechmatics-key", "Speechmatics key", "https://docs.speechmatics.com/get-started/authentication", "at portal.speechmatics.com", Mixed(32), "speechmatics").Called("SPEECHMATICS_API_KEY", Body(Alphanumeric, 32)),
        Key("murf-key", "Murf key", "https://murf.ai/api/docs/introduction/quickstart", "at murf.ai/api/dashboard", "ap2_" + Uuid, "ap2_").Shown("ap2_" + SampleUuid) with { Negatives = ["ap2_" + "not-a-uuid"] },
        Named("playht-key", "PlayHT key", "https://docs.play.ht/reference/api-authentication", "at play.ht/studio/api-access", "(?:ak-)?[a-f0-9]{32}", "play ht").Called("PLAYHT_SECRET_KEY", Body(Hex, 32)),
        Named("vapi-key", "Vapi key", "https://docs.vapi.ai/quickstart/introduction", "at dashboard.vapi.ai", Uuid, "vapi api", "vapi private", "vapi.ai").Called("VAPI_API_KEY", SampleUuid),
        Named("runway-key", "Runway key", "https://docs.dev.runwayml.com/guides/quickstart/", "at dev.runwayml.com", "key_[a-f0-9]{128}", "runway").Called("RUNWAYML_API_SECRET", "key_" + Body(Hex, 128)),
        Key("luma-key", "Luma key", "https://docs.lumalabs.ai/docs/api", "at lumalabs.ai/dream-machine/api/keys", $"luma-{Uuid}-{Uuid}", "luma-").Shown($"luma-{SampleUuid}-{SampleUuid}") with { Negatives = ["luma-" + "3.0.0-rc1"] },
        Named("leonardo-ai-key", "Leonardo.Ai key", "https://docs.leonardo.ai/docs/create-your-api-key", "at app.leonardo.ai/api-access", Uuid, "leonardo").Called("LEONARDO_API_KEY", SampleUuid),
        Named("roboflow-key", "Roboflow key", "https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key", "in the workspace's settings", Mixed(20), "roboflow").Called("ROBOFLOW_API_KEY", Body(Alphanumeric, 20)),
    ];
}
