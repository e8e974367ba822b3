using System.Collections.Immutable;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of cloud providers and what runs on them.</summary>
internal static class CloudRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("aws-access-key-id", "AWS access key ID", "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html", "in the IAM console",
            "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}", "AKIA", "ASIA", "ABIA", "ACCA") with
        {
            Positives = [Example("AKIA", Base32, 16)],
            Negatives = ["AKIA" + "IOSFODNN7" + "EXAMPLE", "AKIAAAAAAAAAAAAAAAAA", "MAKIATO ASIATIC"],
        },
        Near("aws-secret-access-key", "AWS secret access key", "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html", "in the IAM console",
            "[A-Za-z0-9/+]{40}", "aws_secret", "secret_access_key", "secretaccesskey", "aws_sec", "aws-secret") with
        {
            Severity = Findings.Severity.Critical,
            MinimumEntropy = 4,
            Positives = [new($"aws_secret_access_key = {Body(Alphanumeric, 40)}")],
            Negatives = ["aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}", "secret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY"],
        },
        Near("aws-session-token", "AWS session token", "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html", "by ending the session",
            "[A-Za-z0-9/+=]{100,}", "aws_session_token", "awsSessionToken") with { Positives = [new($"aws_session_token={Body(Alphanumeric, 200)}")] },
        Key("aws-bedrock-key", "Amazon Bedrock API key", "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html", "in the Bedrock console",
            "ABSK[A-Za-z0-9+/]{109,269}={0,2}", "ABSK") with { Positives = [Example("ABSK", Alphanumeric, 128)] },
        Key("google-api-key", "Google API key", "https://cloud.google.com/docs/authentication/api-keys", "in the Google Cloud console",
            @"AIza[A-Za-z0-9_\-]{35}", "AIza") with { Severity = Findings.Severity.High, Positives = [Example("AIza", Alphanumeric, 35)], Negatives = ["AIzaShort"] },
        Key("google-oauth-secret", "Google OAuth client secret", "https://developers.google.com/identity/protocols/oauth2", "in the Google Cloud console",
            @"GOCSPX-[A-Za-z0-9_\-]{28}", "GOCSPX-") with { Positives = [Example("GOCSPX-", Alphanumeric, 28)] },
        Key("google-oauth-token", "Google OAuth token", "https://developers.google.com/identity/protocols/oauth2", "under the account's connections",
            @"ya29\.[A-Za-z0-9_\-]{60,}", "ya29.") with { Positives = [Example("ya29.", Alphanumeric, 120)] },
        Near("azure-storage-key", "Azure storage account key", "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage", "by rotating it in the Azure portal",
            "[A-Za-z0-9/+]{86}==", "AccountKey", "storage_key", "account_key", "storagekey") with
        {
            Severity = Findings.Severity.Critical,
            Positives = [new($"AccountName=shop;AccountKey={Body(Alphanumeric, 86)}==;")],
        },
        Near("azure-shared-access-key", "Azure shared access key", "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas", "by rotating it in the Azure portal",
            "[A-Za-z0-9/+]{43}=", "SharedAccessKey", "sharedaccesskey") with { Positives = [new($"SharedAccessKeyName=Root;SharedAccessKey={Body(Alphanumeric, 43)}=")] },
        Key("azure-client-secret", "Microsoft Entra client secret", "https://learn.microsoft.com/entra/identity-platform/quickstart-register-app", "in the Entra admin center",
            @"[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.\-]{31,34}", "8Q~", "7Q~", "6Q~", "5Q~", "4Q~", "3Q~", "2Q~", "1Q~", "9Q~", "0Q~") with
        {
            Positives = [Example("aB48Q~", Alphanumeric, 34)],
        },
        Key("digitalocean-token", "DigitalOcean token", "https://docs.digitalocean.com/reference/api/create-personal-access-token/", "in the control panel",
            "do[opr]_v1_[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_") with { Positives = [Example("dop_v1_", Hex, 64)] },
        Key("alibaba-access-key", "Alibaba Cloud access key ID", "https://www.alibabacloud.com/help/ram/user-guide/create-an-accesskey-pair", "in the RAM console",
            "LTAI[A-Za-z0-9]{12,20}", "LTAI") with { Severity = Findings.Severity.High, Positives = [Example("LTAI", Alphanumeric, 20)] },
        Near("cloudflare-api-token", "Cloudflare API token", "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/", "in the Cloudflare dashboard",
            @"[A-Za-z0-9_\-]{40}|[a-f0-9]{37}", "cloudflare", "cf_api") with { Positives = [new($"CLOUDFLARE_API_TOKEN={Body(Alphanumeric, 40)}")] },
        Key("cloudflare-origin-ca-key", "Cloudflare origin CA key", "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/", "in the Cloudflare dashboard",
            "v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}", "v1.0-") with { Positives = [Example("v1.0-" + Body(Hex, 24) + "-", Hex, 146)] },
        Near("heroku-api-key", "Heroku API key", "https://devcenter.heroku.com/articles/authentication", "on the account page",
            "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}", "heroku") with
        {
            Positives = [new($"HEROKU_API_KEY={Body(Hex, 8)}-{Body(Hex, 4)}-{Body(Hex, 4, 3)}-{Body(Hex, 4, 9)}-{Body(Hex, 12)}")],
        },
        Key("heroku-token", "Heroku token", "https://devcenter.heroku.com/articles/authentication", "on the account page",
            @"HRKU-AA[A-Za-z0-9_\-]{58}", "HRKU-AA") with { Positives = [Example("HRKU-AA", Alphanumeric, 58)] },
        Key("flyio-token", "Fly.io token", "https://fly.io/docs/security/tokens/", "with fly tokens revoke",
            @"fm[12][ar]?_[A-Za-z0-9+/]{100,}={0,3}|fo1_[A-Za-z0-9_\-]{43}", "fm1a_", "fm1r_", "fm2_", "fo1_") with { Positives = [Example("fo1_", Alphanumeric, 43)] },
        Key("databricks-token", "Databricks token", "https://docs.databricks.com/dev-tools/auth/pat.html", "in the workspace's settings",
            "dapi[a-f0-9]{32}(?:-[0-9])?", "dapi") with { Positives = [Example("dapi", Hex, 32)] },
        Key("vault-token", "HashiCorp Vault token", "https://developer.hashicorp.com/vault/docs/concepts/tokens", "with vault token revoke",
            @"hv[sbr]\.[A-Za-z0-9_\-]{24,300}", "hvs.", "hvb.", "hvr.") with { Positives = [Example("hvs.", Alphanumeric, 95)] },
        Key("terraform-cloud-token", "Terraform Cloud token", "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens", "in HCP Terraform",
            @"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,70}", ".atlasv1.") with { Positives = [Example(Body(Alphanumeric, 14, 5) + ".atlasv1.", Alphanumeric, 67)] },
        Key("pulumi-token", "Pulumi access token", "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/", "in Pulumi Cloud",
            "pul-[a-f0-9]{40}", "pul-") with { Positives = [Example("pul-", Hex, 40)] },
        Key("doppler-token", "Doppler token", "https://docs.doppler.com/docs/service-tokens", "in the Doppler dashboard",
            @"dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_\-]{2,35}\.)?[A-Za-z0-9]{40,44}", "dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.") with
        {
            Positives = [Example("dp.pt.", Alphanumeric, 43)],
        },
    ];
}
