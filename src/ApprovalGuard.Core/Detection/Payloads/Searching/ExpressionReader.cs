using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Reads an expression that joins names and literals, and looks the names up.</summary>
/// <param name="text">The text.</param>
/// <param name="names">What the names stand for.</param>
internal sealed class ExpressionReader(string text, NameTable names)
{
    private const int LongestLiteral = 4096;
    private const int LongestBlank = 160;

    /// <summary>Pieces of one expression; a name may stand for very many.</summary>
    private const int MostPieces = 2048;

    private readonly List<TextSpan> _pieces = [];
    private bool _isBroken;

    /// <summary>The pieces of the longest run of parts that are known, in order.</summary>
    public IReadOnlyList<TextSpan> Pieces => _pieces;

    /// <summary>Whether the sign at the offset may join two parts of which one is a name.</summary>
    public static bool JoinsAt(string text, int at, SourceSetting setting)
    {
        switch (text[at])
        {
            case '+':
            case '&' when setting.IsBasic:
                var right = SkipBlanks(text, at + 1);
                var left = at - 1;
                while (left >= 0 && text[left] is ' ' or '\t' or '\r' or '\n' && at - left < LongestBlank)
                {
                    left--;
                }

                return left >= 0 && right < text.Length && IsPartEnd(text[left]) && IsPartStart(text[right]) && (AssignedName.IsPart(text[left]) || AssignedName.IsPart(text[right]));
            case '$':
                return at > 0 && (text[at - 1] == '}' || (AssignedName.IsPart(text[at - 1]) && text[at - 1] != '$') || IsDotted(text, at));
            default:
                return false;
        }
    }

    /// <summary>Reads the expression around the sign and gives the offset after it.</summary>
    public int Read(int sign, int most)
    {
        var position = text[sign] == '$' && text[sign - 1] != '.' && text[sign - 1] != ' ' ? TemplateStart(sign) : OperandStart(sign);
        for (var parts = 0; parts < most; parts++)
        {
            position = Part(position);
            var next = Operator(position);
            if (next < 0)
            {
                return position;
            }

            position = next;
        }

        return position;
    }

    /// <summary><c>$a . $b</c> and <c>$a.$b</c>.</summary>
    private static bool IsDotted(string text, int at)
    {
        var before = at - 1;
        while (before > 0 && text[before] == ' ')
        {
            before--;
        }

        return before > 0 && text[before] == '.';
    }

    private static bool IsPartEnd(char letter) => AssignedName.IsPart(letter) || letter is '"' or '\'' or '`';

    private static bool IsPartStart(char letter) => (AssignedName.IsPart(letter) && !char.IsAsciiDigit(letter)) || letter is '"' or '\'' or '`';

    private static int SkipBlanks(string text, int position)
    {
        var limit = Math.Min(text.Length, position + LongestBlank);
        while (position < limit && text[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the part before the sign starts.</summary>
    private int OperandStart(int sign)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '\r' or '\n' or '.')
        {
            end--;
        }

        if (end > 1 && text[end - 1] is '"' or '\'' or '`')
        {
            var limit = Math.Max(0, end - 1 - LongestLiteral);
            var open = text.AsSpan(limit, end - 1 - limit).LastIndexOfAny(text[end - 1], '\n');
            return open >= 0 && text[limit + open] != '\n' ? limit + open : sign;
        }

        return NameStart(end);
    }

    private int NameStart(int end)
    {
        var start = end;
        while (start > 0 && (AssignedName.IsPart(text[start - 1]) || text[start - 1] == '.' || (text[start - 1] == '>' && start > 1 && text[start - 2] == '-') || (text[start - 1] == '-' && text[start] == '>')))
        {
            start--;
        }

        return start;
    }

    private int TemplateStart(int sign)
    {
        var start = sign;
        while (start > 0 && sign - start < LongestLiteral && (AssignedName.IsPart(text[start - 1]) || text[start - 1] is '}' or '{'))
        {
            start--;
        }

        return start;
    }

    /// <summary>Reads one part and gives the offset after it.</summary>
    private int Part(int position)
    {
        if (position < text.Length && text[position] is '"' or '\'' or '`')
        {
            var scanner = new LiteralScanner(text.AsSpan(position, Math.Min(LongestLiteral, text.Length - position)));
            if (!scanner.MoveNext() || scanner.Current.Start != 1)
            {
                Break();
                return position + 1;
            }

            Take([scanner.Current with { Start = position + 1 }]);
            return position + scanner.Current.Length + 2;
        }

        var isBraced = position + 1 < text.Length && text[position] == '$' && text[position + 1] == '{';
        var start = isBraced ? position + 2 : position;
        var end = start;
        while (end < text.Length && (AssignedName.IsPart(text[end]) || text[end] == '.') && (end == start || text[end] != '$'))
        {
            end++;
        }

        var path = text.AsSpan(start, end - start).TrimEnd('.');
        end = start + path.Length;
        var name = path[(path.LastIndexOf('.') + 1)..];
        if (!name.IsEmpty && (end == text.Length || text[end] is not ('(' or '[')) && names.Find(name, position) is { } pieces)
        {
            Take(pieces);
        }
        else
        {
            Break();
        }

        return isBraced && end < text.Length && text[end] == '}' ? end + 1 : end;
    }

    /// <summary>Offset of the part after the operator here; -1 where the expression ends.</summary>
    private int Operator(int position)
    {
        if (position + 1 < text.Length && text[position] == '$' && (AssignedName.IsPart(text[position + 1]) || text[position + 1] == '{'))
        {
            return position;
        }

        var sign = SkipBlanks(text, position);
        if (sign >= text.Length || text[sign] is not ('+' or '.' or '&'))
        {
            return -1;
        }

        var next = SkipBlanks(text, sign + (text[sign] == '.' && sign + 1 < text.Length && text[sign + 1] == '.' ? 2 : 1));
        return next < text.Length && IsPartStart(text[next]) && (text[sign] != '.' || text[next] is '$' or '"' or '\'' || text[sign + 1] == '.') ? next : -1;
    }

    private void Take(IReadOnlyList<TextSpan> pieces)
    {
        if (!_isBroken && _pieces.Count + pieces.Count <= MostPieces)
        {
            _pieces.AddRange(pieces);
        }
        else
        {
            _isBroken = true;
        }
    }

    /// <summary>A part that is not known: what comes after it joins to something else. The first run of at least two known parts is kept.</summary>
    private void Break()
    {
        if (_pieces.Count >= 2)
        {
            _isBroken = true;
        }
        else
        {
            _pieces.Clear();
        }
    }
}
