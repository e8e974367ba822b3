using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Formats;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>
/// Keys of Azure, Entra and Azure DevOps. Since 2022 keys carry a signature of the service that issued them, before a checksum at the end:
/// github.com/microsoft/security-utilities lists them.
/// </summary>
internal static class MicrosoftRules
{
    private const string Portal = "by rotating it in the Azure portal";
    private const string Signatures = "https://github.com/microsoft/security-utilities";
    private const string Base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("azure-key", "Azure key", Signatures, Portal,
            "[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}(?!AZDO)[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?", "JQQJ99", "JQQJ9D", "JQQJ9H")
            .Shown(Annotated("ACOG")).Finds($"Ocp-Apim-Subscription-Key: {Annotated("AZCS")}")
            .Leaves($"key = \"{Annotated("ACOG")[..^1]}\"", $"key = \"{Annotated("ACOG")}0\"", $"key = \"{Body(Alphanumeric, 52)}JQQJ99BZ{Body(Alphanumeric, 24)}\"")
            with { Checksum = AzureChecksum.Holds },
        Key("azure-devops-token", "Azure DevOps personal access token", "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
            "under the user's settings in Azure DevOps", "[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}", "AZDO")
            .Shown(Annotated("AZDO")).Finds($"git clone https://pat:{Annotated("AZDO")}@dev.azure.com/acme/shop/_git/shop")
            .Leaves($"{Annotated("AZDO")}Q", Annotated("AZDO")[..^1], $"{Body(Alphanumeric, 76)}AZDX1234"),
        Named("azure-devops-legacy-token", "Azure DevOps personal access token (52 letters)",
            "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate", "under the user's settings in Azure DevOps",
            "[a-z2-7]{52}", "azure devops", "devops", "vsts", "dev.azure.com", "visualstudio.com", "vss nuget", "ado pat", "ado token", "azdo")
            .Called("AZURE_DEVOPS_EXT_PAT", Body("abcdefghijklmnopqrstuvwxyz234567", 52)),
        Key("azure-client-secret", "Microsoft Entra client secret", "https://learn.microsoft.com/entra/identity-platform/quickstart-register-app", "in the Entra admin center",
            @"[A-Za-z0-9_~.\-]{3}[0-9]Q~[A-Za-z0-9_~.\-]{31,34}", "8Q~", "7Q~", "6Q~", "5Q~", "4Q~", "3Q~", "2Q~", "1Q~", "9Q~", "0Q~").Shown("aB48Q~", Alphanumeric, 31),
        Key("azure-storage-key", "Azure storage account key", "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage", Portal,
            $@"{Signed(76, @"\+ASt")}|(?i:(?:account|storage)_?-?(?:access_?)?key)["" ]{{0,3}}[:=,]["" ]{{0,4}}(?<v>[A-Za-z0-9/+]{{86}}==)", "+ASt", "AccountKey", "Account_Key", "Storage_Key", "StorageKey", "account-key", "AccessKey", "access_key")
            .Shown(Body(Base64Letters, 76) + "+ASt" + Body(Alphanumeric, 5) + "A==")
            .Finds($"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={Body(Alphanumeric, 86)}==;EndpointSuffix=core.windows.net", $"AZURE_STORAGE_KEY={Body(Alphanumeric, 86)}==")
            .Leaves($"AccountKey={Body(Alphanumeric, 85)}==", $"AccountKey={Body(Alphanumeric, 86)}=", "AccountName=devstoreaccount1;AccountKey=" + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6" + "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==")
            with { Holds = static key => !key.StartsWith("Eby8vdM02xNOcqFl", StringComparison.Ordinal) },
        Key("azure-cosmos-key", "Azure Cosmos DB key", "https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data", Portal,
            $@"{Signed(76, "ACDb")}|(?i:documents\.azure\.com|cosmos)[^\r\n]{{0,120}}?[^A-Za-z0-9/+](?<v>[A-Za-z0-9/+]{{86}}==)", "ACDb", "documents.azure.com", "cosmos")
            .Shown(Body(Base64Letters, 76) + "ACDb" + Body(Alphanumeric, 5) + "g==")
            .Finds($"AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey={Body(Alphanumeric, 86)}==;", $"COSMOS_KEY={Body(Alphanumeric, 86)}==")
            .Leaves($"COSMOS_KEY={Body(Alphanumeric, 85)}==", "AccountEndpoint=https://localhost:8081/;AccountKey=" + "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n" + "Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==;")
            with { Holds = static key => !key.StartsWith("C2y6yDjf5/R+ob0N", StringComparison.Ordinal) },
        Key("azure-batch-key", "Azure Batch account key", "https://learn.microsoft.com/azure/batch/batch-account-create-portal", Portal, Signed(76, @"\+ABa"), "+ABa")
            .Shown(Body(Base64Letters, 76) + "+ABa" + Body(Alphanumeric, 5) + "Q==").Leaves(Body(Base64Letters, 75) + "+ABa" + Body(Alphanumeric, 5) + "Q=="),
        Key("azure-api-management-key", "Azure API Management key", "https://learn.microsoft.com/azure/api-management/api-management-subscriptions", Portal, Signed(76, "APIM"), "APIM")
            .Shown(Body(Base64Letters, 76) + "APIM" + Body(Alphanumeric, 5) + "w==").Leaves(Body(Base64Letters, 76) + "APIM" + Body(Alphanumeric, 5) + "B=="),
        Key("azure-machine-learning-key", "Azure Machine Learning key", "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint", Portal, Signed(76, @"\+AMC"), "+AMC")
            .Shown(Body(Base64Letters, 76) + "+AMC" + Body(Alphanumeric, 5) + "A==").Leaves(Body(Base64Letters, 76) + "+AMC" + Body(Alphanumeric, 5) + "A="),
        Key("azure-messaging-key", "Azure Service Bus, Event Hubs, Relay or Event Grid key", "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas", Portal,
            Signed(33, @"(?:\+ASb|\+AEh|\+ARm|AZEG)"), "+ASb", "+AEh", "+ARm", "AZEG")
            .Shown(Body(Base64Letters, 33) + "+AEh" + "C" + Body(Alphanumeric, 5) + "=").Leaves(Body(Base64Letters, 33) + "+AEh" + "C" + Body(Alphanumeric, 6) + "="),
        Key("azure-iot-key", "Azure IoT Hub key", "https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas", Portal, Signed(33, "AIoT"), "AIoT")
            .Shown(Body(Base64Letters, 33) + "AIoT" + "A" + Body(Alphanumeric, 5) + "=").Leaves(Body(Base64Letters, 32) + "AIoT" + "A" + Body(Alphanumeric, 5) + "="),
        Key("azure-shared-access-key", "Azure shared access key", "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas", Portal,
            @"(?i:SharedAccess_?Key)[""' ]{0,3}[:=][""' ]{0,4}(?<v>[A-Za-z0-9/+]{43}=)(?!=)", "SharedAccessKey", "SharedAccess_Key").At(Severity.High)
            .Finds(
                $"Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={Body(Alphanumeric, 43)}=",
                $"HostName=shop.azure-devices.net;DeviceId=door;SharedAccessKey={Body(Alphanumeric, 43)}=",
                $"\"sharedAccessKey\": \"{Body(Alphanumeric, 43)}=\"")
            .Leaves($"SharedAccessKey={Body(Alphanumeric, 42)}=", "SharedAccessKey=<key>", $"SharedAccessKey={new string('x', 43)}=") with { IsContext = true },
        Key("azure-redis-key", "Azure Cache for Redis key", "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure", Portal,
            $@"{Signed(33, "AzCa")}|redis\.cache\.windows\.net[^\r\n]{{0,60}}?password=(?<v>[A-Za-z0-9/+]{{43}}=)", "AzCa", "redis.cache.windows.net")
            .Shown(Body(Base64Letters, 33) + "AzCa" + "P" + Body(Alphanumeric, 5) + "=")
            .Finds($"shop.redis.cache.windows.net:6380,password={Body(Alphanumeric, 43)}=,ssl=True").Leaves("shop.redis.cache.windows.net:6380,password=secret,ssl=True"),
        Key("azure-function-key", "Azure Functions key", "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to", Portal,
            @"[A-Za-z0-9_\-]{44}AzFu[A-Za-z0-9_\-]{5}[AQgw]==|azurewebsites\.net/[^\s""'?]{1,120}\?code=(?<v>[A-Za-z0-9_\-/+]{54}(?:==|%3D%3D))", "AzFu", "azurewebsites.net/")
            .Shown(Body(Base64Url, 44) + "AzFu" + Body(Alphanumeric, 5) + "A==").Finds($"https://shop.azurewebsites.net/api/order?code={Body(Alphanumeric, 54)}==")
            .Leaves($"{Body(Base64Url, 44)}AzFu{Body(Alphanumeric, 5)}B==", "https://shop.azurewebsites.net/api/order?code=200"),
        Key("azure-search-key", "Azure AI Search key", "https://learn.microsoft.com/azure/search/search-security-api-keys", Portal, "[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}", "AzSe")
            .Shown(Body(Alphanumeric, 42) + "AzSeB" + Body(Alphanumeric, 5)).Leaves(Body(Alphanumeric, 42) + "AzSeZ" + Body(Alphanumeric, 5)),
        Key("azure-container-registry-password", "Azure Container Registry password", "https://learn.microsoft.com/azure/container-registry/container-registry-authentication", Portal,
            @"[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}", "+ACR").Shown(Body(Base64Letters, 42) + "+ACRD" + Body(Alphanumeric, 5)).Leaves(Body(Base64Letters, 42) + "+ACRE" + Body(Alphanumeric, 5)),
        Key("azure-app-configuration-secret", "Azure App Configuration secret", "https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication", Portal,
            @"azconfig\.io;Id=[^;\s]{4,60};Secret=(?<v>[A-Za-z0-9/+]{43}=|[A-Za-z0-9]{84})", "azconfig.io")
            .Finds($"Endpoint=https://shop.azconfig.io;Id=aB1+-l0-s0:Qx7;Secret={Body(Alphanumeric, 43)}=").Leaves("Endpoint=https://shop.azconfig.io;Id=abcd;Secret=secret"),
        Key("azure-access-key", "Azure SignalR, Web PubSub or Communication Services key", "https://learn.microsoft.com/azure/azure-signalr/concept-connection-string", Portal,
            @"(?i:endpoint=https?://[a-z0-9.\-]{4,100}\.(?:signalr\.net|webpubsub\.azure\.com|communication\.azure\.com)/?;accesskey=)(?<v>[A-Za-z0-9/+]{43}=|[A-Za-z0-9/+]{86}==)",
            ".signalr.net", ".webpubsub.azure.com", ".communication.azure.com")
            .Finds(
                $"Endpoint=https://shop.service.signalr.net;AccessKey={Body(Alphanumeric, 43)}=;Version=1.0;",
                $"endpoint=https://shop.communication.azure.com/;accesskey={Body(Alphanumeric, 86)}==")
            .Leaves("Endpoint=https://shop.service.signalr.net;AccessKey=<key>;Version=1.0;"),
        Key("azure-sas-token", "Azure storage shared access signature", "https://learn.microsoft.com/rest/api/storageservices/create-service-sas",
            "by rotating the account's key or the stored access policy", @"s[vert]=[^\s""'<>&]{2,40}&[^\s""'<>]{10,300}?sig=(?<v>[A-Za-z0-9%+/]{42,70}(?:%3D|=))", "&sig=")
            .Finds(
                $"https://shop.blob.core.windows.net/b/f.csv?sp=r&st=2025-01-01T00:00:00Z&se=2026-01-01T00:00:00Z&sv=2022-11-02&sr=b&sig={Body(Alphanumeric, 43)}%3D",
                $"SAS=\"sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlac&se=2026-01-01T00:00:00Z&sig={Body(Alphanumeric, 43)}%3D\"")
            .Leaves("?sv=2022-11-02&sr=b&sig=<signature>", $"?sv=2022-11-02&sr=b&sp=r&sig={Body(Alphanumeric, 20)}%3D").At(Severity.High),
        Key("azure-sas-header", "Azure shared access signature", "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas", "by rotating the policy's key",
            @"SharedAccessSignature sr=[^\s""'&]{4,300}&sig=(?<v>[A-Za-z0-9%+/]{42,70}(?:%3D|=))", "SharedAccessSignature sr=")
            .Finds($"Authorization: SharedAccessSignature sr=shop.azure-devices.net&sig={Body(Alphanumeric, 43)}%3D&se=1767225600&skn=iothubowner")
            .Leaves("SharedAccessSignature sr={resource}&sig={signature}&se={expiry}").At(Severity.High),
        Key("azure-logic-app-url", "Azure Logic Apps trigger URL", "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app", "by regenerating the workflow's access keys",
            @"(?:logic\.azure\.com|powerplatform\.com)(?::443)?/[^\s""'<>]{20,300}?sig=(?<v>[A-Za-z0-9_\-]{43})", "logic.azure.com", "powerplatform.com")
            .Finds($"https://prod-07.westeurope.logic.azure.com:443/workflows/{Body(Hex, 32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig={Body(Base64Url, 43)}")
            .Leaves("https://prod-07.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=SIG").At(Severity.High),
        Key("azure-publish-profile", "password in an Azure publish profile", "https://learn.microsoft.com/azure/app-service/deploy-configure-credentials", "by resetting the publish profile",
            @"userPWD=\\?[""'](?<v>[A-Za-z0-9]{60})\\?[""']", "userPWD=").Finds($"<publishProfile userName=\"$shop\" userPWD=\"{Body(Alphanumeric, 60)}\" />")
            .Leaves("userPWD=\"\"", $"userPWD=\"{new string('x', 60)}\"", $"userPWD=\"{Body(Alphanumeric, 59)}\""),
        Named("azure-subscription-key", "Azure AI services key", "https://learn.microsoft.com/azure/ai-services/authentication", Portal, "[a-f0-9]{32}",
            "ocp-apim-", "cognitive", "azure openai", "azure ai", "azure speech", "azure search", "azure translator", "openai.azure.com").Called("AZURE_OPENAI_API_KEY", Body(Hex, 32)),
        Key("azure-subscription-key-header", "Azure subscription key", "https://learn.microsoft.com/azure/api-management/api-management-subscriptions", Portal,
            @"(?i:ocp-apim-subscription-key)[\s""'`:=,>()\[\]]{1,8}(?<v>[a-f0-9]{32})", "Ocp-Apim-Subscription-Key") .At(Severity.High)
            .Finds($"Ocp-Apim-Subscription-Key: {Body(Hex, 32)}", $"client.DefaultRequestHeaders.Add(\"Ocp-Apim-Subscription-Key\", \"{Body(Hex, 32)}\");")
            .Leaves("Ocp-Apim-Subscription-Key: {subscription key}", $"Ocp-Apim-Subscription-Key: {Body(Hex, 31)}"),
        Named("azure-static-web-apps-token", "Azure Static Web Apps deployment token", "https://learn.microsoft.com/azure/static-web-apps/deployment-token-management", Portal,
            "[a-f0-9]{60,80}(?:-[A-Za-z0-9\\-]{20,60})?", "static web app", "static_web_app").Called("AZURE_STATIC_WEB_APPS_API_TOKEN", Body(Hex, 60)),
        Named("azure-app-center-token", "App Center API token", "https://learn.microsoft.com/appcenter/api-docs/", "in App Center's settings", "[a-f0-9]{40}", "app center")
            .Called("APPCENTER_ACCESS_TOKEN", Body(Hex, 40)),
    ];

    /// <summary>A key that ends with the service's signature and a checksum: of 88 characters after 76 letters, else of 44.</summary>
    private static string Signed(int before, string signature) =>
        before > 40
            ? $"[A-Za-z0-9+/]{{{before}}}{signature}[A-Za-z0-9+/]{{5}}[AQgw]=="
            : $"[A-Za-z0-9+/]{{{before}}}{signature}[A-P][A-Za-z0-9+/]{{5}}=";

    private static string Annotated(string signature)
    {
        var key = $"{Body(Alphanumeric, 52)}JQQJ99BFACAAAAAL{Body(Alphanumeric, 5)}AAAS{Body(Alphanumeric, 3)}"[..76] + signature;
        return key + AzureChecksum.For(key);
    }
}
