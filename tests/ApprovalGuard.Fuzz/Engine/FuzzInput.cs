using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>
/// What a target reads out of the bytes that it is given: a choice in the first of them (a path, a format), then one text or more. Any bytes are an
/// input, so that none that the mutator makes is wasted.
/// </summary>
internal static class FuzzInput
{
    /// <summary>Bytes of the largest input; a bound on time is for this much.</summary>
    public const int SizeLimit = 64 << 10;

    /// <summary>Stands between two texts; no text file that people write holds it.</summary>
    private const byte Separator = 0x1E;

    /// <summary>The input that <see cref="ChoiceOf"/> and <see cref="TextsOf"/> read back.</summary>
    public static byte[] Of(int choice, params ReadOnlySpan<string> texts)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)choice);
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
            {
                bytes.WriteByte(Separator);
            }

            bytes.Write(LosslessText.Encode(texts[i]));
        }

        return bytes.ToArray();
    }

    /// <summary>The input of a choice and bytes that are no text.</summary>
    public static byte[] Of(int choice, ReadOnlySpan<byte> content) => [(byte)choice, .. content];

    /// <summary>A number below the count.</summary>
    public static int ChoiceOf(ReadOnlySpan<byte> input, int count) => input.IsEmpty ? 0 : input[0] % count;

    /// <summary>All behind the choice.</summary>
    public static ReadOnlySpan<byte> ContentOf(ReadOnlySpan<byte> input) => input.IsEmpty ? [] : input[1..];

    /// <summary>The texts behind the choice, at most as many as asked for.</summary>
    public static string[] TextsOf(ReadOnlySpan<byte> input, int most)
    {
        var texts = new List<string>();
        var rest = ContentOf(input);
        while (texts.Count < most - 1 && rest.IndexOf(Separator) is var end and >= 0)
        {
            texts.Add(LosslessText.Decode(rest[..end]));
            rest = rest[(end + 1)..];
        }

        texts.Add(LosslessText.Decode(rest));
        return [.. texts];
    }

    /// <summary>The input as a person can read it, to stand in a report.</summary>
    public static string Shown(ReadOnlySpan<byte> input)
    {
        const int Longest = 400;
        var shown = Reports.VisibleText.Escape(Encoding.Latin1.GetString(input[..Math.Min(input.Length, Longest)]));
        return input.Length > Longest ? $"{shown}... ({input.Length} bytes)" : shown;
    }
}
