using System.Text.Json;
using System.Xml.Linq;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Whatever a change holds in names, lines and reasons, a report says it and does nothing else.</summary>
public sealed class HostileContentTests
{
    public static TheoryData<string> Texts() =>
    [
        "\u001b[31mred\u001b[0m", "\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\", "\u009b2J", "\u202egnp.exe", "a\u200bb\u2066c", "tag\U000e0041\U000e0042",
        "two\nlines", "carriage\rreturn", "line\u2028separator", "next\u0085line", "]]>", "]]><failure/><![CDATA[", "</testcase>&amp;\"'", "a|b", "`", "``a``", "`` ` ``", " `", "<img src=x onerror=alert(1)>",
        "</summary></details><script>", "<!-- -->", "@mention", "hi @octo-org/team!", "[click](https://evil.example)", "![x](https://evil.example/i.png)", "https://evil.example", "www.evil.example",
        "# heading", "- [x] done", "1. one", "> quote", "***bold***", "$`x`$", ":tada:", "fixes #1", "acme/shop#7", "3f2a91c04d", "GH-12", "~~~", "::error::pwned", "  ::error::pwned", "::stop-commands::x", "::add-mask::e", "##[error]x",
        "##[add-mask]e", "%0A::error::x", "%0D%0A::set-output name=a::b", "a,title=x", "a:b,c=d", "%25", "{0} {{", "\ud800", "caf\udce9.txt", "\ufffe\uffff", "\u0000", "\\u{202e}", "\"quoted\"", "C:/x", "a b#c%d?e", "$(id)", "; rm -rf",
    ];

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Every_format_shows_it_and_is_not_led_by_it(string hostile)
    {
        var (verdict, scan) = (VerdictWith(hostile), ScanWith(hostile));
        foreach (var (name, report) in AllFormats.Of(verdict).Concat(AllFormats.Of(scan)).Where(static report => !report.Name.Contains("colour")))
        {
            VisibleText.HidesSomething(report.Replace("\n", "", StringComparison.Ordinal)).ShouldBeFalse($"{name}:\n{report}");
        }

        Written(AllFormats.Writers["wide text in colour"], verdict).WithoutColour().ShouldBe(Written(new TextReport(new TextStyle(120)), verdict));
        ShouldHaveAsManyLinesAsWithHarmlessText(verdict, scan);
        await ShouldBeSarif(Written(new SarifReport("1"), verdict), hostile);
        await ShouldBeSarif(Written(new SarifReport("1"), scan), hostile);
        ShouldBeJson(Written(new JsonReport(), verdict), hostile);
        ShouldBeJUnit(Written(new JUnitReport(), verdict));
        ShouldBeJUnit(Written(new JUnitReport(), scan));
        ShouldBeMarkdown(Written(new MarkdownReport(), verdict));
        ShouldBeMarkdown(Written(new MarkdownReport(), scan));
        ShouldHoldOurCommandsAlone(Written(new WorkflowReport(), verdict), ["error", "group", "endgroup"]);
        ShouldHoldOurCommandsAlone(Written(new WorkflowReport(), scan), ["error", "error", "group", "endgroup"]);
    }

    private static void ShouldHaveAsManyLinesAsWithHarmlessText(Verdict verdict, ScanResult scan)
    {
        foreach (var name in (string[])["sarif", "json", "markdown", "github", "junit"])
        {
            var writer = AllFormats.Writers[name];
            Lines(Written(writer, verdict)).ShouldBe(Lines(Written(writer, VerdictWith("harmless"))), name);
            Lines(Written(writer, scan)).ShouldBe(Lines(Written(writer, ScanWith("harmless"))), name);
        }
    }

    private static int Lines(string report) => report.Split('\n').Length;

    private static async Task ShouldBeSarif(string report, string hostile)
    {
        (await SarifSchema.Errors(report)).ShouldBeEmpty(report);
        using var document = JsonDocument.Parse(report);
        var place = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        var uri = place.GetProperty("uri").GetString()!;
        uri.ShouldAllBe(static letter => char.IsAsciiLetterOrDigit(letter) || "-._~/%".Contains(letter));
LosslessText.Decode(Bytes(uri)).ShouldBe($"src/{hostile}".Replace('\ud800', '\ufffd'));
    }

