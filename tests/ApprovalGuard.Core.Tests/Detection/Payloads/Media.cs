using System.Buffers.Binary;
using System.Text;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Images and fonts as they stand in data URIs and notebooks.</summary>
internal static class Media
{
    /// <summary>A whole PNG (ISO/IEC 15948) of noise.</summary>
    public static byte[] Png(Random random, int side)
    {
        var rows = new byte[side * ((side * 3) + 1)];
        random.NextBytes(rows);
        for (var row = 0; row < side; row++)
        {
            rows[row * ((side * 3) + 1)] = 0;
        }

        byte[] header = [.. BigEndian(side), .. BigEndian(side), 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", Plain.Zlib(rows)), .. Chunk("IEND", [])];
    }

    public static byte[] Jpeg(Random random) => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, .. Noise(random, 900), 0xFF, 0xD9];

    public static byte[] Gif(Random random) => [.. "GIF89a"u8, 16, 0, 16, 0, 0xF7, 0, 0, .. Noise(random, 800), 0x3B];

    public static byte[] WebP(Random random) => [.. "RIFF"u8, 0, 4, 0, 0, .. "WEBPVP8 "u8, .. Noise(random, 1020)];

    public static byte[] Icon(Random random) => [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, .. Noise(random, 1100)];

    public static byte[] Woff(Random random) => [.. "wOFF"u8, 0, 1, 0, 0, .. BigEndian(4000), 0, 12, 0, 0, .. Noise(random, 3980)];

    public static byte[] Woff2(Random random) => [.. "wOF2"u8, 0, 1, 0, 0, .. BigEndian(4000), 0, 12, 0, 0, .. Noise(random, 3980)];

    public static byte[] TrueType(Random random) => [0, 1, 0, 0, 0, 12, 0, 128, 0, 3, 0, 64, .. "GSUB"u8, .. Noise(random, 3000)];

    public static byte[] Mp3(Random random) => [.. "ID3"u8, 4, 0, 0, .. Noise(random, 2000)];

    public static byte[] Pdf(Random random) => [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"u8, .. Noise(random, 1500), .. "\n%%EOF\n"u8];

    public static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. body, .. BigEndian((int)Crc32(body))];
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}
