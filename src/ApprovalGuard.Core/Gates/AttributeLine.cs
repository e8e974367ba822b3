using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Paths;

namespace ApprovalGuard.Gates;

/// <summary>One line of <c>.gitattributes</c>: a pattern and what it says. Macros of the same file are spelled out.</summary>
/// <param name="Pattern">Which paths it is about.</param>
/// <param name="States">What it says, by attribute.</param>
internal sealed record AttributeLine(Glob Pattern, ImmutableDictionary<string, AttributeState> States)
{
    private const string MacroMark = "[attr]";

    /// <summary>The state it gives the attribute; null where it does not speak of it.</summary>
    public AttributeState? StateOf(string attribute) => States.TryGetValue(attribute, out var state) ? state : null;

    /// <summary>Reads a file. Lines that Git passes over (comments, negative patterns) are passed over.</summary>
    public static IReadOnlyList<AttributeLine> ReadAll(string text)
    {
        var macros = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["binary"] = ["-diff", "-merge", "-text"] };
        var lines = new List<AttributeLine>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim(' ', '\t', '\r', '\f', '\v');
            if (line.Length == 0 || line[0] is '#' or '!')
            {
                continue;
            }

            var (pattern, words) = Split(line);
            if (pattern.StartsWith(MacroMark, StringComparison.Ordinal))
            {
                macros[pattern[MacroMark.Length..]] = words;
            }
            else
            {
                lines.Add(new AttributeLine(new Glob(pattern), StatesOf(words, macros)));
            }
        }

        return lines;
    }

    private static (string Pattern, string[] Words) Split(string line)
    {
        if (line[0] == '"' && CQuoting.Unquote(Encoding.UTF8.GetBytes(line), out var consumed) is { } quoted)
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            return (Encoding.UTF8.GetString(quoted), Words(Encoding.UTF8.GetString(bytes.AsSpan(consumed))));
        }

        var end = line.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? (line, []) : (line[..end], Words(line[end..]));
    }

    private static string[] Words(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static ImmutableDictionary<string, AttributeState> StatesOf(string[] words, Dictionary<string, string[]> macros)
    {
        var states = ImmutableDictionary.CreateBuilder<string, AttributeState>(StringComparer.Ordinal);
        foreach (var word in words.SelectMany(word => macros.TryGetValue(word, out var meaning) ? meaning.Append(word) : [word]))
        {
            var (name, state) = Read(word);
            states[name] = state;
        }

        return states.ToImmutable();
    }

    private static (string Name, AttributeState State) Read(string word)
    {
        if (word[0] is '-' or '!')
        {
            return (word[1..], word[0] == '-' ? AttributeState.Unset : AttributeState.Unspecified);
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (word, AttributeState.Set)
            : (word[..equals], word[(equals + 1)..] == "true" ? AttributeState.Set : AttributeState.Unset);
    }
}
