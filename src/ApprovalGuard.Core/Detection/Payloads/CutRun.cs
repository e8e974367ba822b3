using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>
/// An encoded run that goes on from one window of a huge line into the next: where it began, so that the next window is read from a whole group of
/// digits, and what was said about it, so that it is not said for every window.
/// </summary>
internal sealed class CutRun
{
    /// <summary>Digits of a group of base64; those of hex fit into it.</summary>
    private const int Group = 4;

    private static readonly SearchValues<char> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");

    private readonly HashSet<RuleInfo> _said = new(ReferenceEqualityComparer.Instance);
    private int _startColumn;

    /// <summary>Whether the current window begins inside of the run.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Digits at the start of the current window that belong to a group of the one before.</summary>
    public int Skip { get; private set; }

    /// <summary>Comes to the next piece of the file.</summary>
    public void Enter(SourceText piece)
    {
        var column = piece.ColumnAt(0);
        GoesOn = column > 1 && _startColumn > 0 && _startColumn < column && piece.Text.Length > 0 && Digits.Contains(piece.Text[0]);
        Skip = GoesOn ? (Group - ((column - _startColumn) % Group)) % Group : 0;
        if (!GoesOn)
        {
            _startColumn = 0;
            _said.Clear();
        }
    }

    /// <summary>Whether the window before said the same about the run, or had its head, by which alone it can be known.</summary>
    public bool IsSaid(Sighting sighting) =>
        GoesOn && sighting.Start <= Skip && (sighting.Rule == PayloadRules.Opaque || _said.Contains(sighting.Rule));

    /// <summary>Leaves the piece, with what was seen in it.</summary>
    public void Leave(SourceText piece, IEnumerable<Sighting> seen)
    {
        var start = piece.Text.AsSpan().LastIndexOfAnyExcept(Digits) + 1;
        if (start > 0 || !GoesOn)
        {
            _said.Clear();
            _startColumn = start < piece.Text.Length ? piece.ColumnAt(start) : 0;
        }

        _said.UnionWith(seen.Where(sighting => sighting.Start + sighting.Length >= piece.Text.Length).Select(static sighting => sighting.Rule));
    }
}
