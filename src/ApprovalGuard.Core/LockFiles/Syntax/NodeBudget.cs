namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>
/// Bounds what one text may become: nodes, depth, and the memory of its words, of which each short one is kept once. A lock file repeats
/// the same few words thousands of times.
/// </summary>
internal sealed class NodeBudget
{
    /// <summary>Levels of nesting; npm's first format nests two a level of packages.</summary>
    public const int Depth = 64;

    /// <summary>The longest word that is kept once.</summary>
    public const int SharedLength = 64;

    private const int MostNodes = 1_500_000;
    private const int MostShared = 50_000;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _nodes;

    /// <summary>A budget for one text.</summary>
    public NodeBudget() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes one node at a depth.</summary>
    public void Take(int depth, int line)
    {
        if (depth > Depth)
        {
            throw new MisfitException($"nested deeper than {Depth} levels", line);
        }

        if (++_nodes > MostNodes)
        {
            throw new MisfitException($"over {MostNodes} values", line, isBound: true);
        }
    }

    /// <summary>The word as a string.</summary>
    public string Word(ReadOnlySpan<char> word)
    {
        if (word.Length > SharedLength)
        {
            return word.ToString();
        }

        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        if (_words.Count < MostShared)
        {
            _words.Add(text);
        }

        return text;
    }
}
