using System.Globalization;

namespace ApprovalGuard.Detection.Secrets.Outlines;

/// <summary>
/// Reads the outline of a regular expression, in as much of .NET's syntax as rules use. What it does not know it takes for anything, which costs
/// time later but never a match.
/// </summary>
internal sealed class OutlineReader
{
    private readonly string _pattern;
    private int _at;

    private OutlineReader(string pattern) => _pattern = pattern;

    /// <summary>The outline of the pattern.</summary>
    public static Outline Read(string pattern)
    {
        var reader = new OutlineReader(pattern);
        var outline = reader.ReadAlternatives();
        return reader._at == pattern.Length ? outline : Outline.AnyCharacter;
    }

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private Outline ReadAlternatives()
    {
        var outline = ReadSequence();
        while (Current == '|')
        {
            _at++;
            outline = outline.Or(ReadSequence());
        }

        return outline;
    }

    private Outline ReadSequence()
    {
        var outline = Outline.Nothing;
        while (_at < _pattern.Length && Current is not ('|' or ')'))
        {
            outline = outline.Then(ReadQuantified());
        }

        return outline;
    }

    private Outline ReadQuantified()
    {
        var part = ReadPart();
        switch (Current)
        {
            case '?':
                _at++;
                SkipManner();
                return part.Repeated(0, isExact: true);
            case '*' or '+':
                var least = Current == '+' ? 1 : 0;
                _at++;
                SkipManner();
                return part.Repeated(least, isExact: false);
            case '{' when _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]):
                return ReadCounted(part);
            default:
                return part;
        }
    }

    private Outline ReadCounted(Outline part)
    {
        var end = _pattern.IndexOf('}', _at);
        var bounds = _pattern[(_at + 1)..end].Split(',');
        _at = end + 1;
        SkipManner();
        var least = int.Parse(bounds[0], CultureInfo.InvariantCulture);
        return part.Repeated(least, isExact: bounds.Length == 1 || bounds[1] == bounds[0] || (least == 0 && bounds[1] == "1"));
    }

    /// <summary>Skips what says whether a quantifier is lazy or possessive.</summary>
    private void SkipManner() => _at += Current is '?' or '+' ? 1 : 0;

    private Outline ReadPart()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadSet();
            case '^' or '$':
                return Outline.Nothing;
            case '.':
                return Outline.AnyCharacter;
            case '\\':
                return ReadEscape();
            default:
                return Outline.OneOf([letter]);
        }
    }

    private Outline ReadGroup()
    {
        var isLook = false;
        if (Current == '?')
        {
            var rest = _pattern.AsSpan(_at);
            isLook = rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
            _at += isLook ? (rest[1] == '<' ? 3 : 2) : rest.IndexOfAny(":>)") + 1;
            if (_pattern[_at - 1] == ')')
            {
                return Outline.Nothing;
            }
        }

        var outline = ReadAlternatives();
        _at++;
        return isLook ? Outline.Nothing : outline;
    }

    private Outline ReadEscape()
    {
        var letter = _pattern[_at++];
        return letter switch
        {
            'd' or 'w' => Outline.RunCharacter,
            'b' or 'B' or 'A' or 'z' or 'Z' or 'G' => Outline.Nothing,
            'r' => Outline.OneOf(['\r']),
            'n' => Outline.OneOf(['\n']),
            't' => Outline.OneOf(['\t']),
            _ when char.IsAsciiLetterOrDigit(letter) => SkipCode(letter),
            _ => Outline.OneOf([letter]),
        };
    }

    /// <summary>Skips a character by its code, a category or a back reference.</summary>
    private Outline SkipCode(char kind)
    {
        var end = kind is 'p' or 'P' ? _pattern.IndexOf('}', _at) : -1;
        _at = end >= 0 ? end + 1 : _at + (kind == 'x' ? 2 : kind == 'u' ? 4 : 0);
        return Outline.AnyCharacter;
    }

    private Outline ReadSet()
    {
        var set = new LetterSet();
        var isNegated = Current == '^';
        _at += isNegated ? 1 : 0;
        for (var isFirst = true; isFirst || Current != ']'; isFirst = false)
        {
            ReadSetItem(set);
        }

        _at++;
        return isNegated ? Outline.AnyCharacter : set.Outline();
    }

    private void ReadSetItem(LetterSet set)
    {
        var letter = _pattern[_at++];
        if (letter == '\\')
        {
            letter = _pattern[_at++];
            switch (letter)
            {
                case 'r' or 'n' or 't':
                    letter = letter == 'r' ? '\r' : letter == 'n' ? '\n' : '\t';
                    break;
                case 'd' or 'w':
                    set.AddRunCharacters();
                    return;
                case 'b' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'):
                    SkipCode(letter);
                    set.AddAnything();
                    return;
            }
        }

        if (Current == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] is not (']' or '\\'))
        {
            set.AddRange(letter, _pattern[_at + 1]);
            _at += 2;
            return;
        }

        set.AddRange(letter, letter);
    }
}
