using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Detection;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The reader of policies, and what is built of the patterns and globs in them.</summary>
internal sealed class PolicyTarget : IFuzzTarget
{
    private const string Whole = """
        extends: acme/policies@v3
        gates:
          mode: observe
          read_over: 10
          summary_over: 50
          window_over: 80
          scope: agent
          exclude: ["testdata/**", gen/]
          break_glass: [ada]
        detect:
          secrets:
            enabled: true
            severity: high
            rules:
              - id: acme-token
                title: Acme
                pattern: acme_([a-z]{20})
                value_group: 1
                keywords: [acme_]
                minimum_entropy: 3.5
                severity: critical
          payload: { enabled: false }
          allow:
            - rule: generic-secret
              path: "tests/**"
              regex: '^x+$'
              stopword: example
              fingerprint: ag1:00112233445566aa.8899aabbccddee00
              reason: made-up
              expires: 2027-12-31
          grant: ['@acme/leads']
        reading: { require: signed, lines_per_minute: 400, minimum_seconds: 5, readers: 2 }
        summary: { words: always }
        agent: { checkpoint_lines: 200, unattended: deny }
        kpi: { ai_markers: [a], defect_labels: [bug], targets: { defect_rate: 0.1, revert_rate: 0.05, detection_rate: 0.9, approvals_per_session: 5 } }
        incident:
          owners: { AWS: ada }
          channels: ["#ops"]
          keys: [ { name: k, purpose: p, created: 2026-01-31 } ]
        drills: { enabled: false }
        """;

    /// <inheritdoc/>
    public string Name => "policy";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds => [.. new[] { Whole, PolicyTemplate.Text, "gates:\n  read_ovr: 1\n", "- a\n", "a: &x b\nc: *x\n", "---\n---\n", "gates: |\n  x\n" }.Select(Encoding.UTF8.GetBytes)];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        try
        {
            var policy = PolicyReader.Read(input, "policy.yml");
            _ = new AllowRules(policy.Detect.Allow, new DateOnly(2026, 6, 1));
            _ = Detectors.Under(policy.Detect);
        }
        catch (UsageException exception)
        {
            ProblemOracle.Check(exception.Problem);
        }
    }
}
