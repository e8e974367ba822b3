using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Core.Tests.Reports;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The readers of baselines and of <c>.gitleaksignore</c>, and the settlement that uses them.</summary>
internal sealed class AllowancesTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "allowances";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
    [
        FuzzInput.Of(0, Written()), FuzzInput.Of(0, """{"schema":"approvalguard/baseline/v1","findings":[]}"""),
        FuzzInput.Of(1, "# c\nsrc/deploy/env.ts:aws-access-key-id:12\n3f2a91c04d5a1c3f2e4d5b6a7980123456789abc:a:b:rule:3\nx:y:99999999999\n"),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        Baseline? baseline = null;
        GitleaksIgnore? ignore = null;
        try
        {
            if (FuzzInput.ChoiceOf(input, 2) == 0)
            {
                baseline = Baseline.Read(FuzzInput.ContentOf(input).ToArray(), "baseline.json");
            }
            else
            {
                ignore = GitleaksIgnore.Read(FuzzInput.TextsOf(input, most: 1)[0]);
            }
        }
        catch (UsageException exception)
        {
            ProblemOracle.Check(exception.Problem);
            return;
        }

        var settled = new FindingSettlement(new AllowanceSet(new AllowRules([], default), ignore, baseline), inlineHolds: true).Settle([Samples.Secret(), Samples.Secret(), Samples.Host()]);
        BrokenPromiseException.Unless(settled.Sum(static finding => 1 + finding.AlsoAt.Length) is 2 or 3, "findings were lost, or made");
    }

    private static string Written()
    {
        using var stream = new MemoryStream();
        Baseline.Write([Samples.Secret(), Samples.Host()], stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
