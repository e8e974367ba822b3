using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Benchmarks;

/// <summary>
/// Recall and alarms of the secret detector on labelled samples, one JSON object a line: <c>rule</c>, <c>label</c> (<c>positive</c> or
/// <c>negative</c>), <c>text</c>, <c>path_hint</c>. The rules are split in two by the first byte of the SHA-256 of their name: even is for
/// tuning, odd is kept aside and shows whether what was tuned holds elsewhere.
/// </summary>
internal static class CorpusBenchmark
{
    private const int ShownCharacters = 24;

    private static readonly Inspector Inspector = new([new SecretDetector([])], new DetectPolicy(), Severity.Medium);

    public static int Run(string file, bool namesKept)
    {
        var samples = File.ReadLines(file).Where(static line => line.Length > 0).Select(Read).ToList();
        var tuning = samples.FindAll(static sample => !sample.IsKept);
        var kept = samples.FindAll(static sample => sample.IsKept);
        Print("tuning half", tuning);
        Print("kept aside", kept);
        Print("both", samples);

        foreach (var wrong in tuning.FindAll(static sample => sample.IsWrong))
        {
            Console.WriteLine($"{(wrong.IsPositive ? "missed" : "alarm ")}  line {wrong.Number,4}  {wrong.Rule}  {wrong.Beginning}  {string.Join(' ', wrong.Found)}".TrimEnd());
        }

        if (namesKept)
        {
            foreach (var rule in kept.FindAll(static sample => sample is { IsWrong: true, IsPositive: true }).CountBy(static sample => sample.Rule))
            {
                Console.WriteLine($"missed  kept aside  {rule.Key}  {rule.Value}");
            }
        }

        return 0;
    }

    private static Sample Read(string line, int index)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var rule = root.GetProperty("rule").GetString()!;
        var path = root.TryGetProperty("path_hint", out var hint) ? hint.GetString()! : "sample.txt";
        var findings = Inspector.Inspect(InspectedFiles.Of(new RepoPath(path), Encoding.UTF8.GetBytes(text)))
            .Where(static finding => finding.Rule.Category == Category.Secret).ToList();
        return new Sample(
            index + 1, rule, SHA256.HashData(Encoding.UTF8.GetBytes(rule))[0] % 2 == 1, root.GetProperty("label").GetString() == "positive",
            findings is [var first, ..] ? first.Shown?.Text ?? "" : Cut(text), [.. findings.Select(static finding => finding.Rule.Id).Distinct()]);
    }

    private static string Cut(string text)
    {
        var line = text.TrimStart().Split('\n')[0];
        return line.Length > ShownCharacters ? string.Concat(line.AsSpan(0, ShownCharacters), " ...") : line;
    }

    private static void Print(string name, List<Sample> samples)
    {
        var positives = samples.FindAll(static sample => sample.IsPositive);
        var negatives = samples.FindAll(static sample => !sample.IsPositive);
        Console.WriteLine(
            $"{name,-12} {samples.CountBy(static sample => sample.Rule).Count(),4} rules   recall {Share(positives, static sample => !sample.IsWrong)}   alarms {Share(negatives, static sample => sample.IsWrong)}");
    }

    private static string Share(List<Sample> samples, Predicate<Sample> holds)
    {
        var count = samples.FindAll(holds).Count;
        return string.Create(CultureInfo.InvariantCulture, $"{count,4} of {samples.Count,4} ({(samples.Count == 0 ? 0 : 100.0 * count / samples.Count),5:0.0} %)");
    }

    private sealed record Sample(int Number, string Rule, bool IsKept, bool IsPositive, string Beginning, string[] Found)
    {
        public bool IsWrong => IsPositive != Found.Length > 0;
    }
}
