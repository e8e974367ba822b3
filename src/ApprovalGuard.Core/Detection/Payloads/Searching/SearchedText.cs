using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>A text in which encodings are looked for: a piece of a file, or what an encoding held.</summary>
/// <param name="text">The text.</param>
/// <param name="setting">The file that it comes from.</param>
/// <param name="piece">The piece of the file; null for a decoded text, all of which counts.</param>
internal sealed class SearchedText(string text, SourceSetting setting, SourceText? piece = null)
{
    private readonly List<(int Start, int End)> _claims = [];

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The file that it comes from.</summary>
    public SourceSetting Setting => setting;

    /// <summary>Whether it was read backwards already; to turn it again would only undo that.</summary>
    public bool IsTurned { get; init; }

    /// <summary>What its code does.</summary>
    public CodeSigns Signs { get; } = new(text);

    /// <summary>Whether a finding at the span would count.</summary>
    public bool IsTarget(int start, int length) => piece is null || piece.TouchesTarget(start, length);

    /// <summary>Whether the span touches one that was understood already.</summary>
    public bool IsClaimed(int start, int length)
    {
        var next = IndexAfter(start);
        return (next < _claims.Count && _claims[next].Start < start + length) || (next > 0 && _claims[next - 1].End > start);
    }

    /// <summary>Notes that the span was understood, so that no other reading of it is tried.</summary>
    public void Claim(int start, int length)
    {
        var at = IndexAfter(start);
        var end = start + length;
        if (at > 0 && _claims[at - 1].End >= start)
        {
            at--;
            start = _claims[at].Start;
            end = Math.Max(end, _claims[at].End);
            _claims.RemoveAt(at);
        }

        while (at < _claims.Count && _claims[at].Start <= end)
        {
            end = Math.Max(end, _claims[at].End);
            _claims.RemoveAt(at);
        }

        _claims.Insert(at, (start, end));
    }

    /// <summary>Index of the first claim that starts after the offset.</summary>
    private int IndexAfter(int offset)
    {
        int low = 0, high = _claims.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_claims[middle].Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
