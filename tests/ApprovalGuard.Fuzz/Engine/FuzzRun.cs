using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Fuzzes one target for a while: changes inputs that it knows and keeps what takes new branches. Corpus and failing inputs stay in a folder.</summary>
internal sealed class FuzzRun(IFuzzTarget target, string folder, int seed)
{
    private const int MostFailures = 20;

    private readonly Dictionary<string, Failure> _failures = new(StringComparer.Ordinal);
    private long _runs;

    /// <summary>Runs for so long and reports; the number of different failures.</summary>
    public int Run(TimeSpan time)
    {
        var corpusFolder = Directory.CreateDirectory(Path.Combine(folder, "corpus")).FullName;
        var clock = Stopwatch.StartNew();
        var coverage = new Coverage();
        using var watchdog = new Watchdog(Path.Combine(folder, "running"));
        var mutator = new Mutator(seed);
        var corpus = new Corpus(mutator);
        foreach (var input in target.Seeds.Concat(Directory.EnumerateFiles(corpusFolder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)))
        {
            Try(input, corpus, coverage, watchdog, isSeed: corpus.Count == 0);
        }

        while (clock.Elapsed < time && _failures.Count < MostFailures)
        {
            Try(mutator.Mutate(corpus.Next(), corpus.Any()), corpus, coverage, watchdog, isSeed: false);
        }

        foreach (var input in corpus.Inputs)
        {
            File.WriteAllBytes(Path.Combine(corpusFolder, NameOf(input)), input);
        }

        Report(clock.Elapsed, corpus, coverage);
        return _failures.Count;
    }

    /// <summary>Runs one input of a file and says what comes of it.</summary>
    public static int Replay(IFuzzTarget target, string file)
    {
        var failure = Trial.Of(target, File.ReadAllBytes(file));
        Console.WriteLine(failure is null ? $"{target.Name}: holds" : $"{target.Name}: {failure.Kind}\n{failure.Details}");
        return failure is null ? 0 : 1;
    }

    private static string NameOf(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input))[..16];

    private void Try(byte[] input, Corpus corpus, Coverage coverage, Watchdog watchdog, bool isSeed)
    {
        _runs++;
        Coverage.Clear();
        watchdog.Enter(input);
        var start = Stopwatch.GetTimestamp();
        var failure = Trial.Of(target, input);
        var ticks = Stopwatch.GetTimestamp() - start;
        watchdog.Leave();
        if (failure is not null)
        {
            Keep(failure);
        }
        else if (coverage.TakeNews() || isSeed)
        {
            corpus.Add(input, ticks);
        }
    }

    private void Keep(Failure failure)
    {
        if (!_failures.TryAdd(failure.Kind, failure))
        {
            return;
        }

        var shrunk = Shrinker.Shrink(target, failure);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "failures")).FullName, NameOf(shrunk.Input));
        File.WriteAllBytes(file, shrunk.Input);
        Console.WriteLine($"{target.Name}: {shrunk.Kind}\n  {shrunk.Details}\n  input: {FuzzInput.Shown(shrunk.Input)}\n  kept as {file}");
    }

    private void Report(TimeSpan elapsed, Corpus corpus, Coverage coverage) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name,-22} {_runs,10:N0} inputs in {elapsed.TotalSeconds,4:N0} s, {_runs / elapsed.TotalSeconds,7:N0} a second, {coverage.Branches,6:N0} branches, {corpus.Count,5:N0} kept, {_failures.Count} failures"));
}
