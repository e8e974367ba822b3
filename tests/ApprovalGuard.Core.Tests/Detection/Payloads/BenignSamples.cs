using System.Globalization;
using System.Text;
using System.Text.Json;
using static ApprovalGuard.Core.Tests.Detection.Payloads.HonestTexts;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Honest files that look as if they hid something: six of each kind, made by code in the shapes of real ones.</summary>
internal static class BenignSamples
{
    private const int OfEach = 6;

    private static readonly (string Kind, string Path, Func<Random, string> Make)[] Kinds =
    [
        ("PNG in CSS", "src/theme.css", static random => $".logo {{ background: url(data:image/png;base64,{Convert.ToBase64String(Media.Png(random, 24))}); }}\n"),
        ("PNG in JavaScript", "src/logo.js", static random => $"export const logo = 'data:image/png;base64,{Convert.ToBase64String(Media.Png(random, 20))}';\n"),
        ("PNG without a URI", "src/logo.py", static random => $"LOGO = base64.b64decode(\"\"\"\n{Coded.Wrapped(Convert.ToBase64String(Media.Png(random, 20)), 76, "\n")}\n\"\"\")\n"),
        ("JPEG, GIF, WebP, icon", "web/index.html", static random => string.Concat(
            new[] { Media.Jpeg(random), Media.Gif(random), Media.WebP(random), Media.Icon(random) }.Select(static image => $"<img src=\"data:image/jpeg;base64,{Convert.ToBase64String(image)}\">\n"))),
        ("fonts in CSS", "src/fonts.css", static random => string.Concat(
            new[] { Media.Woff(random), Media.Woff2(random), Media.TrueType(random) }.Select(static font => $"@font-face {{ src: url('data:font/woff;base64,{Convert.ToBase64String(font)}'); }}\n"))),
        ("sound and document", "src/assets.ts", static random => $"export const beep = '{Convert.ToBase64String(Media.Mp3(random))}';\nexport const terms = '{Convert.ToBase64String(Media.Pdf(random))}';\n"),
        ("SVG in base64", "src/icon.ts", static random => $"export const icon = 'data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(random)))}';\n"),
        ("SVG in percent", "src/icon.css", static random => $".icon {{ background: url(\"data:image/svg+xml,{Uri.EscapeDataString(Svg(random))}\"); }}\n"),
        ("SVG paths", "web/icon.svg", Svg),
        ("notebook output", "notes/plot.ipynb", static random => $"{{ \"cells\": [ {{ \"cell_type\": \"code\", \"outputs\": [ {{ \"data\": {{ \"image/png\": \"{Coded.Wrapped(Convert.ToBase64String(Media.Png(random, 24)), 76, "\\n")}\\n\" }} }} ] }} ] }}\n"),

        ("RSA certificate", "certs/server.crt", static random => Certificates.Rsa(Word(random)).ExportCertificatePem() + "\n"),
        ("certificate in code", "src/trust.py", static random => $"ROOT = \"\"\"\n{Certificates.Ec(Word(random)).ExportCertificatePem()}\n\"\"\"\n"),
        ("certificate in pieces", "src/trust.java", static random => "String root = \"-----BEGIN CERTIFICATE-----\\n\"\n"
            + string.Concat(Coded.Pieces(Convert.ToBase64String(Certificates.Ec(Word(random)).RawData), 64).Select(static line => $"    + \"{line}\\n\"\n")) + "    + \"-----END CERTIFICATE-----\\n\";\n"),
        ("certificate in XML", "config/metadata.xml", static random => $"<X509Certificate>{Convert.ToBase64String(Certificates.Rsa(Word(random)).RawData)}</X509Certificate>\n"),
        ("certificate in YAML", "deploy/issuer.yml", static random => $"caBundle: {Convert.ToBase64String(Encoding.UTF8.GetBytes(Certificates.Ec(Word(random)).ExportCertificatePem()))}\n"),
        ("certificate in bytes", "src/root.h", static random => $"static const unsigned char root[] = {{\n  {string.Join(",\n  ", Certificates.Ec(Word(random)).RawData.Chunk(12).Select(static row => Coded.List(row, "0x{0:x2}")))}\n}};\n"),
        ("request", "certs/server.csr", static random => Certificates.Request(Word(random)) + "\n"),
        ("public key", "keys/public.pem", static _ => Certificates.PublicKey() + "\n"),
        ("public key in code", "src/Keys.cs", static _ => $"    public const string Key = \"{Certificates.PublicKey().Split('\n')[1..^1].Aggregate(string.Concat)}\";\n"),
        ("SSH public keys", "config/authorized", static _ => Lines(3, static _ => Certificates.SshKey())),

        ("npm lock file", "package-lock.json", static random => Lines(30, _ => $"      \"integrity\": \"sha512-{Base64(random, 64)}\",")),
        ("yarn lock file", "yarn.lock", static random => Lines(30, _ => $"  integrity sha512-{Base64(random, 64)}")),
        ("cargo lock file", "Cargo.lock", static random => Lines(30, _ => $"checksum = \"{Hex(random, 64)}\"")),
        ("Go sums", "go.sum", static random => Lines(30, _ => $"example.net/{Word(random)} v1.2.3 h1:{Base64(random, 32)}")),
        ("pip hashes", "requirements.txt", static random => Lines(20, _ => $"    --hash=sha256:{Hex(random, 64)} \\")),
        ("NuGet lock file", "packages.lock.json", static random => Lines(20, _ => $"        \"contentHash\": \"{Base64(random, 64)}\",")),
        ("checksums", "SHA256SUMS", static random => Lines(20, _ => $"{Hex(random, 64)}  {Word(random)}.tar.gz")),
        ("subresource integrity", "web/page.html", static random => Lines(8, _ => $"<link rel=\"stylesheet\" href=\"/{Word(random)}.css\" integrity=\"sha384-{Base64(random, 48)}\" crossorigin=\"anonymous\">")),
        ("change log of commits", "CHANGELOG.md", static random => Lines(40, _ => $"* {Word(random)}: handle {Word(random)} ([{Hex(random, 40)[..7]}](https://example.net/commit/{Hex(random, 40)}))")),
        ("UUIDs", "src/ids.ts", static random => Lines(40, _ => $"  {Word(random)}: '{new Guid(Media.Noise(random, 16))}',")),
        ("solution file", "Shop.sln", static random => Lines(30, _ => $"\t\t{{{new Guid(Media.Noise(random, 16)).ToString().ToUpperInvariant()}}}.Debug|Any CPU.ActiveCfg = Debug|Any CPU")),

        ("hash vectors", "tests/hash_test.py", static random => Lines(20, _ => $"    ('{Hex(random, 64)}', '{Hex(random, 128)}'),")),
        ("cipher vectors", "tests/aes_test.go", static random => Lines(16, _ => $"\t{{\"{Hex(random, 32)}\", \"{Hex(random, 192)}\"}},")),
        ("signatures", "tests/verify.test.js", static random => Lines(6, _ => $"  verify(key, '{Base64(random, 256)}');")),
        ("vectors in bytes", "tests/vectors.c", static random => $"static const uint8_t expected[] = {{\n{Lines(20, _ => "  " + Coded.List(Media.Noise(random, 12), "0x{0:x2}") + ",")}}};\n"),
        ("substitution table", "src/aes.c", static random => $"static const uint8_t sbox[256] = {{\n{Shuffled(random)}\n}};\n"),
        ("checksum table", "src/crc.rs", static random => $"const TABLE: [u32; 256] = [\n{Lines(32, _ => "    " + string.Join(", ", Enumerable.Range(0, 8).Select(_ => $"0x{random.Next():x8}")) + ",")}];\n"),
        ("sine table", "src/sine.h", static random => $"static const int16_t sine[] = {{\n{Lines(32, i => "  " + string.Join(", ", Enumerable.Range(0, 8).Select(j => ((int)(Math.Sin((i * 8) + j + random.NextDouble()) * 32767)).ToString(CultureInfo.InvariantCulture))) + ",")}}};\n"),
        ("bitmap font", "src/font.c", static random => $"const unsigned char font[][8] = {{\n{Lines(64, _ => "  { " + Coded.List(Media.Noise(random, 8), "0x{0:X2}") + " },")}}};\n"),
        ("small numbers", "src/weights.py", static random => $"WEIGHTS = [{string.Join(", ", Enumerable.Range(0, 400).Select(_ => random.Next(0, 32)))}]\n"),
        ("coordinates", "data/route.json", static random => $"[{string.Join(",", Enumerable.Range(0, 200).Select(_ => $"[{random.NextDouble() * 90:F5},{random.NextDouble() * 180:F5}]"))}]\n"),
        ("colours", "src/palette.scss", static random => Lines(40, _ => $"${Word(random)}: #{Hex(random, 6)};")),
        ("unicode ranges", "src/ranges.ts", static random => $"const letters = /[{string.Concat(Enumerable.Range(0, 60).Select(_ => $"\\u{random.Next(0x0370, 0x9FFF):x4}-\\u{random.Next(0xA000, 0xD7FF):x4}"))}]/;\n"),
        ("emoji", "src/emoji.js", static random => Lines(40, _ => $"  ':{Word(random)}:': '\\u{{1f{random.Next(0x300, 0x6FF):x3}}}',")),

        ("foreign words", "locales/messages.json", static random => $"{{\n{Lines(20, i => $"  \"{Snake(random, 2)}\": \"{Escaped(Foreign[i % Foreign.Length])}\",")}}}\n"),
        ("typographic entities", "web/about.html", static random => Lines(10, i => $"<p>{English[i % English.Length].Replace(" ", "&#160;", StringComparison.Ordinal)} &#8212; &#8220;{Word(random)}&#8221;&#8230;</p>")),
        ("terminal colours", "scripts/colours.sh", static random => Lines(10, _ => $"printf '\\033[1;3{random.Next(8)}m%s\\033[0m\\n' \"{Word(random)}\"")),
        ("control characters", "src/parser.js", static _ => "const controls = /[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad]/g;\nconst space = '\\x09\\x0a\\x0b\\x0c\\x0d\\x20\\xa0';\n"),
        ("query string", "src/links.md", static random => Lines(10, _ => $"[{Word(random)}](https://example.net/?next=https%3A%2F%2Fexample.com%2F{Word(random)}%3Fa%3D1%26b%3D2&q=%E4%BD%A0%E5%A5%BD%20{Word(random)})")),
        ("plain text in base64", "tests/codec_test.rb", static random => Lines(6, i => $"  assert_equal '{English[i % English.Length]}', decode('{Convert.ToBase64String(Encoding.UTF8.GetBytes(English[i % English.Length]))}') # {Word(random)}")),
        ("foreign text in base64", "tests/mail.json", static random => Lines(4, i => $"  \"{Word(random)}\": \"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Foreign[i % Foreign.Length]))}?=\",")),
        ("cursor of a list", "tests/list.test.ts", static random => Lines(6, _ => $"  after: '{Convert.ToBase64String(Encoding.UTF8.GetBytes($"cursor:v2:{Word(random)}:{random.Next()}"))}',")),
        ("JSON in base64", "tests/state.json", static random => $"{{ \"state\": \"{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{{\"user\":{random.Next()},\"view\":\"{Word(random)}\",\"open\":true}}"))}\" }}\n"),
        ("web token", "tests/token.test.js", static random => $"const token = '{JwtPart("{\"alg\":\"none\"}")}.{JwtPart($"{{\"sub\":\"{Word(random)}\",\"iss\":\"https://login.example.net\",\"exp\":{random.Next()}}}")}.';\n"),

        ("source map", "dist/app.js", static random => $"var a=1;\n//# sourceMappingURL=data:application/json;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(SourceMap(random)))}\n"),
        ("minified code", "dist/shop.min.js", static random => "!function(e,t){" + string.Concat(Enumerable.Range(0, 200).Select(i => $"var {Word(random)[0]}{i}=t.{Word(random)}(e.{Word(random)}[{i}],\"{Word(random)}\"+{i});")) + "}(window,document);\n"),
        ("long names", "src/Names.java", static random => Lines(30, _ => $"    private static final {Name(random, 4)} {Snake(random, 6).ToUpperInvariant()} = new {Name(random, 5)}Factory().create{Name(random, 4)}();")),
        ("import paths", "src/imports.go", static random => Lines(30, _ => $"\t\"example.net/{string.Join('/', Enumerable.Range(0, 6).Select(_ => Word(random)))}\"")),
        ("word list", "data/words.txt", static random => Lines(400, _ => Word(random))),
        ("words of one length", "data/codes.txt", static random => Lines(200, _ => new string([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]))),
        ("long messages", "src/Errors.cs", static random => Lines(12, i => $"        throw new InvalidOperationException(\"{English[i % 4][..30]}\" +\n            \"{English[i % 4][30..]} {Word(random)}\");")),
        ("queries in pieces", "src/queries.php", static random => Lines(8, _ => $"$sql = 'SELECT {Word(random)}, {Word(random)} ' . 'FROM {Word(random)}s ' . 'WHERE {Word(random)} = ? ' . 'ORDER BY id';")),
        ("addresses in pieces", "src/client.ts", static random => Lines(8, _ => $"const {Word(random)}Url = 'https://' + host + '/api/' + '{Word(random)}' + '/{Word(random)}?id=' + id;")),
        ("joined names", "src/Paths.kt", static random => Lines(10, _ => $"val {Word(random)} = base + \"/\" + \"{Word(random)}\" + suffix")),
        ("list joined by lines", "src/help.js", static random => $"const help = [\n{Lines(12, i => $"  '{English[i % 4]} {Word(random)}',")}].join('\\n');\n"),
        ("fingerprints", "docs/hosts.md", static random => Lines(8, _ => $"* `{string.Join(':', Media.Noise(random, 32).Select(static value => value.ToString("X2", CultureInfo.InvariantCulture)))}` SHA256:{Base64(random, 32).TrimEnd('=')}")),
        ("snapshot", "src/__snapshots__/page.test.js.snap", static random => $"exports[`page 1`] = `\n{Lines(20, _ => $"  <div class=\"{Word(random)}-{Hex(random, 8)}\">{Word(random)}</div>")}`;\n"),
        ("licence in base64", "tests/license.json", static _ => $"{{ \"content\": \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(' ', English) + " See http://www.apache.org/licenses/LICENSE-2.0 for the terms."))}\" }}\n"),
        ("digest of an image", "deploy/images.yml", static random => Lines(10, _ => $"  - image: registry.example.net/{Word(random)}@sha256:{Hex(random, 64)}")),
    ];

    public static IEnumerable<Sample> All() =>
        Kinds.SelectMany(static kind => Enumerable.Range(1, OfEach).Select(seed => new Sample(kind.Kind, kind.Path, kind.Make(new Random(seed)))));

    private static string Svg(Random random) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path fill=\"#{Hex(random, 6)}\" d=\"M{random.Next(20)} {random.Next(20)}"
        + string.Concat(Enumerable.Range(0, 40).Select(_ => $"l{random.NextDouble():F2} {-random.NextDouble():F2}c{random.Next(9)}-{random.Next(9)} {random.Next(9)} {random.Next(9)} {random.Next(9)} {random.Next(9)}")) + "z\"/></svg>";

    private static string Shuffled(Random random)
    {
        var table = Enumerable.Range(0, 256).Select(static value => (byte)value).ToArray();
        random.Shuffle(table);
        return string.Join(",\n", table.Chunk(16).Select(static row => "  " + Coded.List(row, "0x{0:x2}")));
    }

    private static string JwtPart(string json) => Coded.Base64Url(Encoding.UTF8.GetBytes(json));

    private static string SourceMap(Random random) => JsonSerializer.Serialize(new
    {
        version = 3,
        sources = new[] { $"{Word(random)}.ts" },
        sourcesContent = new[] { $"import {{ {Word(random)} }} from './shop';\nconsole.log('{Word(random)}', process.env.HOME);\nfetch('https://shop.example.net/{Word(random)}');\n" },
        mappings = "AAAA,OAAO,EAAE",
    });
}
