namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>
/// Reads YAML by its indentation: mappings, lists, block texts, and values in brackets through <see cref="FlowReader"/>. It forgives what a parser
/// would not, so that a part of a file can be read; anchors and aliases stay the words they are.
/// </summary>
internal sealed class YamlReader(string text, SettingSink sink)
{
    private const int Deepest = 200;

    private readonly List<Frame> _frames = [];
    private int _rootItems;

    /// <summary>Reads the whole text.</summary>
    public void ReadAll()
    {
        for (var position = 0; position < text.Length && !sink.IsFull;)
        {
            var end = EndOfLine(position);
            var line = text.AsSpan(position, end - position);
            var body = line.TrimStart(' ');
            var isBlank = body.Trim().IsEmpty || body[0] == '#' || body.StartsWith("---") || body[0] == '%';
            position = isBlank ? end + 1 : Math.Max(end + 1, ReadEntry(position + line.Length - body.Length, line.Length - body.Length, end));
        }
    }

    /// <summary>Reads <c>- </c>, <c>key: </c> or a value.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="column">Blanks before it.</param>
    /// <param name="end">Offset of the line's end.</param>
    /// <returns>Offset of the next line to read.</returns>
    private int ReadEntry(int start, int column, int end)
    {
        while (start < end && text[start] == '-' && (start + 1 == end || text[start + 1] is ' ' or '\t' or '\r'))
        {
            // An item may stand right under its key: half a column deeper than the key, and less than the next column.
            Enter((2 * column) + 1);
            Push((2 * column) + 1, $"[{NextItem()}]");
            var next = start + 1;
            while (next < end && text[next] is ' ' or '\t')
            {
                next++;
            }

            column += next - start;
            start = next;
        }

        if (start >= end || text[start] is '#' or '\r')
        {
            return end + 1;
        }

        var colon = IndexOfColon(start, end);
        if (colon < 0)
        {
            return _frames.Count > 0 && Setting.IsItem(_frames[^1].Name) && _frames[^1].Level == (2 * column) - 3 || column > 0
                ? ReadValue(start, end, column)
                : end + 1;
        }

        var name = text[start..colon].Trim().Trim('"', '\'');
        Enter(2 * column);
        Push(2 * column, name);
        var value = colon + 1;
        while (value < end && text[value] is ' ' or '\t')
        {
            value++;
        }

        if (value >= end || text[value] is '#' or '\r')
        {
            sink.Add(Path(), null, start, colon - start);
            return end + 1;
        }

        return ReadValue(value, end, column);
    }

    private int ReadValue(int start, int end, int column)
    {
        // Tags and anchors stand before the value.
        while (start < end && text[start] is '!' or '&' && text.AsSpan(start, end - start).IndexOf(' ') is var blank and > 0)
        {
            start += blank + 1;
        }

        if (_frames.Count == 0 || start >= end)
        {
            return end + 1;
        }

        if (text[start] is '{' or '[')
        {
            var after = new FlowReader(text, sink).ReadValue(Path(), start);
            return after >= text.Length ? text.Length : EndOfLine(after) + 1;
        }

        if (Quoted.Begins(text[start]))
        {
            var (value, after) = Quoted.Read(text, start);
            sink.Add(Path(), value, start, after - start);
            return end + 1;
        }

        if (text[start] is '|' or '>' && text.AsSpan(start + 1, end - start - 1).Trim().Trim("+-0123456789").IsEmpty)
        {
            return ReadBlock(end, column);
        }

        var bare = text.AsSpan(start, end - start);
        var comment = bare.IndexOf(" #", StringComparison.Ordinal);
        bare = (comment < 0 ? bare : bare[..comment]).TrimEnd();
        sink.Add(Path(), bare.ToString(), start, bare.Length);
        return end + 1;
    }

    /// <summary>A block text: every line of it that is indented deeper than its key is a setting of its own, so that each is found at its place.</summary>
    private int ReadBlock(int end, int column)
    {
        var position = end + 1;
        while (position < text.Length && !sink.IsFull)
        {
            var next = EndOfLine(position);
            var line = text.AsSpan(position, next - position);
            var body = line.TrimStart(' ');
            if (!body.Trim().IsEmpty && line.Length - body.Length <= column)
            {
                break;
            }

            if (!body.Trim().IsEmpty)
            {
                sink.Add(Path(), body.TrimEnd().ToString(), position + line.Length - body.Length, body.TrimEnd().Length);
            }

            position = next + 1;
        }

        return position;
    }

    private int IndexOfColon(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (i == start && Quoted.Begins(text[i]))
            {
                i = Math.Min(end, Quoted.Read(text, i, end).End) - 1;
            }
            else if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t' or '\r'))
            {
                return i;
            }
            else if (text[i] is '{' or '[' && i == start)
            {
                return -1;
            }
        }

        return -1;
    }

    private void Enter(int level)
    {
        while (_frames.Count > 0 && _frames[^1].Level >= level)
        {
            _frames.RemoveAt(_frames.Count - 1);
        }
    }

    private void Push(int level, string name)
    {
        if (_frames.Count == Deepest)
        {
            sink.GiveUp();
            return;
        }

        _frames.Add(new Frame(level, name));
    }

    private int NextItem()
    {
        if (_frames.Count == 0)
        {
            return _rootItems++;
        }

        _frames[^1] = _frames[^1] with { Items = _frames[^1].Items + 1 };
        return _frames[^1].Items - 1;
    }

    private IEnumerable<string> Path() => _frames.Select(static frame => frame.Name);

    private int EndOfLine(int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end;
    }

    private readonly record struct Frame(int Level, string Name, int Items = 0);
}
