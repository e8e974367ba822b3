namespace ApprovalGuard.Detection.Payloads;

/// <summary>
/// What opening the texts of one file may cost, counted in decoded bytes, so that no input takes memory or time without end. A bound that is
/// reached is said once (SPEC section 2): what lies beyond it could hold anything.
/// </summary>
internal sealed class WorkBudget
{
    /// <summary>Layers inside each other; what people write has three, what tools write five.</summary>
    public const int MostLayers = 12;

    /// <summary>Bytes of one layer.</summary>
    public const int LargestLayer = 16 << 20;

    /// <summary>Entries of one archive.</summary>
    public const int MostEntries = 256;

    /// <summary>Times its own size to which a compressed text may grow once it is over <see cref="FreeGrowth"/>; ordinary text stays under 20.</summary>
    public const int MostGrowth = 200;

    /// <summary>Bytes to which a compressed text may grow at any ratio.</summary>
    public const int FreeGrowth = 1 << 20;

    private const long MostBytes = 64 << 20;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private long _left = MostBytes;
    private string? _reached;

    /// <summary>Whether nothing more is opened in this file.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes the cost of a layer.</summary>
    public void Spend(long bytes) => _left -= bytes;

    /// <summary>Notes a bound that was reached; the first one counts.</summary>
    public void Reach(string words) => _reached ??= words;

    /// <summary>The bound that was reached since the last call, in words; null where there was none that was not said before. That nothing is left goes above all else.</summary>
    public string? TakeReached()
    {
        var words = IsSpent ? $"over {MostBytes >> 20} MB decoded in one file" : _reached;
        _reached = null;
        return words is not null && _said.Add(words) ? words : null;
    }
}