    /// <summary>The bytes behind a percent-encoded path.</summary>
    private static byte[] Bytes(string uri)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < uri.Length; i++)
        {
            bytes.Add(uri[i] == '%' ? Convert.ToByte(uri.Substring(i + 1, 2), 16) : (byte)uri[i]);
            i += uri[i] == '%' ? 2 : 0;
        }

        return [.. bytes];
    }

    private static void ShouldBeJson(string report, string hostile)
    {
        using var document = JsonDocument.Parse(report);
        var isUnicode = !hostile.Any(static letter => letter is '\ud800' or '\udce9');
        document.RootElement.GetProperty("findings")[0].GetProperty("path").GetString().ShouldBe(isUnicode ? $"src/{hostile}" : VisibleText.Escape($"src/{hostile}"));
    }

    private static void ShouldBeJUnit(string report)
    {
        var suite = XDocument.Parse(report).Root!;
        suite.Elements().Select(static element => element.Name.LocalName).Distinct().ShouldBe(["testcase", "system-out"]);
        suite.Descendants("testcase").Elements().Elements().ShouldBeEmpty();
    }

    private static void ShouldBeMarkdown(string report)
    {
        var rendered = new RenderedMarkdown(report);
        rendered.Foreign.ShouldBeEmpty(report);
        rendered.Html.ShouldAllBe(static html => html == "</details>" || (html.StartsWith("<details><summary>") && html.EndsWith("</summary>")), report);
        rendered.Html.SelectMany(static html => html.Replace("<details><summary>", "", StringComparison.Ordinal).Replace("</summary>", "", StringComparison.Ordinal).Replace("</details>", "", StringComparison.Ordinal))
            .ShouldAllBe(static letter => char.IsAsciiLetterOrDigit(letter) || " ,;:".Contains(letter), report);
        rendered.PlainText.ShouldAllBe(static letter => letter != '@' && letter != '#' && letter != '`' && letter != '$' && letter != '|', report);
        rendered.PlainText.ShouldNotContain("://");
    }

    private static void ShouldHoldOurCommandsAlone(string report, string[] names)
    {
        var commands = WorkflowLog.Commands(report);
        commands.Select(static command => command.Name).ShouldBe(names, report);
        commands.SelectMany(static command => command.Properties.Keys).Distinct().ShouldBeSubsetOf(["file", "line", "col", "endLine", "endColumn", "title"], report);
    }

    private static Finding Hostile(string text) => Host($"src/{text}") with
    {
        Severity = Severity.Critical,
        Message = $"new outbound host {text}",
        Excerpt = text,
        Shown = new FindingLine($"a = {text}", 4, text.Length),
        Inside = text,
        DecodedFrom = ["base64"],
        AllowRequested = text,
        Note = text,
        AlsoAt = [(new($"also/{text}"), 3)],
    };

    private static Verdict VerdictWith(string text)
    {
        var change = Change(ChangeSource.Commit) with
        {
            Files =
            [
                File($"src/{text}", 30, 1) with { OldPath = new($"old/{text}") }, File($"gen/{text}", 9, 0) with { Excluded = ExclusionReason.Generated },
                File($"img/{text}", 0, 0) with { Content = ContentKind.ImageOrFont },
            ],
        };
        return Verdict(change, Hostile(text), Hostile(text) with { Status = FindingStatus.Baselined }) with { Notes = [text], Policy = new PolicySource(text, "sha256:00", Override: true) };
    }

    private static ScanResult ScanWith(string text) => Scan(Hostile(text), Hostile(text) with { Status = FindingStatus.Allowed, Allowance = new Allowance(text, IsInline: true) }) with
    {
        NotRead = [(new($"gone/{text}"), text)],
        LookedAt = new LookedAt(2, 3, 4, [new Skipped(new($"img/{text}"), 5, "binary")]),
        Target = text,
    };
}
