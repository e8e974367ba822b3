using System.Collections.Immutable;
using ApprovalGuard.Allowances;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Reports;
using ApprovalGuard.Detection;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>All detectors at once on one file, and all reports on what they find: no report shows a secret that was found.</summary>
internal sealed class RedactionTarget : IFuzzTarget
{
    private static readonly ImmutableArray<IDetector> All = Detectors.Under(new DetectPolicy());

    private static readonly string[] Paths = ["src/a.py", ".github/workflows/a.yml", ".mcp.json", "Dockerfile", "README.md", "deploy.sh", ".npmrc", "a.ipynb", "src/a.ts", ".env", "AGENTS.md", "package.json", ".claude/settings.json", "a.tf"];

    /// <inheritdoc/>
    public string Name => "redaction";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds
    {
        get
        {
            var secrets = RuleSeeds.ExamplesOf(All[0]).Where(static example => example.Text.Length < 300).Select(static example => example.Text).ToList();
            var others = All.Skip(1).SelectMany(RuleSeeds.ExamplesOf).Where(static example => example.Text.Length < 2000);
            return others.Select((example, i) => FuzzInput.Of(i, $"{example.Text}\n{secrets[i % secrets.Count]}\n# approvalguard:allow generic-secret {secrets[(i * 7) % secrets.Count]}\n"));
        }
    }

    /// <summary>The fingerprints of a thousand passwords cost more than a second by design.</summary>
    public TimeSpan MostTime => TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var path = Paths[FuzzInput.ChoiceOf(input, Paths.Length)];
        var content = FuzzInput.ContentOf(input).ToArray();
        var findings = DetectionOracle.Check(All, () => InspectedFiles.Of(new RepoPath(path), content));
        if (findings.Count == 0)
        {
            return;
        }

        var settled = new FindingSettlement(new AllowanceSet(new AllowRules([], default), null, null), inlineHolds: true).Settle(findings);
        var scan = new ScanResult(new LookedAt(1, 1, content.Length, []), settled, "src", TimeSpan.FromSeconds(1));
        var secrets = DetectionOracle.SecretsOf(findings);
        foreach (var (name, report) in AllFormats.Of(scan))
        {
            ReportOracle.Check(name, report);
            foreach (var secret in secrets)
            {
                BrokenPromiseException.Unless(!report.Contains(secret, StringComparison.Ordinal), $"{name}: shows a secret that was found: \"{secret}\"");
            }
        }
    }
}
