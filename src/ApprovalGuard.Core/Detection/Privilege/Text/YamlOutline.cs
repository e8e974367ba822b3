namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>
/// YAML as far as it takes to know what stands below what. Never fails: a hunk, a template and broken text give what can be seen of them.
/// </summary>
internal sealed class YamlOutline
{
    private readonly List<YamlEntry> _entries;

    /// <summary>Of each entry the index behind the last one below it.</summary>
    private readonly int[] _ends;

    private YamlOutline(string text, List<YamlEntry> entries)
    {
        Text = text;
        _entries = entries;
        _ends = new int[entries.Count];
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            _ends[i] = Math.Max(_ends[i], i + 1);
            if (entries[i].Parent is var parent and >= 0)
            {
                _ends[parent] = Math.Max(_ends[parent], _ends[i]);
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>All entries in the order of the text; an entry stands after the one that it is below.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>Reads the text in one pass.</summary>
    public static YamlOutline Of(string text) => new(text, new YamlReader(text).Read());

    /// <summary>The entry's value as it stands.</summary>
    public ReadOnlySpan<char> Value(YamlEntry entry) => Text.AsSpan(entry.ValueStart, entry.ValueLength);

    /// <summary>The entries right below, items of a list skipped over.</summary>
    public IEnumerable<(int Index, YamlEntry Entry)> Below(int parent)
    {
        var end = parent < 0 ? _entries.Count : _ends[parent];
        for (var i = parent + 1; i < end; i = _entries[i].Key == "-" ? i + 1 : _ends[i])
        {
            if (Above(i) == parent)
            {
                yield return (i, _entries[i]);
            }
        }
    }

    /// <summary>The entries right below, items of a list among them.</summary>
    public IEnumerable<YamlEntry> Children(int parent)
    {
        for (var i = parent + 1; i < _ends[parent]; i = _ends[i])
        {
            yield return _entries[i];
        }
    }

    /// <summary>The nearest entry above that is no item of a list; -1 at the top.</summary>
    public int Above(int index)
    {
        var parent = _entries[index].Parent;
        while (parent >= 0 && _entries[parent].Key == "-")
        {
            parent = _entries[parent].Parent;
        }

        return parent;
    }

    /// <summary>The key of <see cref="Above"/>; empty at the top.</summary>
    public string KeyAbove(int index) => Above(index) is var above and >= 0 ? _entries[above].Key : "";

    /// <summary>Whether the entry is somewhere below the other.</summary>
    public bool IsUnder(int index, int ancestor) => index > ancestor && index < _ends[ancestor];
}
