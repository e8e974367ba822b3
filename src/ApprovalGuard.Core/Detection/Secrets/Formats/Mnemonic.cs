using System.Security.Cryptography;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// The words that stand for a wallet's seed (BIP-39): each of 12 to 24 words is eleven bits; the last of them are a checksum, the first bits of
/// the SHA-256 of the others.
/// </summary>
internal static class Mnemonic
{
    private const int BitsPerWord = 11;
    private const int LeastDistinct = 8;

    /// <summary>Phrases that development networks publish; whoever uses one has nothing to lose.</summary>
    private static readonly string[] Published = ["candy maple cake", "myth like bonus", "legal winner thank", "letter advice cage", "test test test", "zoo zoo zoo"];

    /// <summary>Whether all words are of the list, and the phrase is none that everyone knows.</summary>
    public static bool IsPhrase(string text)
    {
        var words = Words(text);
        return words.Length is 12 or 15 or 18 or 21 or 24
            && words.Distinct(StringComparer.Ordinal).Count() >= LeastDistinct
            && Array.TrueForAll(words, static word => MnemonicWords.IndexOf(word) >= 0)
            && !Published.Contains(string.Join(' ', words[..3]));
    }

    /// <summary>Whether the checksum holds.</summary>
    public static bool Holds(string text)
    {
        var bits = Words(text).SelectMany(static word => Bits(MnemonicWords.IndexOf(word), BitsPerWord)).ToArray();
        var checksum = bits.Length / 33;
        var entropy = bits[..^checksum].Chunk(8).Select(static eight => (byte)eight.Aggregate(0, static (value, bit) => (value << 1) | bit)).ToArray();
        return Bits(SHA256.HashData(entropy)[0], 8).Take(checksum).SequenceEqual(bits[^checksum..]);
    }

    /// <summary>The phrase of 128 bits.</summary>
    public static string Of(byte[] entropy)
    {
        var bits = entropy.Append(SHA256.HashData(entropy)[0]).SelectMany(static value => Bits(value, 8)).Take(132);
        return string.Join(' ', bits.Chunk(BitsPerWord).Select(static word => MnemonicWords.At(word.Aggregate(0, static (value, bit) => (value << 1) | bit))));
    }

    private static string[] Words(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<int> Bits(int value, int count) => Enumerable.Range(0, count).Select(bit => (value >> (count - 1 - bit)) & 1);
}
