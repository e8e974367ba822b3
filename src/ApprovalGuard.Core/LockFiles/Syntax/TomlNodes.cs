namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>
/// Reads the TOML that Cargo, poetry and uv write: tables, lists of tables, one-line strings, whole numbers, truth values, arrays and inline tables.
/// They write no comments, dates or strings over several lines, so a text that has them is not theirs.
/// </summary>
internal sealed class TomlNodes
{
    private readonly NodeBudget _budget = new();
    private readonly HashSet<LockNode> _opened = [];
    private readonly HashSet<LockNode> _closed = [];
    private readonly LockNode _root = LockNode.Map(1);
    private readonly TomlScanner _scanner;

    private TomlNodes(string text) => _scanner = new TomlScanner(text);

    /// <summary>The root table.</summary>
    public static LockNode Parse(string text) => new TomlNodes(text).Document();

    private LockNode Document()
    {
        var table = _root;
        while (_scanner.SkipBlankLines())
        {
            if (_scanner.TryTake('['))
            {
                table = _scanner.TryTake('[') ? NextInList() : Table();
            }
            else
            {
                KeyValue(table, 0);
            }

            _scanner.EndLine();
        }

        return _root;
    }

    private LockNode Table()
    {
        var path = Path();
        _scanner.Take(']');
        var table = Descend(_root, path, path.Count);
        return _opened.Add(table) && !_closed.Contains(table) ? table : throw _scanner.Misfit("a table stands twice");
    }

    private LockNode NextInList()
    {
        var line = _scanner.Line;
        var path = Path();
        _scanner.Take(']');
        _scanner.Take(']');
        var parent = Descend(_root, path, path.Count - 1);
        if (parent[path[^1]] is not { } list)
        {
            parent.Add(path[^1], line, list = LockNode.List(line));
        }

        if (list.Kind != LockNodeKind.List || _closed.Contains(list))
        {
            throw _scanner.Misfit("a table stands where a value is");
        }

        _budget.Take(path.Count, line);
        var table = LockNode.Map(line);
        list.Add(table);
        return table;
    }

    private LockNode Descend(LockNode from, List<string> path, int count)
    {
        var table = from;
        for (var i = 0; i < count; i++)
        {
            if (table[path[i]] is not { } next)
            {
                _budget.Take(i, _scanner.Line);
                table.Add(path[i], _scanner.Line, next = LockNode.Map(_scanner.Line));
            }

            table = next is { Kind: LockNodeKind.List, Items.Count: > 0 } && !_closed.Contains(next) ? next.Items[^1] : next;
            if (table.Kind != LockNodeKind.Map || _closed.Contains(table))
            {
                throw _scanner.Misfit("a table stands where a value is");
            }
        }

        return table;
    }

    private void KeyValue(LockNode table, int depth)
    {
        var line = _scanner.Line;
        var path = Path();
        _scanner.Take('=');
        _scanner.SkipBlanks();
        var owner = Descend(table, path, path.Count - 1);
        owner.Add(path[^1], line, Value(depth + 1));
    }

    private List<string> Path()
    {
        var path = new List<string>(2);
        do
        {
            _scanner.SkipBlanks();
            path.Add(_budget.Word(_scanner.Key()));
            _scanner.SkipBlanks();
            if (path.Count > NodeBudget.Depth)
            {
                throw _scanner.Misfit("a name with too many parts");
            }
        }
        while (_scanner.TryTake('.'));
        return path;
    }

    private LockNode Value(int depth)
    {
        var line = _scanner.Line;
        _budget.Take(depth, line);
        if (_scanner.TryTake('['))
        {
            return Array(depth, line);
        }

        if (_scanner.TryTake('{'))
        {
            return InlineTable(depth, line);
        }

        return LockNode.Scalar(_budget.Word(_scanner.Scalar()), line);
    }

    private LockNode Array(int depth, int line)
    {
        var list = LockNode.List(line);
        _closed.Add(list);
        _scanner.SkipBlankLines();
        while (!_scanner.TryTake(']'))
        {
            list.Add(Value(depth + 1));
            _scanner.SkipBlankLines();
            if (!_scanner.TryTake(','))
            {
                _scanner.Take(']');
                break;
            }

            _scanner.SkipBlankLines();
        }

        return list;
    }

    private LockNode InlineTable(int depth, int line)
    {
        var table = LockNode.Map(line);
        _scanner.SkipBlanks();
        while (!_scanner.TryTake('}'))
        {
            KeyValue(table, depth);
            _scanner.SkipBlanks();
            if (!_scanner.TryTake(','))
            {
                _scanner.Take('}');
                break;
            }

            _scanner.SkipBlanks();
        }

        _closed.Add(table);
        return table;
    }
}
