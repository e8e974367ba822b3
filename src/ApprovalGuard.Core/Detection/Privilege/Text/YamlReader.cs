namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>Reads YAML line by line into entries.</summary>
internal sealed class YamlReader(string text)
{
    private const int DeepestFlow = 32;

    /// <summary>Levels below which everything counts as one.</summary>
    private const int DeepestNesting = 100;

    private readonly List<YamlEntry> _entries = [];
    private readonly Stack<(int Indent, int Index)> _open = new();
    private int _next;

    /// <summary>The entries in the order of the text.</summary>
    public List<YamlEntry> Read()
    {
        while (_next < text.Length)
        {
            var start = _next;
            var end = EndOfLine(start);
            _next = end + 1;
            var content = start + CountBlanks(start, end);
            if (content < end && text[content] is not ('#' or '\r') && !text.AsSpan(content, end - content).StartsWith("---", StringComparison.Ordinal))
            {
                ReadLine(content - start, content, end);
            }
        }

        return _entries;
    }

    private void ReadLine(int indent, int position, int end)
    {
        while (text[position] == '-' && (position + 1 >= end || text[position + 1] is ' ' or '\t' or '\r'))
        {
            Close(indent, isItem: true);
            Open(indent, new YamlEntry("-", position, position, 0, Parent));
            var rest = position + 1 + CountBlanks(position + 1, end);
            if (rest >= end || text[rest] is '\r' or '#')
            {
                return;
            }

            indent += rest - position;
            position = rest;
        }

        Close(indent, isItem: false);
        if (text[position] is '{' or '[')
        {
            ReadValue("", indent, position, position);
            return;
        }

        var colon = FindColon(position, end);
        if (colon < 0)
        {
            ReadValue("", indent, position, position);
            return;
        }

        var key = text.AsSpan(position, colon - position).Trim().Trim("\"'").ToString();
        ReadValue(key, indent, position, colon + 1);
    }

    /// <summary>Reads what stands behind a key, over as many lines as it takes.</summary>
    private void ReadValue(string key, int indent, int start, int from)
    {
        var end = EndOfLine(from);
        var position = SkipProperties(from + CountBlanks(from, end), end);
        if (position >= end || text[position] is '\r' or '#')
        {
            Open(indent, new YamlEntry(key, start, position, 0, Parent));
            return;
        }

        switch (text[position])
        {
            case '|' or '>' when key.Length > 0:
                ReadBlock(key, indent, start, end);
                break;
            case '"' or '\'':
                var close = ClosingQuote(position);
                Open(indent, new YamlEntry(key, start, position + 1, close - position - 1, Parent));
                _next = Math.Max(_next, EndOfLine(Math.Min(close, text.Length)) + 1);
                break;
            case '{' or '[':
                Open(indent, new YamlEntry(key, start, position, 0, Parent));
                var after = ReadFlow(position, _entries.Count - 1, 0);
                _next = Math.Max(_next, EndOfLine(Math.Min(after, text.Length)) + 1);
                break;
            default:
                Open(indent, new YamlEntry(key, start, position, WithoutComment(position, end), Parent));
                break;
        }
    }

    private void ReadBlock(string key, int indent, int start, int end)
    {
        var first = Math.Min(end + 1, text.Length);
        var last = first;
        for (var line = first; line < text.Length;)
        {
            var lineEnd = EndOfLine(line);
            var blanks = CountBlanks(line, lineEnd);
            var isBlank = line + blanks >= lineEnd || text[line + blanks] == '\r';
            if (!isBlank && blanks <= indent)
            {
                break;
            }

            last = isBlank ? last : lineEnd;
            line = lineEnd + 1;
            _next = line;
        }

        Open(indent, new YamlEntry(key, start, first, last - first, Parent));
    }

