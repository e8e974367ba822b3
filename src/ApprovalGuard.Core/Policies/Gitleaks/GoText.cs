using System.Globalization;
using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>The characters of a pattern, taken from its start to its end.</summary>
internal sealed class GoText(string pattern)
{
    private int _position;

    /// <summary>Whether all are taken.</summary>
    public bool IsAtEnd => _position >= pattern.Length;

    /// <summary>An error at the next character.</summary>
    public FormatException Error(string words) => new(string.Create(CultureInfo.InvariantCulture, $"{words} (character {_position})"));

    /// <summary>Takes one character.</summary>
    public char Take() => IsAtEnd ? throw Error("it breaks off") : pattern[_position++];

    /// <summary>Gives the last character back.</summary>
    public void Back() => _position--;

    /// <summary>Takes one character, of whatever length in UTF-16.</summary>
    public Rune TakeRune()
    {
        if (IsAtEnd || !Rune.TryGetRuneAt(pattern, _position, out var rune))
        {
            throw Error("it breaks off, or is no Unicode");
        }

        _position += rune.Utf16SequenceLength;
        return rune;
    }

    /// <summary>Whether this character comes next.</summary>
    public bool IsNext(char character) => !IsAtEnd && pattern[_position] == character;

    /// <summary>Takes the text if it comes next.</summary>
    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(pattern, _position, text, 0, text.Length) != 0)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    /// <summary>Takes so many characters at most, as long as they are wanted.</summary>
    public string TakeWhile(Func<char, bool> isWanted, int most)
    {
        var start = _position;
        while (!IsAtEnd && _position - start < most && isWanted(pattern[_position]))
        {
            _position++;
        }

        return pattern[start.._position];
    }

    /// <summary>Takes the name of a group and the bracket behind it.</summary>
    public void TakeName()
    {
        var name = TakeWhile(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_', pattern.Length);
        if (name.Length == 0 || !TryTake(">"))
        {
            throw Error("the name of a group is none, or it looks behind, which RE2 cannot");
        }
    }

    /// <summary>Takes <c>*</c>, <c>+</c>, <c>?</c> or a count; null where none is next. Braces that hold no count are characters.</summary>
    public GoRepetition? TakeRepetition()
    {
        if (TryTake("*"))
        {
            return new GoRepetition("*", 0, GoRepetition.NoEnd);
        }

        if (TryTake("+"))
        {
            return new GoRepetition("+", 1, GoRepetition.NoEnd);
        }

        if (TryTake("?"))
        {
            return new GoRepetition("?", 0, 1);
        }

        var start = _position;
        if (TryTake("{") && Number() is { } least)
        {
            var most = !TryTake(",") ? least : IsNext('}') ? GoRepetition.NoEnd : Number();
            if (most is not null && TryTake("}"))
            {
                return new GoRepetition(pattern[start.._position], least, most.Value);
            }
        }

        _position = start;
        return null;
    }

    private int? Number()
    {
        var digits = TakeWhile(char.IsAsciiDigit, pattern.Length);
        return digits.Length == 0 ? null : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }
}
