using System.Text;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>What is said about what is inside.</summary>
public sealed class OpeningTests
{
    private static readonly PayloadDetector Detector = new(new SecretDetector([]));

    private static readonly byte[] Script = Plain.Bytes("#!/bin/sh\necho hello\n");

    [Fact]
    public void The_layers_are_named_from_the_outside_in()
    {
        var finding = OnlyIn($"const table = \"{Coded.Base64(Plain.Gzip(Script))}\"");

        finding.Rule.Id.ShouldBe("hidden-script");
        finding.Message.ShouldBe("script");
        finding.DecodedFrom.ShouldBe(["base64", "gzip"]);
        finding.Inside.ShouldBe("#!/bin/sh\necho hello");
        finding.Severity.ShouldBe(Severity.High);
    }

    [Fact]
    public void The_span_is_the_encoded_text()
    {
        var encoded = Coded.Base64(Script);

        var finding = OnlyIn($"a = 1\nb = '{encoded}'\n");

        (finding.Line, finding.Column, finding.EndLine, finding.EndColumn).ShouldBe((2, 6, 2, 6 + encoded.Length));
        finding.Excerpt.ShouldBe(encoded);
    }

    [Theory]
    [InlineData("base64", "hex")]
    [InlineData("hex", "base64")]
    [InlineData("base32", "base64")]
    public void Digits_inside_of_digits_are_peeled(string outer, string inner)
    {
        var text = Encode(outer, Plain.Bytes(Encode(inner, Script)));

        OnlyIn($"x = '{text}'").DecodedFrom.ShouldBe([outer, inner]);
    }

    [Fact]
    public void Two_byte_characters_are_a_layer() =>
        OnlyIn($"powershell -enc {Coded.Base64(Encoding.Unicode.GetBytes("Write-Host 'hello'"))}").DecodedFrom.ShouldBe(["base64", "utf-16"]);

    [Fact]
    public void Exclusive_or_is_a_layer_where_the_code_names_the_key() =>
        OnlyIn($"KEY = 0x99\ndata = bytes(b ^ KEY for b in b64decode('{Coded.Base64(Coded.Xor(Script, 0x99))}'))").DecodedFrom.ShouldBe(["base64", "xor"]);

    [Fact]
    public void Exclusive_or_is_not_guessed() => In($"data = load('{Coded.Base64(Coded.Xor(Script, 0x99))}')").ShouldBeEmpty();

    [Fact]
    public void Compressed_data_without_a_signature_is_found_where_code_unpacks_it()
    {
        OnlyIn($"x = zlib.decompress(b64decode('{Coded.Base64(Plain.Deflate(Script))}'), -15)").DecodedFrom.ShouldBe(["base64", "deflate"]);
        OnlyIn($"x = brotli.decompress(b64decode('{Coded.Base64(Plain.Brotli(Script))}'))").DecodedFrom.ShouldBe(["base64", "brotli"]);
    }

    [Fact]
    public void A_script_in_an_archive_is_found_with_its_name()
    {
        var finding = OnlyIn($"x = '{Coded.Base64(Plain.Zip("bin/run.sh", Script))}'");

        finding.Rule.Id.ShouldBe("hidden-script");
        finding.DecodedFrom.ShouldBe(["base64", "zip"]);
        finding.Inside.ShouldBe("bin/run.sh: #!/bin/sh\necho hello");
    }

    [Fact]
    public void An_archive_without_its_directory_is_looked_into()
    {
        var archive = Plain.Zip("run.sh", Script);
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);

