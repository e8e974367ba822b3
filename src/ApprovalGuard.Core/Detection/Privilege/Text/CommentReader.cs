using System.Buffers;

namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>Walks a text once, past strings and patterns, and notes where comments begin and end.</summary>
internal sealed class CommentReader
{
    private const int DeepestTemplate = 16;
    private const int LongestCharacterLiteral = 12;
    private const int LongestPattern = 2000;

    /// <summary>Characters before a mark that are looked at.</summary>
    private const int LookBehind = 400;

    private readonly string _text;
    private readonly CommentSyntax _syntax;
    private readonly List<(int Start, int End)> _spans = [];
    private readonly SearchValues<char> _stops;
    private readonly Stack<int> _templates = new();
    private int _position;
    private int _braces;

    /// <summary>Begins at the offset, outside of comment and string.</summary>
    public CommentReader(string text, CommentSyntax syntax, int start = 0)
    {
        _text = text;
        _syntax = syntax;
        _position = start;
        _stops = StopsOf(syntax);
    }

    /// <summary>The comments in order, as start and end offsets.</summary>
    public List<(int Start, int End)> Read()
    {
        while (_position < _text.Length)
        {
            var next = _text.AsSpan(_position).IndexOfAny(_stops);
            if (next < 0)
            {
                break;
            }

            _position += next;
            Step(_text[_position]);
        }

        return _spans;
    }

    private static SearchValues<char> StopsOf(CommentSyntax syntax)
    {
        var stops = string.Concat(syntax.Lines.Select(static line => line[..1]).Concat(syntax.Blocks.Select(static block => block.Open[..1])))
            + syntax.OneLineQuotes + syntax.ManyLineQuotes + (syntax.HasCharacterLiterals ? "'" : "") + (syntax.HasTemplates ? "`{}" : "")
            + (syntax.HasRegexLiterals ? "/" : "") + (syntax.HasTripleQuotes ? "\"'" : "");
        return SearchValues.Create(stops);
    }

    private void Step(char letter)
    {
        if (TakeBlock() || TakeLine() || (_syntax.HasTripleQuotes && letter is '"' or '\'' && TakeTriple(letter)))
        {
            return;
        }

        if (_syntax.QuotesNeedBlank && _position > 0 && char.IsAsciiLetterOrDigit(_text[_position - 1]))
        {
            _position++;
        }
        else if (_syntax.OneLineQuotes.Contains(letter) || _syntax.ManyLineQuotes.Contains(letter))
        {
            SkipString(letter, _syntax.ManyLineQuotes.Contains(letter));
        }
        else if (letter == '\'' && _syntax.HasCharacterLiterals)
        {
            SkipCharacter();
        }
        else if (_syntax.HasTemplates && letter is '`' or '{' or '}')
        {
            StepTemplate(letter);
        }
        else if (letter == '/' && _syntax.HasRegexLiterals && BeginsPattern())
        {
            SkipPattern();
        }
        else
        {
            _position++;
        }
    }

    private bool TakeBlock()
    {
        foreach (var (open, close) in _syntax.Blocks)
        {
            if (_text.AsSpan(_position).StartsWith(open, StringComparison.Ordinal))
            {
                var end = _text.IndexOf(close, _position + open.Length, StringComparison.Ordinal);
                Note(_position, end < 0 ? _text.Length : end + close.Length);
                return true;
            }
        }

        return false;
    }

    private bool TakeLine()
    {
        foreach (var mark in _syntax.Lines)
        {
            if (_text.AsSpan(_position).StartsWith(mark, StringComparison.Ordinal) && BeginsComment(mark))
            {
                var end = _text.IndexOf('\n', _position);
                Note(_position, end < 0 ? _text.Length : end);
                return true;
            }
        }

        return false;
    }

    /// <summary>A URL's slashes, a shell's <c>$#</c>, the first line of a script and a command for <c>go generate</c> are no comments.</summary>
    private bool BeginsComment(string mark)
    {
        var before = _position == 0 ? '\n' : _text[_position - 1];
        var rest = _text.AsSpan(_position + mark.Length);
        return mark switch
        {
            "//" => before != ':' && !rest.StartsWith("go:generate", StringComparison.Ordinal),
            "#" => !(rest.StartsWith("!", StringComparison.Ordinal) && _position == 0) && before is not ('$' or '{' or '\\') && (!_syntax.NeedsBlank || char.IsWhiteSpace(before) || before == ';')
                && !(rest.StartsWith("{", StringComparison.Ordinal) && !char.IsWhiteSpace(before)) && !rest.StartsWith("[", StringComparison.Ordinal),
            _ => !_syntax.NeedsBlank || before == '\n' || IsLineStart(),
        };
    }

