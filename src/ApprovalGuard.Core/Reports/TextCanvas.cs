namespace ApprovalGuard.Reports;

/// <summary>Lines of text for a terminal, coloured by role where the style asks for it; the text is the same without.</summary>
/// <param name="style">Width and colour.</param>
public sealed class TextCanvas(TextStyle style)
{
    private const string Reset = "\u001b[0m";
    private const int LinesOfAScreen = 24;

    private readonly List<string> _lines = [];

    /// <summary>Columns.</summary>
    public int Width { get; } = style.Width;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds a line.</summary>
    public void Line(string text = "") => _lines.Add(text.TrimEnd());

    /// <summary>Adds words behind a label, wrapped, each further line indented like the first.</summary>
    public void Labelled(string label, string words)
    {
        var indent = new string(' ', label.Length);
        var first = true;
        foreach (var line in Wrap(words, Math.Max(20, Width - label.Length)))
        {
            Line((first ? label : indent) + line);
            first = false;
        }
    }

    /// <summary>A report's first line; the word of the decision before its colon in that word's colour.</summary>
    public string Headline(string line)
    {
        var end = Math.Max(0, line.IndexOf(':', StringComparison.Ordinal));
        return Decision(line[..end]) + line[end..];
    }

    /// <summary>A path.</summary>
    public string Path(string text) => Paint("1", text);

    /// <summary>What is beside the point: gutters, amounts.</summary>
    public string Meta(string text) => Paint("2", text);

    /// <summary>Added lines.</summary>
    public string Added(string text) => text.Length == 0 ? text : Paint("32", text);

    /// <summary>Removed lines.</summary>
    public string Removed(string text) => text.Length == 0 ? text : Paint("31", text);

    /// <summary>Writes the lines; what is longer than a screen ends with its first line again, which says what follows.</summary>
    public void WriteTo(TextWriter output)
    {
        foreach (var line in _lines.Count > LinesOfAScreen ? _lines.Append(_lines[0]) : _lines)
        {
            output.Write(line);
            output.Write('\n');
        }
    }

    /// <summary>Breaks words into lines of a width; a word that is longer keeps its line.</summary>
    public static IEnumerable<string> Wrap(string words, int width)
    {
        var line = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private string Decision(string word) => word switch
    {
        "pass" => Paint("32", word),
        "blocked" or "not checked" => Paint("31", word),
        _ when word.StartsWith("needs-", StringComparison.Ordinal) => Paint("33", word),
        _ => word,
    };

    private string Paint(string code, string text) => style.Color ? $"\u001b[{code}m{text}{Reset}" : text;
}
