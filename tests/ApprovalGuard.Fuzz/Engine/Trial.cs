using System.Diagnostics;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Runs one input at a target and holds it to what is asked of all: nothing thrown, bounded time, bounded memory.</summary>
internal static class Trial
{
    /// <summary>Bytes allocated for an input; a decoded layer may have 16 MB, and there may be a dozen.</summary>
    private const long MostBytes = 1L << 30;

    private const int Repeats = 3;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static Failure? Of(IFuzzTarget target, byte[] input)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        if (Thrown(target, input) is { } failure)
        {
            return failure;
        }

        if (GC.GetAllocatedBytesForCurrentThread() - allocated is var bytes and > MostBytes)
        {
            return new Failure("allocates too much", $"{bytes >> 20} MB for {input.Length} bytes", input);
        }

        return Stopwatch.GetElapsedTime(start) > target.MostTime && Slowness(target, input) is var time && time > target.MostTime
            ? new Failure("takes too long", $"{time.TotalSeconds:0.0} s for {input.Length} bytes", input)
            : null;
    }

    private static Failure? Thrown(IFuzzTarget target, byte[] input)
    {
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception exception)
        {
            return Failure.Of(exception, input);
        }
#pragma warning restore CA1031
    }

    /// <summary>Processor time at its best: other processes, and the compiler at work on what runs for the first time, do not count.</summary>
    private static TimeSpan Slowness(IFuzzTarget target, byte[] input)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            target.Run(input);
            var taken = Environment.CpuUsage.TotalTime - before;
            best = taken < best ? taken : best;
        }

        return best;
    }
}
