using System.Text;
using static ApprovalGuard.Core.Tests.Detection.Payloads.Coded;
using static ApprovalGuard.Core.Tests.Detection.Payloads.Plain;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Files in which something is hidden: every payload in every encoding, in the kinds of files where such an encoding is written.</summary>
internal static class PositiveSamples
{
    public static IEnumerable<Sample> All() => [.. Digits(), .. Packed(), .. Binary(), .. Escapes(), .. Lists(), .. Turned(), .. Joined(), .. Named(), .. Xored(), .. Shells()];

    /// <summary>Encodings that are a text in any file: each payload in three of the fifteen kinds, in turn.</summary>
    private static IEnumerable<Sample> Digits()
    {
        (string Name, Func<byte[], string> Encode)[] encodings =
        [
            ("base64", Base64), ("base64url", Base64Url), ("base32", Base32), ("hex", Hex), ("upper hex", Convert.ToHexString),
            ("base64 twice", static bytes => Base64(Bytes(Base64(bytes)))), ("hex of base64", static bytes => Hex(Bytes(Base64(bytes)))),
            ("base64 after rubbish", static bytes => "zz" + Base64(bytes)), ("utf-16 in base64", static bytes => Base64(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)))),
        ];
        var host = 0;
        foreach (var (name, encode) in encodings)
        {
            foreach (var (payload, rule, text) in Texts)
            {
                for (var i = 0; i < 3; i++)
                {
                    yield return HostFile.All[host++ % HostFile.All.Length].With($"{payload} in {name}", encode(Bytes(text))) with { Rule = rule };
                }
            }
        }
    }

    private static IEnumerable<Sample> Packed()
    {
        (string Name, Func<byte[], byte[]> Pack)[] packers = [("gzip", Gzip), ("zlib", Zlib), ("zip", static bytes => Zip("a", bytes))];
        var host = 0;
        foreach (var (name, pack) in packers)
        {
            foreach (var (payload, rule, text) in Texts)
            {
                yield return HostFile.All[host++ % HostFile.All.Length].With($"{payload} in base64 of {name}", Base64(pack(Bytes(text)))) with { Rule = rule };
                yield return HostFile.All[host++ % HostFile.All.Length].With($"{payload} in hex of {name}", Hex(pack(Bytes(text)))) with { Rule = rule };
            }
        }

        foreach (var (payload, rule, text) in Texts)
        {
            yield return HostFile.For(".php").WithStatement($"{payload} in deflate", $"$data = gzinflate(base64_decode('{Base64(Deflate(Bytes(text)))}'));") with { Rule = rule };
            yield return HostFile.For(".js").WithStatement($"{payload} in brotli", $"const data = require('zlib').brotliDecompressSync(Buffer.from('{Base64(Brotli(Bytes(text)))}', 'base64'));") with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Binary()
    {
        var host = 0;
        foreach (var (payload, rule, bytes) in Binaries)
        {
            yield return HostFile.All[host++ % HostFile.All.Length].With($"{payload} in base64", Base64(bytes)) with { Rule = rule };
            yield return HostFile.All[host++ % HostFile.All.Length].With($"{payload} in hex", Hex(bytes)) with { Rule = rule };
            yield return HostFile.For(".c").WithStatement($"{payload} in an array", $"static const unsigned char data[] = {{ {List(bytes, "0x{0:x2}")} }};") with { Rule = rule };
            yield return HostFile.For(".java").WithStatement($"{payload} in signed bytes", $"    private static final byte[] DATA = {{ {string.Join(", ", bytes.Select(static value => (sbyte)value))} }};") with { Rule = rule };
            yield return HostFile.For(".py").WithStatement($"{payload} in escapes", $"DATA = b\"{Each(bytes, "\\x{0:x2}")}\"") with { Rule = rule };
            yield return HostFile.For(".md").WithStatement($"{payload} wrapped", $"-----BEGIN CERTIFICATE-----\n{Wrapped(Base64([.. bytes, .. new byte[160]]), 64, "\n")}\n-----END CERTIFICATE-----") with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Escapes()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            var bytes = Bytes(text);
            yield return HostFile.For(".py").With($"{payload} in \\x", Each(bytes, "\\x{0:x2}")) with { Rule = rule };
            yield return HostFile.For(".js").With($"{payload} in \\u", Each(bytes, "\\u{0:x4}")) with { Rule = rule };
            yield return HostFile.For(".json").With($"{payload} in \\u", Each(bytes, "\\u{0:X4}")) with { Rule = rule };
            yield return HostFile.For(".ts").With($"{payload} in \\u{{}}", Each(bytes, "\\u{{{0:x}}}")) with { Rule = rule };
            yield return HostFile.For(".c").With($"{payload} in octal", Octal(bytes)) with { Rule = rule };
            yield return HostFile.For(".php").With($"{payload} in percent", Each(bytes, "%{0:X2}")) with { Rule = rule };
            yield return HostFile.For(".md").With($"{payload} in entities", Each(bytes, "&#{0};")) with { Rule = rule };
            yield return HostFile.For(".yml").With($"{payload} in hex entities", Each(bytes, "&#x{0:x};")) with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Lists()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            var bytes = Bytes(text);
            yield return HostFile.For(".js").WithStatement($"{payload} in fromCharCode", $"const data = String.fromCharCode({List(bytes, "{0}")});") with { Rule = rule };
            yield return HostFile.For(".py").WithStatement($"{payload} in chr", $"DATA = {List(bytes, "chr({0})", " + ")}") with { Rule = rule };
            yield return HostFile.For(".php").WithStatement($"{payload} in chr", $"$data = {List(bytes, "chr({0})", ".")};") with { Rule = rule };
            yield return HostFile.For(".ps1").WithStatement($"{payload} in [char]", $"$data = {List(bytes, "[char]{0}", "+")}") with { Rule = rule };
            yield return HostFile.For(".cs").WithStatement($"{payload} in bytes", $"    private static readonly byte[] Data = {{ {List(bytes, "0x{0:X2}")} }};") with { Rule = rule };
            yield return HostFile.For(".go").WithStatement($"{payload} in bytes", $"var data = []byte{{{List(bytes, "{0}")}}}") with { Rule = rule };
            yield return HostFile.For(".c").WithStatement($"{payload} over lines", $"static const char data[] = {{\n    {string.Join(",\n    ", bytes.Chunk(8).Select(static row => List(row, "0x{0:x2}")))}\n}};") with { Rule = rule };
            yield return HostFile.For(".md").With($"{payload} in a dump", List(bytes, "{0:x2}", " ")) with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Turned()
    {
        foreach (var (payload, rule, text) in Texts.Where(static text => !text.Text.Contains('\n', StringComparison.Ordinal) && !text.Text.Contains('\'', StringComparison.Ordinal)))
        {
            yield return HostFile.For(".py").WithStatement($"{payload} backwards", $"DATA = '{Reversed(text)}'[::-1]") with { Rule = rule };
            yield return HostFile.For(".js").WithStatement($"{payload} backwards", $"const data = '{Reversed(text)}'.split('').reverse().join('');") with { Rule = rule };
            yield return HostFile.For(".php").WithStatement($"{payload} backwards", $"$data = strrev('{Reversed(text)}');") with { Rule = rule };
            yield return HostFile.For(".rb").With($"{payload} in base64 backwards", Reversed(Base64(Bytes(text)))) with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Joined()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            var base64 = Base64(Bytes(text));
            yield return HostFile.For(".js").WithStatement($"{payload} joined by +", $"const data = {Quoted(base64, 7, " + ")};") with { Rule = rule };
            yield return HostFile.For(".java").WithStatement($"{payload} joined over lines", $"    private static final String DATA =\n        {Quoted(base64, 9, "\n        + ")};") with { Rule = rule };
            yield return HostFile.For(".php").WithStatement($"{payload} joined by .", $"$data = {Quoted(base64, 6, ".")};") with { Rule = rule };
            yield return HostFile.For(".py").WithStatement($"{payload} adjacent", $"DATA = (\n    {Quoted(base64, 12, "\n    ")}\n)") with { Rule = rule };
            yield return HostFile.For(".c").WithStatement($"{payload} adjacent", $"static const char data[] =\n    {Quoted(base64, 10, "\n    ")};") with { Rule = rule };
            yield return HostFile.For(".ts").WithStatement($"{payload} in a list", $"const data = [{Quoted(base64, 8, ", ")}].join('');") with { Rule = rule };
            yield return HostFile.For(".py").WithStatement($"{payload} in a joined list", $"DATA = ''.join([{Quoted(base64, 8, ", ")}])") with { Rule = rule };
            yield return HostFile.For(".sh").WithStatement($"{payload} wrapped", $"DATA='{Wrapped(base64, 20, "\n")}'") with { Rule = rule };
            yield return HostFile.For(".yml").WithStatement($"{payload} wrapped", $"data: |\n  {Wrapped(base64, 28, "\n  ")}") with { Rule = rule };
        }

        foreach (var (payload, rule, text) in Texts.Where(static text => !text.Text.Contains('\n', StringComparison.Ordinal) && !text.Text.ContainsAny('"', '\'')))
        {
            yield return HostFile.For(".js").WithStatement($"{payload} in pieces", $"run({Quoted(text, 2, " + ")});") with { Rule = rule };
            yield return HostFile.For(".rb").WithStatement($"{payload} in pieces", $"  run({Quoted(text, 3, " + ")})") with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Named()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            var parts = Pieces(Base64(Bytes(text)), 14).ToList();
            var names = parts.Select(static (_, i) => $"part{i}").ToList();
            yield return HostFile.For(".js").WithStatement(
                $"{payload} in names", string.Concat(parts.Select((part, i) => $"const {names[i]} = '{part}';\n")) + $"run(atob({string.Join(" + ", names)}));") with { Rule = rule };
            yield return HostFile.For(".php").WithStatement(
                $"{payload} in names", string.Concat(parts.Select((part, i) => $"${names[i]} = '{part}';\n")) + $"run({string.Join(" . ", names.Select(static name => "$" + name))});") with { Rule = rule };
            yield return HostFile.For(".sh").WithStatement(
                $"{payload} in names", string.Concat(parts.Select((part, i) => $"{names[i]}='{part}'\n")) + $"run \"{string.Concat(names.Select(static name => $"${{{name}}}"))}\"") with { Rule = rule };
            yield return HostFile.For(".py").WithStatement($"{payload} growing", "DATA = ''\n" + string.Concat(parts.Select(static part => $"DATA += '{part}'\n"))) with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Xored()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            var hidden = Xor(Bytes(text), 0x5A);
            yield return HostFile.For(".py").WithStatement($"{payload} under xor", $"DATA = bytes(b ^ 0x5A for b in base64.b64decode('{Base64(hidden)}'))") with { Rule = rule };
            yield return HostFile.For(".c").WithStatement(
                $"{payload} under xor", $"static unsigned char data[] = {{ {List(hidden, "0x{0:x2}")} }};\nvoid open(void) {{ for (size_t i = 0; i < sizeof data; i++) data[i] ^= 0x5a; }}") with { Rule = rule };
            yield return HostFile.For(".js").WithStatement(
                $"{payload} under a key", $"const key = 'spam';\nconst data = Buffer.from('{Base64(Xor(Bytes(text), [.. "spam"u8]))}', 'base64').map((b, i) => b ^ key.charCodeAt(i % key.length));") with { Rule = rule };
        }
    }

    private static IEnumerable<Sample> Shells()
    {
        foreach (var (payload, rule, text) in Texts)
        {
            yield return HostFile.For("Dockerfile").WithStatement($"{payload} piped", $"RUN echo {Base64(Bytes(text))} | base64 -d | sh") with { Rule = rule };
            yield return HostFile.For(".ps1").WithStatement($"{payload} as -EncodedCommand", $"powershell.exe -NoProfile -EncodedCommand {Base64(Encoding.Unicode.GetBytes(text))}") with { Rule = rule };
            yield return HostFile.For(".yml").WithStatement($"{payload} in a data URI", $"icon: data:text/plain;base64,{Base64(Bytes(text))}") with { Rule = rule };
        }
    }

    private static string Quoted(string text, int length, string between) => string.Join(between, Pieces(text, length).Select(static piece => $"'{piece}'"));
}
