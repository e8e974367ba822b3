using System.Collections.Immutable;

namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>Takes settings up to a bound.</summary>
internal sealed class SettingSink
{
    /// <summary>No configuration by hand has as many; nor names in a path, nor characters in a name.</summary>
    private const int MostSettings = 20_000;

    private const int DeepestPath = 60;

    private const int LongestName = 400;

    private readonly ImmutableArray<Setting>.Builder _settings = ImmutableArray.CreateBuilder<Setting>();

    /// <summary>Whether a bound was reached; a reader may stop then.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes one.</summary>
    public void Add(IEnumerable<string> path, string? value, int start, int length)
    {
        var names = path.Take(DeepestPath + 1).ToImmutableArray();
        if (_settings.Count == MostSettings || names.Length > DeepestPath || names.Any(static name => name.Length > LongestName))
        {
            IsFull = true;
            return;
        }

        _settings.Add(new Setting(names, value, start, Math.Max(1, length)));
    }

    /// <summary>Stops taking: the file is nested deeper than any by hand.</summary>
    public void GiveUp() => IsFull = true;

    /// <summary>What was taken.</summary>
    public ImmutableArray<Setting> ToImmutable() => _settings.ToImmutable();
}
