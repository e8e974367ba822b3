namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Looks for a name in a file's text, a bounded number of times.</summary>
internal sealed class NameLookup(Func<string> text)
{
    private const int MostNames = 64;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the name stands in the text as a whole word.</summary>
    public bool Has(string name)
    {
        if (name.Length == 0)
        {
            return false;
        }

        if (!_known.TryGetValue(name, out var found) && _known.Count < MostNames)
        {
            _known[name] = found = Find(text(), name) || (name.Contains('I', StringComparison.Ordinal) && Find(text(), name.Replace('I', 'l')));
        }

        return found;
    }

    private static bool Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (!IsWord(Scripts.Before(text, at)) && !IsWord(Scripts.At(text, at + name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(int character) => character >= 0 && Scripts.IsIdentifier(character);
}
