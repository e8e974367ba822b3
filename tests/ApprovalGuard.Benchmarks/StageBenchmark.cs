using System.Diagnostics;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Benchmarks;

/// <summary>
/// Where the time of a scan goes, on one thread in this process: reading, decoding, lines, each detector by itself, and all of them through the
/// inspector. Each stage runs over all files several times; the fastest pass counts.
/// </summary>
internal static class StageBenchmark
{
    private const int Passes = 3;

    public static int Run(string[] folders)
    {
        var files = TextFiles.In(folders).Select(static path => (Path: new RepoPath(path), Full: path)).ToList();
        var contents = files.ConvertAll(static file => (file.Path, Content: File.ReadAllBytes(file.Full)));
        var total = contents.Sum(static file => (long)file.Content.Length);
        Console.WriteLine($"{files.Count:N0} text files, {total:N0} bytes; megabytes of files a second, fastest of {Passes} passes on one thread");

        var policy = new DetectPolicy();
        var detectors = Detectors.Under(policy);
        var inspector = new Inspector(detectors, policy, Severity.Medium);
        Measure("read the files", total, () => files.Sum(static file => (long)File.ReadAllBytes(file.Full).Length));
        Measure("decode (UTF-8 to UTF-16)", total, () => contents.Sum(static file => (long)LosslessText.Decode(file.Content).Length));
        Measure("cut into pieces", total, () => contents.Sum(static file => (long)InspectedFiles.Of(file.Path, file.Content).Pieces.Count));
        Measure("pieces and their lines", total, () => contents.Sum(static file => InspectedFiles.Of(file.Path, file.Content).Pieces.Sum(static piece => (long)piece.LineCount)));
        var inspected = contents.ConvertAll(static file => InspectedFiles.Of(file.Path, file.Content));
        foreach (var detector in detectors)
        {
            Measure(detector.GetType().Name, total, () => inspected.Sum(file => (long)detector.Inspect(file).Count()));
        }

        Measure("all, from bytes to findings", total, () => contents.Sum(file => (long)inspector.Inspect(InspectedFiles.Of(file.Path, file.Content)).Count));
        return 0;
    }

    private static void Measure(string stage, long bytes, Func<long> pass)
    {
        var best = TimeSpan.MaxValue;
        long result = 0;
        for (var i = 0; i < Passes; i++)
        {
            var watch = Stopwatch.StartNew();
            result = pass();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        var line = new StringBuilder();
        line.Append($"  {stage,-32} {bytes / best.TotalSeconds / 1e6,9:N0} MB/s  {best.TotalMilliseconds,9:N1} ms  ({result:N0})");
        Console.WriteLine(line);
    }
}
