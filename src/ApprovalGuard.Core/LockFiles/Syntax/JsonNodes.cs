using System.Text;
using System.Text.Json;

namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>Reads JSON as it is defined: no comments, no trailing commas, one value and nothing after it.</summary>
internal sealed class JsonNodes
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = NodeBudget.Depth };

    private readonly NodeBudget _budget = new();
    private readonly byte[] _bytes;
    private int _line = 1;
    private int _lineKnownTo;

    private JsonNodes(byte[] bytes) => _bytes = bytes;

    /// <summary>The root value.</summary>
    public static LockNode Parse(string text)
    {
        var nodes = new JsonNodes(Encoding.UTF8.GetBytes(text));
        try
        {
            var reader = new Utf8JsonReader(nodes._bytes, Options);
            reader.Read();
            var root = nodes.Value(ref reader, 0);
            return reader.Read() ? throw new MisfitException("something stands after the end", nodes.LineAt(reader.TokenStartIndex)) : root;
        }
        catch (JsonException exception)
        {
            throw new MisfitException("not JSON", (int)(exception.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair, written as an escape, has no characters.
            throw new MisfitException("not Unicode", nodes._line);
        }
    }

    private LockNode Value(ref Utf8JsonReader reader, int depth)
    {
        var line = LineAt(reader.TokenStartIndex);
        _budget.Take(depth, line);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, depth, line),
            JsonTokenType.StartArray => List(ref reader, depth, line),
            JsonTokenType.Null => LockNode.Null(line),
            JsonTokenType.True => LockNode.Scalar("true", line),
            JsonTokenType.False => LockNode.Scalar("false", line),
            JsonTokenType.Number => LockNode.Scalar(_budget.Word(Encoding.UTF8.GetString(reader.ValueSpan)), line),
            _ => LockNode.Scalar(Word(ref reader), line),
        };
    }

    private LockNode Map(ref Utf8JsonReader reader, int depth, int line)
    {
        var map = LockNode.Map(line);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var keyLine = LineAt(reader.TokenStartIndex);
            var key = Word(ref reader);
            reader.Read();
            map.Add(key, keyLine, Value(ref reader, depth + 1));
        }

        return map;
    }

    private LockNode List(ref Utf8JsonReader reader, int depth, int line)
    {
        var list = LockNode.List(line);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Value(ref reader, depth + 1));
        }

        return list;
    }

    private string Word(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > NodeBudget.SharedLength)
        {
            return reader.GetString()!;
        }

        Span<char> buffer = stackalloc char[NodeBudget.SharedLength];
        return _budget.Word(buffer[..reader.CopyString(buffer)]);
    }

    private int LineAt(long offset)
    {
        _line += _bytes.AsSpan(_lineKnownTo, (int)offset - _lineKnownTo).Count((byte)'\n');
        _lineKnownTo = (int)offset;
        return _line;
    }
}
