using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>
/// A secret in a line of megabytes is the same one wherever the windows cut the line: a text of one line, well within the overlap of two windows, is
/// put across the cut and beside it, and must give the same findings.
/// </summary>
internal sealed class WindowTarget : IFuzzTarget
{
    private const int Window = 1 << 20;

    /// <summary>Well under the overlap, so that what is found lies whole in one of the windows.</summary>
    private const int Longest = 4 << 10;

    private static readonly SecretDetector Secrets = new([]);

    private static readonly string Filler = string.Concat(Enumerable.Repeat("some words; ", (Window / 12) + 1))[..Window];

    /// <inheritdoc/>
    public string Name => "windows";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds => RuleSeeds.ExamplesOf(Secrets).Select(static example => example.Text).Where(static text => text.Length < Longest).Select(static (text, i) => FuzzInput.Of(i, text));

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var text = FuzzInput.TextsOf(input, most: 1)[0].Replace('\n', ' ').Replace("\0", "", StringComparison.Ordinal);
        text = text[..Math.Min(text.Length, Longest)];
        var bytes = LosslessText.Encode(text).Length;
        var before = Window - (bytes * FuzzInput.ChoiceOf(input, 256) / 255);
        var whole = Find(text, 1000);
        var cut = Find(text, before);
        BrokenPromiseException.Unless(whole.SequenceEqual(cut, StringComparer.Ordinal), $"a cut changes what is found\nwhole: {string.Join("; ", whole)}\ncut: {string.Join("; ", cut)}");
    }

    /// <summary>What is found behind so much else, by place in the text.</summary>
    private static List<string> Find(string text, int before)
    {
        var content = LosslessText.Encode(Filler[^before..^1] + " " + text + " " + Filler[..^1]);
        var found = new Inspector([Secrets], new DetectPolicy(), Severity.Medium).Inspect(InspectedFiles.Of(new RepoPath("src/sample.txt"), content));
        return [.. found.Where(finding => finding.Column > before && finding.Column <= before + text.Length).Select(finding => $"{finding.Rule.Id} {finding.Column - before}-{finding.EndColumn - before}").Order(StringComparer.Ordinal)];
    }
}
