namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Keeps the input that runs in a file, and ends the process where an input never ends: what kills the process leaves its input behind.</summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>The process' exit code when an input did not end.</summary>
    public const int ExitCode = 4;

    /// <summary>Processor time, so that a machine that is busy or asleep ends nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _file;
    private readonly Timer _timer;
    private long _entered;
    private long _left;
    private long _watched;
    private TimeSpan _since;

    /// <summary>Begins to watch.</summary>
    public Watchdog(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _timer = new Timer(_ => EndWhereStuck(), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>An input starts.</summary>
    public void Enter(byte[] input)
    {
        _file.SetLength(0);
        _file.Position = 0;
        _file.Write(input);
        Interlocked.Increment(ref _entered);
    }

    /// <summary>It ended.</summary>
    public void Leave() => Interlocked.Increment(ref _left);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _file.SetLength(0);
        _file.Dispose();
    }

    private void EndWhereStuck()
    {
        var (entered, now) = (Interlocked.Read(ref _entered), Environment.CpuUsage.TotalTime);
        if (entered != _watched || entered == Interlocked.Read(ref _left))
        {
            (_watched, _since) = (entered, now);
        }
        else if (now - _since > Patience)
        {
            Console.Error.WriteLine($"an input did not end within {Patience.TotalSeconds} s");
            Environment.Exit(ExitCode);
        }
    }
}
