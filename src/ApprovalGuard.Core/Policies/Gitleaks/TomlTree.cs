using ApprovalGuard.Problems;
using Tomlyn;
using Tomlyn.Parsing;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Reads a TOML text into nodes with their places. Depth is bounded by the parser (64), size by who calls.</summary>
internal sealed class TomlTree
{
    private readonly TomlParser _parser;

    private TomlTree(string text) => _parser = TomlParser.Create(text);

    /// <summary>The root table.</summary>
    /// <exception cref="UsageException">It is no TOML; with the place.</exception>
    public static TomlNode.Table Parse(string text, string source)
    {
        try
        {
            // The events of the second parser say nothing of names that stand twice.
            var syntax = SyntaxParser.Parse(text, source);
            if (syntax.HasErrors)
            {
                throw new TomlException(syntax.Diagnostics);
            }

            var tree = new TomlTree(text);
            tree._parser.MoveNext();
            tree._parser.MoveNext();
            return tree.Table(1, 1);
        }
        catch (TomlException exception)
        {
            var place = exception.Diagnostics.FirstOrDefault()?.Span.Start;
            var words = exception.Diagnostics.FirstOrDefault()?.Message ?? exception.Message;
            throw GitleaksError.At(source, (place?.Line ?? 0) + 1, (place?.Column ?? 0) + 1, $"this is not TOML: {words.ReplaceLineEndings(" ").TrimEnd('.')}", "Mend the line.");
        }
    }

    private TomlNode.Table Table(int line, int column)
    {
        var values = new Dictionary<string, TomlNode>(StringComparer.OrdinalIgnoreCase);
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var name = _parser.GetPropertyName();
            var (nameLine, nameColumn) = (_parser.Current.Line, _parser.Current.Column);
            _parser.MoveNext();
            var value = Value(nameLine, nameColumn);
            values[name] = values.TryGetValue(name, out var earlier) ? Together(earlier, value) : value;
        }

        return new TomlNode.Table(values, line, column);
    }

    /// <summary>A table or a list of tables may go on after other tables; then the parser gives it in parts.</summary>
    private static TomlNode Together(TomlNode earlier, TomlNode later)
    {
        switch (earlier, later)
        {
            case (TomlNode.Table one, TomlNode.Table two):
                var values = new Dictionary<string, TomlNode>(one.Values, StringComparer.OrdinalIgnoreCase);
                foreach (var (name, value) in two.Values)
                {
                    values[name] = values.TryGetValue(name, out var same) ? Together(same, value) : value;
                }

                return one with { Values = values };
            case (TomlNode.List one, TomlNode.List two):
                return one with { Items = [.. one.Items, .. two.Items] };
            case (TomlNode.List { Items.Count: > 0 } one, TomlNode.Table two):
                return one with { Items = [.. one.Items.SkipLast(1), Together(one.Items[^1], two)] };
            default:
                return later;
        }
    }

    /// <summary>The value at which the parser stands. Tables have no place of their own where a header made them; then their name's stands for it.</summary>
    private TomlNode Value(int line, int column)
    {
        var at = _parser.Current;
        if (at.Line > 0)
        {
            (line, column) = (at.Line, at.Column);
        }

        return at.Kind switch
        {
            TomlParseEventKind.StartTable => Table(line, column),
            TomlParseEventKind.StartArray => List(line, column),
            TomlParseEventKind.String => new TomlNode.Text(_parser.GetString(), line, column),
            TomlParseEventKind.Integer => new TomlNode.Number(at.GetInt64(), line, column),
            TomlParseEventKind.Float => new TomlNode.Number(at.GetDouble(), line, column),
            TomlParseEventKind.Boolean => new TomlNode.Flag(at.GetBoolean(), line, column),
            _ => new TomlNode.Other(line, column),
        };
    }

    private TomlNode.List List(int line, int column)
    {
        var items = new List<TomlNode>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            items.Add(Value(line, column));
        }

        return new TomlNode.List(items, line, column);
    }
}
