using System.Diagnostics;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Detection.Payloads;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Benchmarks;

/// <summary>The payload detector on its test set, what it finds and what it says about honest files, and on hostile lines, how long it takes.</summary>
internal static class PayloadBenchmark
{
    private const double LeastRecall = 0.95;
    private const double MostAlarms = 0.01;
    private const int HostileBytes = 50 << 20;

    private static readonly Inspector Inspector = new([new PayloadDetector(new SecretDetector([]))], new DetectPolicy(), Severity.Medium);

    private static readonly (string Name, Func<string> Make)[] Hostile =
    [
        ("base64 of noise", static () => Coded.Base64(Media.Noise(new Random(1), HostileBytes / 4 * 3))),
        ("hex of noise", static () => Coded.Hex(Media.Noise(new Random(1), HostileBytes / 2))),
        ("quoted strings with +", static () => Repeat("'abcd' + 'efgh' + ")),
        ("many joined strings", static () => Repeat("x('YWJjZGVmZ2hpamts' + 'bW5vcHFyc3R1dnd4'); ")),
        ("lists that are joined", static () => Repeat("a=[\"abcd\",\"efgh\"].join('');")),
        ("escapes", static () => Repeat("\\x41\\x42\\x43")),
        ("quotes without an end", static () => Repeat("\"\\'\\`\\")),
        ("character codes", static () => Repeat("104,101,108,108,111,")),
        ("names", static () => "a='ab';b='cd';" + Repeat("a+b; ")),
        ("exclusive-or", static () => Repeat("a^b 'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ5' ")),
        ("reversals", static () => Repeat("reverse('abcdefgh') ")),
        ("gzip bombs", static () => Repeat(Coded.Base64(Plain.Gzip(new byte[15 << 20])) + " ")),
        ("layers", static () => Layers("hello, hello")),
    ];

    public static int Run()
    {
        var positives = PositiveSamples.All().ToList();
        var missed = positives.FindAll(static sample => !Look(sample).Any(finding => finding.Rule.Id == sample.Rule));
        var benign = BenignSamples.All().ToList();
        var alarms = benign.FindAll(static sample => Look(sample).Count > 0);
        var recall = 1 - ((double)missed.Count / positives.Count);
        var rate = (double)alarms.Count / benign.Count;
        Console.WriteLine($"found     {positives.Count - missed.Count} of {positives.Count} hidden payloads, {recall:P1} (at least {LeastRecall:P0})");
        missed.ForEach(static sample => Console.WriteLine($"  missed: {sample}"));
        Console.WriteLine($"reported  {alarms.Count} of {benign.Count} honest files, {rate:P1} (at most {MostAlarms:P0})");
        alarms.ForEach(static sample => Console.WriteLine($"  alarm: {sample}"));
        Console.WriteLine($"one line of {HostileBytes >> 20} MB of");
        foreach (var (name, make) in Hostile)
        {
            Time(name, make());
        }

        return recall >= LeastRecall && rate <= MostAlarms ? 0 : 1;
    }

    private static IReadOnlyList<Finding> Look(Sample sample) => Inspector.Inspect(InspectedFiles.Of(new RepoPath(sample.Path), Encoding.UTF8.GetBytes(sample.Text)));

    private static void Time(string name, string line)
    {
        var file = InspectedFiles.Of(new RepoPath("src/a.sh"), Encoding.UTF8.GetBytes(line));
        var watch = Stopwatch.StartNew();
        var findings = Inspector.Inspect(file);
        var seconds = watch.Elapsed.TotalSeconds;
        var bound = findings.FirstOrDefault(static finding => finding.Rule.Category == Category.NotInspected);
        Console.WriteLine($"  {name,-24}{seconds,6:0.00} s{line.Length / 1e6 / seconds,8:0} MB/s  {bound?.Message}");
    }

    private static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, HostileBytes / unit.Length));

    private static string Layers(string text)
    {
        while (text.Length < HostileBytes / 3)
        {
            text = Coded.Base64(Encoding.UTF8.GetBytes(text + text));
        }

        return text;
    }
}
