using System.Diagnostics;
using System.Globalization;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Benchmarks;

/// <summary>
/// What all detectors find in folders of source: findings a rule, findings per 100,000 lines, and how fast they were, on one core, with the
/// files already read and decoded.
/// </summary>
internal static class TreesBenchmark
{
    public static int Run(IReadOnlyList<string> folders, bool lists)
    {
        var policy = new DetectPolicy();
        var detectors = Detectors.Under(policy);
        var inspector = new Inspector(detectors, policy, Severity.Medium);
        var perRule = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var perDetector = new Dictionary<IDetector, TimeSpan>();
        long allLines = 0, allBytes = 0;
        var allFindings = 0;
        foreach (var folder in folders)
        {
            var files = FilesIn(folder).Select(path => Read(folder, path)).OfType<(InspectedFile File, long Lines, long Bytes)>().ToList();
            var findings = files.SelectMany(entry => inspector.Inspect(entry.File)).ToList();
            foreach (var finding in findings)
            {
                perRule[finding.Rule.Id] = perRule.GetValueOrDefault(finding.Rule.Id) + 1;
                if (lists)
                {
                    Console.WriteLine($"{folder}/{finding.Path}:{finding.Line}: {finding.Rule.Id} {finding.Severity}: {finding.Shown?.Text.Trim()}");
                }
            }

            var (lines, bytes) = (files.Sum(static entry => entry.Lines), files.Sum(static entry => entry.Bytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{folder}: {files.Count:N0} files, {lines:N0} lines, {findings.Count} findings, {Per100000(findings.Count, lines):0.00} per 100,000 lines, {Speed(inspector, files, bytes):0} MB/s"));
            allLines += lines;
            allBytes += bytes;
            foreach (var detector in detectors)
            {
                perDetector[detector] = perDetector.GetValueOrDefault(detector) + Best(() => files.Sum(entry => detector.Inspect(entry.File).Count()));
            }

            allFindings += findings.Count;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"in all: {allLines:N0} lines, {allFindings} findings, {Per100000(allFindings, allLines):0.00} per 100,000 lines"));
        foreach (var (detector, time) in perDetector)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {detector.GetType().Name,-32} {allBytes / 1e6 / time.TotalSeconds:0} MB/s"));
        }

        foreach (var (rule, count) in perRule)
        {
            Console.WriteLine($"  {rule,-32} {count}");
        }

        return 0;
    }

    private static double Per100000(int findings, long lines) => lines == 0 ? 0 : 100_000.0 * findings / lines;

    private static double Speed(Inspector inspector, List<(InspectedFile File, long Lines, long Bytes)> files, long bytes) =>
        bytes / 1e6 / Best(() => files.Sum(entry => inspector.Inspect(entry.File).Count)).TotalSeconds;

    /// <summary>The best of three passes, after the one that found what was printed.</summary>
    private static TimeSpan Best(Func<int> look) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        _ = look();
        return watch.Elapsed;
    });

    private static IEnumerable<string> FilesIn(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith(".git/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static (InspectedFile File, long Lines, long Bytes)? Read(string folder, string path)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, path));
        var repoPath = new RepoPath(path);
        return ContentClassifier.GitSeesBinary(content) && ContentClassifier.KindOf(repoPath, content) != ContentKind.Text
            ? null
            : (InspectedFiles.Of(repoPath, content), content.AsSpan().Count((byte)'\n'), content.LongLength);
    }
}