        OnlyIn($"x = '{Coded.Base64(archive[..directory])}'").Rule.Id.ShouldBe("hidden-script");
    }

    [Fact]
    public void An_archive_of_honest_files_is_named_with_what_it_holds()
    {
        var finding = OnlyIn($"x = '{Coded.Base64(Plain.Zip("notes/today.txt", "The parcel leaves on Monday."u8.ToArray()))}'");

        (finding.Rule.Id, finding.Message, finding.Severity, finding.Inside).ShouldBe(("hidden-archive", "zip archive", Severity.Medium, "notes/today.txt"));
    }

    [Fact]
    public void An_encrypted_archive_is_said_not_to_be_looked_into()
    {
        var archive = Plain.Zip("a.txt", "words"u8.ToArray());
        archive[6] |= 1;

        var finding = OnlyIn($"x = '{Coded.Base64(archive)}'");

        finding.Message.ShouldContain("not looked into");
        finding.Severity.ShouldBe(Severity.High);
    }

    [Fact]
    public void A_tape_archive_is_looked_into()
    {
        var finding = OnlyIn($"x = '{Coded.Base64(Tar("run.sh", Script))}'");

        (finding.Rule.Id, finding.Inside).ShouldBe(("hidden-script", "run.sh: #!/bin/sh\necho hello"));
        finding.DecodedFrom.ShouldBe(["base64", "tar"]);
    }

    [Fact]
    public void Tar_in_gzip_is_peeled() => OnlyIn($"x = '{Coded.Base64(Plain.Gzip(Tar("run.sh", Script)))}'").DecodedFrom.ShouldBe(["base64", "gzip", "tar"]);

    [Fact]
    public void An_archive_behind_an_image_is_found()
    {
        var image = Media.Png(new Random(1), 8);

        In($"x = '{Coded.Base64(image)}'").ShouldBeEmpty();
        OnlyIn($"x = '{Coded.Base64([.. image, .. Plain.Zip("run.sh", Script)])}'").DecodedFrom.ShouldBe(["base64", "image", "zip"]);
    }

    [Fact]
    public void A_format_that_cannot_be_opened_is_named()
    {
        var finding = OnlyIn($"x = '{Coded.Base64([0xFD, .. "7zXZ\0"u8, .. new byte[40]])}'");

        finding.Message.ShouldBe("xz data, not looked into,");
        finding.Severity.ShouldBe(Severity.High);
    }

    [Fact]
    public void What_a_call_runs_is_a_script_whatever_it_looks_like()
    {
        var words = Coded.Base64(Plain.Bytes("alpha = beta + gamma"));

        In($"x = decode('{words}')").ShouldBeEmpty();
        OnlyIn($"eval(decode('{words}'))").Rule.Id.ShouldBe("hidden-script");
        OnlyIn($"echo {words} | base64 -d | sh", "run.sh").Rule.Id.ShouldBe("hidden-script");
    }

    [Fact]
    public void The_method_of_a_pattern_runs_nothing() => In($"/^a/.exec(decode('{Coded.Base64(Plain.Bytes("alpha = beta + gamma"))}'))", "src/a.js").ShouldBeEmpty();

    [Fact]
    public void Noise_that_a_call_runs_is_grave_and_noise_that_stands_in_code_is_not()
    {
        var random = new Random(5);

        var run = OnlyIn($"exec(decrypt('{Coded.Base64(Media.Noise(random, 128))}'))");
        var stands = OnlyIn($"TABLE = '{Coded.Base64(Media.Noise(random, 2000))}'");

        (run.Rule.Id, run.Severity).ShouldBe(("opaque-text", Severity.High));
        (stands.Rule.Id, stands.Severity).ShouldBe(("opaque-text", Severity.Low));
    }

    [Fact]
    public void Noise_in_tests_and_data_is_left_alone()
    {
        var text = $"TABLE = '{Coded.Base64(Media.Noise(new Random(5), 2000))}'";

        In(text, "tests/table_test.py").ShouldBeEmpty();
        In(text, "data/table.json").ShouldBeEmpty();
    }

    [Fact]
    public void Machine_code_in_a_list_that_is_run_is_found() =>
        OnlyIn($"char code[] = {{ {Coded.List(Media.Noise(new Random(5), 40), "0x{0:x2}")} }};\n((void(*)())code)();", "src/a.c").Rule.Id.ShouldBe("opaque-text");

    [Fact]
    public void A_URL_is_graver_in_code_than_in_a_test()
    {
        var text = $"x = '{Coded.Base64(Plain.Bytes("https://drop.example.net/collect"))}'";

        (OnlyIn(text).Message, OnlyIn(text).Severity).ShouldBe(("URL of drop.example.net", Severity.High));
        OnlyIn(text, "tests/a_test.py").Severity.ShouldBe(Severity.Medium);
    }

    [Fact]
    public void Source_maps_may_hold_code_but_nothing_encoded()
    {
        In(Map("console.log(process.env.HOME); fetch('https://drop.example.net')"), "dist/a.js").ShouldBeEmpty();
        OnlyIn(Map($"run(atob('{Coded.Base64(Script)}'))"), "dist/a.js").DecodedFrom.ShouldBe(["base64", "base64"]);
    }

    [Fact]
    public void A_program_that_is_called_a_certificate_is_found() =>
        OnlyIn($"-----BEGIN CERTIFICATE-----\n{Coded.Wrapped(Coded.Base64([0x7F, .. "ELF"u8, .. new byte[300]]), 64, "\n")}\n-----END CERTIFICATE-----\n", "ca.pem")
            .Rule.Id.ShouldBe("hidden-executable");

    internal static byte[] Tar(string name, byte[] content)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes(name).CopyTo(header, 0);
        Encoding.ASCII.GetBytes(Convert.ToString(content.Length, 8).PadLeft(11, '0')).CopyTo(header, 124);
        header[156] = (byte)'0';
        "ustar\0"u8.CopyTo(header.AsSpan(257));
        return [.. header, .. content, .. new byte[(512 - (content.Length % 512)) + 1024]];
    }

    private static string Encode(string encoding, byte[] bytes) => encoding switch
    {
        "base64" => Coded.Base64(bytes),
        "hex" => Coded.Hex(bytes),
        _ => Coded.Base32(bytes),
    };

    private static string Map(string source) =>
        $"//# sourceMappingURL=data:application/json;base64,{Coded.Base64(Plain.Bytes($"{{\"version\":3,\"sources\":[\"a.ts\"],\"sourcesContent\":[\"{source}\"],\"mappings\":\"AAAA\"}}"))}";

    private static IReadOnlyList<Finding> In(string text, string path = "src/sample.py") => Look.At(Detector, text, path);

    private static Finding OnlyIn(string text, string path = "src/sample.py") => In(text, path).ShouldHaveSingleItem();
}
