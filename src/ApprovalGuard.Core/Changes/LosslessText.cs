using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ApprovalGuard.Changes;

/// <summary>
/// UTF-8 in which every invalid byte 0x80..0xFF becomes the lone surrogate U+DC80..U+DCFF,
/// so that text and paths of any encoding survive the way to characters and back.
/// </summary>
public static class LosslessText
{
    private const char EscapeBase = '\uDC00';

    /// <summary>True for the stand-in of one byte that was not UTF-8.</summary>
    public static bool IsEscapedByte(char character) => character is >= '\uDC80' and <= '\uDCFF';

    /// <summary>Decodes bytes; never fails and never loses any.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        return TryDecode(bytes) ?? DecodeWithStrays(bytes);
    }

    /// <summary>What is UTF-8 throughout, checked and decoded in one pass; null where it is not.</summary>
    private static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        // UTF-16 never needs more units than UTF-8 needs bytes.
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, buffer, out _, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? new string(buffer, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static string DecodeWithStrays(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var stray in bytes[..consumed])
                {
                    text.Append((char)(EscapeBase + stray));
                }
            }

            bytes = bytes[consumed..];
        }

        return text.ToString();
    }

    /// <summary>The bytes that <see cref="Decode"/> was given.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(1, text.Length));
        var plainStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsEscapedByte(text[i]))
            {
                Encoding.UTF8.GetBytes(text.AsSpan(plainStart, i - plainStart), bytes);
                bytes.Write([(byte)(text[i] - EscapeBase)]);
                plainStart = i + 1;
            }
        }

        Encoding.UTF8.GetBytes(text.AsSpan(plainStart), bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
