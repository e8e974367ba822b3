namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Inputs that are worth changing further.</summary>
internal sealed class Corpus(Mutator mutator)
{
    private readonly List<(byte[] Input, long Ticks)> _entries = [];

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<byte[]> Inputs => _entries.Select(static entry => entry.Input);

    /// <summary>Takes one, with the time that it took to run.</summary>
    public void Add(byte[] input, long ticks) => _entries.Add((input, ticks));

    /// <summary>Any of them.</summary>
    public byte[] Any() => _entries[mutator.Below(_entries.Count)].Input;

    /// <summary>One to change: half the time a late one, and of two the one that takes less time.</summary>
    public byte[] Next()
    {
        const int Late = 50;
        var from = mutator.Below(2) == 0 ? Math.Max(0, _entries.Count - Late) : 0;
        var one = _entries[from + mutator.Below(_entries.Count - from)];
        var two = _entries[from + mutator.Below(_entries.Count - from)];
        return one.Ticks <= two.Ticks ? one.Input : two.Input;
    }
}
