using System.Buffers;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>
/// The places of a text where something long stands without a blank, a quote or a bracket in it: nowhere else can an issued key be. Found as far
/// as they are asked for.
/// </summary>
internal sealed class TokenRuns(string text)
{
    /// <summary>Shorter is no key.</summary>
    private const int Shortest = 8;

    /// <summary>From here on there may be a key without a digit in it.</summary>
    private const int ShortestOfLetters = 16;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`<>(){}[],;|\\");

    private readonly List<(int Start, int End)> _runs = [];
    private int _read;

    /// <summary>The runs that touch the range, in order.</summary>
    public IEnumerable<(int Start, int End)> In(int start, int end)
    {
        for (var i = FirstAfter(start, end); i < _runs.Count && _runs[i].Start < end; i++)
        {
            yield return _runs[i];
        }
    }

    /// <summary>Whether any run touches the range.</summary>
    public bool AnyIn(int start, int end)
    {
        var first = FirstAfter(start, end);
        return first < _runs.Count && _runs[first].Start < end;
    }

    private int FirstAfter(int start, int end)
    {
        Read(Math.Min(end, text.Length));
        int low = 0, high = _runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Read(int end)
    {
        while (_read < end)
        {
            var rest = text.AsSpan(_read);
            var length = rest.IndexOfAny(Ends);
            length = length < 0 ? rest.Length : length;
            if (length >= ShortestOfLetters || (length >= Shortest && rest[..length].ContainsAnyInRange('0', '9')))
            {
                _runs.Add((_read, _read + length));
            }

            _read += length + 1;
        }
    }
}
