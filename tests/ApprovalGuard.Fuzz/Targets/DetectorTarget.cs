using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Detection;
using ApprovalGuard.Core.Tests.Detection.Payloads;
using ApprovalGuard.Core.Tests.LockFiles;
using ApprovalGuard.Detection;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>A detector on a file: on one text as in a scan, on two as in a change from one to the other.</summary>
internal sealed class DetectorTarget : IFuzzTarget
{
    private const int MostPaths = 250;

    private readonly ImmutableArray<IDetector> _detectors;
    private readonly string[] _paths;

    /// <summary>The detector under the name of its target; the paths of its rules' examples are those of the files.</summary>
    public DetectorTarget(string name, IDetector detector)
    {
        Name = name;
        _detectors = [detector];
        _paths = [.. Samples(name, detector).Select(static sample => sample.Path).Append("src/sample.txt").Distinct(StringComparer.Ordinal).Take(MostPaths)];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds => Samples(Name, _detectors[0]).Select(sample =>
        sample.Before is { } before ? FuzzInput.Of(Math.Max(0, Array.IndexOf(_paths, sample.Path)), before, sample.Text) : FuzzInput.Of(Math.Max(0, Array.IndexOf(_paths, sample.Path)), sample.Text));

    /// <summary>The fingerprints of a thousand passwords cost more than a second by design.</summary>
    public TimeSpan MostTime => TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var path = _paths[FuzzInput.ChoiceOf(input, _paths.Length)];
        var texts = FuzzInput.TextsOf(input, most: 2);
        var content = LosslessText.Encode(texts[^1]);
        DetectionOracle.Check(_detectors, () => InspectedFiles.Of(new RepoPath(path), content));
        if (texts.Length > 1)
        {
            var edit = new EditedFile(texts[0], texts[1]);
            DetectionOracle.Check(_detectors, () => InspectedFiles.Of(edit.Change(path), edit));
            DetectionOracle.Check(_detectors, () => InspectedFiles.Of(edit.Change(path), NoFileContents.Instance));
        }
    }

    private static IEnumerable<(string Path, string Text, string? Before)> Samples(string name, IDetector detector) =>
    [
        .. RuleSeeds.ExamplesOf(detector).Select(static example => (example.Path, example.Text, example.Before)),
        .. name == "payloads" ? PositiveSamples.All().Select(static sample => (sample.Path, sample.Text, (string?)null)) : [],
        .. name == "lock-file-detector" ? ApprovalGuard.Core.Tests.LockFiles.Sample.Names.Select(static file => (ApprovalGuard.Core.Tests.LockFiles.Sample.FileName(file), ApprovalGuard.Core.Tests.LockFiles.Sample.Text(file), (string?)null)) : [],
    ];
}
