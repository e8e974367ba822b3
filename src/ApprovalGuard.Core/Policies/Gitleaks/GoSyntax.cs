using System.Globalization;
using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>
/// Walks over a pattern of Go's syntax once and writes .NET's. What looks alike and means another thing is written out: <c>$</c>, <c>.</c>, <c>\w</c>,
/// names of groups (which .NET would number last), escapes of every kind.
/// </summary>
internal sealed class GoSyntax
{
    /// <summary>Go refuses counts beyond this, of one repetition and of repetitions inside each other.</summary>
    private const int MostRepeats = 1000;
    private const int MostDepth = 200;

    private readonly GoText _text;
    private readonly StringBuilder _output = new();
    private readonly Stack<(GoFlags Flags, int Repeats)> _groups = new();
    private GoFlags _flags;
    private int _repeatsInGroup = 1;

    /// <summary>Repetitions inside the last atom; 0 where there is none to repeat.</summary>
    private int _atom;

    private GoSyntax(string pattern) => _text = new GoText(pattern);

    /// <summary>The .NET pattern.</summary>
    public static string Translate(string pattern) => new GoSyntax(pattern).Translate();

    private string Translate()
    {
        while (!_text.IsAtEnd)
        {
            Next();
        }

        return _groups.Count == 0 ? _output.ToString() : throw _text.Error("a group is not closed");
    }

    private void Next()
    {
        if (TryRepeat())
        {
            return;
        }

        var character = _text.Take();
        switch (character)
        {
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '|':
                _output.Append('|');
                _atom = 0;
                break;
            case '[':
                Atom(GoClass.Read(_text));
                break;
            case '.':
                Atom(_flags.HasFlag(GoFlags.DotAll) ? @"[\s\S]" : @"[^\n]");
                break;
            case '^':
                Atom(_flags.HasFlag(GoFlags.Multiline) ? "(?m:^)" : @"\A");
                break;
            case '$':
                Atom(_flags.HasFlag(GoFlags.Multiline) ? "(?m:$)" : @"\z");
                break;
            case '\\':
                Escape();
                break;
            default:
                _text.Back();
                Atom(GoEscape.Literal(_text.TakeRune()));
                break;
        }
    }

    private void Escape()
    {
        if (_text.TryTake("Q"))
        {
            while (!_text.IsAtEnd && !_text.TryTake("\\E"))
            {
                Atom(GoEscape.Literal(_text.TakeRune()));
            }

            return;
        }

        Atom(GoEscape.Outside(_text));
    }

    private void Atom(string translated)
    {
        _output.Append(translated);
        _atom = 1;
    }

    private void Open()
    {
        if (_groups.Count >= MostDepth)
        {
            throw _text.Error($"groups lie over {MostDepth} deep");
        }

        var before = (_flags, _repeatsInGroup);
        if (!_text.TryTake("?"))
        {
            _output.Append('(');
        }
        else if (_text.TryTake("P<") || (_text.TryTake("<") && !_text.IsNext('=') && !_text.IsNext('!')))
        {
            _text.TakeName();
            _output.Append('(');
        }
        else if (!TryOpenWithFlags())
        {
            return;
        }

        _groups.Push(before);
        _repeatsInGroup = 1;
        _atom = 0;
    }

    /// <summary>Flags for the rest of the group, or for a group of their own; false where no group was opened.</summary>
    private bool TryOpenWithFlags()
    {
        var isOn = true;
        for (var isFirst = true; ; isFirst = false)
        {
            var flag = _text.Take();
            switch (flag)
            {
                case '-' when isOn:
                    isOn = false;
                    break;
                case ':':
                    _output.Append(_flags.HasFlag(GoFlags.IgnoreCase) ? "(?i:" : "(?-i:");
                    return true;
                case ')' when !isFirst:
                    _output.Append(_flags.HasFlag(GoFlags.IgnoreCase) ? "(?i)" : "(?-i)");
                    _atom = 0;
                    return false;
                default:
                    var value = GoFlag.Of(flag) ?? throw _text.Error("a group begins in a way that RE2 does not have, such as a look ahead or behind");
                    _flags = isOn ? _flags | value : _flags & ~value;
                    break;
            }
        }
    }

    private void Close()
    {
        if (!_groups.TryPop(out var outer))
        {
            throw _text.Error("a group is closed that was not opened");
        }

        _output.Append(')');
        _atom = _repeatsInGroup;
        _repeatsInGroup = Math.Max(outer.Repeats, _atom);
        _flags = outer.Flags;
    }

    /// <summary>A repetition of what stands before it; false where none is next.</summary>
    private bool TryRepeat()
    {
        if (_text.TakeRepetition() is not { } repetition)
        {
            return false;
        }

        if (_atom == 0)
        {
            throw _text.Error($"there is nothing for {repetition.Text} to repeat");
        }

        if (!repetition.IsRange || (long)_atom * repetition.Times > MostRepeats)
        {
            throw _text.Error(string.Create(CultureInfo.InvariantCulture, $"{repetition.Text} repeats over {MostRepeats} times, or never"));
        }

        _repeatsInGroup = Math.Max(_repeatsInGroup, _atom * repetition.Times);
        var isLazy = _text.TryTake("?") != _flags.HasFlag(GoFlags.Ungreedy);
        _output.Append(repetition.Text).Append(isLazy ? "?" : "");
        _atom = 0;
        return true;
    }
}
