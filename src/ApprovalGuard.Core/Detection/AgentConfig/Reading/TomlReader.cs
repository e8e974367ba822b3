namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>Reads TOML by its lines: tables, lists of tables, keys with dots, and values through <see cref="FlowReader"/>.</summary>
internal sealed class TomlReader(string text, SettingSink sink)
{
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private List<string> _table = [];

    /// <summary>Reads the whole text.</summary>
    public void ReadAll()
    {
        for (var position = 0; position < text.Length && !sink.IsFull;)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(position, end - position);
            var body = line.TrimStart();
            var start = position + line.Length - body.Length;
            if (body.IsEmpty || body[0] == '#')
            {
                position = end + 1;
            }
            else if (body[0] == '[' && body.IndexOf(']') > 0 && body[..(body.IndexOf(']') + 1)].IndexOf('=') < 0)
            {
                OpenTable(body, start);
                position = end + 1;
            }
            else
            {
                position = Math.Max(end + 1, ReadPair(start, end));
            }
        }
    }

    private void OpenTable(ReadOnlySpan<char> line, int start)
    {
        var isList = line.StartsWith("[[");
        var inner = line[..line.LastIndexOf(']')].Trim("[]").ToString();
        _table = SplitKey(inner);
        if (isList)
        {
            var name = string.Join('\n', _table);
            _lists[name] = _lists.GetValueOrDefault(name, -1) + 1;
            _table.Add($"[{_lists[name]}]");
        }

        if (_table.Count > 0)
        {
            sink.Add(_table, null, start, line.TrimEnd().Length);
        }
    }

    private int ReadPair(int start, int lineEnd)
    {
        var equals = IndexOfEquals(start, lineEnd);
        if (equals < 0)
        {
            return lineEnd + 1;
        }

        var path = _table.Concat(SplitKey(text[start..equals])).ToList();
        var valueStart = equals + 1;
        while (valueStart < lineEnd && text[valueStart] is ' ' or '\t')
        {
            valueStart++;
        }

        if (valueStart >= lineEnd || path.Count == 0)
        {
            return lineEnd + 1;
        }

        if (text[valueStart] is '{' or '[')
        {
            return NextLine(new FlowReader(text, sink).ReadValue(path, valueStart));
        }

        if (Quoted.Begins(text[valueStart]))
        {
            var (value, end) = Quoted.Read(text, valueStart);
            sink.Add(path, value, valueStart, end - valueStart);
            return NextLine(end);
        }

        var bare = text.AsSpan(valueStart, lineEnd - valueStart);
        var comment = bare.IndexOf('#');
        bare = (comment < 0 ? bare : bare[..comment]).TrimEnd();
        sink.Add(path, bare.ToString(), valueStart, bare.Length);
        return lineEnd + 1;
    }

    private int NextLine(int position)
    {
        var end = position >= text.Length ? -1 : text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }

    private int IndexOfEquals(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Quoted.Begins(text[i]))
            {
                i = Math.Max(i, Quoted.Read(text, i, end).End - 1);
            }
            else if (text[i] == '=')
            {
                return i;
            }
        }

        return -1;
    }

    private static List<string> SplitKey(string key)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i <= key.Length; i++)
        {
            if (i < key.Length && Quoted.Begins(key[i]))
            {
                var (value, end) = Quoted.Read(key, i);
                names.Add(value);
                i = end;
                start = i + 1;
            }
            else if (i == key.Length || key[i] == '.')
            {
                var name = key[Math.Min(start, i)..i].Trim();
                if (name.Length > 0)
                {
                    names.Add(name);
                }

                start = i + 1;
            }
        }

        return names;
    }
}
