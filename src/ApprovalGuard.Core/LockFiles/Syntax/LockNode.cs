namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>A value of a lock file with its line, the same for JSON, YAML, TOML and yarn's own syntax. No name stands twice in a map.</summary>
internal sealed class LockNode
{
    /// <summary>Up to here a walk over the names is faster than an index.</summary>
    private const int IndexFrom = 16;

    private static readonly List<LockNode> NoItems = [];
    private static readonly List<LockField> NoFields = [];

    private readonly List<LockNode>? _items;
    private readonly List<LockField>? _fields;
    private Dictionary<string, int>? _index;

    private LockNode(LockNodeKind kind, int line, string text, List<LockNode>? items, List<LockField>? fields)
    {
        Kind = kind;
        Line = line;
        Text = text;
        _items = items;
        _fields = fields;
    }

    /// <summary>What it is.</summary>
    public LockNodeKind Kind { get; }

    /// <summary>1-based line on which it starts.</summary>
    public int Line { get; }

    /// <summary>The characters of a scalar; empty for all else.</summary>
    public string Text { get; }

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<LockNode> Items => _items ?? NoItems;

    /// <summary>The values of a map, in the order of the file.</summary>
    public IReadOnlyList<LockField> Fields => _fields ?? NoFields;

    /// <summary>The value under the name; null where there is none.</summary>
    public LockNode? this[string key] => Find(key) is var at and >= 0 ? _fields![at].Value : null;

    /// <summary>A text, number or truth value.</summary>
    public static LockNode Scalar(string text, int line) => new(LockNodeKind.Scalar, line, text, items: null, fields: null);

    /// <summary>Nothing.</summary>
    public static LockNode Null(int line) => new(LockNodeKind.Null, line, "", items: null, fields: null);

    /// <summary>An empty list.</summary>
    public static LockNode List(int line) => new(LockNodeKind.List, line, "", [], fields: null);

    /// <summary>An empty map.</summary>
    public static LockNode Map(int line) => new(LockNodeKind.Map, line, "", items: null, []);

    /// <summary>Adds a value to a list.</summary>
    public void Add(LockNode item) => _items!.Add(item);

    /// <summary>Adds a value to a map. A name that stands twice is refused: readers differ on which of the two holds.</summary>
    public void Add(string key, int line, LockNode value)
    {
        if (Find(key) >= 0)
        {
            throw new MisfitException("a name stands twice", line);
        }

        _index?.Add(key, _fields!.Count);
        _fields!.Add(new LockField(key, line, value));
    }

    /// <summary>The characters of the scalar under the name; null where there is none.</summary>
    public string? TextOf(string key) => this[key] is { Kind: LockNodeKind.Scalar } node ? node.Text : null;

    /// <summary>Whether a truth value under the name says yes.</summary>
    public bool Says(string key) => TextOf(key) == "true";

    /// <summary>1-based line of the name; that of the map where there is none.</summary>
    public int LineOf(string key) => Find(key) is var at and >= 0 ? _fields![at].Line : Line;

    /// <summary>The names in the map under the name; none where there is none.</summary>
    public IEnumerable<string> NamesIn(string key) => this[key]?.Fields.Select(static field => field.Key) ?? [];

    private int Find(string key)
    {
        if (_fields is null)
        {
            return -1;
        }

        if (_fields.Count < IndexFrom)
        {
            for (var i = 0; i < _fields.Count; i++)
            {
                if (_fields[i].Key == key)
                {
                    return i;
                }
            }

            return -1;
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(_fields.Count, StringComparer.Ordinal);
            for (var i = 0; i < _fields.Count; i++)
            {
                _index.Add(_fields[i].Key, i);
            }
        }

        return _index.TryGetValue(key, out var at) ? at : -1;
    }
}
