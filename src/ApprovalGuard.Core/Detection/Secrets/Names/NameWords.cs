namespace ApprovalGuard.Detection.Secrets.Names;

/// <summary>The words of a name, in lower case: <c>dbPassword2</c>, <c>DB_PASSWORD_2</c> and <c>db-password.2</c> are db, password and 2.</summary>
internal ref struct NameWords
{
    private readonly ReadOnlySpan<char> _name;
    private readonly Span<char> _word;
    private int _position;

    /// <summary>Starts before the first word.</summary>
    /// <param name="name">The name.</param>
    /// <param name="buffer">Room for a word; as long as the name.</param>
    public NameWords(ReadOnlySpan<char> name, Span<char> buffer)
    {
        _name = name;
        _word = buffer;
        Current = default;
    }

    /// <summary>The word, in lower case.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Goes to the next word; false after the last.</summary>
    public bool MoveNext()
    {
        while (_position < _name.Length && !char.IsLetterOrDigit(_name[_position]))
        {
            _position++;
        }

        if (_position >= _name.Length)
        {
            return false;
        }

        var start = _position++;
        while (_position < _name.Length && !BeginsWord(_position))
        {
            _position++;
        }

        var length = _name[start.._position].ToLowerInvariant(_word);
        Current = _word[..length];
        return true;
    }

    private readonly bool BeginsWord(int index)
    {
        char before = _name[index - 1], here = _name[index];
        if (char.IsAsciiDigit(here))
        {
            return !char.IsAsciiDigit(before);
        }

        return !char.IsLetter(here)
            || !char.IsLetter(before)
            || (char.IsUpper(here) && (char.IsLower(before) || (index + 1 < _name.Length && char.IsLower(_name[index + 1]))));
    }
}
