using System.Collections.Immutable;
using System.Globalization;
using ApprovalGuard.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ApprovalGuard.Policies.Reading;

/// <summary>One mapping of the policy while it is read: every key asked for is known, and <see cref="Finish"/> refuses the rest.</summary>
internal sealed class Section
{
    private readonly YamlMappingNode? _node;
    private readonly PolicyError _error;
    private readonly List<string> _known = [];

    /// <summary>Wraps a mapping; null reads as an empty one.</summary>
    public Section(YamlMappingNode? node, string name, PolicyError error)
    {
        _node = node;
        Name = name;
        _error = error;
    }

    /// <summary>Its name in errors: <c>gates</c>, <c>detect.secrets</c>.</summary>
    public string Name { get; }

    /// <summary>Where it starts.</summary>
    public Mark Start => _node?.Start ?? new Mark(0, 1, 1);

    /// <summary>Whether the key stands in the file.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A section inside; an empty one where the key is missing.</summary>
    public Section Inner(string key)
    {
        var name = Name == "the policy" ? key : $"{Name}.{key}";
        return Find(key) switch
        {
            null or YamlScalarNode { Value: null or "" } => new Section(null, name, _error),
            YamlMappingNode mapping => new Section(mapping, name, _error),
            var other => throw Wrong(other, key, "a mapping"),
        };
    }

    /// <summary>The mappings of a list; none where the key is missing.</summary>
    public IEnumerable<Section> Items(string key) =>
        Sequence(key).Select((node, index) => node is YamlMappingNode mapping
            ? new Section(mapping, $"{Name}.{key}[{index}]", _error)
            : throw Wrong(node, key, "a list of mappings"));

    /// <summary>A text; null where the key is missing.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>A text that must be there.</summary>
    public string Required(string key) =>
        Text(key) is { Length: > 0 } text ? text : throw _error.At(Start, $"{key} is missing in {Name}", $"Add {key}: with a value.");

    /// <summary>A list of texts; empty where the key is missing. A single text is a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) is YamlScalarNode { Value: { Length: > 0 } single }
        ? [single]
        : [.. Sequence(key).Select(node => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(node, key, "a list of texts"))];

    /// <summary>A whole number within bounds.</summary>
    public int Number(string key, int fallback, int least, int most = 1_000_000)
    {
        if (Scalar(key) is not { } node)
        {
            return fallback;
        }

        var isNumber = int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && node.Style == ScalarStyle.Plain;
        if (!isNumber || number < least || number > most)
        {
            throw _error.At(node.Start, $"{key} is {Shown(node)}, not a whole number from {least} to {most}", $"Set {key} to one, such as {fallback}.");
        }

        return number;
    }

    /// <summary>A share from 0 to 1, or from 0 to 8 for an entropy.</summary>
    public double Fraction(string key, double fallback, double most = 1)
    {
        if (Scalar(key) is not { } node)
        {
            return fallback;
        }

        return double.TryParse(node.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw _error.At(
                node.Start, $"{key} is {Shown(node)}, not a number from 0 to {most.ToString(CultureInfo.InvariantCulture)}",
                $"Set {key} to one, such as {fallback.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key, bool fallback) => Scalar(key) is not { } node ? fallback : node.Value switch
    {
        "true" => true,
        "false" => false,
        _ => throw _error.At(node.Start, $"{key} is {Shown(node)}, not true or false", $"Set {key} to true or false."),
    };

    /// <summary>One of the words that the choices name.</summary>
    public T Choice<T>(string key, T fallback, IReadOnlyDictionary<string, T> choices)
    {
        if (Scalar(key) is not { } node)
        {
            return fallback;
        }

        return choices.TryGetValue(node.Value ?? "", out var choice)
            ? choice
            : throw _error.Unknown(node.Start, "value", node.Value ?? "", [.. choices.Keys], $"{Name}.{key}");
    }

    /// <summary>A date, as in <c>2026-12-31</c>.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } node)
        {
            return null;
        }

        return DateOnly.TryParseExact(node.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw _error.At(node.Start, $"{key} is {Shown(node)}, not a date", $"Write it as {key}: 2026-12-31.");
    }

    /// <summary>The texts of a mapping whose keys are free; empty where the key is missing.</summary>
    public ImmutableSortedDictionary<string, string> Map(string key) => Find(key) switch
    {
        null => ImmutableSortedDictionary<string, string>.Empty,
        YamlMappingNode mapping => mapping.Children.ToImmutableSortedDictionary(
            pair => (pair.Key as YamlScalarNode)?.Value ?? throw Wrong(pair.Key, key, "a mapping of texts"),
            pair => (pair.Value as YamlScalarNode)?.Value ?? throw Wrong(pair.Value, key, "a mapping of texts"),
            StringComparer.Ordinal),
        var other => throw Wrong(other, key, "a mapping of texts"),
    };

    /// <summary>An error about the value of a key.</summary>
    public UsageException Error(string key, string message, string remedy) => _error.At(Find(key)?.Start ?? Start, message, remedy);

    /// <summary>Refuses every key that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in _node?.Children.Keys ?? [])
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_known.Contains(name))
            {
                throw _error.Unknown(key.Start, "key", name, _known, Name);
            }
        }
    }

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node is not null && _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private YamlScalarNode? Scalar(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar,
        var other => throw Wrong(other, key, "a single value"),
    };

    private IEnumerable<YamlNode> Sequence(string key) => Find(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode sequence => sequence.Children,
        var other => throw Wrong(other, key, "a list"),
    };

    private UsageException Wrong(YamlNode node, string key, string expected) =>
        _error.At(node.Start, $"{key} in {Name} is not {expected}", $"Write it as {expected}.");

    private static string Shown(YamlScalarNode node) => node.Value is { Length: > 30 } text ? text[..30] + "..." : node.Value ?? "";
}
