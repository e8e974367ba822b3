using System.Collections.Immutable;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Reading;

/// <summary>
/// One sitting over a plan (SPEC section 5, "Pace and presence"): which hunk is shown, whether it may count as read, and what is left. A hunk is read
/// once its last row was shown, the active time is at least what all hunks read so far require, and a marked word that stands in it was typed.
/// Knows no screen.
/// </summary>
public sealed class ReadingSession
{
    private readonly ImmutableArray<ReadingHunk> _hunks;
    private readonly ReadingPolicy _policy;
    private readonly Random _random;
    private readonly ActiveTime _active;
    private readonly IReadOnlySet<int> _checks;
    private readonly HashSet<int> _passed = [];
    private readonly HashSet<int> _shown = [];
    private readonly HashSet<int> _read = [];
    private readonly bool _hasPace;
    private double _paceLines;

    /// <summary>Begins.</summary>
    /// <param name="hunks">What is to be read, in its order.</param>
    /// <param name="policy">The pace's floor.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Chance, for the marked words.</param>
    /// <param name="hasPace">False where the person switched the pace off for a reason that nobody asks for.</param>
    public ReadingSession(ImmutableArray<ReadingHunk> hunks, ReadingPolicy policy, TimeProvider time, Random random, bool hasPace = true)
    {
        _hunks = hunks;
        _policy = policy;
        _random = random;
        _active = new ActiveTime(time);
        _hasPace = hasPace;
        _checks = PresenceChecks.Spread([.. hunks.Select(static hunk => hunk.Lines)], random);
        Lines = hunks.Sum(static hunk => hunk.Lines);
    }

    /// <summary>Counted lines of the whole sitting.</summary>
    public int Lines { get; }

    /// <summary>0-based index of the hunk that is shown.</summary>
    public int Position { get; private set; }

    /// <summary>The hunk that is shown.</summary>
    public ReadingHunk Current => _hunks[Position];

    /// <summary>The hunks in order.</summary>
    public ImmutableArray<ReadingHunk> Hunks => _hunks;

    /// <summary>The word that is asked for now; null while none is.</summary>
    public MarkedWord? Asked { get; private set; }

    /// <summary>Whether a presence check is open; without a word in the hunk the number of its first changed line is asked for.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>Counted lines read in this sitting.</summary>
    public int LinesRead => _read.Sum(index => _hunks[index].Lines);

    /// <summary>Presence checks met, and all of them.</summary>
    public (int Met, int All) Checks => (_passed.Count, _checks.Count);

    /// <summary>Whether everything was read.</summary>
    public bool IsFinished => _read.Count == _hunks.Length;

    /// <summary>Active time so far.</summary>
    public TimeSpan Elapsed => _active.Elapsed;

    /// <summary>The least active time for all that was read, and for the whole sitting.</summary>
    public (TimeSpan SoFar, TimeSpan Whole) Least => (Required(_paceLines), Required(_hunks.Sum(static hunk => hunk.PaceLines)));

    /// <summary>The time until the shown hunk may be left as read; zero once it may.</summary>
    public TimeSpan Wait
    {
        get
        {
            var left = Required(_paceLines + (_read.Contains(Position) ? 0 : Current.PaceLines)) - _active.Elapsed;
            return left > TimeSpan.Zero && _hasPace ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The units that were read in this sitting.</summary>
    public IEnumerable<ReadingUnit> ReadUnits => _read.Order().SelectMany(index => _hunks[index].Units);

    /// <summary>Whether the hunk at this index was read in this sitting.</summary>
    public bool IsRead(int index) => _read.Contains(index);

    /// <summary>A key was pressed.</summary>
    public void Touch() => _active.Touch();

    /// <summary>The terminal lost the focus.</summary>
    public void LoseFocus() => _active.Pause();

    /// <summary>The last row of the current hunk was on the screen.</summary>
    public void MarkShown() => _shown.Add(Position);

    /// <summary>Wishes to go on; marks the current hunk as read where it may be.</summary>
    public ReadingStep Next()
    {
        if (!_read.Contains(Position))
        {
            if (!_shown.Contains(Position))
            {
                return ReadingStep.NotShown;
            }

            if (Wait > TimeSpan.Zero)
            {
                return ReadingStep.TooSoon;
            }

            if (_checks.Contains(Position) && !_passed.Contains(Position) && Ask())
            {
                return ReadingStep.Presence;
            }

            _read.Add(Position);
            _paceLines += Current.PaceLines;
        }

        return GoOn();
    }

    /// <summary>The answer to the open presence check; a wrong one starts the hunk again.</summary>
    public bool Answer(string answer)
    {
        var met = Asked is { } word ? word.IsMetBy(answer) : answer.Trim() == FirstChangedLine().ToString(System.Globalization.CultureInfo.InvariantCulture);
        (IsAsking, Asked) = (false, null);
        if (met)
        {
            _passed.Add(Position);
        }
        else
        {
            _shown.Remove(Position);
        }

        return met;
    }

    /// <summary>Shows another hunk; nothing is read by it.</summary>
    public void GoTo(int index)
    {
        (IsAsking, Asked) = (false, null);
        Position = Math.Clamp(index, 0, _hunks.Length - 1);
    }

    /// <summary>The number of the current hunk's first changed line on its own side.</summary>
    public int FirstChangedLine()
    {
        var line = Current.Text.FirstOrDefault(static line => line.Kind != Changes.LineKind.Context);
        return Math.Max(line.NewNumber, line.OldNumber);
    }

    private ReadingStep GoOn()
    {
        if (IsFinished)
        {
            return ReadingStep.Finished;
        }

        for (var step = 1; step <= _hunks.Length; step++)
        {
            var candidate = (Position + step) % _hunks.Length;
            if (!_read.Contains(candidate))
            {
                Position = candidate;
                break;
            }
        }

        return ReadingStep.Next;
    }

    /// <summary>Asks for a word of the hunk, or a line's number where it has none; a thing without text has neither, and is not asked about.</summary>
    private bool Ask()
    {
        var findings = Current.Findings;
        var text = Current.Text;
        Asked = MarkedWord.Choose(text, line => findings.Any(finding => finding.Line <= text[line].NewNumber && text[line].NewNumber <= finding.EndLine), _random);
        IsAsking = Asked is not null || !text.IsEmpty;
        if (!IsAsking)
        {
            _passed.Add(Position);
        }

        return IsAsking;
    }

    private TimeSpan Required(double paceLines) => _hasPace ? Pace.Required(paceLines, Lines, _policy) : TimeSpan.Zero;
}
