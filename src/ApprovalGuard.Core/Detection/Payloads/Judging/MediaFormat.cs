using System.Buffers.Binary;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Images, fonts, sound, film and documents: what data URIs and notebooks hold.</summary>
internal static class MediaFormat
{
    private static readonly BinaryFormat Image = new(FormatKind.Media, "image");
    private static readonly BinaryFormat Font = new(FormatKind.Media, "font");
    private static readonly BinaryFormat Sound = new(FormatKind.Media, "sound or film");
    private static readonly BinaryFormat Document = new(FormatKind.Media, "document");

    /// <summary>Signatures that could also be bytes of code, once they lie inside of an image.</summary>
    private static readonly byte[][] Appended = [[.. "PK\u0003\u0004"u8], [0x7F, (byte)'E', (byte)'L', (byte)'F', 1], [0x7F, (byte)'E', (byte)'L', (byte)'F', 2], [.. "<?php"u8], [.. "#!/bin/"u8]];

    /// <summary>The format; null where it is none of these.</summary>
    public static BinaryFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        if (IsImage(bytes))
        {
            return Image;
        }

        if (IsFont(bytes))
        {
            return Font;
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return Document;
        }

        return IsSound(bytes) ? Sound : null;
    }

    /// <summary>Offset of another format inside of the bytes, as in an image that is an archive too; -1 where there is none.</summary>
    public static int AppendedTo(ReadOnlySpan<byte> bytes)
    {
        var first = -1;
        foreach (var signature in Appended)
        {
            var at = bytes[4..].IndexOf(signature);
            if (at >= 0 && (first < 0 || at + 4 < first))
            {
                first = at + 4;
            }
        }

        return first;
    }

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF])
        || bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)
        || (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 26 && bytes.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124)
        || (bytes.Length >= 6 && bytes[..4].SequenceEqual([(byte)0, (byte)0, (byte)1, (byte)0]) && bytes[4] is > 0 and < 64 && bytes[5] == 0)
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("icns"u8) || bytes.StartsWith("8BPS"u8);

    private static bool IsFont(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("wOFF"u8) || bytes.StartsWith("wOF2"u8) || bytes.StartsWith("OTTO"u8) || bytes.StartsWith("ttcf"u8)
        || (bytes.Length >= 6 && (bytes.StartsWith([(byte)0, (byte)1, (byte)0, (byte)0]) || bytes.StartsWith("true"u8)) && bytes[4] == 0 && bytes[5] is > 0 and < 64)
        || (bytes.Length > 36 && bytes[34] == (byte)'L' && bytes[35] == (byte)'P' && bytes[8] == 0);

    private static bool IsSound(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("ID3"u8) || bytes is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xE3, _, _, ..] || bytes.StartsWith("OggS"u8) || bytes.StartsWith("fLaC"u8) || bytes.StartsWith("MThd"u8)
        || bytes.StartsWith([(byte)0x1A, (byte)0x45, (byte)0xDF, (byte)0xA3])
        || (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8))
        || (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && (bytes[8..].StartsWith("WAVE"u8) || bytes[8..].StartsWith("AVI "u8)));
}
