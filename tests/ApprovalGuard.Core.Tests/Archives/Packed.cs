using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>Makes archives, and says what a walk through one hands over.</summary>
internal static class Packed
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(CompressionLevel.Optimal, files);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return archive.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] files) => Tar(TarEntryFormat.Pax, files);

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] files)
    {
        var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, format, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name) { DataStream = new MemoryStream(content) },
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) },
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) },
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) },
                });
            }
        }

        return archive.ToArray();
    }

    public static byte[] Gzip(byte[] content) => Through(content, static output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Brotli(byte[] content) => Through(content, static output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Zlib(byte[] content) => Through(content, static output => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true));

    private static byte[] Through(byte[] content, Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
