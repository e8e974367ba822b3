using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Which texts the names of a piece of code stand for: names that literals are assigned to, and put behind each other.</summary>
internal sealed class NameTable
{
    private const int MostNames = 4096;

    /// <summary>Characters before a literal in which the name stands that it is assigned to.</summary>
    private const int NameReach = 160;

    private static readonly SearchValues<char> BareCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_.:-");

    private readonly Dictionary<string, List<Assignment>> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the assignments of a text.</summary>
    public NameTable(SearchedText source)
    {
        ReadLiterals(source.Text, source.Setting.JoinsAdjacent);
        if (source.Setting.IsShell)
        {
            ReadBareWords(source.Text);
        }

        foreach (var assignments in _names.Values)
        {
            assignments.Sort(static (one, other) => one.At.CompareTo(other.At));
        }
    }

    /// <summary>Whether no name stands for a text.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>Texts that grow by several assignments, each with its pieces.</summary>
    public IEnumerable<IReadOnlyList<TextSpan>> Grown =>
        _names.Values.SelectMany(static assignments => assignments).Where(static assignment => assignment.HasGrown).Select(static assignment => assignment.Pieces);

    /// <summary>The pieces of the text that the name stands for at an offset; null where that is not known.</summary>
    public IReadOnlyList<TextSpan>? Find(ReadOnlySpan<char> name, int usedAt)
    {
        _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.TrimStart("$@"), out var assignments);
        return assignments?[Math.Max(0, CountBefore(assignments, usedAt) - 1)].Pieces;
    }

    private static int CountBefore(List<Assignment> assignments, int offset)
    {
        int low = 0, high = assignments.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = assignments[middle].At < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void ReadLiterals(string text, bool joinsAdjacent)
    {
        Assignment? current = null;
        var literals = new LiteralScanner(text);
        while (literals.MoveNext())
        {
            var literal = literals.Current;
            if (current is not null && Joint.Between(text, current.Pieces[^1].End + 1, literal.Start - 1, joinsAdjacent) == JointKind.Joined)
            {
                current.Pieces.Add(literal);
                continue;
            }

            var before = WithoutPrefix(text.AsSpan(Math.Max(0, literal.Start - 1 - NameReach), Math.Min(literal.Start - 1, NameReach)));
            var name = AssignedName.Before(before, out var appends);
            current = name.IsEmpty ? Repeated(text, before, literal) : Note(name, literal, appends);
        }
    }

    /// <summary><c>s = s + "…"</c>, <c>s = s &amp; "…"</c>: the name, put before its own value.</summary>
    private Assignment? Repeated(string text, ReadOnlySpan<char> before, TextSpan literal)
    {
        before = before.TrimEnd();
        if (before is not ([.., '+' or '&' or '.']))
        {
            return null;
        }

        before = before.TrimEnd("+&. \t");
        var start = before.Length;
        while (start > 0 && AssignedName.IsPart(before[start - 1]))
        {
            start--;
        }

        var name = before[start..];
        return !name.IsEmpty && AssignedName.Before(before[..start]).SequenceEqual(name) ? Note(name, literal, appends: true) : null;
    }

    private Assignment? Note(ReadOnlySpan<char> name, TextSpan piece, bool appends)
    {
        var key = name.TrimStart("$@").ToString();
        if (!_names.TryGetValue(key, out var assignments))
        {
            if (_names.Count == MostNames)
            {
                return null;
            }

            _names[key] = assignments = [];
        }

        if (appends && assignments.Count > 0)
        {
            var grown = assignments[^1];
            grown.Pieces.Add(piece);
            grown.HasGrown = true;
            return grown;
        }

        var assignment = new Assignment(piece.Start);
        assignment.Pieces.Add(piece);
        assignments.Add(assignment);
        return assignment;
    }

    /// <summary><c>a=cu; b=rl</c>, as shells allow without quotes.</summary>
    private void ReadBareWords(string text)
    {
        for (var at = text.IndexOf('='); at >= 0; at = text.IndexOf('=', at + 1))
        {
            var length = text.AsSpan(at + 1).IndexOfAnyExcept(BareCharacters);
            length = length < 0 ? text.Length - at - 1 : length;
            var name = AssignedName.Before(text.AsSpan(Math.Max(0, at - NameReach), Math.Min(at, NameReach) + 1));
            if (length > 0 && !name.IsEmpty && text[at - 1] == name[^1])
            {
                Note(name, new TextSpan(at + 1, length), appends: false);
            }
        }
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> before)
    {
        var prefix = 0;
        while (prefix < 2 && before.Length > prefix && before[^(prefix + 1)] is 'b' or 'r' or 'u' or 'f' or 'L' or '@' or '$' or 'B' or 'R')
        {
            prefix++;
        }

        return prefix < before.Length && before[^(prefix + 1)] is ' ' or '=' or '\t' ? before[..^prefix] : before;
    }

    private sealed class Assignment(int at)
    {
        public int At { get; } = at;

        public List<TextSpan> Pieces { get; } = [];

        public bool HasGrown { get; set; }
    }
}
