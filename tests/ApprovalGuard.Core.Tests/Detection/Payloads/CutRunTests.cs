using System.Text;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>A huge line is looked at window by window; what goes on from one into the next is said once.</summary>
public sealed class CutRunTests
{
    private const int Megabytes = 3 << 20;

    private static readonly PayloadDetector Detector = new(new SecretDetector([]));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xy")]
    [InlineData("xyz")]
    public void Bytes_that_nothing_explains_are_one_finding_over_many_windows(string name) =>
        Look.At(Detector, $"{name} = '{Coded.Base64(Media.Noise(new Random(1), Megabytes))}'\n", "src/a.py").ShouldHaveSingleItem().Rule.Id.ShouldBe("opaque-text");

    [Fact]
    public void A_program_is_one_finding_over_many_windows() =>
        Look.At(Detector, $"x = '{Coded.Base64([0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[9], .. Media.Noise(new Random(1), Megabytes)])}'\n", "src/a.py")
            .ShouldHaveSingleItem().Message.ShouldBe("ELF executable");

    [Fact]
    public void An_image_of_megabytes_is_no_finding() =>
        Look.At(Detector, $"x = 'data:image/png;base64,{Coded.Base64([0x89, .. "PNG\r\n\u001A\n"u8, .. Media.Noise(new Random(1), Megabytes)])}'\n", "src/a.js").ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_script_after_megabytes_of_prose_in_the_same_text_is_found_once(int blanks)
    {
        var prose = string.Concat(Enumerable.Repeat(HonestTexts.English[0] + "\n", Megabytes / 2 / HonestTexts.English[0].Length));
        var script = string.Concat(Enumerable.Repeat("import os\nos.system('rm -rf /srv')\n", 20_000));

        Look.At(Detector, $"{new string(' ', blanks)}x = '{Coded.Base64(Encoding.UTF8.GetBytes(prose + script))}'\n", "src/a.py").ShouldHaveSingleItem().Rule.Id.ShouldBe("hidden-script");
    }

    [Fact]
    public void A_payload_in_each_of_two_windows_is_found_in_both()
    {
        var script = Coded.Base64(Plain.Bytes("#!/bin/sh\necho hello from the inside\n"));
        var filler = string.Concat(Enumerable.Repeat("f(1); ", Megabytes / 12));

        Look.At(Detector, $"{filler}'{script}'; {filler}'{script}'", "src/a.js").Select(static finding => finding.Column).ShouldBe([filler.Length + 2, (filler.Length * 2) + script.Length + 6]);
    }
}
