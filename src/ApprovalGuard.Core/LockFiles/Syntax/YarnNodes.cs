using System.Text;

namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>
/// Reads the syntax of yarn 1: a name and its value on a line, or names and a colon with more lines below, two blanks further in. Names that share
/// their value come joined by a comma and a blank.
/// </summary>
internal sealed class YarnNodes(string text)
{
    private const int Step = 2;

    private readonly NodeBudget _budget = new();
    private int _position;
    private int _end;
    private int _line;

    /// <summary>The root.</summary>
    public static LockNode Parse(string text) => new YarnNodes(text).Document();

    private LockNode Document()
    {
        var open = new List<LockNode> { LockNode.Map(1) };
        var mayOpen = false;
        for (var start = 0; start < text.Length; start = _end + 1)
        {
            _line++;
            _end = text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;
            var line = text.AsSpan(start, _end - start).TrimEnd('\r');
            var blanks = line.IndexOfAnyExcept(' ');
            if (blanks < 0)
            {
                continue;
            }

            var level = blanks / Step;
            if (blanks % Step != 0 || level >= open.Count || (level < open.Count - 1 && mayOpen))
            {
                throw Misfit();
            }

            open.RemoveRange(level + 1, open.Count - level - 1);
            _position = start + blanks;
            mayOpen = Line(open, start + line.Length);
        }

        return mayOpen ? throw Misfit() : open[0];
    }

    /// <summary>Reads one line into the innermost open map; true where it opens a new one.</summary>
    private bool Line(List<LockNode> open, int end)
    {
        _budget.Take(open.Count, _line);
        var key = Word(end);
        if (TryTake(end, ", "))
        {
            var joined = new StringBuilder(key);
            do
            {
                joined.Append(", ").Append(Word(end));
            }
            while (TryTake(end, ", "));
            key = joined.ToString();
        }

        if (TryTake(end, ":"))
        {
            var map = LockNode.Map(_line);
            open[^1].Add(key, _line, map);
            open.Add(map);
            return _position == end ? true : throw Misfit();
        }

        if (!TryTake(end, " "))
        {
            throw Misfit();
        }

        open[^1].Add(key, _line, LockNode.Scalar(Word(end), _line));
        return _position == end ? false : throw Misfit();
    }

    private bool TryTake(int end, string wanted)
    {
        if (!text.AsSpan(_position, end - _position).StartsWith(wanted))
        {
            return false;
        }

        _position += wanted.Length;
        return true;
    }

    private string Word(int end)
    {
        var rest = text.AsSpan(_position, end - _position);
        if (rest is ['"', ..])
        {
            return Quoted(rest[1..]);
        }

        var length = rest.IndexOfAny(" ,:\"");
        length = length < 0 ? rest.Length : length;
        _position += length;
        return length > 0 ? _budget.Word(rest[..length]) : throw Misfit();
    }

    private string Quoted(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny('"', '\\');
        if (length >= 0 && rest[length] == '"')
        {
            _position += length + 2;
            return _budget.Word(rest[..length]);
        }

        var word = new StringBuilder();
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                _position += i + 2;
                return word.ToString();
            }

            // Of JSON's escapes only these two come up in names, versions and addresses.
            if (rest[i] == '\\' && (++i == rest.Length || rest[i] is not ('"' or '\\')))
            {
                break;
            }

            word.Append(rest[i]);
        }

        throw Misfit();
    }

    private MisfitException Misfit() => new("not what yarn writes there", _line);
}
