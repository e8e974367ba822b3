namespace ApprovalGuard.Reports;

/// <summary>Lines of text for a terminal, coloured by role where the style asks for it; the text is the same without.</summary>
/// <param name="style">Width and colour.</param>
public sealed class TextCanvas(TextStyle style)
{
    private const string Reset = "\u001b[0m";

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

    /// <summary>The decision's word in its colour.</summary>
    public string Decision(string word) => word switch
    {
        "pass" => Paint("32", word),
        "blocked" or "error" or "not checked" => Paint("31", word),
        _ when word.StartsWith("needs-", StringComparison.Ordinal) => Paint("33", word),
        _ => word,
    };

    /// <summary>A path.</summary>
    public string Path(string text) => Paint("1", text);

    /// <summary>What is beside the point: gutters, amounts.</summary>
    public string Meta(string text) => Paint("2", text);

    /// <summary>Added lines.</summary>
    public string Added(string text) => text.Length == 0 ? text : Paint("32", text);

    /// <summary>Removed lines.</summary>
    public string Removed(string text) => text.Length == 0 ? text : Paint("31", text);

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

    private string Paint(string code, string text) => style.Color ? $"\u001b[{code}m{text}{Reset}" : text;
}
