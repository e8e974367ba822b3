using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Real certificates, requests and public keys, made anew for each run.</summary>
internal static class Certificates
{
    private static readonly DateTimeOffset From = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Rsa(string name)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest($"CN={name}.example.net", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, From.AddYears(10));
    }

    public static X509Certificate2 Ec(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest($"CN={name}.example.net", key, HashAlgorithmName.SHA256).CreateSelfSigned(From, From.AddYears(10));
    }

    public static string Request(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest($"CN={name}.example.net", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    public static string PublicKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>RFC 4253: the key type, the exponent and the modulus, each after its length.</summary>
    public static string SshKey()
    {
        using var key = RSA.Create(2048);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        byte[] blob = [.. Field([.. "ssh-rsa"u8]), .. Field(parameters.Exponent!), .. Field([0, .. parameters.Modulus!])];
        return $"ssh-rsa {Convert.ToBase64String(blob)} ada@example.net";
    }

    private static byte[] Field(byte[] bytes) => [(byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
