using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Markdown as a renderer with GitHub's extensions understands it.</summary>
internal sealed class RenderedMarkdown
{
    private static readonly MarkdownPipeline LikeGitHub = new MarkdownPipelineBuilder()
        .UseAlertBlocks().UsePipeTables().UseTaskLists().UseAutoLinks().UseEmphasisExtras().UseFootnotes().UseMathematics().UseEmojiAndSmiley(enableSmileys: false).Build();

    private readonly MarkdownDocument _document;

    public RenderedMarkdown(string markdown)
    {
        _document = Markdown.Parse(markdown, LikeGitHub);
        CodeSpans = [.. _document.Descendants<CodeInline>().Select(static code => code.Content)];
        Html = [.. _document.Descendants<HtmlBlock>().Select(static block => block.Lines.ToString()), .. _document.Descendants<HtmlInline>().Select(static inline => inline.Tag)];
        PlainText = string.Concat(_document.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));
    }

    /// <summary>What stands in code spans.</summary>
    public IReadOnlyList<string> CodeSpans { get; }

    /// <summary>Raw HTML.</summary>
    public IReadOnlyList<string> Html { get; }

    /// <summary>What stands outside of code spans, put together.</summary>
    public string PlainText { get; }

    /// <summary>Kinds of things that no report holds: links, images, tables, headings, formulas, anything but paragraphs, lists, quotes, bold and code spans.</summary>
    public IEnumerable<string> Foreign => _document.Descendants()
        .Where(static part => part is not (
            ParagraphBlock or ListBlock or ListItemBlock or QuoteBlock or HtmlBlock or LinkReferenceDefinitionGroup or LiteralInline or CodeInline or LineBreakInline or HtmlEntityInline
            or EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } or ContainerInline { FirstChild: not null, NextSibling: null, Parent: null }))
        .Select(static part => part.GetType().Name);
}
