namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>
/// Reads XML by its tags: the text of an element, and each attribute as <c>@name</c>. An element with a name and a value, as NuGet and JetBrains
/// write settings, is a setting of that name. No entity is resolved and nothing outside is read.
/// </summary>
internal sealed class MarkupReader(string text, SettingSink sink)
{
    private const int Deepest = 200;

    private readonly List<string> _open = [];

    /// <summary>Reads the whole text.</summary>
    public void ReadAll()
    {
        var position = 0;
        while (position < text.Length && !sink.IsFull)
        {
            var tag = text.IndexOf('<', position);
            ReadText(position, tag < 0 ? text.Length : tag);
            if (tag < 0)
            {
                return;
            }

            position = ReadTag(tag);
        }
    }

    private void ReadText(int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        var value = span.Trim();
        if (!value.IsEmpty && _open.Count > 0)
        {
            sink.Add(_open, value.ToString(), start + span.IndexOf(value, StringComparison.Ordinal), value.Length);
        }
    }

    private int ReadTag(int start)
    {
        foreach (var (opens, closes) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")])
        {
            if (text.AsSpan(start).StartsWith(opens, StringComparison.Ordinal))
            {
                var until = text.IndexOf(closes, start + opens.Length, StringComparison.Ordinal);
                return until < 0 ? text.Length : until + closes.Length;
            }
        }

        if (start + 1 < text.Length && text[start + 1] == '/')
        {
            if (_open.Count > 0)
            {
                _open.RemoveAt(_open.Count - 1);
            }

            var closed = text.IndexOf('>', start);
            return closed < 0 ? text.Length : closed + 1;
        }

        return ReadElement(start + 1);
    }

    private int ReadElement(int start)
    {
        var position = start;
        while (position < text.Length && text[position] is not (' ' or '\t' or '\r' or '\n' or '>' or '/'))
        {
            position++;
        }

        var name = text[start..position];
        _open.Add(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (_open.Count > Deepest)
        {
            sink.GiveUp();
            return text.Length;
        }

        sink.Add(_open, null, start, position - start);
        position = ReadAttributes(position);
        if (position < text.Length && text[position] == '/')
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var end = position >= text.Length ? -1 : text.IndexOf('>', position);
        return end < 0 ? text.Length : end + 1;
    }

    private int ReadAttributes(int position)
    {
        string? named = null;
        while (position < text.Length)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (position >= text.Length || text[position] is '>' or '/' or '<')
            {
                return position;
            }

            var start = position;
            while (position < text.Length && text[position] is not ('=' or '>' or '/' or ' ' or '\n' or '\r' or '\t'))
            {
                position++;
            }

            var name = text[start..position];
            if (position + 1 >= text.Length || text[position] != '=' || !Quoted.Begins(text[position + 1]))
            {
                position += position < text.Length && text[position] == '=' ? 1 : 0;
                continue;
            }

            var close = text.IndexOf(text[position + 1], position + 2);
            close = close < 0 ? text.Length : close;
            var value = text[(position + 2)..close];
            sink.Add(_open.Append("@" + name), value, position + 2, close - position - 2);
            named = name is "name" or "key" or "id" ? value : named;
            if (name == "value" && named is not null)
            {
                sink.Add(_open.Append(named), value, position + 2, close - position - 2);
            }

            position = close + 1;
        }

        return Math.Min(position, text.Length);
    }
}
