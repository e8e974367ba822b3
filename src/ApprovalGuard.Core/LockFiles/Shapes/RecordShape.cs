using System.Collections.Frozen;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Shapes;

/// <summary>Values under names that the format gives.</summary>
internal sealed class RecordShape : Shape
{
    /// <summary>What a newer tool may have added: a flag, a number, a short word. A payload needs more.</summary>
    private static readonly Shape Newer = Token(64);

    private readonly FrozenDictionary<string, Shape> _fields;
    private string[] _required = [];
    private bool _isClosed;

    /// <summary>Takes the names and what stands under them.</summary>
    public RecordShape((string Name, Shape Shape)[] fields) =>
        _fields = fields.ToFrozenDictionary(static field => field.Name, static field => field.Shape, StringComparer.Ordinal);

    /// <summary>The same shape with names that must be there.</summary>
    public RecordShape Requiring(params string[] names) => new(_fields) { _required = names, _isClosed = _isClosed };

    /// <summary>The same shape for a tool that is no longer developed: no name comes to it any more.</summary>
    public RecordShape Closed() => new(_fields) { _required = _required, _isClosed = true };

    /// <inheritdoc/>
    public override LockNode? Misfit(LockNode node, ShapeWalk walk)
    {
        if (node.Kind != LockNodeKind.Map || Array.Exists(_required, name => node[name] is null))
        {
            return node;
        }

        foreach (var field in node.Fields)
        {
            var shape = _fields.GetValueOrDefault(field.Key);
            if (shape is null && (_isClosed || !walk.MayHave(field.Key)))
            {
                return field.Value;
            }

            if ((shape ?? Newer).Misfit(field.Value, walk) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }

    private RecordShape(FrozenDictionary<string, Shape> fields) => _fields = fields;
}
