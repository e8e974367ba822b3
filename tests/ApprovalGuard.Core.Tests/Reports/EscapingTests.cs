using System.Xml.Linq;
using ApprovalGuard.Changes;
using ApprovalGuard.Reports;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Foreign text, made harmless for where it goes.</summary>
public sealed class EscapingTests
{
    private static readonly string[] Trouble =
    [
        "`", "``", "|", "<", ">", "&", "*", "_", "~", "[", "]", "(", ")", "!", "#", "@", "@ada", "\\", "$", ":", "::", "##[", "]]>", "%", "%0A", ",", "=", "{", "}", "\"", "'", " ", "  ", "\t", "\n",
        "\r", "\u001b", "\u202e", "\u2028", "\u0085", "\ud83d\ude00", "\ud83d", "\udce9", "\ufffe", "\0", "é", "漢", "www.", "http://", "a", "b1", "1.", "-", "+", ".", "&lt;", "<!--", "-->", "</details>",
    ];

    /// <summary>Text of what escapers get wrong, and of any characters.</summary>
    private static readonly Gen<string> Nasty = Gen.Select(
        Gen.Int[0, Trouble.Length - 1].Select(static i => Trouble[i]).Array[0, 12], Gen.String[Gen.Char, 0, 3],
        static (parts, any) => string.Concat(parts) + any + string.Concat(parts.Reverse()));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[31m", @"a\x1b[31m")]
    [InlineData("\u202ex\u200b", @"\u{202e}x\u{200b}")]
    [InlineData("a\nb\rc\td", @"a\nb\rc\td")]
    [InlineData("\U000e0041", @"\u{e0041}")]
    [InlineData("漢字 é 😀", "漢字 é 😀")]
    public void Hidden_characters_are_shown_by_their_numbers(string text, string shown) => VisibleText.Escape(text).ShouldBe(shown);

    [Fact]
    public void Bytes_that_are_no_utf_8_and_halves_of_pairs_are_shown_by_their_numbers()
    {
        VisibleText.Escape("caf\udce9").ShouldBe(@"caf\xe9");
        VisibleText.Escape("\ud800x").ShouldBe(@"\u{d800}x");
    }

    [Theory]
    [InlineData("src/a b.ts", "src/a b.ts")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData(@"a\b", "\"a\\\\b\"")]
    [InlineData("a\u001bb", "\"a\\x1bb\"")]
    public void A_path_is_quoted_where_it_has_to_be(string path, string shown) => VisibleText.Path(new RepoPath(path)).ShouldBe(shown);

    [Fact]
    public void Long_runs_of_blanks_are_counted()
    {
        VisibleText.Code($"a{new string(' ', 184)}b").ShouldBe("a<184 blanks>b");
        VisibleText.Code($"a{new string(' ', 40)}b").ShouldBe($"a{new string(' ', 40)}b");
        VisibleText.Code($"\ta{new string(' ', 90)}").ShouldBe($"    a{new string(' ', 90)}");
    }

    [Fact]
    public void Visible_text_is_visible_and_stays_as_it_is() => Nasty.Sample(static text =>
    {
        var shown = VisibleText.Escape(text);
        return !VisibleText.HidesSomething(shown) && !shown.AsSpan().ContainsAny('\n', '\r', '\t') && VisibleText.Escape(shown) == shown;
    });

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("``", "``` `` ```")]
    [InlineData(" a", "`  a `")]
    [InlineData("a|b", "`a|b`")]
    [InlineData("a\nb", "`a\\nb`")]
    [InlineData("", "`\"\"`")]
    public void A_code_span_has_a_fence_longer_than_any_run_inside(string text, string span) => MarkdownText.Code(text).ShouldBe(span);

    [Theory]
    [InlineData("new outbound host upload.example.net", "new outbound host `upload.example.net`")]
    [InlineData("script in base64 > gzip", "script in base64 `>` gzip")]
    [InlineData("Read it (now), and/or it's 1,204 lines; 34 of 5.0", "Read it (now), and/or it's 1,204 lines; 34 of 5.0")]
    [InlineData("ask @ada, then.", "ask `@ada`, then.")]
    [InlineData("fixes #12 and GH-12", "fixes `#12` and `GH-12`")]
    [InlineData("at 3f2a91c.", "at `3f2a91c`.")]
    [InlineData("[a](b)", "`[a](b)`")]
    [InlineData("see https://evil.example/x!", "see `https://evil.example/x`!")]
    [InlineData("a  b\tc", @"a `b\tc`")]
    public void Only_plain_words_stand_outside_of_code_spans(string text, string prose) => MarkdownText.Prose(text).ShouldBe(prose);

    [Fact]
    public void A_code_span_gives_back_what_was_put_in() => Nasty.Sample(static text =>
    {
        var rendered = new RenderedMarkdown($"Seen: {MarkdownText.Code(text)}");
        return !rendered.Foreign.Any() && rendered.CodeSpans is [var code] && (text.Length == 0 || code.Trim(' ') == VisibleText.Escape(text).Trim(' '));
    });

    [Fact]
    public void Prose_holds_no_markup_whatever_it_is_made_of() => Nasty.Sample(static text =>
    {
        var rendered = new RenderedMarkdown($"1. **Note**: {MarkdownText.Prose(text)}, {MarkdownText.Code(text)} and {MarkdownText.Prose(text)}");
        return !rendered.Foreign.Any() && rendered.Html.Count == 0 && !rendered.PlainText.Any("@#`$|<>\\".Contains);
    });

    [Fact]
    public void Xml_gives_back_what_was_visible() => Nasty.Sample(static text =>
    {
        var element = XElement.Parse($"<a b=\"{XmlText.Of(text)}\" c='{XmlText.Of(text)}'>{XmlText.OfLines([text, text])}</a>", LoadOptions.PreserveWhitespace);
        var shown = VisibleText.Escape(text);
        return element.Attribute("b")!.Value == shown && element.Attribute("c")!.Value == shown && element.Value == $"{shown}\n{shown}";
    });

    [Fact]
    public void A_workflow_command_gives_back_what_was_visible_and_holds_no_other() => Nasty.Sample(static text =>
    {
        var shown = VisibleText.Escape(text);
        var commands = WorkflowLog.Commands($"::error file={WorkflowCommandText.Property(shown)}x,title=y::{WorkflowCommandText.Data($"{shown}\n{shown}")}");
        var expected = shown.Replace("##[", @"\x23#[", StringComparison.Ordinal);
        return commands is [{ Name: "error" } command]
            && command.Properties["file"].TrimStart() == $"{expected}x".TrimStart()
            && command.Properties["title"] == "y"
            && command.Data == $"{expected}\n{expected}";
    });

    [Fact]
    public void A_line_of_a_log_is_no_command() =>
        Nasty.Sample(static text => WorkflowLog.Commands(WorkflowCommandText.Line(VisibleText.Escape(text))).Count == 0);

    [Theory]
    [InlineData("src/a.ts", "src/a.ts")]
    [InlineData("docs/a b#c%d?.md", "docs/a%20b%23c%25d%3F.md")]
    [InlineData("C:/x", "C%3A/x")]
    [InlineData("\u00e9/\u6f22", "%C3%A9/%E6%BC%A2")]
    [InlineData("\"q\"[1]", "%22q%22%5B1%5D")]
    [InlineData("/tmp/a b", "file:///tmp/a%20b")]
    public void A_path_becomes_a_uri_of_its_bytes(string path, string uri)
    {
        UriText.OfPath(new RepoPath(path)).ShouldBe(uri);
        Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute).ShouldBeTrue();
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_stand_in_a_uri_as_they_are() => UriText.OfPath(RepoPath.FromBytes([(byte)'c', 0xE9, (byte)'/', 0xFF])).ShouldBe("c%E9/%FF");
}
