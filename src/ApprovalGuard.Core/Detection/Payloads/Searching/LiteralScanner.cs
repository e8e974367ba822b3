using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Finds string literals in the notation that nearly all languages share: quotes, apostrophes and backticks, a backslash before a quote that is
/// part of the text. An apostrophe inside of a word is none; what does not end on its line is none, but for backticks. Where a quote has no end,
/// the quotes of its kind up to there have none either: they were passed as escaped ones. So no character is looked at more than a few times.
/// </summary>
internal ref struct LiteralScanner(ReadOnlySpan<char> text)
{
    private const int LongestTemplate = 64 << 10;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`");

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private int _noQuoteBefore;
    private int _noApostropheBefore;
    private int _noTemplateBefore;

    /// <summary>What stands between the quotes of the current literal.</summary>
    public TextSpan Current { get; private set; }

    /// <summary>Goes to the next literal.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var at = _text[_next..].IndexOfAny(Quotes);
            if (at < 0)
            {
                return false;
            }

            var open = _next + at;
            var end = IsApostrophe(open) || IsWithoutEnd(open) ? -1 : End(open);
            if (end >= 0)
            {
                Current = new TextSpan(open + 1, end - open - 1);
                _next = end + 1;
                return true;
            }

            _next = open + 1;
        }

        return false;
    }

    private readonly bool IsApostrophe(int at) =>
        _text[at] == '\'' && at > 0 && char.IsLetterOrDigit(_text[at - 1])
        && !(_text[at - 1] is 'b' or 'r' or 'u' or 'f' or 'B' or 'R' or 'U' or 'F' or 'x' or 'X' or 'L' or 'q' && (at == 1 || !char.IsLetterOrDigit(_text[at - 2])));

    private readonly bool IsWithoutEnd(int open) => open < _text[open] switch { '"' => _noQuoteBefore, '\'' => _noApostropheBefore, _ => _noTemplateBefore };

    private int End(int open)
    {
        var quote = _text[open];
        var isTemplate = quote == '`';
        var limit = isTemplate ? Math.Min(_text.Length, open + LongestTemplate) : _text.Length;
        var position = open + 1;
        while (position < limit)
        {
            var rest = _text[position..limit];
            var at = isTemplate ? rest.IndexOfAny(quote, '\\') : rest.IndexOfAny(quote, '\\', '\n');
            if (at < 0 || rest[at] == '\n')
            {
                position = at < 0 ? limit : position + at;
                break;
            }

            position += at;
            if (rest[at] == quote)
            {
                return position;
            }

            position += 2;
        }

        NoteWithoutEnd(quote, position);
        return -1;
    }

    private void NoteWithoutEnd(char quote, int before)
    {
        switch (quote)
        {
            case '"':
                _noQuoteBefore = before;
                break;
            case '\'':
                _noApostropheBefore = before;
                break;
            default:
                _noTemplateBefore = before;
                break;
        }
    }
}
