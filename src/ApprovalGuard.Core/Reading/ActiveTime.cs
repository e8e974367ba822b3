namespace ApprovalGuard.Reading;

/// <summary>How long somebody was there: the time between keys, of which a gap counts two minutes at most, and nothing while the terminal is not in focus.</summary>
public sealed class ActiveTime(TimeProvider time)
{
    /// <summary>The clock rests after this long without a key.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    private TimeSpan _counted = TimeSpan.Zero;
    private long _since = time.GetTimestamp();
    private bool _isPaused;

    /// <summary>The time so far.</summary>
    public TimeSpan Elapsed => _counted + Running;

    private TimeSpan Running
    {
        get
        {
            var gap = time.GetElapsedTime(_since);
            return _isPaused ? TimeSpan.Zero : gap < Rest ? gap : Rest;
        }
    }

    /// <summary>A key was pressed.</summary>
    public void Touch()
    {
        _counted += Running;
        _since = time.GetTimestamp();
        _isPaused = false;
    }

    /// <summary>The terminal lost the focus.</summary>
    public void Pause()
    {
        _counted += Running;
        _since = time.GetTimestamp();
        _isPaused = true;
    }
}