    /// <summary>Reads a mapping or list in braces or brackets; gives the offset behind it.</summary>
    private int ReadFlow(int position, int parent, int depth)
    {
        var isList = text[position] == '[';
        var close = isList ? ']' : '}';
        position++;
        while (position < text.Length)
        {
            position = SkipFlowBlanks(position);
            if (position >= text.Length || text[position] == close)
            {
                return position + 1;
            }

            if (text[position] is ',' or '}' or ']')
            {
                position++;
                continue;
            }

            var start = position;
            var key = isList ? "-" : "";
            if (!isList || text[position] is '"' or '\'')
            {
                var scalar = ReadFlowScalar(ref position);
                var colon = SkipFlowBlanks(position);
                if (colon < text.Length && text[colon] == ':')
                {
                    key = scalar.ToString();
                    position = SkipFlowBlanks(colon + 1);
                }
                else
                {
                    // What cannot stand here is no scalar, and is passed over.
                    _entries.Add(new YamlEntry(key, start, start, position - start, parent));
                    position = Math.Max(position, start + 1);
                    continue;
                }
            }

            position = ReadFlowValue(key, start, position, parent, depth);
        }

        return position;
    }

    private int ReadFlowValue(string key, int start, int position, int parent, int depth)
    {
        if (position < text.Length && text[position] is '{' or '[' && depth < DeepestFlow)
        {
            _entries.Add(new YamlEntry(key, start, position, 0, parent));
            return ReadFlow(position, _entries.Count - 1, depth + 1);
        }

        var valueStart = position < text.Length && text[position] is '"' or '\'' ? position + 1 : position;
        var value = ReadFlowScalar(ref position);
        _entries.Add(new YamlEntry(key, start, Math.Min(valueStart, text.Length), value.Length, parent));
        return Math.Max(position, start + 1);
    }

    private ReadOnlySpan<char> ReadFlowScalar(ref int position)
    {
        if (position < text.Length && text[position] is '"' or '\'')
        {
            var close = ClosingQuote(position);
            var quoted = text.AsSpan(position + 1, close - position - 1);
            position = Math.Min(close + 1, text.Length);
            return quoted;
        }

        var start = position;
        while (position < text.Length && text[position] is not (',' or '}' or ']' or '{' or '[' or '\n') && !(text[position] == ':' && (position + 1 >= text.Length || text[position + 1] is ' ' or '\n' or '\r')))
        {
            position++;
        }

        // A template's braces belong to the value.
        while (position < text.Length && text[position] == '{')
        {
            var end = text.AsSpan(position).IndexOf('}');
            position = end < 0 ? text.Length : position + end + 1;
            while (position < text.Length && text[position] is not (',' or ']' or '{' or '\n'))
            {
                position++;
            }
        }

        return text.AsSpan(start, position - start).Trim();
    }

    private int Parent => _open.Count > 0 ? _open.Peek().Index : -1;

    private void Open(int indent, YamlEntry entry)
    {
        if (_open.Count < DeepestNesting)
        {
            _open.Push((indent, _entries.Count));
        }

        _entries.Add(entry);
    }

    /// <summary>Leaves what ends here. A list may stand at its key's own indentation.</summary>
    private void Close(int indent, bool isItem)
    {
        while (_open.Count > 0 && (_open.Peek().Indent > indent || (_open.Peek().Indent == indent && !(isItem && _entries[_open.Peek().Index].Key != "-"))))
        {
            _open.Pop();
        }
    }

    private int FindColon(int position, int end)
    {
        if (text[position] is '"' or '\'')
        {
            position = Math.Min(end, ClosingQuote(position) + 1);
        }

        for (; position < end; position++)
        {
            if (text[position] == ':' && (position + 1 >= end || text[position + 1] is ' ' or '\t' or '\r'))
            {
                return position;
            }

            if (text[position] == '#' && position > 0 && text[position - 1] is ' ' or '\t')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Past anchors and tags.</summary>
    private int SkipProperties(int position, int end)
    {
        while (position < end && text[position] is '&' or '!')
        {
            while (position < end && text[position] is not (' ' or '\t'))
            {
                position++;
            }

            position += CountBlanks(position, end);
        }

        return position;
    }

    private int SkipFlowBlanks(int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '#'))
        {
            position = text[position] == '#' ? EndOfLine(position) : position + 1;
        }

        return position;
    }

    private int ClosingQuote(int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                {
                    i++;
                }
                else
                {
                    return i;
                }
            }
        }

        return text.Length;
    }

    private int WithoutComment(int start, int end)
    {
        var value = text.AsSpan(start, end - start);
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).TrimEnd().Length;
    }

    private int CountBlanks(int start, int end)
    {
        var count = 0;
        while (start + count < end && text[start + count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }

    private int EndOfLine(int from)
    {
        var end = from >= text.Length ? -1 : text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }
}
