using ApprovalGuard.Detection.Secrets.Outlines;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>
/// The places of a text where something long stands without a blank, a quote or a bracket in it: nowhere else can a long key be. Found as far as
/// they are asked for.
/// </summary>
internal sealed class TokenRuns(string text)
{
    /// <summary>Shorter runs are too many to be kept.</summary>
    private const int Shortest = 16;

    private readonly List<(int Start, int End)> _runs = [];
    private int _read;

    /// <summary>Whether a run of at least so many characters may touch the range.</summary>
    public bool AnyIn(int start, int end, int length)
    {
        if (length < Shortest)
        {
            return true;
        }

        for (var i = FirstAfter(start, end); i < _runs.Count && _runs[i].Start < end; i++)
        {
            if (_runs[i].End - _runs[i].Start >= length)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Reads on, in steps as long as the shortest run: only where a step has no end in it can one be.</summary>
    private void Read(int end)
    {
        while (_read < end)
        {
            var rest = text.AsSpan(_read);
            var lastEnd = rest[..Math.Min(Shortest, rest.Length)].LastIndexOfAny(RunCharacters.Ends);
            if (lastEnd >= 0 || rest.Length < Shortest)
            {
                _read += Math.Max(lastEnd + 1, rest.Length < Shortest ? rest.Length : 0);
                continue;
            }

            var length = rest[Shortest..].IndexOfAny(RunCharacters.Ends);
            length = length < 0 ? rest.Length : Shortest + length;
            _runs.Add((_read, _read + length));
            _read += length + 1;
        }
    }
}
