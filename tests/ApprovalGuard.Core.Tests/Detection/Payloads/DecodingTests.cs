using System.Text;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Payloads.Decoding;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

public sealed class DecodingTests
{
    private static readonly Gen<byte[]> AnyBytes = Gen.Byte.Array[0, 200];
    private static readonly Gen<string> Ascii = Gen.Char[' ', '~'].Array[1, 80].Select(static letters => new string(letters));

    [Fact]
    public void Base64_of_both_alphabets_decodes_to_what_was_encoded() => AnyBytes.Sample(static bytes =>
    {
        DigitEncoding.Base64.Decode(Coded.Base64(bytes)).ShouldBe(bytes);
        DigitEncoding.Base64.Decode(Coded.Base64Url(bytes)).ShouldBe(bytes);
    });

    [Fact]
    public void Base32_and_hex_decode_to_what_was_encoded() => AnyBytes.Sample(static bytes =>
    {
        DigitEncoding.Base32.Decode(Coded.Base32(bytes)).ShouldBe(bytes);
        DigitEncoding.Hex.Decode(Coded.Hex(bytes)).ShouldBe(bytes);
        DigitEncoding.Hex.Decode(Convert.ToHexString(bytes)).ShouldBe(bytes);
    });

    [Fact]
    public void Base64_goes_on_after_padding_and_line_ends()
    {
        var lines = Coded.Base64("first"u8.ToArray()) + "\r\n" + Coded.Base64("second"u8.ToArray());

        DigitEncoding.Base64.Decode(lines).ShouldBe("firstsecond"u8.ToArray());
    }

    [Fact]
    public void A_few_digits_decode_into_a_small_buffer()
    {
        Span<byte> head = stackalloc byte[4];

        DigitEncoding.Base64.Decode("aGVsbG8gd29ybGQ", head).ShouldBe(4);
        head.SequenceEqual("hell"u8).ShouldBeTrue();
        DigitEncoding.Base32.Decode("NBSWY3DPEB3W64TMMQ", head).ShouldBe(4);
        head.SequenceEqual("hell"u8).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\\x41", 'A', 4)]
    [InlineData("\\u0041B", 'A', 6)]
    [InlineData("\\u{41}", 'A', 6)]
    [InlineData("\\U00000041", 'A', 10)]
    [InlineData("\\101", 'A', 4)]
    [InlineData("%41", 'A', 3)]
    [InlineData("%u0041", 'A', 6)]
    [InlineData("&#65;", 'A', 5)]
    [InlineData("&#x41;", 'A', 6)]
    [InlineData("&#65 ", 'A', 4)]
    public void An_escape_is_read_whole(string text, char expected, int length)
    {
        var escape = Escape.Read(text);

        escape.Value.ShouldBe(expected);
        escape.Length.ShouldBe(length);
        escape.HidesLetter.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\\xZZ")]
    [InlineData("\\u12")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{}")]
    [InlineData("\\1")]
    [InlineData("\\d")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("&#;")]
    [InlineData("&amp;")]
    [InlineData("&#99999999999;")]
    [InlineData("\\")]
    [InlineData("")]
    public void What_only_looks_like_an_escape_is_none(string text) => Escape.Read(text).IsThere.ShouldBeFalse();

    [Fact]
    public void A_text_in_any_kind_of_escapes_reads_as_it_was() => Ascii.Sample(static text =>
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        foreach (var format in (string[])["\\x{0:x2}", "\\u{0:x4}", "\\u{{{0:x}}}", "%{0:X2}", "&#{0};", "&#x{0:X};"])
        {
            var read = EscapedText.Read(Coded.Each(bytes, format));

            read.Text.ShouldBe(text);
            read.Visible.ShouldBe(new string(Candidate.Hidden, text.Length));
            read.Escapes.ShouldBe(text.Length);
            read.HiddenLetters.ShouldBe(text.Count(char.IsAsciiLetterOrDigit));
        }
    });

    [Fact]
    public void What_is_not_escaped_stays_visible()
    {
        var read = EscapedText.Read("\\x63url http\\x3a//example.net\\n");

        read.Text.ShouldBe("curl http://example.net\n");
        read.Visible.ShouldBe("\u0001url http\u0001//example.net\\n");
    }

    [Fact]
    public void Two_byte_characters_are_text_with_a_layer_of_their_own()
    {
        DecodedText.Read(Encoding.Unicode.GetBytes("Write-Host 'hello'"), out var layer).ShouldBe("Write-Host 'hello'");
        layer.ShouldBe("utf-16");
    }

    [Theory]
    [InlineData("plain words in ASCII")]
    [InlineData("\u60A8\u7684\u8BA2\u5355\u5DF2\u7ECF\u53D1\u51FA")]
    [InlineData("\uFEFFwith a mark at its start")]
    public void Text_of_any_script_is_text(string text)
    {
        DecodedText.Read(Encoding.UTF8.GetBytes(text), out var layer).ShouldBe(text.TrimStart('\uFEFF'));
        layer.ShouldBeNull();
        DecodedText.MayBegin(Encoding.UTF8.GetBytes(text).AsSpan(0, 12)).ShouldBeTrue();
    }

    [Fact]
    public void A_little_rubbish_before_a_long_text_does_not_hide_it() =>
        DecodedText.Read([0x9B, 0x02, .. "#!/bin/sh and much more text after it"u8], out _).ShouldNotBeNull();

    [Fact]
    public void Noise_is_no_text()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            DecodedText.Read(Media.Noise(random, 64), out _).ShouldBeNull();
        }
    }

    [Fact]
    public void No_text_makes_a_decoder_fail() => Gen.String.Sample(static text =>
    {
        _ = DigitEncoding.Base64.Decode(text);
        _ = EscapedText.Read(text);
        _ = Escape.Read(text);
        _ = DecodedText.Read(Encoding.UTF8.GetBytes(text), out _);
    });

    [Fact]
    public void No_mixture_of_escapes_makes_the_reader_fail() =>
        Gen.Char["\\xu{}U&#%;41f\uD83D\u00E9"].Array[0, 40].Sample(static letters =>
        {
            var text = new string(letters);
            EscapedText.Read(text).Text.Length.ShouldBeLessThanOrEqualTo(text.Length);
        });
}
