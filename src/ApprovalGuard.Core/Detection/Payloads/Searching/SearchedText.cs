using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>A text in which encodings are looked for: a piece of a file, or what an encoding held.</summary>
/// <param name="text">The text.</param>
/// <param name="setting">The file that it comes from.</param>
/// <param name="budget">What looking may cost.</param>
/// <param name="piece">The piece of the file; null for a decoded text, all of which counts.</param>
internal sealed class SearchedText(string text, SourceSetting setting, WorkBudget budget, SourceText? piece = null)
{
    private const int WordBits = 64;

    /// <summary>A bit for each character that was understood; null while there is none.</summary>
    private ulong[]? _claims;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The file that it comes from.</summary>
    public SourceSetting Setting => setting;

    /// <summary>What looking may cost.</summary>
    public WorkBudget Budget => budget;

    /// <summary>Whether it was read backwards already; to turn it again would only undo that.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Digits at the start that belong to a group before the text, which is a window of a huge line.</summary>
    public int Skip { get; init; }

    /// <summary>What its code does.</summary>
    public CodeSigns Signs { get; } = new(text);

    /// <summary>Whether a finding at the span would count.</summary>
    public bool IsTarget(int start, int length) => piece is null || piece.TouchesTarget(start, length);

    /// <summary>Whether the span touches one that was understood already.</summary>
    public bool IsClaimed(int start, int length)
    {
        if (_claims is null || length <= 0)
        {
            return false;
        }

        var (first, last, head, tail) = Words(start, start + length);
        return first == last
            ? (_claims[first] & head & tail) != 0
            : (_claims[first] & head) != 0 || (_claims[last] & tail) != 0 || _claims.AsSpan((first + 1)..last).ContainsAnyExcept(0UL);
    }

    /// <summary>Notes that the span was understood, so that no other reading of it is tried.</summary>
    public void Claim(int start, int length)
    {
        if (length <= 0)
        {
            return;
        }

        _claims ??= new ulong[(text.Length / WordBits) + 1];
        var (first, last, head, tail) = Words(start, start + length);
        if (first == last)
        {
            _claims[first] |= head & tail;
            return;
        }

        _claims[first] |= head;
        _claims[last] |= tail;
        _claims.AsSpan((first + 1)..last).Fill(ulong.MaxValue);
    }

    /// <summary>The first and the last word of a span, and which of their bits belong to it.</summary>
    private static (int First, int Last, ulong Head, ulong Tail) Words(int start, int end) =>
        (start / WordBits, (end - 1) / WordBits, ulong.MaxValue << (start % WordBits), ulong.MaxValue >> (WordBits - 1 - ((end - 1) % WordBits)));
}
