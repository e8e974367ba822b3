using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Finds string literals in the notation that nearly all languages share: quotes, apostrophes and backticks, a backslash before a quote that is
/// part of the text. An apostrophe inside of a word is none; what does not end on its line is none, but for backticks.
/// </summary>
internal ref struct LiteralScanner(ReadOnlySpan<char> text)
{
    private const int LongestTemplate = 64 << 10;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`");

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

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
            var end = IsApostrophe(open) ? -1 : End(open);
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

    private readonly int End(int open)
    {
        var quote = _text[open];
        var isTemplate = quote == '`';
        for (var position = open + 1; position < _text.Length;)
        {
            var rest = isTemplate ? _text.Slice(position, Math.Min(LongestTemplate, _text.Length - position)) : _text[position..];
            var at = isTemplate ? rest.IndexOfAny(quote, '\\') : rest.IndexOfAny(quote, '\\', '\n');
            if (at < 0 || rest[at] == '\n')
            {
                return -1;
            }

            position += at;
            if (rest[at] == quote)
            {
                return position;
            }

            position += 2;
        }

        return -1;
    }
}
