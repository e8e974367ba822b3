using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Says what a decoded text is: a script, a command, objects, a URL, or plain words.</summary>
internal static class TextJudge
{
    private const int MostCommandLines = 2;

    /// <summary>Characters of a long text for each point of weight: a document has a command every few paragraphs, a script one every few lines.</summary>
    private const int CharactersPerWeight = 80;

    /// <summary>Weight in all from which a text is judged by what was seen of it.</summary>
    private const int Plenty = 4096;

    private static readonly KeywordIndex<Marker> Markers = new(ScriptMarkers.All.Concat(CommandMarkers.All).Select(static marker => (marker.Word, marker)));
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    /// <summary>Judges a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsProse">Whether a long text that has a command here and there is a document, and not a script with many remarks.</param>
    public static TextVerdict Of(string text, bool allowsProse = false)
    {
        var (script, command) = Weigh(text, allowsProse ? text.Length / CharactersPerWeight : 0);
        if (script >= Marker.Sure)
        {
            return new TextVerdict(TextKind.Script, "script");
        }

        if (script + command >= Marker.Sure && command > 0)
        {
            return IsLong(text) ? new TextVerdict(TextKind.Script, "script") : new TextVerdict(TextKind.Command, "command");
        }

        if (SerializedObject.InText(text) is { } words)
        {
            return new TextVerdict(TextKind.Object, words);
        }

        return HiddenUrl.Find(text) is { } url ? new TextVerdict(url.IsAll ? TextKind.Url : TextKind.WithUrl, $"URL of {url.Host}") : default;
    }

    /// <summary>Whether the text says something: letters in a row, and not only digits and signs.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        const int LeastLetters = 4;
        var letters = 0;
        foreach (var letter in text)
        {
            letters = char.IsAsciiLetter(letter) ? letters + 1 : 0;
            if (letters == LeastLetters)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sum over distinct markers, up to where it is sure; nothing where all that was seen is too little for the text's length.</summary>
    private static (int Script, int Command) Weigh(string text, int leastInAll)
    {
        int script = 0, command = 0, all = 0;
        HashSet<Marker>? seen = null;
        foreach (var (offset, _, marker) in Markers.Find(text))
        {
            if (!marker.CountsAt(text, offset))
            {
                continue;
            }

            all += marker.Weight;
            if ((seen ??= new(ReferenceEqualityComparer.Instance)).Add(marker))
            {
                script += marker.IsScript ? marker.Weight : 0;
                command += marker.IsScript ? 0 : marker.Weight;
            }

            if (all >= leastInAll && (script >= Marker.Sure || (script + command >= Marker.Sure && all >= Plenty)))
            {
                break;
            }
        }

        return all >= leastInAll ? (script, command) : (0, 0);
    }

    private static bool IsLong(string text)
    {
        var lines = 0;
        var rest = text.AsSpan().Trim();
        while (lines < MostCommandLines && rest.IndexOfAny(LineEnds) is var end and >= 0)
        {
            lines++;
            rest = rest[end..].TrimStart();
        }

        return lines >= MostCommandLines;
    }
}
