using System.Text;
using ApprovalGuard.Detection.Secrets.Formats;

namespace ApprovalGuard.Core.Tests.Detection.Secrets;

/// <summary>Checksums, held to the vectors that the standards publish; joined from pieces, so that no key stands here whole.</summary>
public sealed class FormatTests
{
    [Fact]
    public void The_CRC_32_of_the_digits_is_the_catalogue_s() => Crc32.Of("123456789"u8).ShouldBe(0xCBF43926);

    [Theory]
    [InlineData("5HueCGU8rMjxEXxiPuD5BDku4MkFqe", "Zyd4dZ1jvhTVqvbTLvyTJ")]
    [InlineData("xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3j", "PPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi")]
    public void A_key_in_base_58_holds_and_with_one_letter_changed_does_not(string first, string second)
    {
        Base58Check.Holds(first + second).ShouldBeTrue();
        Base58Check.Holds(first + 'z' + second[1..]).ShouldBeFalse();
        Base58Check.Holds(first + '0' + second[1..]).ShouldBeFalse();
    }

    [Fact]
    public void A_seed_of_the_XRP_Ledger_holds_in_its_own_alphabet_alone()
    {
        const string seed = "snoPBrXtMeMyM" + "HUVTgbuqAfg1SUTb";

        Base58Check.HoldsForRipple(seed).ShouldBeTrue();
        Base58Check.Holds(seed).ShouldBeFalse();
    }

    [Theory]
    [InlineData("A12UE", "L5L")]
    [InlineData("abcdef1qpzry9x8gf2tvdw0", "s3jn54khce6mua7lmqqqxw")]
    [InlineData("nsec1vl029mgpspedva04g90vltkh6fvh", "240zqtv9k0t9af8935ke9laqsnlfe5")]
    public void Bech32_holds_and_with_one_letter_changed_does_not(string first, string second)
    {
        Bech32.Holds(first + second).ShouldBeTrue();
        Bech32.Holds(first + second[..^1] + (second[^1] == 'q' ? 'p' : 'q')).ShouldBeFalse();
    }

    [Fact]
    public void The_words_of_BIP_39_s_vectors_hold()
    {
        Mnemonic.Of(new byte[16]).ShouldBe(string.Join(' ', Enumerable.Repeat("abandon", 11).Append("about")));
        Mnemonic.Holds("letter advice cage absurd amount doctor acoustic avoid letter advice cage above").ShouldBeTrue();
        Mnemonic.Holds("letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd").ShouldBeFalse();
        Mnemonic.IsPhrase("hallo " + string.Join(' ', Enumerable.Range(0, 11).Select(MnemonicWords.At))).ShouldBeFalse();
    }

    [Fact]
    public void The_list_of_words_is_whole_and_in_order()
    {
        MnemonicWords.At(0).ShouldBe("abandon");
        MnemonicWords.At(2047).ShouldBe("zoo");
        Enumerable.Range(0, 2048).ShouldAllBe(index => MnemonicWords.IndexOf(MnemonicWords.At(index)) == index);
    }

    [Fact]
    public void A_Stellar_seed_holds_and_its_address_does_not()
    {
        var seed = StellarSeed.Encode(Encoding.ASCII.GetBytes("thirty-two bytes, no more or less"[..32]));

        StellarSeed.Holds("SBU2RRGLXH3E5CQHTD3ODLDF" + "2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKR").ShouldBeTrue();
        StellarSeed.Holds(seed).ShouldBeTrue();
        StellarSeed.Holds(seed[..^1] + (seed[^1] == 'A' ? 'B' : 'A')).ShouldBeFalse();
        StellarSeed.Holds("GDJJRRMBK4IWLEPJGIE6SXD2LP7REGZODU7WDC3I2D6MR37F4XSHBKX2").ShouldBeFalse();
    }

    [Fact]
    public void An_Azure_key_s_last_digits_are_checked()
    {
        const string key = "6RtqHqPc66Y6DYbkydbrrFJTYnRoA7r40ts7LWS2SkINSFsRABxh" + "JQQJ99BFACAAAAALGcqjAAASAZDO" + "3eqU";

        AzureChecksum.Holds(key).ShouldBeTrue();
        AzureChecksum.Holds("7" + key[1..]).ShouldBeFalse();
        AzureChecksum.Holds(key[..^1] + "V").ShouldBeFalse();
    }

    [Fact]
    public void A_routable_GitLab_token_s_last_digits_are_checked()
    {
        const string body = "glpat-" + "Qx7zAb_9kLmNoPqRsTuVwXyZ0123.01.0s";

        GitLabChecksum.Holds(body + GitLabChecksum.Of(body)).ShouldBeTrue();
        GitLabChecksum.Holds(body + "0000000").ShouldBeFalse();
        GitLabChecksum.Holds("glpat-" + "Qx7zAb_9kLmNoPqRsTuV").ShouldBeTrue("tokens without a routing part carry no checksum");
    }

    [Theory]
    [InlineData("ASIA", "QNZGKIQY56JQ7WML", true)]
    [InlineData("AKIA", "IOSFODNN7ABCDEFG", true)]
    [InlineData("AKIA", "777777777777777A", false)]
    public void An_AWS_key_ID_names_an_account_of_twelve_digits(string kind, string rest, bool expected) => AwsKeyId.IsPlausible(kind + rest).ShouldBe(expected);

    [Theory]
    [InlineData("00000000000000000000000000000000", "00000000000000000000000000000000", false)]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFE", "BAAEDCE6AF48A03BBFD25E8CD0364141", false)]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFE", "BAAEDCE6AF48A03BBFD25E8CD0364140", true)]
    [InlineData("0xac0974bec39a17e36ba4a6b4d238ff94", "4bacb478cbed5efcae784d7bf4f2ff80", false)]
    public void A_private_key_lies_within_the_curve_s_order_and_is_no_published_one(string first, string second, bool expected) => EthereumKey.IsKey(first + second).ShouldBe(expected);
}
