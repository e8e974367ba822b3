using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>A secret inside of a text is found, and shown neither decoded nor encoded (LOOKS section 0, rule 5).</summary>
public sealed class SecretInsideTests
{
    private static readonly string Password = "Gr8ten" + "-Wald-77";
    private static readonly string Url = $"postgres://app:{Password}@db.internal:5432/shop";
    private static readonly PayloadDetector Detector = new(new SecretDetector([]));

    [Theory]
    [InlineData("base64")]
    [InlineData("hex")]
    [InlineData("gzip")]
    [InlineData("escapes")]
    public void An_encoded_secret_is_masked_in_its_encoded_form(string encoding)
    {
        var encoded = Encode(encoding, Url);

        var finding = Look.At(Detector, $"first = 1\nurl = '{encoded}'; second = 2\n", "src/a.py").ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("hidden-secret");
        finding.Rule.Category.ShouldBe(Category.Secret);
        finding.Message.ShouldBe("password in a URL");
        finding.Excerpt.ShouldBe("****************");
        finding.Shown!.Text.ShouldBe("url = '****************");
        finding.Inside.ShouldBe("postgres://app:****************");
        finding.ToString().ShouldNotContain(encoded[..12]);
        finding.ToString().ShouldNotContain(Password);
    }

    [Fact]
    public void A_script_that_holds_a_secret_is_two_findings_and_shows_it_in_none()
    {
        var encoded = Encode("base64", $"#!/bin/sh\npsql {Url}\n");

        var findings = Look.At(Detector, $"x = '{encoded}'\n", "src/a.py");

        findings.Select(static finding => finding.Rule.Id).ShouldBe(["hidden-script", "hidden-secret"], ignoreOrder: true);
        foreach (var finding in findings)
        {
            finding.ToString().ShouldNotContain(Password);
            finding.ToString().ShouldNotContain(encoded[..20]);
            finding.Inside!.ShouldEndWith("postgres://app:****************");
        }
    }

    [Fact]
    public void A_private_key_without_its_armour_is_a_secret()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();

        var finding = Look.At(Detector, $"x = '{Convert.ToBase64String(key.ExportPkcs8PrivateKey())}'", "src/a.py").ShouldHaveSingleItem();

        (finding.Rule.Id, finding.Message, finding.Inside).ShouldBe(("hidden-secret", "private key", null));
    }

    [Fact]
    public void A_private_key_in_its_armour_is_left_to_the_rule_for_it()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();

        Look.At(Detector, key.ExportPkcs8PrivateKeyPem(), "key.pem").ShouldBeEmpty();
    }

    [Fact]
    public void A_secret_that_can_be_read_in_a_joined_text_is_not_found_twice() => Look.At(Detector, $"x = 'ab' + 'cd {Url}'\n", "src/a.js").ShouldBeEmpty();

    [Fact]
    public void The_fingerprint_of_an_encoded_secret_is_slow_to_guess()
    {
        var one = Look.At(Detector, $"x = '{Encode("base64", Url)}'", "src/a.py").Single().Fingerprint;

        one.Value.ShouldNotBe(Look.At(Detector, $"x = '{Encode("base64", Url + "?a")}'", "src/a.py").Single().Fingerprint.Value);
        one.Place.ShouldBe(Look.At(Detector, $"x = '{Encode("base64", Url + "?a")}'", "src/a.py").Single().Fingerprint.Place);
    }

    private static string Encode(string encoding, string text) => encoding switch
    {
        "base64" => Coded.Base64(Plain.Bytes(text)),
        "hex" => Coded.Hex(Plain.Bytes(text)),
        "gzip" => Coded.Base64(Plain.Gzip(Plain.Bytes(text))),
        _ => Coded.Each(Plain.Bytes(text), "\\x{0:x2}"),
    };
}
