using System.Buffers;

namespace ApprovalGuard.Detection;

/// <summary>
/// Finds many keywords in one vectorised pass, whatever their case, so that a text without any costs a look and no more. Keywords have at least
/// three characters.
/// </summary>
/// <typeparam name="T">What hangs on a keyword.</typeparam>
internal sealed class KeywordIndex<T>
{
    private const int HeadLength = 3;

    private readonly SearchValues<string> _all;
    private readonly Dictionary<string, List<(string Keyword, T Item)>> _byHead = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the keywords of every item.</summary>
    public KeywordIndex(IEnumerable<(string Keyword, T Item)> entries)
    {
        foreach (var (keyword, item) in entries)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(keyword.Length, HeadLength, nameof(entries));
            var head = keyword[..HeadLength];
            if (!_byHead.TryGetValue(head, out var list))
            {
                _byHead[head] = list = [];
            }

            list.Add((keyword, item));
        }

        _all = SearchValues.Create([.. _byHead.Values.SelectMany(static list => list).Select(static entry => entry.Keyword).Distinct(StringComparer.OrdinalIgnoreCase)],
            StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every place at which a keyword stands, with the item that hangs on it.</summary>
    public IEnumerable<(int Offset, int Length, T Item)> Find(string text)
    {
        var heads = _byHead.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var position = 0; position < text.Length;)
        {
            var next = text.AsSpan(position).IndexOfAny(_all);
            if (next < 0)
            {
                yield break;
            }

            position += next;
            heads.TryGetValue(text.AsSpan(position, HeadLength), out var list);
            foreach (var (keyword, item) in list!)
            {
                if (text.AsSpan(position).StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
                {
                    yield return (position, keyword.Length, item);
                }
            }

            position++;
        }
    }
}
