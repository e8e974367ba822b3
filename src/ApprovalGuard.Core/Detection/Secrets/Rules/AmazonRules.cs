using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Formats;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of Amazon Web Services and of Amazon's other programmes.</summary>
internal static class AmazonRules
{
    private const string Iam = "in the IAM console";
    private const string IdsOfAws = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("aws-access-key-id", "AWS access key ID", IdsOfAws, Iam, "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}", "AKIA", "ASIA", "ABIA", "ACCA")
            .Shown("AKIA", Base32, 16).Finds($"AWS Access Key:ASIA{Body(Base32, 16)}\n", $"?AWSAccessKeyId=AKIA{Body(Base32, 16)}&Signature=")
            .Leaves("AKIA" + "IOSFODNN7" + "EXAMPLE", "AKIAAAAAAAAAAAAAAAAA", "MAKIATO ASIATIC", $"akia{Body(Base32, 16).ToLowerInvariant()}")
            with { Checksum = AwsKeyId.IsPlausible },
        Key("aws-secret-access-key", "AWS secret access key", "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html", Iam,
            After(@"aws[_\-. ]?secret|secret[_\-. ]?access[_\-. ]?key|s3[_\-. ]?secret", "[A-Za-z0-9/+]{40}"), "aws_secret", "awssecret", "aws-secret", "aws.secret", "aws secret", "secret_access_key", "secretaccesskey",
            "secret-access-key", "secret access key", "s3_secret", "s3secret", "s3-secret", "s3.secret")
            .Called("AWS_SECRET_ACCESS_KEY", Body(Alphanumeric, 40))
            .Finds($"aws_secret = '{Body(Alphanumeric, 40, 3)}'", $"SecretAccessKey: {Body(Alphanumeric, 39)}/\n")
            .Leaves("aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}", "secret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY")
            with { IsContext = true, IsUnbounded = true, MinimumEntropy = 4 },
        (Key("aws-secret-beside-key-id", "AWS secret access key", "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html", Iam,
            @"(?:AKIA|ASIA)[A-Z2-7]{16}[^A-Za-z0-9](?:[^\x00]{0,120}?[^A-Za-z0-9/+=_.\-])?(?<v>[A-Za-z0-9/+]{40})(?![/+=_\-])", "AKIA", "ASIA") with { IsContext = true, MinimumEntropy = 4.2 })
            .Finds(
                $"new BasicAWSCredentials(\"AKIA{Body(Base32, 16)}\", \"{Body(Alphanumeric, 40)}\")",
                $"AWS Access Key:AKIA{Body(Base32, 16)}\nsecret key:{Body(Alphanumeric, 40)}\n",
                $"aws configure import --csv AKIA{Body(Base32, 16)},{Body(Alphanumeric, 40)}\n")
            .Leaves(
                $"AKIA{Body(Base32, 16)} rotated in commit {Body(Hex, 40)}",
                $"AKIA{Body(Base32, 16)}\n{Body(Alphanumeric, 39)}\n",
                $"AKIA{Body(Base32, 16)}\n{Body(Alphanumeric, 41)}\n"),
        (Key("aws-session-token", "AWS session token", "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html", "by ending the session",
            "(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz|AQoDYXdz)[A-Za-z0-9/+%]{100,2400}={0,2}", "IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz", "AQoDYXdz") with { Reach = 2600 })
            .OrAfter("(?>[A-Za-z0-9/+]{100,2400})={0,2}", "aws_session_token", "awsSessionToken", "aws-session-token")
            .Finds(
                $"aws_session_token={Body(Alphanumeric, 200)}",
                $"export AWS_SESSION_TOKEN=\"IQoJb3JpZ2lu{Body(Alphanumeric, 300)}==\"",
                $"\"SessionToken\": \"FwoGZXIvYXdz{Body(Alphanumeric, 280)}=\"")
            .Leaves("aws_session_token = os.environ.get('AWS_SESSION_TOKEN')", $"IQoJb3JpZ2lu{Body(Alphanumeric, 60)}", "aws_session_token: AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT"),
        Key("aws-bedrock-key", "Amazon Bedrock API key", "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html", "in the Bedrock console",
            "ABSK[A-Za-z0-9+/]{109,269}={0,2}", "ABSK").Shown("ABSK", Alphanumeric, 109),
        Key("aws-bedrock-short-term-key", "Amazon Bedrock short-term API key", "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html", "by ending the session that made it",
            "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{100,2400}", "bedrock-api-key-").Shown("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", Alphanumeric, 100) with { Reach = 2600, Severity = Severity.High },
        Key("aws-appsync-key", "AWS AppSync API key", "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html", "in the AppSync console", "da2-[a-z0-9]{26}", "da2-")
            .Shown("da2-", Small, 26).At(Severity.High),
        Named("aws-ses-smtp-password", "Amazon SES SMTP password", "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html", "in the IAM console, with its user",
            "B[A-Za-z0-9/+]{43}", "ses smtp", "aws ses", "amazonses", "email-smtp").Called("AWS_SES_PASSWORD", "B" + Body(Alphanumeric, 43)),
        Named("aws-cognito-client-secret", "Amazon Cognito app client secret", "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
            "by making a new app client", "(?>[a-z0-9]{50,54})", "cognito").Called("COGNITO_CLIENT_SECRET", Body(Small, 50)),
        Key("aws-mws-token", "Amazon MWS authorization token", "https://developer-docs.amazon.com/sp-api/docs/migrating-authorization-from-amazon-mws", "in Seller Central",
            $@"amzn\.mws\.{Uuid}", "amzn.mws.").Shown("amzn.mws." + SampleUuid).Leaves($"amzn.mws.{SampleUuid[..^1]}", "amzn.mws.00000000-0000-0000-0000-000000000000"),
        Key("amazon-client-secret", "Login with Amazon client secret", "https://developer.amazon.com/docs/login-with-amazon/security-profile.html", "in the security profile",
            @"amzn1\.oa2-cs\.v1\.[a-f0-9]{64}", "amzn1.oa2-cs.").Shown("amzn1.oa2-cs.v1.", Hex, 64),
        (Key("amazon-refresh-token", "Login with Amazon token", "https://developer.amazon.com/docs/login-with-amazon/access-token.html", "under the account's linked apps",
            @"Atz[ra]\|[A-Za-z0-9_\-+/]{150,1000}={0,2}", "Atzr|", "Atza|") with { Reach = 1200 }).Shown("Atzr|", Alphanumeric, 150),
    ];
}
