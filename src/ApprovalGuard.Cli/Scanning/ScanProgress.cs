using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>One line on standard error, on terminals alone: after half a second, rewritten ten times a second at most, erased at the end.</summary>
internal sealed class ScanProgress(CommandHost host) : IDisposable
{
    private const int FirstAfter = 500;
    private const int Every = 100;

    private readonly Lock _lock = new();
    private readonly long _start = host.Time.GetTimestamp();
    private long _steps;
    private long _bytes;
    private long _findings;
    private long _next = FirstAfter;
    private bool _isDrawn;

    /// <summary>All files, where that is known; 0 where not.</summary>
    public long Total { get; set; }

    /// <summary>What is counted: <c>files</c> or <c>commits</c>.</summary>
    public string Unit { get; set; } = "files";

    /// <summary>One more was looked at.</summary>
    public void Step(long bytes, int findings) => Count(1, bytes, findings);

    /// <summary>More was found in what is counted already.</summary>
    public void Add(long bytes, int findings) => Count(0, bytes, findings);

    private void Count(int steps, long bytes, int findings)
    {
        if (!host.ErrorTerminal.ShowsProgress)
        {
            return;
        }

        lock (_lock)
        {
            _steps += steps;
            _bytes += bytes;
            _findings += findings;
            var elapsed = (long)host.Time.GetElapsedTime(_start).TotalMilliseconds;
            if (elapsed < _next)
            {
                return;
            }

            _next = elapsed + Every;
            _isDrawn = true;
            var total = Total > 0 ? $" of {Numbers.Of(Total)}" : "";
            host.Error.Write($"\r\u001b[Kscan: {Numbers.Of(_steps)}{total} {Unit}, {Numbers.Bytes(_bytes)}, {Numbers.Of(_findings, "finding")}");
        }
    }

    /// <summary>Erases the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDrawn)
            {
                host.Error.Write("\r\u001b[K");
                _isDrawn = false;
            }

            _next = long.MaxValue;
        }
    }
}
