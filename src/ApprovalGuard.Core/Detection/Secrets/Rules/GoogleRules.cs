using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of Google Cloud, Firebase and Google's APIs.</summary>
internal static class GoogleRules
{
    private const string Console = "in the Google Cloud console";
    private const string OAuth = "https://developers.google.com/identity/protocols/oauth2";
    private const string Header = "-----BEGIN PRIVATE KEY";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("google-api-key", "Google API key", "https://cloud.google.com/docs/authentication/api-keys", Console, @"AIza[A-Za-z0-9_\-]{35}|AQ\.Ab[A-Za-z0-9_\-]{48,56}", "AIza", "AQ.Ab")
            .Shown("AIza", Alphanumeric, 35).Finds($"https://maps.googleapis.com/maps/api/js?key=AIza{Body(Base64Url, 35)}&v=3", $"GOOGLE_API_KEY=AQ.Ab{Body(Base64Url, 48)}\n").At(Severity.High),
        Key("google-oauth-secret", "Google OAuth client secret", OAuth, Console, @"GOCSPX-[A-Za-z0-9_\-]{28}", "GOCSPX-").Shown("GOCSPX-", Alphanumeric, 28),
        Key("google-oauth-legacy-secret", "Google OAuth client secret", OAuth, Console,
            @"apps\.googleusercontent\.com[^\x00]{1,400}?client_?secret\\?[""']?\s{0,3}(?::|=>?)\s{0,3}\\?[""'](?<v>[A-Za-z0-9_\-]{24})\\?[""']", "googleusercontent.com")
            .Finds($"{{\"client_id\":\"{Body("123456789", 12)}-{Body(Small, 32)}.apps.googleusercontent.com\",\"project_id\":\"shop\",\"client_secret\":\"{Body(Alphanumeric, 24)}\"}}")
            .Leaves("\"client_id\":\"1.apps.googleusercontent.com\",\"client_secret\":\"YOUR_CLIENT_SECRET\"", $"1.apps.googleusercontent.com\", \"client_secret\": \"{Body(Alphanumeric, 23)}\""),
        Key("google-oauth-token", "Google OAuth access token", OAuth, "under the account's connections", @"ya29\.[A-Za-z0-9_\-]{60,2000}", "ya29.").Shown("ya29.", Alphanumeric, 60) with { Reach = 2200 },
        Key("google-refresh-token", "Google OAuth refresh token", OAuth, "under the account's connections", @"1//0[a-zA-Z0-9][A-Za-z0-9_\-]{40,120}", "1//0").Shown("1//0g", Alphanumeric, 40) with { MinimumEntropy = 4 },
        (Key("google-service-account-key", "Google Cloud service account key", "https://cloud.google.com/iam/docs/keys-create-delete", "in the Google Cloud console, under service accounts",
            @"""private_key""\s{0,3}:\s{0,3}""(?<v>-----BEGIN (?:RSA )?PRIVATE KEY-----(?:\\n|[A-Za-z0-9+/=\s]){60,6000}-----END (?:RSA )?PRIVATE KEY-----[^""]{0,4}"")\s{0,8},\s{0,8}""client_email""\s{0,3}:\s{0,3}""[^""@\s]{1,100}@[a-z0-9.\-]{1,100}gserviceaccount\.com", "\"private_key\"") with { Reach = 6500, IsUnbounded = true })
            .Finds($"{{ \"type\": \"service_account\", \"private_key\": \"{Header}-----\\n{Body(Alphanumeric, 64)}\\n{Body(Alphanumeric, 64, 9)}\\n-----END PRIVATE KEY-----\\n\", \"client_email\": \"build@shop.iam.gserviceaccount.com\" }}")
            .Leaves($"{{ \"private_key\": \"{Header}-----\\n...\\n-----END PRIVATE KEY-----\\n\", \"client_email\": \"build@shop.iam.gserviceaccount.com\" }}"),
        Key("google-hmac-key-id", "Google Cloud Storage HMAC key", "https://cloud.google.com/storage/docs/authentication/hmackeys", "in the storage settings", "GOOG(?:1E[A-Z0-9]{55}|[A-Z0-9]{20})", "GOOG1E", "GOOG")
            .Shown("GOOG1E", Capital, 55).Leaves("GOOGLECLOUDPLATFORMPROJECT", "GOOGLE_APPLICATION_CREDENTIALS") with { Severity = Severity.High, MinimumEntropy = 3.5 },
        Named("google-hmac-secret", "Google Cloud Storage HMAC secret", "https://cloud.google.com/storage/docs/authentication/hmackeys", "in the storage settings", "[A-Za-z0-9+/]{40}",
            "gcs hmac", "gcs secret", "gcs access", "gs secret", "goog secret", "google storage").Called("GCS_HMAC_SECRET", Body(Alphanumeric, 40)),
        Key("firebase-cloud-messaging-key", "Firebase Cloud Messaging server key", "https://firebase.google.com/docs/cloud-messaging/auth-server", "in the Firebase console",
            @"AAAA[A-Za-z0-9_\-]{7}:APA91b[A-Za-z0-9_\-]{134}", ":APA91b").Shown($"AAAA{Body(Alphanumeric, 7)}:APA91b", Alphanumeric, 134).Finds($"fcm.setKey('AAAA{Body(Base64Url, 7)}:APA91b{Body(Base64Url, 134)}')"),
        Named("firebase-database-secret", "Firebase database secret", "https://firebase.google.com/docs/database/rest/auth", "in the Firebase console", "[A-Za-z0-9]{40}", "firebase")
            .Called("FIREBASE_DB_SECRET", Body(Alphanumeric, 40)),
        Named("google-recaptcha-secret", "reCAPTCHA secret key", "https://developers.google.com/recaptcha/docs/verify", "in the reCAPTCHA console", @"6L[A-Za-z0-9_\-]{38}",
            "recaptcha secret", "recaptcha private", "recaptcha server", "recaptcha").At(Severity.Medium)
            .Called("RECAPTCHA_SECRET_KEY", "6L" + Body(Alphanumeric, 38)),
    ];
}
