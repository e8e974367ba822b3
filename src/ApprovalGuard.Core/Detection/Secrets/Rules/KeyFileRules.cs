using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Detection.Secrets.Formats;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Private keys as files hold them, and as base64 carries such a file elsewhere.</summary>
internal static class KeyFileRules
{
    private const string Trusted = "wherever its public half is trusted";
    private const string Begin = "-----BEGIN ";
    private const string Pkcs8 = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("private-key", "private key", "https://www.rfc-editor.org/rfc/rfc7468", Trusted,
            @"-----?[ ]?BEGIN (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?[ ]?-----?(?:\\[nr]|[\s""'+,>*#|])*(?<v>(?:(?!-----)[\s\S]){24,12000})", "PRIVATE KEY-----", "PRIVATE KEY BLOCK-----", "PRIVATE KEY ----")
            .Finds(
                $"{Begin}RSA PRIVATE KEY-----\n{Body(Alphanumeric, 64)}\n{Body(Alphanumeric, 64, 9)}\n-----END RSA PRIVATE KEY-----\n",
                $"{Begin}PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n{Body(Alphanumeric, 64)}\n{Body(Alphanumeric, 64, 9)}\n=Qx7z\n-----END PGP PRIVATE KEY BLOCK-----\n",
                $"const key = \"{Begin}EC PRIVATE KEY-----\\n{Body(Alphanumeric, 64)}\\n{Body(Alphanumeric, 40, 9)}\\n-----END EC PRIVATE KEY-----\";",
                $"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"1024-bit dsa\"\n{Body(Alphanumeric, 64)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n")
            .Leaves(Begin + "PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", $"if (text.Contains(\"{Begin}PRIVATE KEY-----\")) {{ parse(text); return; }}", $"{Begin}PUBLIC KEY-----\n{Body(Alphanumeric, 64)}\n-----END PUBLIC KEY-----\n")
            with { IsUnbounded = true, Reach = 12_500, Holds = PemBody.IsKey },
        Key("private-key-base64", "private key in base64", "https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/", Trusted, "LS0tLS1CRUdJTi[A-Za-z0-9+/]{120,12000}={0,2}", "LS0tLS1CRUdJTi")
            .Finds($"PRIVATE_KEY_B64={Armoured("RSA ")}\n", $"    client-key-data: {Armoured("EC ")}\n", $"\"privateKey\": \"{Armoured("")}\"").Leaves($"    client-certificate-data: {Encode($"{Begin}CERTIFICATE-----\n{Body(Alphanumeric, 200)}\n")}\n")
            with { Holds = BareKey.IsArmoured, Reach = 12_500 },
        Key("private-key-der", "private key in base64, without its armour", "https://www.rfc-editor.org/rfc/rfc5958", Trusted,
            "MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC[A-Za-z0-9+/]{100,5000}={0,2}|MII[A-Za-z0-9+/]{3,4}IBAAK[BC][A-Za-z0-9+/]{200,5000}={0,2}"
            + "|MI(?:GHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0|G2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGe)[A-Za-z0-9+/]{60,300}={0,2}|M(?:HcCAQEEI|IGkAgEBBD|IHcAgEBBEI)[A-Za-z0-9+/]{100,400}={0,2}|MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43}=?",
            "IBADANBgkqhkiG9w0BAQEFAASC", "IBAAKC", "IBAAKB", "MIGHAgEAMBMGByqGSM49", "MIG2AgEAMBAGByqGSM49", "MHcCAQEEI", "MIGkAgEBBD", "MIHcAgEBBEI", "MC4CAQAwBQYDK2VwBCIEI")
            .Shown(Pkcs8 + Body(Alphanumeric, 300)).Finds($"ALIPAY_PRIVATE_KEY={Pkcs8}{Body(Alphanumeric, 400)}==\n", $"key: MC4CAQAwBQYDK2VwBCIEI{Body(Alphanumeric, 43)}", $"key: MIIEowIBAAKC{Body(Alphanumeric, 400)}")
            .Leaves($"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA{Body(Alphanumeric, 300)}", Pkcs8 + Body(Alphanumeric, 40)) with { Reach = 5500, IsUnbounded = false },
        Key("putty-private-key", "PuTTY private key", "https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html", Trusted,
            @"PuTTY-User-Key-File-[123]: [\s\S]{20,4000}?Private-Lines: [0-9]{1,3}\r?\n(?<v>[A-Za-z0-9+/=]{40,80})", "PuTTY-User-Key-File-")
            .Finds($"PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: k\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n{Body(Alphanumeric, 64)}\n").Leaves("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\nAAAA\n")
            with { IsUnbounded = true, Reach = 5000 },
        Key("json-web-key", "private JSON Web Key", "https://www.rfc-editor.org/rfc/rfc7517", Trusted,
            @"""kty\\?""\s{0,4}:\s{0,4}\\?""(?:EC|RSA|OKP|oct)\\?""[^{}]{0,3000}?\\?""[dk]\\?""\s{0,4}:\s{0,4}\\?""(?<v>[A-Za-z0-9_\-]{22,1400})\\?""|""[dk]\\?"" ?:\s{0,4}\\?""(?<v>[A-Za-z0-9_\-]{22,1400})\\?""[^{}]{0,3000}?\\?""kty\\?""\s{0,4}:",
            "\"kty\"", "\"kty\\\"", "\"d\":", "\"d\" :", "\"d\\\":", "\"d\\\" :", "\"k\":", "\"k\" :", "\"k\\\":", "\"k\\\" :")
            .Finds(
                $"{{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"{Body(Base64Url, 43)}\",\"y\":\"{Body(Base64Url, 43, 3)}\",\"d\":\"{Body(Base64Url, 43, 5)}\"}}",
                $"{{ \"d\": \"{Body(Base64Url, 342)}\", \"e\": \"AQAB\", \"kty\": \"RSA\" }}",
                $"{{\"kty\": \"oct\", \"alg\": \"HS256\", \"k\": \"{Body(Base64Url, 43, 5)}\"}}")
            .Leaves($"{{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"{Body(Base64Url, 43)}\",\"y\":\"{Body(Base64Url, 43, 3)}\"}}", "{ \"kty\": \"EC\", \"d\": \"...\" }") with { IsUnbounded = true, Reach = 5000, MinimumEntropy = 3.5 },
        Key("pkcs12-bundle", "PKCS #12 bundle in base64", "https://www.rfc-editor.org/rfc/rfc7292", Trusted, "MI[I-L][A-Za-z0-9+/]{2}[AQgw]IBAzCC[A-Za-z0-9+/]{100,3000}", "IBAzCC").At(Severity.High)
            .Finds($"CERTIFICATE_P12=MIIKOAIBAzCC{Body(Alphanumeric, 600)}\n").Leaves($"MIIKOAIBAzCC{Body(Alphanumeric, 20)}") with { Reach = 3200, IsUnbounded = true },
        Key("java-keystore", "Java key store in base64", "https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html#keystore-types", Trusted, "(?:/u3\\+7Q|zs7Ozg)AAAAI[A-Za-z0-9+/]{100,3000}", "/u3+7QAAAAI", "zs7OzgAAAAI").At(Severity.Medium)
            .Finds($"KEYSTORE_BASE64=/u3+7QAAAAIAAAAB{Body(Alphanumeric, 400)}\n").Leaves("/u3+7QAAAAIAAAAB") with { Reach = 3200, IsUnbounded = true },
        Key("minisign-secret-key", "minisign or signify secret key", "https://jedisct1.github.io/minisign/", "by publishing a new public key", @"(?:minisign (?:encrypted )?secret key|signify[^\r\n]{0,60} secret key)[^\r\n]{0,80}\r?\n(?<v>RW[A-Za-z0-9+/]{100,300}={0,2})", "secret key")
            .Finds($"untrusted comment: minisign encrypted secret key\nRWRTY0Iy{Body(Alphanumeric, 200)}=\n", $"untrusted comment: signify release secret key\nRWRCSw{Body(Alphanumeric, 130)}\n")
            .Leaves($"untrusted comment: minisign public key 3A\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n") with { IsUnbounded = true },
        Key("ssh-host-certificate-key", "OpenSSH private key without its armour", "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key", Trusted, "b3BlbnNzaC1rZXktdjEAAAAA[A-Za-z0-9+/]{40,8000}={0,2}", "b3BlbnNzaC1rZXktdjEAAAAA")
            .Shown("b3BlbnNzaC1rZXktdjEAAAAA", Alphanumeric, 40) with { Reach = 8200 },
        Key("android-signing-password", "password of an Android signing key", "https://developer.android.com/studio/publish/app-signing#secure-key", "by changing it with keytool", @"\b(?:storePassword|keyPassword|KEYSTORE_PASSWORD|RELEASE_STORE_PASSWORD|RELEASE_KEY_PASSWORD)\s{0,3}[=\s]\s{0,3}[""']?(?<v>[^\s""'$<{()\[\]]{6,100})", "storePassword", "keyPassword", "STORE_PASSWORD", "KEY_PASSWORD")
            .Finds($"storePassword={Body(Alphanumeric, 12)}\nkeyAlias=upload\n", $"storePassword '{Body(Alphanumeric, 12)}'").Leaves("storePassword keystoreProperties['storePassword']", "storePassword System.getenv('STORE_PASSWORD')", "storePassword=android")
            with { IsRandom = false, IsContext = true, Severity = Severity.High, Holds = HasDigitOrSign },
    ];

    private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string Armoured(string kind) => Encode($"{Begin}{kind}PRIVATE KEY-----\n{Body(Alphanumeric, 64)}\n{Body(Alphanumeric, 64, 9)}\n-----END {kind}PRIVATE KEY-----\n");
}
