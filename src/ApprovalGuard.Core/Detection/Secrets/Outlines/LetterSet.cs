namespace ApprovalGuard.Detection.Secrets.Outlines;

/// <summary>The characters in a bracket of a regular expression.</summary>
internal sealed class LetterSet
{
    private const int MostListed = 6;

    private readonly List<char> _letters = [];
    private bool _isLarge;
    private bool _isForeign;

    /// <summary>Adds a range of characters, both ends included.</summary>
    public void AddRange(char first, char last)
    {
        for (int letter = first; letter <= last; letter++)
        {
            _isForeign |= !RunCharacters.Contains((char)letter);
            _isLarge |= _letters.Count == MostListed;
            if (!_isLarge)
            {
                _letters.Add((char)letter);
            }
        }
    }

    /// <summary>Adds more than can be listed, but nothing that ends a run.</summary>
    public void AddRunCharacters() => _isLarge = true;

    /// <summary>Adds what may be anything.</summary>
    public void AddAnything() => _isLarge = _isForeign = true;

    /// <summary>The outline of one character of the set.</summary>
    public Outline Outline() => _isLarge
        ? _isForeign ? Outlines.Outline.AnyCharacter : Outlines.Outline.RunCharacter
        : Outlines.Outline.OneOf(_letters);
}
