using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Measures the detector on a set of files that is made by code: what it finds of what is hidden, and what it says about honest files.</summary>
public sealed class PayloadSetTests(ITestOutputHelper output)
{
    private static readonly PayloadDetector Detector = new(new SecretDetector([]));

    [Fact]
    public void Of_what_is_hidden_nearly_all_is_found()
    {
        var samples = PositiveSamples.All().ToList();
        var missed = samples.FindAll(static sample => !Look.At(Detector, sample.Text, sample.Path).Any(finding => finding.Rule.Id == sample.Rule));
        var recall = 1 - ((double)missed.Count / samples.Count);
        output.WriteLine($"found {samples.Count - missed.Count} of {samples.Count}: {recall:P1}");
        missed.ForEach(sample => output.WriteLine($"missed: {sample}\n{sample.Text[..Math.Min(sample.Text.Length, 300)]}"));

        samples.Count.ShouldBeGreaterThanOrEqualTo(200);
        recall.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Of_honest_files_nearly_none_is_reported()
    {
        var samples = BenignSamples.All().ToList();
        var alarms = samples.ConvertAll(static sample => (Sample: sample, Findings: Look.At(Detector, sample.Text, sample.Path))).FindAll(static seen => seen.Findings.Count > 0);
        var rate = (double)alarms.Count / samples.Count;
        output.WriteLine($"reported {alarms.Count} of {samples.Count}: {rate:P1}");
        alarms.ForEach(seen => output.WriteLine($"alarm: {seen.Sample}: {string.Join("; ", seen.Findings.Select(Words))}"));

        samples.Count.ShouldBeGreaterThanOrEqualTo(300);
        rate.ShouldBeLessThanOrEqualTo(0.01);
    }

    private static string Words(Finding finding) => $"{finding.Line}: {finding.Message} in {string.Join(" > ", finding.DecodedFrom)} [{finding.Rule.Id}] {finding.Inside}";
}
