using ApprovalGuard.Detection;

namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>
/// Where in a text the comments are. What is doubtful counts as code: a comment that is taken for code costs a look, code that is taken for a
/// comment would hide.
/// </summary>
internal sealed class CommentMap
{
    private readonly List<(int Start, int End)> _spans;

    private CommentMap(List<(int Start, int End)> spans) => _spans = spans;

    /// <summary>Reads the whole text from its start.</summary>
    public static CommentMap Of(string text, CommentSyntax syntax) => new(new CommentReader(text, syntax).Read());

    /// <summary>Reads a part of a file that may begin inside of a block comment: it does where such a comment ends before one begins.</summary>
    public static CommentMap OfPart(string text, CommentSyntax syntax)
    {
        foreach (var (open, close) in syntax.Blocks)
        {
            var end = text.IndexOf(close, StringComparison.Ordinal);
            var start = end < 0 ? -1 : text.IndexOf(open, 0, end, StringComparison.Ordinal);
            if (end >= 0 && start < 0)
            {
                var rest = new CommentReader(text, syntax, end + close.Length).Read();
                rest.Insert(0, (0, end + close.Length));
                return new CommentMap(rest);
            }
        }

        return Of(text, syntax);
    }

    /// <summary>Whether the character stands in a comment.</summary>
    public bool Covers(int offset)
    {
        int low = 0, high = _spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = _spans[middle];
            if (offset < start)
            {
                high = middle - 1;
            }
            else if (offset >= end)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
