using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>
/// Finds long runs of a set of characters. It looks at the end of the window in which the next run would have to lie: one character there that
/// is not of the set rules out everything before it, so that ordinary text is skipped a window at a time.
/// </summary>
internal ref struct RunScanner(ReadOnlySpan<char> text, SearchValues<char> set, int least)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Offset at which the current run starts.</summary>
    public int Start { get; private set; }

    /// <summary>Its length; at least as asked for.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to the next run.</summary>
    public bool MoveNext()
    {
        while (_next + least <= _text.Length)
        {
            var other = _text.Slice(_next, least).LastIndexOfAnyExcept(set);
            if (other >= 0)
            {
                _next += other + 1;
                continue;
            }

            var rest = _text[(_next + least)..].IndexOfAnyExcept(set);
            Start = _next;
            Length = rest < 0 ? _text.Length - _next : least + rest;
            _next += Length + 1;
            return true;
        }

        return false;
    }
}
