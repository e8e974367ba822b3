using System.Text;

namespace ApprovalGuard.Reports;

/// <summary>Markdown that fits into a comment of GitHub: what would go beyond is left out, and that is said.</summary>
internal sealed class MarkdownPage
{
    /// <summary>GitHub takes 65,536 characters (65,535 in a check); the rest is for the last words and for whoever adds some.</summary>
    private const int Room = 60_000;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string text) => _text.Append(_text.Length == 0 ? "" : "\n").Append(text).Append('\n');

    /// <summary>Adds a list, as much of it as there is room for.</summary>
    /// <param name="items">Each of one or more lines.</param>
    /// <param name="rest">Says how many are left out.</param>
    /// <param name="most">So many items are enough.</param>
    /// <param name="isNumbered">Whether the order means something.</param>
    public void List(IReadOnlyCollection<string> items, Func<int, string> rest, int most = int.MaxValue, bool isNumbered = true)
    {
        if (items.Count == 0)
        {
            return;
        }

        _text.Append('\n');
        var written = 0;
        foreach (var item in items.Take(most))
        {
            var sign = isNumbered ? $"{written + 1}. " : "- ";
            var text = sign + item.Replace("\n", "\n" + new string(' ', sign.Length), StringComparison.Ordinal);
            if (_text.Length + text.Length > Room)
            {
                break;
            }

            _text.Append(text).Append('\n');
            written++;
        }

        if (written < items.Count)
        {
            Paragraph(rest(items.Count - written));
        }
    }

    /// <summary>Adds what is shown on a click.</summary>
    /// <param name="summary">Our own words and numbers; nothing foreign stands in raw HTML.</param>
    /// <param name="write">Writes what is inside.</param>
    public void Fold(string summary, Action write)
    {
        Paragraph($"<details><summary>{summary}</summary>");
        write();
        Paragraph("</details>");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
