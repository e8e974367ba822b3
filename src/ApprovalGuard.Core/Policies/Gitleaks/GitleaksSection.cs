using System.Collections.Immutable;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>One table of the configuration while it is read. Keys that nobody asks for are remarked on: gitleaks passes over them too.</summary>
/// <param name="table">The table.</param>
/// <param name="name">Its name in errors.</param>
/// <param name="source">The file's name in errors.</param>
internal sealed class GitleaksSection(TomlNode.Table table, string name, string source)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>1-based line at which it starts.</summary>
    public int Line => table.Values.Count == 0 ? table.Line : table.Values.Values.Min(static value => value.Line);

    /// <summary>Whether the key stands in it.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text; null where the key is missing.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        TomlNode.Text text => text.Value,
        var other => throw Wrong(other, key, "a string"),
    };

    /// <summary>A pattern with its place; null where the key is missing or empty.</summary>
    public GoPattern? Pattern(string key) => Find(key) switch
    {
        null or TomlNode.Text { Value: "" } => null,
        TomlNode.Text text => Pattern(key, text),
        var other => throw Wrong(other, key, "a string"),
    };

    /// <summary>A list of patterns.</summary>
    public ImmutableArray<GoPattern> Patterns(string key) => [.. Strings(key).Select(text => Pattern(key, text))];

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Strings(key).Select(static text => text.Value)];

    /// <summary>A number; null where the key is missing.</summary>
    public double? Number(string key) => Find(key) switch
    {
        null => null,
        TomlNode.Number { Value: >= 0 } number => number.Value,
        var other => throw Wrong(other, key, "a number from 0 up"),
    };

    /// <summary>true or false; false where the key is missing.</summary>
    public bool Flag(string key) => Find(key) switch
    {
        null => false,
        TomlNode.Flag flag => flag.Value,
        var other => throw Wrong(other, key, "true or false"),
    };

    /// <summary>One of the words, whatever its case; the first where the key is missing.</summary>
    public string Choice(string key, params ReadOnlySpan<string> words)
    {
        var text = Text(key) ?? "";
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return text.Length == 0 ? words[0] : throw Wrong(Find(key)!, key, $"one of {string.Join(", ", words!)}");
    }

    /// <summary>The tables under a name, be it one or a list.</summary>
    public IEnumerable<GitleaksSection> Sections(string key) => Find(key) switch
    {
        null => [],
        TomlNode.Table inner => [new GitleaksSection(inner, key, source)],
        TomlNode.List list => list.Items.Select(item => item is TomlNode.Table inner ? new GitleaksSection(inner, key, source) : throw Wrong(item, key, "a list of tables")),
        var other => throw Wrong(other, key, "a table"),
    };

    /// <summary>An error about the value of a key.</summary>
    public UsageException Error(string key, string message, string remedy) =>
        Find(key) is { } node ? GitleaksError.At(source, node.Line, node.Column, message, remedy) : GitleaksError.At(source, Line, 1, message, remedy);

    /// <summary>Remarks on each key that nobody asked for.</summary>
    public void Finish(ICollection<string> notes)
    {
        foreach (var (key, node) in table.Values)
        {
            if (!_known.Contains(key))
            {
                notes.Add($"{source}:{node.Line}: {key} in {name} says nothing here");
            }
        }
    }

    private GoPattern Pattern(string key, TomlNode.Text text)
    {
        try
        {
            return GoPattern.Translate(text.Value);
        }
        catch (FormatException exception)
        {
            throw GitleaksError.At(source, text.Line, text.Column, $"a pattern of {key} in {name} cannot be run: {exception.Message}", "Write it in RE2's syntax, or take it out.");
        }
    }

    private IEnumerable<TomlNode.Text> Strings(string key) => Find(key) switch
    {
        null => [],
        TomlNode.Text single => [single],
        TomlNode.List list => list.Items.Select(item => item as TomlNode.Text ?? throw Wrong(item, key, "a list of strings")),
        var other => throw Wrong(other, key, "a list of strings"),
    };

    private TomlNode? Find(string key)
    {
        _known.Add(key);
        return table.Values.GetValueOrDefault(key);
    }

    private UsageException Wrong(TomlNode node, string key, string expected) =>
        GitleaksError.At(source, node.Line, node.Column, $"{key} in {name} is not {expected}", $"Write it as {expected}.");
}
