namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>
/// Reads objects and lists in brackets: JSON with comments and trailing commas, and the values of that shape in TOML and YAML. It forgives what a
/// parser would not, so that a part of a file can be read, and keeps its own stack, so that depth costs nothing.
/// </summary>
internal sealed class FlowReader(string text, SettingSink sink)
{
    private const int Deepest = 1000;

    private readonly List<Frame> _frames = [];
    private readonly List<string> _prefix = [];
    private (string Name, int Start, int Length)? _key;
    private int _position;

    /// <summary>Reads the whole text; a single object around everything adds no name.</summary>
    public void ReadAll()
    {
        while (!sink.IsFull && Step(isValue: false))
        {
        }
    }

    /// <summary>Reads the one value that begins at the offset.</summary>
    /// <returns>The offset behind it.</returns>
    public int ReadValue(IEnumerable<string> path, int start)
    {
        _prefix.AddRange(path);
        _position = start;
        _key = (_prefix[^1], start, 1);
        _prefix.RemoveAt(_prefix.Count - 1);
        while (!sink.IsFull && Step(isValue: true) && _frames.Count > 0)
        {
        }

        return _position;
    }

    private bool Step(bool isValue)
    {
        SkipBlanks();
        if (_position >= text.Length)
        {
            return false;
        }

        switch (text[_position])
        {
            case '{' or '[':
                Open(text[_position] == '[');
                return _frames.Count < Deepest || Stop();
            case '}' or ']':
                _position++;
                _key = null;
                if (_frames.Count > 0)
                {
                    _frames.RemoveAt(_frames.Count - 1);
                }

                return true;
            case ',' or ':' or '=' or ';':
                _position++;
                _key = text[_position - 1] is ',' or ';' ? null : _key;
                return true;
            default:
                ReadScalar(isValue);
                return true;
        }
    }

    private bool Stop()
    {
        sink.GiveUp();
        return false;
    }

    private void Open(bool isList)
    {
        var isRoot = _frames.Count == 0 && _key is null && !isList;
        var name = isRoot ? null : NextName();
        var (_, start, length) = _key ?? ("", _position, 1);
        if (name is not null)
        {
            sink.Add(PathTo(name), null, start, length);
        }

        _frames.Add(new Frame(name, isList));
        _key = null;
        _position++;
    }

    private void ReadScalar(bool isValue)
    {
        var start = _position;
        string value;
        if (Quoted.Begins(text[_position]))
        {
            (value, _position) = Quoted.Read(text, _position);
        }
        else
        {
            _position = EndOfBare(_position);
            value = text[start.._position].TrimEnd();
        }

        var length = Math.Max(1, text.AsSpan(start, _position - start).TrimEnd().Length);
        SkipBlanks();
        if (_position < text.Length && text[_position] is ':' or '=' && _key is null && !(isValue && _frames.Count == 0))
        {
            _position++;
            _key = (value, start, length);
            return;
        }

        sink.Add(PathTo(NextName()), value, start, length);
        _key = null;
    }

    private string NextName()
    {
        if (_key is { } key)
        {
            return key.Name;
        }

        if (_frames.Count == 0)
        {
            return "[0]";
        }

        var top = _frames[^1];
        _frames[^1] = top with { Items = top.Items + 1 };
        return $"[{top.Items}]";
    }

    private IEnumerable<string> PathTo(string name) => _prefix.Concat(_frames.Select(static frame => frame.Name).OfType<string>()).Append(name);

    /// <summary>A word without quotes ends where the next part begins; a colon within it, as in a URL, does not end it.</summary>
    private int EndOfBare(int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] is not (',' or '{' or '}' or '[' or ']' or '\n' or '"' or '=') && !(text[i] == ':' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private void SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (char.IsWhiteSpace(text[_position]) || text[_position] == '\uFEFF')
            {
                _position++;
            }
            else if (text[_position] == '#' || Has("//"))
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else if (Has("/*"))
            {
                var end = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private bool Has(string mark) => text.AsSpan(_position).StartsWith(mark, StringComparison.Ordinal);

    private readonly record struct Frame(string? Name, bool IsList, int Items = 0);
}
