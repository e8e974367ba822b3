using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Scanning;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Tests.Scanning;

/// <summary>The line of progress (LOOKS section 3): on terminals alone, late, seldom, and gone at the end.</summary>
public sealed class ScanProgressTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void It_appears_after_half_a_second_and_is_erased_at_the_end()
    {
        var progress = new ScanProgress(Host(isTerminal: true)) { Total = 5310 };

        progress.Step(1_000_000, 0);
        _error.ToString().ShouldBeEmpty();
        _clock.Milliseconds = 500;
        progress.Step(37_000_000, 2);
        _error.ToString().ShouldBe("\r\u001b[Kscan: 2 of 5,310 files, 38 MB, 2 findings");
        progress.Dispose();

        _error.ToString().ShouldEndWith("2 findings\r\u001b[K");
    }

    [Fact]
    public void It_is_drawn_ten_times_a_second_at_most()
    {
        var progress = new ScanProgress(Host(isTerminal: true));

        for (_clock.Milliseconds = 0; _clock.Milliseconds < 2000; _clock.Milliseconds++)
        {
            progress.Step(1, 0);
        }

        _error.ToString().Split('\r').Length.ShouldBe(1 + 15);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void It_is_silent_where_nobody_watches_or_the_terminal_is_dumb(bool isTerminal, bool isDumb)
    {
        using (var progress = new ScanProgress(Host(isTerminal, isDumb)))
        {
            _clock.Milliseconds = 9000;
            progress.Step(1, 1);
        }

        _error.ToString().ShouldBeEmpty();
    }

    public void Dispose() => _error.Dispose();

    private CommandHost Host(bool isTerminal, bool isDumb = false) => new()
    {
        Output = TextWriter.Null,
        Error = _error,
        Input = () => Stream.Null,
        Environment = GitEnvironment.OfProcess(),
        Directory = Path.GetTempPath(),
        Time = _clock,
        OutputTerminal = new Terminal(isTerminal, isDumb, new TextStyle()),
        ErrorTerminal = new Terminal(isTerminal, isDumb, new TextStyle()),
        ProcessPath = null,
    };

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
