namespace ApprovalGuard.Benchmarks;

/// <summary>Prints a series as minimum, median and maximum.</summary>
internal static class Figures
{
    /// <summary>Runs the program several times after one warm-up and prints wall time and peak memory.</summary>
    /// <returns>Whether every run ended with the expected exit code.</returns>
    public static bool Print(string title, int runs, int expectedExitCode, string folder, string program, params string[] arguments)
    {
        ProcessRun.Of(folder, program, arguments);
        var series = Enumerable.Range(0, runs).Select(_ => ProcessRun.Of(folder, program, arguments)).ToList();
        var memory = ProcessRun.WithMemory(folder, program, arguments);
        var times = series.Select(static run => run.Milliseconds).Order().ToList();
        Console.WriteLine($"{title}");
        Console.WriteLine($"  wall, {runs} runs     min {times[0]:0.0} ms, median {times[runs / 2]:0.0} ms, max {times[^1]:0.0} ms");
        Console.WriteLine($"  peak memory        {memory.PeakMegabytes:0.0} MB");
        var unexpected = series.Count(run => run.ExitCode != expectedExitCode);
        if (unexpected > 0)
        {
            Console.WriteLine($"  {unexpected} runs ended with an exit code other than {expectedExitCode}");
        }

        return unexpected == 0;
    }
}
