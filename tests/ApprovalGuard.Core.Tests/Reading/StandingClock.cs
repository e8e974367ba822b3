namespace ApprovalGuard.Core.Tests.Reading;

/// <summary>A clock that goes only when it is told to.</summary>
internal sealed class StandingClock : TimeProvider
{
    private TimeSpan _now = TimeSpan.FromDays(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) + _now;

    public void Pass(double seconds) => _now += TimeSpan.FromSeconds(seconds);
}
