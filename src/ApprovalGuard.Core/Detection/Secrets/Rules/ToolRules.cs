using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of the tools that developers plan, design, translate and try things out with.</summary>
internal static class ToolRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("postman-key", "Postman API key", "https://learning.postman.com/docs/developer/postman-api/authentication/", "in Postman's account settings", "PMAK-[a-f0-9]{24}-[a-f0-9]{34}", "PMAK-").Shown($"PMAK-{Body(Hex, 24)}-", Hex, 34),
        Key("postman-collection-key", "Postman collection access key", "https://learning.postman.com/docs/developer/postman-api/authentication/", "in Postman's account settings", "PMAT-[A-Z0-9]{26}", "PMAT-").Shown("PMAT-", Capital, 26).At(Severity.Medium),
        Key("linear-key", "Linear API key", "https://linear.app/developers/graphql", "in Linear's security settings", "lin_(?:api|oauth|wh)_[A-Za-z0-9]{40,64}", "lin_api_", "lin_oauth_", "lin_wh_").Shown("lin_api_", Alphanumeric, 40),
        Key("notion-token", "Notion token", "https://developers.notion.com/docs/authorization", "under Notion's integrations", "ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43}", "ntn_", "secret_").Shown("ntn_", Alphanumeric, 46) with { MinimumEntropy = 3.5 },
        Key("figma-token", "Figma token", "https://developers.figma.com/docs/rest-api/authentication/", "in Figma's security settings", @"fig[dour]_[A-Za-z0-9_\-]{40,52}", "figd_", "figo_", "figu_", "figr_").Shown("figd_", Alphanumeric, 40),
        Named("crowdin-token", "Crowdin token", "https://support.crowdin.com/developer/authorization/", "in Crowdin's account settings", "[a-f0-9]{80}", "crowdin").Called("CROWDIN_PERSONAL_TOKEN", Body(Hex, 80)),
        Named("transifex-token", "Transifex token", "https://developers.transifex.com/reference/api-authentication", "in Transifex's user settings", "1/[a-f0-9]{40}", "transifex", "tx token").Called("TRANSIFEX_TOKEN", "1/" + Body(Hex, 40)),
        Named("lokalise-token", "Lokalise token", "https://developers.lokalise.com/reference/api-authentication", "in Lokalise's profile settings", "[a-f0-9]{40}", "lokalise").Called("LOKALISE_API_TOKEN", Body(Hex, 40)),
        Named("phrase-token", "Phrase token", "https://developers.phrase.com/api/#authentication", "in Phrase's profile settings", "[a-f0-9]{64}", "phraseapp", "phrase access", "phrase token", "phrase api").Called("PHRASEAPP_ACCESS_TOKEN", Body(Hex, 64)),
        Named("poeditor-token", "POEditor API token", "https://poeditor.com/docs/api", "in POEditor's account settings", "[a-f0-9]{32}", "poeditor").Called("POEDITOR_API_TOKEN", Body(Hex, 32)),
        Key("readme-api-key", "ReadMe API key", "https://docs.readme.com/main/reference/intro/authentication", "in the project's settings", "rdme_[a-z0-9]{70}", "rdme_").Shown("rdme_", Small, 70),
        Key("prefect-token", "Prefect Cloud API key", "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys", "in Prefect Cloud's settings", "pn[ub]_[A-Za-z0-9]{36}", "pnu_", "pnb_").Shown("pnu_", Alphanumeric, 36),
        Key("coder-token", "Coder session token", "https://coder.com/docs/admin/users/sessions-tokens", "in Coder's account settings", @"(?i:coder_session_token)[\s""':=]{1,4}(?<v>[A-Za-z0-9]{10}-[A-Za-z0-9]{22})", "coder_session_token").Finds($"CODER_SESSION_TOKEN={Body(Alphanumeric, 10)}-{Body(Alphanumeric, 22)}\n")
            .Leaves("CODER_SESSION_TOKEN=token-value").At(Severity.High),
        Key("stackhawk-key", "StackHawk API key", "https://docs.stackhawk.com/hawkscan/", "in StackHawk's settings", @"hawk\.[A-Za-z0-9_\-]{20}\.[A-Za-z0-9_\-]{20}", "hawk.").Shown($"hawk.{Body(Alphanumeric, 20)}.", Alphanumeric, 20),
        Key("airflow-fernet-key", "Airflow Fernet key", "https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html", "with airflow rotate-fernet-key", @"(?i:fernet_?key)[\w""'\])]{0,10}[\s:=,(]{1,5}b?[""']?(?<v>[A-Za-z0-9_\-]{43}=)", "fernet_key", "fernetkey")
            .Finds($"AIRFLOW__CORE__FERNET_KEY={Body(Alphanumeric, 43)}=\n", $"fernet_key: '{Body(Base64Url, 42)}8='").Leaves("fernet_key = Fernet.generate_key()", $"FERNET_KEY={Body(Alphanumeric, 42)}=\n"),
    ];
}
