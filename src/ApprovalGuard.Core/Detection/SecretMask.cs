using System.Buffers;

namespace ApprovalGuard.Detection;

/// <summary>Which characters of a file belong to secrets, so that no text that is shown gives one away.</summary>
internal sealed class SecretMask
{
    /// <summary>As many asterisks as always, so that they tell no length.</summary>
    private const string Stars = "****************";

    private const int ShownCharacters = 4;
    private const int LeastHiddenPerShown = 5;

    /// <summary>Characters from which a value is looked for elsewhere: a shorter one may be a word of the text.</summary>
    private const int LeastRepeated = 8;

    /// <summary>Characters up to which it is; a private key in PEM of 4,096 bits has some 3,300.</summary>
    private const int MostRepeated = 4096;

    /// <summary>Comparisons for the texts of one file; what a hostile file asks for beyond them is hidden whole.</summary>
    private const int MostComparisons = 2_000_000;

    private readonly List<(SourceText Piece, int Start, int End)> _spans = [];
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private SearchValues<string>? _search;
    private int _longest;
    private int _comparisons;

    /// <summary>Remembers a secret's value.</summary>
    public void Add(SourceText piece, Sighting sighting)
    {
        _spans.Add((piece, sighting.ValueStart, sighting.ValueStart + sighting.ValueLength));
        if (sighting.ValueLength is >= LeastRepeated and <= MostRepeated && _values.Add(piece.Text.Substring(sighting.ValueStart, sighting.ValueLength)))
        {
            _search = null;
            _longest = Math.Max(_longest, sighting.ValueLength);
        }
    }

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
                Hide(text, from - start, to - start);
            }
        }

        HideRepeats(piece.Text, start, end, text);
        return new string(text);
    }

    /// <summary>Words that may hold something of the file, secrets as asterisks.</summary>
    public string Show(string words)
    {
        if (_values.Count == 0)
        {
            return words;
        }

        var text = words.ToCharArray();
        HideRepeats(words, 0, words.Length, text);
        return new string(text);
    }

    private static void Hide(Span<char> text, int from, int to)
    {
        from = Math.Clamp(from, 0, text.Length);
        text[from..Math.Clamp(to, from, text.Length)].Fill('*');
    }

    /// <summary>A secret that was found in one place may stand in another where nothing says that it is one.</summary>
    private void HideRepeats(ReadOnlySpan<char> whole, int start, int end, Span<char> text)
    {
        if (_values.Count == 0)
        {
            return;
        }

        _search ??= SearchValues.Create([.. _values], StringComparison.Ordinal);
        var last = (int)Math.Min(whole.Length, (long)end + _longest);
        for (var at = Math.Max(0, start - _longest); at < end; at++)
        {
            var found = whole[at..last].IndexOfAny(_search);
            if (found < 0)
            {
                return;
            }

            at += found;
            Hide(text, at - start, at - start + LongestAt(whole[at..last]));
        }
    }

    private int LongestAt(ReadOnlySpan<char> text)
    {
        _comparisons += _values.Count;
        if (_comparisons > MostComparisons)
        {
            return text.Length;
        }

        var longest = 0;
        foreach (var value in _values)
        {
            longest = value.Length > longest && text.StartsWith(value) ? value.Length : longest;
        }

        return longest;
    }
}
