using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>Tells text from other bytes.</summary>
internal static class DecodedText
{
    /// <summary>The layer of text in two-byte characters, as PowerShell's -EncodedCommand has it.</summary>
    public const string Utf16Layer = "utf-16";

    /// <summary>Share of characters that people write, from which bytes are text; a payload may begin or end with a little rubbish.</summary>
    private const double LeastPrintable = 0.9;

    /// <summary>Below this a single wrong byte says that it is no text.</summary>
    private const int ShortLength = 32;

    private const int SampleLength = 64 << 10;

    private static readonly SearchValues<byte> Printable = SearchValues.Create([(byte)'\t', (byte)'\n', (byte)'\r', .. Enumerable.Range(0x20, 0x5F).Select(static value => (byte)value)]);

    /// <summary>Bytes that no text has; ESC is left out for the colours of terminals.</summary>
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static value => value is not ('\t' or '\n' or '\r' or 0x1B)).Select(static value => (byte)value), 0x7F]);

    /// <summary>Whether the bytes begin like text, for a first look at a few of them.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> sample) => IsUtf16(sample) || IsUtf8(sample) || IsMostlyPrintable(sample);

    /// <summary>Whether the first few bytes may begin a text; quick, and wrong for few texts that begin with rubbish.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> head)
    {
        if (!head.ContainsAnyExcept(Printable) || IsUtf16(head))
        {
            return true;
        }

        return !head.ContainsAny(Controls) && Utf8.IsValid(WithoutCutEnd(head));
    }

    /// <summary>The text, and the layer where it is in two-byte characters; null where the bytes are no text.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, out string? layer)
    {
        layer = null;
        if (bytes.IsEmpty)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (IsUtf16(sample))
        {
            layer = Utf16Layer;
            return Encoding.Unicode.GetString(bytes[..(bytes.Length & ~1)]).TrimStart('\uFEFF');
        }

        if (IsUtf8(sample))
        {
            return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        }

        return IsMostlyPrintable(sample) ? Encoding.Latin1.GetString(bytes) : null;
    }

    /// <summary>Two-byte characters, little end first, nearly all of them ASCII.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 8 || sample[3] != 0)
        {
            return false;
        }

        var ascii = 0;
        var pairs = sample.Length / 2;
        for (var i = 0; i < pairs; i++)
        {
            ascii += sample[(2 * i) + 1] == 0 && Printable.Contains(sample[2 * i]) ? 1 : 0;
        }

        return ascii >= pairs * LeastPrintable;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> sample) =>
        !sample.ContainsAnyExcept(Printable)
        || (CountControls(sample) <= (sample.Length < ShortLength ? 0 : sample.Length / 50) && Utf8.IsValid(WithoutCutEnd(sample)));

    private static int CountControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var value in sample)
        {
            controls += Controls.Contains(value) ? 1 : 0;
        }

        return controls;
    }

    private static bool IsMostlyPrintable(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < ShortLength / 2)
        {
            return false;
        }

        var printable = 0;
        foreach (var value in sample)
        {
            printable += Printable.Contains(value) ? 1 : 0;
        }

        return printable >= sample.Length * LeastPrintable;
    }

    /// <summary>A sample may end inside of a character.</summary>
    private static ReadOnlySpan<byte> WithoutCutEnd(ReadOnlySpan<byte> sample)
    {
        var end = sample.Length;
        while (end > 0 && sample.Length - end < 3 && (sample[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }

        return end > 0 && sample[end - 1] >= 0xC0 ? sample[..(end - 1)] : sample;
    }
}
