namespace ApprovalGuard.Detection;

/// <summary>Which characters of a piece of text belong to secrets, so that no line that is shown gives one away.</summary>
internal sealed class SecretMask
{
    /// <summary>As many asterisks as always, so that they tell no length.</summary>
    private const string Stars = "****************";

    private const int ShownCharacters = 4;
    private const int LeastHiddenPerShown = 5;

    private readonly List<(SourceText Piece, int Start, int End)> _spans = [];

    /// <summary>Remembers a secret's value.</summary>
    public void Add(SourceText piece, Sighting sighting) => _spans.Add((piece, sighting.ValueStart, sighting.ValueStart + sighting.ValueLength));

    /// <summary>
    /// The value as it may be shown: of a key with a public prefix its first characters, at most four and at most a fifth; of what a person
    /// may have thought up, nothing.
    /// </summary>
    public static string Masked(ReadOnlySpan<char> value, bool isRandom)
    {
        var shown = isRandom ? Math.Min(ShownCharacters, value.Length / LeastHiddenPerShown) : 0;
        return string.Concat(value[..shown], Stars);
    }

    /// <summary>The characters of the piece, those of secrets as asterisks.</summary>
    public string Show(SourceText piece, int start, int end)
    {
        var text = piece.Text[start..end].ToCharArray();
        foreach (var (owner, from, to) in _spans)
        {
            if (ReferenceEquals(owner, piece))
            {
                for (var i = Math.Max(from, start); i < Math.Min(to, end); i++)
                {
                    text[i - start] = '*';
                }
            }
        }

        return new string(text);
    }
}