    private bool IsLineStart()
    {
        var before = Before();
        return before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    private ReadOnlySpan<char> Before() => _text.AsSpan(Math.Max(0, _position - LookBehind), Math.Min(LookBehind, _position));

    private void Note(int start, int end)
    {
        _spans.Add((start, end));
        _position = Math.Max(end, start + 1);
    }

    /// <summary>A text in three quotes. Where it stands by itself behind a colon, at the start or behind <c>@doc</c>, it documents.</summary>
    private bool TakeTriple(char quote)
    {
        var three = new string(quote, 3);
        if (!_text.AsSpan(_position).StartsWith(three, StringComparison.Ordinal))
        {
            return false;
        }

        var end = _text.IndexOf(three, _position + 3, StringComparison.Ordinal);
        end = end < 0 ? _text.Length : end + 3;
        if (Documents())
        {
            _spans.Add((_position, end));
        }

        _position = end;
        return true;
    }

    private bool Documents()
    {
        var before = Before();
        var line = before[(before.LastIndexOf('\n') + 1)..].Trim();
        if (line.StartsWith("@doc", StringComparison.Ordinal) || line.StartsWith("@moduledoc", StringComparison.Ordinal) || line.StartsWith("@typedoc", StringComparison.Ordinal))
        {
            return true;
        }

        var above = before[..Math.Max(0, before.LastIndexOf('\n'))].TrimEnd();
        return line is "" or "r" or "R" && (above.IsEmpty || above[^1] == ':');
    }

    private void SkipString(char quote, bool overLines)
    {
        for (_position++; _position < _text.Length; _position++)
        {
            var letter = _text[_position];
            if (letter == '\\' && quote != '`')
            {
                _position++;
            }
            else if (letter == quote)
            {
                _position++;
                return;
            }
            else if (letter == '\n' && !overLines)
            {
                return;
            }
        }
    }

    private void SkipCharacter()
    {
        var line = _text.AsSpan(_position + 1, Math.Min(LongestCharacterLiteral, _text.Length - _position - 1));
        var isEscaped = line is ['\\', _, ..];
        var end = line.Length < 2 ? -1 : line[(isEscaped ? 2 : 1)..].IndexOf('\'');
        _position += end >= 0 && (isEscaped || end == 0 || (end == 1 && char.IsHighSurrogate(line[0]))) ? end + (isEscaped ? 4 : 3) : 1;
    }

    /// <summary>Inside of <c>${…}</c> a template's text is code again, until the brace that closes it.</summary>
    private void StepTemplate(char letter)
    {
        switch (letter)
        {
            case '`':
                _position++;
                SkipTemplate();
                break;
            case '{':
                _braces++;
                _position++;
                break;
            default:
                _position++;
                if (_templates.Count > 0 && _templates.Peek() == _braces)
                {
                    _braces = _templates.Pop() - 1;
                    SkipTemplate();
                }
                else
                {
                    _braces--;
                }

                break;
        }
    }

    private void SkipTemplate()
    {
        for (; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case '\\':
                    _position++;
                    break;
                case '`':
                    _position++;
                    return;
                case '$' when _position + 1 < _text.Length && _text[_position + 1] == '{' && _templates.Count < DeepestTemplate:
                    _templates.Push(++_braces);
                    _position += 2;
                    return;
                default:
                    break;
            }
        }
    }

    /// <summary>A slash divides where an operand stands before it.</summary>
    private bool BeginsPattern()
    {
        var before = Before().TrimEnd();
        return before.IsEmpty || before[^1] is '(' or ',' or '=' or ':' or '[' or '!' or '&' or '|' or '?' or '{' or '}' or ';' or '+' or '-' or '*' or '%' or '<' or '>' or '~' or '^'
            || before.EndsWith("return", StringComparison.Ordinal) || before.EndsWith("typeof", StringComparison.Ordinal) || before.EndsWith("case", StringComparison.Ordinal);
    }

    private void SkipPattern()
    {
        var isInClass = false;
        var limit = Math.Min(_text.Length, _position + LongestPattern);
        for (var i = _position + 1; i < limit && _text[i] != '\n'; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    _position = i + 1;
                    return;
                default:
                    break;
            }
        }

        _position++;
    }
}
