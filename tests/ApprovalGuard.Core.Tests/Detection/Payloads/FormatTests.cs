using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

public sealed class FormatTests
{
    private static readonly byte[] Zeros = new byte[64];

    public static TheoryData<string, byte[]> Programs() => new()
    {
        { "ELF executable", [0x7F, .. "ELF"u8, .. Zeros] },
        { "Windows executable", [.. "MZ"u8, .. Zeros] },
        { "Mach-O executable", [0xCF, 0xFA, 0xED, 0xFE, .. Zeros] },
        { "Mach-O executable", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2, .. Zeros] },
        { "Java class", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61, .. Zeros] },
        { "WebAssembly module", [0, .. "asm"u8, 1, 0, 0, 0] },
        { "Dalvik executable", [.. "dex\n039\0"u8, .. Zeros] },
        { "compiled Python code", [0xA7, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0, .. new byte[8], 0xE3, .. Zeros] },
        { "compiled Lua code", [0x1B, .. "LuaT"u8, .. Zeros] },
        { "Windows shortcut", [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, .. Zeros] },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_is_known_by_its_first_bytes(string words, byte[] bytes)
    {
        BinaryFormat.Recognise(bytes).ShouldBe(new BinaryFormat(FormatKind.Executable, words));
        BinaryFormat.MayBegin(bytes.AsSpan(0, Math.Min(12, bytes.Length))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("MZ is a postal code in this list of codes, and no program")]
    [InlineData("PK stands for primary key")]
    [InlineData("Lua is a language")]
    [InlineData("true words in a row")]
    [InlineData("BM and more words, so that it is long enough to be looked at")]
    public void Words_are_no_format(string text) => BinaryFormat.Recognise(Plain.Bytes(text)).ShouldBeNull();

    [Theory]
    [InlineData("bzip2 data", "425a68393141592653590000")]
    [InlineData("xz data", "fd377a585a0000040000")]
    [InlineData("zstd data", "28b52ffd00000000")]
    [InlineData("7z archive", "377abcaf271c0004")]
    [InlineData("rar archive", "526172211a070100")]
    [InlineData("ar archive", "213c617263683e0a")]
    public void What_cannot_be_looked_into_is_named(string words, string hex) =>
        BinaryFormat.Recognise(Convert.FromHexString(hex)).ShouldBe(new BinaryFormat(FormatKind.Closed, words));

    [Fact]
    public void Images_fonts_and_sounds_are_media()
    {
        var random = new Random(1);
        byte[][] all =
        [
            Media.Png(random, 8), Media.Jpeg(random), Media.Gif(random), Media.WebP(random), Media.Icon(random), Media.Woff(random), Media.Woff2(random), Media.TrueType(random),
            Media.Mp3(random), Media.Pdf(random),
        ];

        foreach (var bytes in all)
        {
            BinaryFormat.Recognise(bytes)!.Kind.ShouldBe(FormatKind.Media);
            BinaryFormat.MayBegin(bytes.AsSpan(0, 12)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Certificates_and_public_keys_are_structures()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        byte[][] all =
        [
            Certificates.Rsa("a").RawData, Certificates.Ec("b").RawData, rsa.ExportSubjectPublicKeyInfo(), rsa.ExportRSAPublicKey(), ec.ExportSubjectPublicKeyInfo(),
            rsa.SignData([1], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Length == 256 ? ec.SignData([1], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) : [],
            Convert.FromBase64String(Certificates.SshKey().Split(' ')[1]),
        ];

        all.ShouldAllBe(bytes => BinaryFormat.Recognise(bytes)!.Kind == FormatKind.Structure);
    }

    [Fact]
    public void Private_keys_are_told_from_public_ones()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        foreach (var key in (byte[][])[rsa.ExportPkcs8PrivateKey(), rsa.ExportRSAPrivateKey(), ec.ExportPkcs8PrivateKey(), ec.ExportECPrivateKey()])
        {
            BinaryFormat.Recognise(key)!.Kind.ShouldBe(FormatKind.PrivateKey);
            BinaryFormat.MayBegin(key.AsSpan(0, 12)).ShouldBeTrue();
        }
    }

    [Fact]
    public void An_encrypted_private_key_is_a_structure()
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportEncryptedPkcs8PrivateKey("example", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1));

        BinaryFormat.Recognise(key)!.Kind.ShouldBe(FormatKind.Structure);
    }

    [Fact]
    public void Objects_that_call_out_are_told_from_those_that_do_not()
    {
        var harmless = Plain.Binaries.Single(static binary => binary.Name == "java object").Bytes;
        var calling = Plain.Binaries.Single(static binary => binary.Name == "pickle").Bytes;

        BinaryFormat.Recognise(harmless)!.Kind.ShouldBe(FormatKind.Object);
        SerializedObject.CallsOut(harmless).ShouldBeFalse();
        BinaryFormat.Recognise(calling)!.Words.ShouldBe("pickled Python object");
        SerializedObject.CallsOut(calling).ShouldBeTrue();
    }

    [Theory]
    [InlineData("O:8:\"stdClass\":1:{s:1:\"a\";i:1;}", "serialized PHP object")]
    [InlineData("a:1:{i:0;O:3:\"Foo\":0:{}}", "serialized PHP object")]
    [InlineData("cposix\nsystem\n(S'id'\ntR.", "pickled Python object")]
    [InlineData("a:1:{i:0;s:5:\"hello\";}", null)]
    [InlineData("O: a remark", null)]
    [InlineData("class of its own.", null)]
    public void Objects_in_text_are_known(string text, string? words) => SerializedObject.InText(text).ShouldBe(words);

    [Fact]
    public void A_table_of_substitutions_is_told_from_noise()
    {
        var table = Enumerable.Range(0, 256).Select(static value => (byte)((value * 7) + 3)).ToArray();

        ByteEntropy.IsPermutation(table).ShouldBeTrue();
        ByteEntropy.IsPermutation(Media.Noise(new Random(3), 256)).ShouldBeFalse();
        ByteEntropy.ShareOfMost(Media.Noise(new Random(3), 4096)).ShouldBeGreaterThan(0.98);
        ByteEntropy.ShareOfMost("words are far from noise, however long they go on and on"u8).ShouldBeLessThan(0.8);
    }
}
