using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Credentials known by a standard's structure instead of a provider's prefix.</summary>
internal static class StructureRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("private-key", "private key", "https://www.rfc-editor.org/rfc/rfc7468", "wherever its public half is trusted",
            @"-----BEGIN (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\[nr]|[\s""'+,>*#|])*(?<v>(?:(?!-----)[\s\S]){24,12000})", "PRIVATE KEY-----", "PRIVATE KEY BLOCK-----") with
        {
            IsUnbounded = true,
            Reach = 12_500,
            Holds = PemBody.IsKey,
            Positives = [new($"-----BEGIN {"RSA"} PRIVATE KEY-----\n{Body(Alphanumeric, 64)}\n{Body(Alphanumeric, 64, 9)}\n-----END {"RSA"} PRIVATE KEY-----\n")],
            Negatives = ["-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "if (text.Contains(\"-----BEGIN PRIVATE KEY-----\")) { parse(text); return; }"],
        },
        Key("putty-private-key", "PuTTY private key", "https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html", "wherever its public half is trusted",
            @"PuTTY-User-Key-File-[23]: [\s\S]{20,4000}?Private-Lines: [0-9]+\r?\n(?<v>[A-Za-z0-9+/=]{40,})", "PuTTY-User-Key-File-") with
        {
            IsUnbounded = true,
            Reach = 5000,
            Positives = [new($"PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: k\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n{Body(Alphanumeric, 64)}\n")],
        },
        Key("jwt", "JSON Web Token", "https://www.rfc-editor.org/rfc/rfc7519", "by ending the session or changing the signing key",
            @"ey[A-Za-z0-9_\-]{14,2000}\.ey[A-Za-z0-9_\-]{6,4000}\.[A-Za-z0-9_\-]{20,1000}", "eyJ") with
        {
            Severity = Severity.High,
            Reach = 7000,
            Holds = JsonWebToken.IsSigned,
            Positives = [new($"jwt: {JsonWebToken.Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{JsonWebToken.Encode("{\"sub\":\"4711\",\"role\":\"admin\"}")}.{Body(Alphanumeric, 43)}")],
            Negatives = ["eyJhbGciOi.eyJzdWIi.x"],
        },
        Key("basic-auth-header", "login in a Basic authorization header", "https://www.rfc-editor.org/rfc/rfc7617", "by changing the password",
            @"(?i:basic)\s{1,2}(?<v>[A-Za-z0-9+/]{8,400}={0,2})", "basic ") with
        {
            Severity = Severity.High,
            IsRandom = false,
            Holds = BasicLogin.IsLogin,
            Positives = [new($"curl -H \"Authorization: Basic {BasicLogin.Encode("ada:" + Body(Alphanumeric, 12))}\"")],
            Negatives = ["basic authentication is used here", "Basic Programming"],
        },
    ];
}
