using System.Diagnostics;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Makes a failing input small enough to be understood.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(15);

    /// <summary>The input without the runs of bytes that the failure does not need.</summary>
    public static Failure Shrink(IFuzzTarget target, Failure failure)
    {
        var clock = Stopwatch.StartNew();
        for (var length = failure.Input.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= failure.Input.Length && clock.Elapsed < MostTime;)
            {
                byte[] shorter = [.. failure.Input.AsSpan(0, start), .. failure.Input.AsSpan(start + length)];
                if (Trial.Of(target, shorter) is { } same && same.Kind == failure.Kind)
                {
                    failure = same;
                }
                else
                {
                    start += length;
                }
            }
        }

        return failure;
    }
}
