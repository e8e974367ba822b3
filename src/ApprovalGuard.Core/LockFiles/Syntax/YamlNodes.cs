using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>
/// Reads the YAML that package managers write, from the parser's events: no anchors, aliases or tags, and no comments, for whatever stands in
/// those no tool reads.
/// </summary>
internal sealed class YamlNodes
{
    private readonly NodeBudget _budget = new();
    private readonly Parser _parser;

    private YamlNodes(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: false));

    /// <summary>The root of each document.</summary>
    public static ImmutableArray<LockNode> Parse(string text)
    {
        var nodes = new YamlNodes(text);
        try
        {
            return nodes.Documents();
        }
        catch (YamlException exception)
        {
            throw new MisfitException("not YAML", (int)exception.Start.Line);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser's own checks of its state: some texts lead it astray before it can say where.
            throw new MisfitException("not YAML", 0);
        }
    }

    private ImmutableArray<LockNode> Documents()
    {
        var roots = ImmutableArray.CreateBuilder<LockNode>();
        while (Next() is not StreamEnd)
        {
            switch (_parser.Current)
            {
                case StreamStart or DocumentEnd:
                    break;
                case DocumentStart { Tags: null or { Count: <= 2 } } start when start.Version is null:
                    break;
                case NodeEvent:
                    roots.Add(Value(0));
                    break;
                default:
                    throw Misfit("a directive");
            }
        }

        return roots.ToImmutable();
    }

    private LockNode Value(int depth)
    {
        var current = (NodeEvent)_parser.Current!;
        var line = (int)current.Start.Line;
        _budget.Take(depth, line);
        if (!current.Anchor.IsEmpty || !current.Tag.IsEmpty)
        {
            throw Misfit("an anchor or a tag");
        }

        switch (current)
        {
            case Scalar scalar:
                return LockNode.Scalar(_budget.Word(OnOneLine(scalar)), line);
            case SequenceStart:
                var list = LockNode.List(line);
                while (NextNode<SequenceEnd>())
                {
                    list.Add(Value(depth + 1));
                }

                return list;
            case MappingStart:
                var map = LockNode.Map(line);
                while (NextNode<MappingEnd>())
                {
                    if (_parser.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } key || IsBlock(key))
                    {
                        throw Misfit("a name that is no text");
                    }

                    var word = _budget.Word(OnOneLine(key));
                    var keyLine = (int)key.Start.Line;
                    Next();
                    map.Add(word, keyLine, _parser.Current is NodeEvent ? Value(depth + 1) : throw Misfit("a name without a value"));
                }

                return map;
            default:
                throw Misfit("an alias");
        }
    }

    /// <summary>
    /// YAML lets a text run on over the next lines, which would then not look like a part of it. Only a block may, and it keeps a line end, so that it
    /// fits nowhere but where there may be prose.
    /// </summary>
    private static string OnOneLine(Scalar scalar) =>
        IsBlock(scalar) ? scalar.Value + "\n"
        : scalar.Start.Line == scalar.End.Line ? scalar.Value
        : throw new MisfitException("a text over several lines", (int)scalar.Start.Line);

    private static bool IsBlock(Scalar scalar) => scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;

    private bool NextNode<TEnd>()
        where TEnd : ParsingEvent => Next() is not TEnd && (_parser.Current is NodeEvent ? true : throw Misfit("something out of place"));

    private ParsingEvent Next() =>
        !_parser.MoveNext() ? throw new MisfitException("not YAML", 0)
        : _parser.Current is Comment ? throw Misfit("a comment")
        : _parser.Current!;

    private MisfitException Misfit(string words) => new(words, (int)_parser.Current!.Start.Line);
}
